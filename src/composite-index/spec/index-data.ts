import type { Matrix } from '../statistics/matrix.ts'
import type { NotApplicable } from '../steps/availability.ts'
import type { IndexTree } from './index-tree.ts'

/** The parsed input of an index. */
export interface IndexData {
  readonly tree: IndexTree
  /** Indicators, and the columns they may be divided by. */
  readonly matrix: Matrix
  readonly names: ReadonlyMap<string, string>
  /** Grouping columns, in the order of the matrix's units. */
  readonly groups: ReadonlyMap<string, readonly (string | null)[]>
  /** Units to which an indicator does not apply: it has no value there, and none is put there. */
  readonly notApplicable?: NotApplicable
  /** Headings of the metadata that nothing reads. */
  readonly unused?: { readonly iMeta: readonly string[] }
  /** Columns of the data that the metadata names and that are no nodes. */
  readonly declared?: ReadonlySet<string>
}
