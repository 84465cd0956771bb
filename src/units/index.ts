/** The pure face of units: what a unit is, its lineage, and how figures of one day are read on the units of another. */

export { type CommuneCandidate, type CommuneNotFound, decideCommune } from './lineage/find-commune.ts'
export { LENSES, type Lens } from './lineage/lens.ts'

export { unitGraph } from './lineage/unit-graph.ts'

export {
  KINDS_OF_LEVEL,
  type UnitKind,
  type UnitLevel,
} from './unit/unit.ts'

export { readName, spellingKey } from './unit/unit-name.ts'
export { fullUnitName, kindText, successionText } from './unit/unit-text.ts'
