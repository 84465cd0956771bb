/** What units do for other rooms, the routes and the command line. */
export { findUnitByCode, provinceOn, unitDirectory, unitNames } from './directory/directory-service.ts'
export { ensureHamlet, ensureHamlets, type HamletFacts, type WrittenHamlet } from './directory/hamlet-service.ts'
export {
  carryToUnitsOf,
  communeFinder,
  communesWithin,
  epochDays,
  findCommune,
  todayUnitsOf,
  type UnitShare,
  unitPath,
} from './directory/reach-service.ts'
export { seedUnits } from './directory/seed-service.ts'
export {
  type ListedUnit,
  type NamedShare,
  type UnitDetail,
  type UnitName,
  type UnitQuery,
  type UnitService,
  unitService,
} from './directory/unit-service.ts'
export type { AffectedUnits, EndedUnit } from './plan/plan-effect.ts'
export type { ReviewKind } from './plan/review.ts'
export {
  type AppliedReorganisation,
  type ImpactProvider,
  type ReorganisationFollower,
  type ReorganisationHooks,
  type ReorganisationPreview,
  type ReorganisationService,
  reorganisationService,
} from './reorganisation/reorganisation-service.ts'
export type { Reorganisation, ReorganisationImpact } from './reorganisation/reorganisation-store.ts'
export {
  countRoles,
  followWithHamlets,
  followWithRoles,
  type ListedReview,
  type ReviewService,
  reviewService,
} from './reorganisation/review-service.ts'
export type { Review } from './reorganisation/review-store.ts'
