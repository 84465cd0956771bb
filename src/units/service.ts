export { ensureHamlet, type HamletFacts } from './hamlet-service.ts'
export { carryToUnitsOf, communesWithin, findCommune, todayUnitsOf, type UnitShare, unitPath } from './reach-service.ts'
export { seedUnits } from './seed-service.ts'
