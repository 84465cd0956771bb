import { spellingKey, tidy } from '../../kernel/vietnamese-text.ts'
import { writtenCell } from './cell.ts'
import type { IndexRefusal } from './index-refusal.ts'

export type Cell = string | number | boolean | null
export type TableName = 'iData' | 'iMeta'

/** Where the columns and rows of a table stand in its file, so that a person finds the cell. */
export interface Places {
  readonly sheet?: string
  /** The letters of each column, in the order of its columns. */
  readonly columns: readonly string[]
  /** The number of each row. */
  readonly rows: readonly number[]
}

/** A table by its columns, each under the heading as it is meant. */
export interface IndexTable {
  readonly name: TableName
  readonly columns: ReadonlyMap<string, readonly Cell[]>
  readonly length: number
  /** The cell of a heading and a row (from 0) in the file, as a spreadsheet names it; nothing where the file has no cells. */
  readonly cellAt: (heading: string, row: number) => { readonly cell?: string }
}

/** Parses a table that is written by columns or by rows; nothing when it is neither. */
export function columnsIn(value: unknown): [heading: string, cells: readonly Cell[]][] | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter((row) => typeof row === 'object' && row !== null) as Record<string, Cell>[]
    if (rows.length !== value.length || rows.length === 0) return undefined
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return names.map((name) => [name, rows.map((row) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null))])
  }
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value).every(Array.isArray) ? Object.entries(value) : undefined
}

/**
 * The table with its headings as they are meant: a heading is one of the known ones when only capitals, spaces and the way
 * letters are composed differ. Two headings that are one are refused.
 */
export function tableUnder(
  name: TableName,
  columns: readonly (readonly [string, readonly Cell[]])[],
  { known, places }: { readonly known: readonly string[]; readonly places: Places | undefined },
): { readonly table: IndexTable; readonly refusals: IndexRefusal[] } {
  const meant = new Spellings(known)
  const firsts = new Map<string, string>()
  const refusals: IndexRefusal[] = []
  const found = new Map<string, readonly Cell[]>()
  const letters = new Map<string, string>()
  for (const [at, [written, cells]] of columns.entries()) {
    const heading = meant.of(written)
    const first = firsts.get(heading)
    if (first !== undefined) refusals.push({ kind: 'heading-doubled', table: name, headings: [first, written] })
    firsts.set(heading, written)
    found.set(heading, cells)
    letters.set(heading, places?.columns[at] ?? '')
  }
  const cellAt = (heading: string, row: number): { cell?: string } => {
    const [column, number] = [letters.get(heading), places?.rows[row]]
    if (!column || number === undefined) return {}
    return { cell: `${places?.sheet === undefined ? '' : `${places.sheet}!`}${column}${number}` }
  }
  return { table: { name, columns: found, length: columns[0]?.[1].length ?? 0, cellAt }, refusals }
}

/** Texts of which those that differ in spelling only are one: the first that was seen. */
export class Spellings {
  private readonly seen = new Map<string, string>()

  constructor(known: Iterable<string> = []) {
    for (const text of known) this.of(text)
  }

  /** The text as it was first written, tidied. */
  of(text: string): string {
    const key = spellingKey(text)
    const first = this.seen.get(key)
    if (first !== undefined) return first
    const own = tidy(text)
    this.seen.set(key, own)
    return own
  }
}

/** The text of a cell, tidied; null when it is empty. */
export function textOf(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  const text = tidy(writtenCell(cell))
  return text === '' ? null : text
}
