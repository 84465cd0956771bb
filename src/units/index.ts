/** The pure face of units: what a unit is, its lineage, and how figures of one day are read on the units of another. */

export { checkPlan } from './check-plan.ts'
export { type Epoch, epochsOf } from './epochs.ts'
export { type CommuneCandidate, type CommuneClues, type CommuneNotFound, decideCommune } from './find-commune.ts'
export { type Fraction, fractionOf, SHARE_SCALE, toNumber } from './fraction.ts'
export { type CarriedFigures, carryFigures, type Figure, LENSES, type Lens, roundToTotal } from './lens.ts'
export { type Lineage, lineageOf, type Placement, placeUnit, predecessorsOf, successorsOf } from './lineage.ts'
export type { UnitRefusal } from './refusal.ts'
export type { PlannedChange, PlanProblem, ReorganisationPlan } from './reorganisation-plan.ts'
export { communeNotFoundText, fullUnitName, kindText, levelText, problemText, refusalText, successionText } from './text.ts'
export {
  type ExternalPredecessor,
  isKindOf,
  KINDS_OF_LEVEL,
  LEVELS,
  SUCCESSION_KINDS,
  type Succession,
  type SuccessionKind,
  type UnitKind,
  type UnitLevel,
  type UnitVersion,
} from './unit.ts'
export { communesUnder, pathOf, type UnitGraph, unitGraph } from './unit-graph.ts'
export { readName, spellingKey, type WrittenName } from './unit-name.ts'
