/** Use cases of units for other rooms, the routes and the command line. */
export { readBoundaries } from './boundary/boundary-service.ts'
export { authoriseFor } from './directory/authority-service.ts'
export { findProvinceOf, findUnitByCode, provinceOn, unitDirectory, unitNames } from './directory/directory-service.ts'
export { ensureHamlet, ensureHamlets } from './directory/hamlet-service.ts'
export { unitsNear } from './directory/near-service.ts'
export { COMMUNES, type CommunePlace, countCommunes, findCodes, findPlaces, UNIT_REVISION } from './directory/place-store.ts'
export {
  communeFinder,
  communesWithin,
  epochDays,
  findCommune,
  findTodayUnits,
  unitPath,
} from './directory/reach-service.ts'
export { actForStarter, actWithin, findRowReach } from './directory/row-reach-service.ts'
export { seedUnits } from './directory/seed-service.ts'
export {
  type ListedUnit,
  type UnitDetail,
  type UnitName,
  unitService,
} from './directory/unit-service.ts'

export {
  type AppliedReorganisation,
  type ImpactProvider,
  type ReorganisationFollower,
  type ReorganisationHooks,
  type ReorganisationPreview,
  reorganisationService,
} from './reorganisation/reorganisation-service.ts'
export {
  countRoles,
  followWithHamlets,
  followWithRoles,
  type ListedReview,
  reviewService,
} from './reorganisation/review-service.ts'
