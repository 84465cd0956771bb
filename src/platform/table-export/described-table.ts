/** How a value is meant, and so how it is written: as a number that adds up, as a day, or as text that nothing may round. */
export type CellKind = 'text' | 'code' | 'number' | 'money' | 'percent' | 'day' | 'month' | 'instant'

/** A day is `2024-07-31`, a month `2024-07`, an instant RFC 3339, a percentage its part of one. What is not known is null. */
export type TableValue = string | number | null | undefined

export interface TableColumn {
  readonly heading: string
  readonly kind: CellKind
  /** Adding it up says something: a sum does, a number of the order does not. */
  readonly isSummed?: boolean | undefined
}

/** A table as it leaves the programme, whatever it is written as. */
export interface DescribedTable {
  readonly language: 'vi' | 'en'
  readonly title: string
  /** What it is a table of: unit, day, what it is narrowed to. A line each. */
  readonly scope: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly rows: Iterable<readonly TableValue[]> | AsyncIterable<readonly TableValue[]>
}

const NUMBERS: readonly CellKind[] = ['number', 'money', 'percent']
export const isNumberKind = (kind: CellKind): boolean => NUMBERS.includes(kind)

/** What is added up of a column: values that are missing, or no numbers, add nothing. */
export const sumOf = (rows: readonly (readonly TableValue[])[], column: number): number =>
  rows.reduce((sum, row) => {
    const value = row[column]
    return typeof value === 'number' ? sum + value : sum
  }, 0)

/** Where the word for the total stands: in the first column of text that is not added up itself. */
export function totalLabelColumn(columns: readonly TableColumn[]): number {
  const column = columns.findIndex(({ kind, isSummed }) => kind === 'text' && !isSummed)
  return column === -1 ? columns.findIndex(({ isSummed }) => !isSummed) : column
}
