/** What units do for other rooms, the routes and the command line. */
export { findUnitByCode, provinceOn, unitDirectory, unitNames } from './directory-service.ts'
export { ensureHamlet, ensureHamlets, type HamletFacts, type WrittenHamlet } from './hamlet-service.ts'
export type { AffectedUnits, EndedUnit } from './plan-effect.ts'
export {
  carryToUnitsOf,
  communeFinder,
  communesWithin,
  epochDays,
  findCommune,
  todayUnitsOf,
  type UnitShare,
  unitPath,
} from './reach-service.ts'
export {
  type AppliedReorganisation,
  type ImpactProvider,
  type ReorganisationFollower,
  type ReorganisationHooks,
  type ReorganisationPreview,
  type ReorganisationService,
  reorganisationService,
} from './reorganisation-service.ts'
export type { Reorganisation, ReorganisationImpact } from './reorganisation-store.ts'
export type { ReviewKind } from './review.ts'
export {
  countRoles,
  followWithHamlets,
  followWithRoles,
  type ListedReview,
  type ReviewService,
  reviewService,
} from './review-service.ts'
export type { Review } from './review-store.ts'
export { seedUnits } from './seed-service.ts'
export {
  type ListedUnit,
  type NamedShare,
  type UnitDetail,
  type UnitName,
  type UnitQuery,
  type UnitService,
  unitService,
} from './unit-service.ts'
