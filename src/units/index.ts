/** The pure face of units: their types, their lineage, and the lens that converts figures between days. */

export { type CommuneCandidate, type CommuneNotFound, decideCommune } from './lineage/find-commune.ts'
export { LENSES, type Lens } from './lineage/lens.ts'

export { unitGraph } from './lineage/unit-graph.ts'

export { isUuid } from './unit/is-uuid.ts'
export {
  KINDS_OF_LEVEL,
  LEVELS,
  type UnitKind,
  type UnitLevel,
  type UnitNear,
} from './unit/unit.ts'

export { readName } from './unit/unit-name.ts'
export { fullUnitName, kindText, successionText } from './unit/unit-text.ts'
