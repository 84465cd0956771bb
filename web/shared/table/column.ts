import type { ReactNode } from 'react'
import type { CellKind, TableValue } from '../../../src/platform/table-export/described-table.ts'

/** One page of a list, as the server gives it. `total` is absent where counting would cost too much. */
export interface Page<Row> {
  readonly items: readonly Row[]
  readonly nextCursor?: string | null
  readonly total?: number | null
}

export interface Column<Row, Sort extends string = string> {
  readonly key: string
  readonly header: string
  /** What the cell holds: written by its kind on the screen when there is no `cell`, and always in files and on paper. */
  readonly value: (row: Row) => TableValue
  /** Text, when it is not said. */
  readonly kind?: CellKind
  /** Its sum stands below the table in files and on paper. */
  readonly isSummed?: boolean
  readonly cell?: (row: Row) => ReactNode
  /** Name by which the server sorts this column; a column without one is not sorted. */
  readonly sort?: Sort
  /** Holds buttons or a picture of the columns beside it: nothing for a file or paper. */
  readonly isAct?: boolean
  /** In a short table, which breaks its cells: stays on one line. */
  readonly isShort?: boolean
  /** Not shown until the reader asks for it. */
  readonly isExtra?: boolean
  readonly width?: string
}

/** By a column, up or (with a minus) down. */
export type Order<Sort extends string> = Sort | `-${Sort}`

/** The columns a reader sees: what the link names, else all but the extra ones. The first one always stays. */
export function shownColumns<Row, Sort extends string>(
  columns: readonly Column<Row, Sort>[],
  chosen: string | undefined,
): readonly Column<Row, Sort>[] {
  const keys = chosen?.split(',')
  return columns.filter(({ key, isExtra }, index) => index === 0 || (keys ? keys.includes(key) : !isExtra))
}

/** The order a word of the address asks for, when a column can be sorted so. */
export function orderAsked<Sort extends string>(
  columns: readonly { readonly sort?: Sort }[],
  word: string | undefined,
): Order<Sort> | undefined {
  return columns.flatMap(({ sort }) => (sort === undefined ? [] : [sort, `-${sort}` as const])).find((order) => order === word)
}

/** The order after a press on a header: up, then down, then none. */
export function nextSort(current: string | undefined, by: string): string | undefined {
  if (current === by) return `-${by}`
  return current === `-${by}` ? undefined : by
}

export function sortDirection(current: string | undefined, by: string | undefined): 'ascending' | 'descending' | 'none' {
  if (by !== undefined && current === by) return 'ascending'
  return by !== undefined && current === `-${by}` ? 'descending' : 'none'
}
