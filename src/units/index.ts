/** The pure face of units: what a unit is, its lineage, and how figures of one day are read on the units of another. */

export { type Epoch, epochsOf } from './lineage/epochs.ts'
export { type CommuneCandidate, type CommuneClues, type CommuneNotFound, decideCommune } from './lineage/find-commune.ts'
export { type CarriedFigures, carryFigures, type Figure, LENSES, type Lens, roundToTotal } from './lineage/lens.ts'
export { type Lineage, lineageOf, type Placement, placeUnit, predecessorsOf, successorsOf } from './lineage/lineage.ts'
export { communesUnder, pathOf, type UnitGraph, unitGraph } from './lineage/unit-graph.ts'
export { checkPlan } from './plan/check-plan.ts'
export type { UnitRefusal } from './plan/refusal.ts'
export { communeNotFoundText, problemText, refusalText } from './plan/refusal-text.ts'
export type { PlannedChange, PlanProblem, ReorganisationPlan } from './plan/reorganisation-plan.ts'
export { type Fraction, fractionOf, SHARE_SCALE, toNumber } from './unit/fraction.ts'
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
} from './unit/unit.ts'
export { readName, spellingKey, type WrittenName } from './unit/unit-name.ts'
export { fullUnitName, kindText, levelText, successionText } from './unit/unit-text.ts'
