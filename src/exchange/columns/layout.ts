import { type Cell, cellAt, columnLetter, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import { type ColumnShape, fitOf, shapeOf, TOLD_BY_CELLS } from './column-shape.ts'
import type { ColumnUse, Field } from './field.ts'
import { headingWords } from './field.ts'
import { type Habits, habitsOf } from './habits.ts'
import { findHeading, firstTable, type Heading, headingAt } from './heading.ts'
import { NO_WORDS, type RegisterWords, withRemembered } from './register-words.ts'
import type { MemberRole } from './role.ts'
import { samplesOf } from './samples.ts'

/** The columns that describe one person of a row. Most registers have one person a row, some a leader and a deputy. */
export interface PersonBlock {
  readonly role: MemberRole | undefined
  readonly uses: readonly ColumnUse[]
}

/** The layout of one table of a sheet. */
export interface Layout {
  /** Rows the headings take; 0 and 0 when there are none. */
  readonly headingFrom: number
  readonly headingUntil: number
  /** Hash of the headings: equal for all sheets with the same headings. */
  readonly signature: string
  readonly shared: readonly ColumnUse[]
  readonly blocks: readonly PersonBlock[]
  /** Most rows give a role, so a missing one is a doubt. Otherwise only leaders are marked and the others are members. */
  readonly saysEachRole: boolean
  readonly habits: Habits
  /** Every column of the table, used or not, with a few of its cells; long numbers are masked in these. */
  readonly columns: readonly LayoutColumn[]
}

export interface LayoutColumn {
  readonly column: number
  readonly heading: string
  readonly field: Field | null
  /** Of a column that is not used: what its cells look like. */
  readonly like?: Field | undefined
  readonly isRemembered?: true | undefined
  readonly samples: readonly string[]
}

/** A clerk's correction of the layout, stored for the next file with the same headings. */
export interface Mapping {
  /** By column letter; other columns keep the detected field. */
  readonly columns: Readonly<Record<string, Field>>
  /** The last heading row, when another was detected. */
  readonly headingRow?: number
  /** Constant for the whole sheet. */
  readonly constants?: { readonly commune?: string; readonly communeCode?: string; readonly group?: string }
}

export type SavedMappings = ReadonlyMap<string, Mapping>

const SHARED_FIELDS: ReadonlySet<Field> = new Set([
  'ordinal',
  'commune',
  'communeCode',
  'district',
  'group',
  'hamlet',
  'decision',
  'decisionDate',
  'ignored',
])
const BLOCK_ROLE: Partial<Record<Field, MemberRole>> = { leaderName: 'leader', deputyName: 'deputy', memberNames: 'member' }
const SAMPLE_ROWS = 60

/**
 * Detects the layout of a table from its headings and the cells under them, without templates.
 *
 * @param rows the rows from here on that have been read so far
 * @returns `undefined` when there is no table of people here
 */
export function findLayout(rows: readonly SheetRow[], saved: SavedMappings, words: RegisterWords = NO_WORDS): Layout | undefined {
  const found = findHeading(rows) ?? headless(rows)
  if (found === undefined) return undefined
  const signature = signatureOf(found)
  const mapping = saved.get(signature)
  const heading = mapping?.headingRow === undefined ? found : (headingAt(rows, mapping.headingRow) ?? found)
  const under = fullRows(rows.slice(heading.untilIndex + 1, heading.untilIndex + 1 + SAMPLE_ROWS))
  const shapes = new Map(heading.columns.map(({ column }) => [column, shapeOf(under, column)]))
  const assigned = assign(heading, shapes)
  const said = mapping === undefined ? assigned : withMapping(assigned, heading, mapping)
  const uses = withRemembered(said, heading, words)
  const layout = inBlocks(uses)
  const hasPeople = layout.blocks.some(({ uses: own }) => own.some(({ field }) => field === 'fullName'))
  if (!hasPeople) return undefined
  return {
    headingFrom: rows[heading.fromIndex]?.number ?? 0,
    headingUntil: rows[heading.untilIndex]?.number ?? 0,
    signature,
    ...layout,
    saysEachRole: saysEachRole(under, layout),
    habits: habitsOf(
      rows.slice(heading.untilIndex + 1),
      layout.blocks.flatMap((block) => block.uses),
    ),
    columns: heading.columns.map(({ column, text, matches }) => {
      const use = uses.find((candidate) => candidate.column === column)
      const like = use === undefined ? (matches[0]?.field ?? likeness(shapes.get(column))) : undefined
      const isRemembered = use?.isRemembered
      return { column, heading: text, field: use?.field ?? null, like, isRemembered, samples: samplesOf(under, column) }
    }),
  }
}

/** What the cells of a column nobody named look like most. */
const likeness = (shape: ColumnShape | undefined): Field | undefined =>
  shape === undefined || shape.filled === 0
    ? undefined
    : TOLD_BY_CELLS.find((field) => (field === 'account' ? shape.share('digits') : (fitOf(shape, field) ?? 0)) >= 0.5)

/** The rows that hold persons: those fill most cells, while section rows, totals and notes fill one or two. */
function fullRows(rows: readonly SheetRow[]): SheetRow[] {
  const most = rows.reduce((found, { cells }) => Math.max(found, cells.length), 0)
  return rows.filter(({ cells }) => cells.length >= Math.max(2, most / 2))
}

function saysEachRole(rows: readonly SheetRow[], { blocks }: Pick<Layout, 'blocks'>): boolean {
  const uses = blocks.flatMap((block) => block.uses)
  const people = rows.filter((row) => cellFor(row, uses, 'fullName') !== undefined && row.cells.length >= 3)
  return people.filter((row) => cellFor(row, uses, 'role') !== undefined).length > people.length / 2
}

/** Detects the layout of a table without headings, only where at least three columns are certain. */
function headless(rows: readonly SheetRow[]): Heading | undefined {
  const filled = rows.filter(({ cells }) => cells.length >= 3)
  if (filled.length < 3) return undefined
  const columns = [...new Set(filled.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted((a, b) => a - b)
  const heading = { fromIndex: -1, untilIndex: -1, columns: columns.map((column) => ({ column, text: '', matches: [] })) }
  const uses = assign(heading, new Map(columns.map((column) => [column, shapeOf(filled.slice(0, SAMPLE_ROWS), column)])))
  return uses.length >= 3 ? heading : undefined
}

const signatureOf = ({ columns }: Heading): string =>
  columns.some(({ text }) => text !== '')
    ? columns
        .filter(({ text }) => text !== '')
        .map(({ text }) => headingWords(text))
        .join('|')
    : `?${columns.map(({ column }) => columnLetter(column)).join('')}`

interface Candidate extends ColumnUse {
  readonly score: number
}

function assign({ columns: all }: Heading, shapes: ReadonlyMap<number, ColumnShape>): ColumnUse[] {
  const columns = firstTable(all)
  const blockStarts = columns.filter((column) => startsBlock(column, shapes.get(column.column))).map(({ column }) => column)
  const candidates = columns.flatMap((column) => candidatesFor(column, shapes.get(column.column), blockStarts.length > 0))
  const blockOf = (column: number): number => blockStarts.filter((start) => start <= column).length
  const uses: ColumnUse[] = []
  const taken = new Set<string>()
  for (const { score, ...use } of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    const slot = SHARED_FIELDS.has(use.field) ? use.field : `${use.field}/${blockOf(use.column)}`
    if (score < 0.75 || uses.some(({ column }) => column === use.column)) continue
    if (taken.has(slot) && use.field !== 'ignored') continue
    taken.add(slot)
    uses.push(use)
  }
  return refine(
    uses.toSorted((a, b) => a.column - b.column),
    { columns, fromIndex: 0, untilIndex: 0 },
    shapes,
  )
}

/** When a row is a group, each column that is named after a role and holds names begins another person. */
function startsBlock({ matches }: Heading['columns'][number], shape: ColumnShape | undefined): boolean {
  const isRole = matches.some(({ field }) => BLOCK_ROLE[field] !== undefined && field !== 'memberNames')
  return isRole && shape !== undefined && shape.share('name') >= 0.5
}

function candidatesFor(
  { column, text, matches }: Heading['columns'][number],
  shape: ColumnShape | undefined,
  hasBlocks: boolean,
): Candidate[] {
  if (shape === undefined) return []
  const named = matches
    .filter(({ field }) => (hasBlocks ? field !== 'fullName' || matches.length === 1 : BLOCK_ROLE[field] === undefined))
    .map(({ field, weight }) => ({ column, heading: text, field, score: scoreNamed(weight, shape, field) }))
  const isIgnored = matches.some(({ field, weight }) => field === 'ignored' || (field === 'note' && weight === 3))
  const isTold = named.some(({ score }) => score >= 3)
  if (isIgnored || isTold) return named
  const byCells = TOLD_BY_CELLS.filter((field) => !named.some((use) => use.field === field)).flatMap((field) => {
    const fit = shape.filled >= 3 ? (fitOf(shape, field) ?? 0) : 0
    const sure = field === 'account' ? shape.share('digits') * 0.8 : fit
    return sure >= 0.78 ? [{ column, heading: text, field, score: text === '' || matches.length === 0 ? sure : sure * 0.9 }] : []
  })
  return [...named, ...byCells]
}

function scoreNamed(weight: number, shape: ColumnShape, field: Field): number {
  const fit = fitOf(shape, field)
  if (fit === undefined || shape.filled === 0) return weight === 1 && fit !== undefined ? 0.5 : weight
  if (weight === 1) return fit >= 0.5 ? 1 + fit : 0
  return fit >= 0.15 ? weight + fit : weight * 0.4
}

/** Fields that only neighbouring columns reveal: a date split into three, years under "Nam" and "Nữ", a separate given name. */
function refine(uses: ColumnUse[], { columns }: Heading, shapes: ReadonlyMap<number, ColumnShape>): ColumnUse[] {
  const last = (text: string): string => headingWords(text).split(' ').at(-1) ?? ''
  const isPart = ({ column, text }: { column: number; text: string }, word: RegExp): boolean =>
    word.test(last(text)) && (shapes.get(column)?.share('dayOrMonth') ?? 0) >= 0.6
  const refined = new Map(uses.map((use) => [use.column, use]))
  for (const [index, day] of columns.entries()) {
    const [month, year] = [columns[index + 1], columns[index + 2]]
    if (month === undefined || year === undefined || !isPart(day, /^ngay$/) || !isPart(month, /^thang$/)) continue
    if ((shapes.get(year.column)?.share('year') ?? 0) < 0.6) continue
    for (const [{ column, text }, field] of [
      [day, 'birthDay'],
      [month, 'birthMonth'],
      [year, 'birthYear'],
    ] as const)
      refined.set(column, { column, field, heading: text })
  }
  for (const { column, text } of columns) {
    const shape = shapes.get(column)
    const sex =
      last(text) === 'nu'
        ? 'Female'
        : last(text) === 'nam' && !/\bnam$/.test(headingWords(text).replace(/ ?nam$/, ''))
          ? 'Male'
          : undefined
    if (sex === undefined || shape === undefined || shape.filled === 0) continue
    const isBirth = shape.share('birth') + shape.share('year') > 0.5
    if (isBirth && hasPartner(columns, column, sex)) refined.set(column, { column, field: `birth${sex}`, heading: text })
    else if (shape.share('mark') > 0.5) refined.set(column, { column, field: `sex${sex}`, heading: text })
  }
  return withGivenName(
    [...refined.values()].toSorted((a, b) => a.column - b.column),
    columns,
    shapes,
  )
}

/** "Nam" alone may be "năm" without its mark; with "Nữ" beside it, it is the sex. */
function hasPartner(columns: Heading['columns'], column: number, sex: 'Male' | 'Female'): boolean {
  const partner = sex === 'Male' ? 'nu' : 'nam'
  return columns.some((other) => Math.abs(other.column - column) === 1 && headingWords(other.text).split(' ').at(-1) === partner)
}

/** "Họ và tên" over two columns: the family and middle names, then the given name under no heading of its own. */
function withGivenName(uses: ColumnUse[], columns: Heading['columns'], shapes: ReadonlyMap<number, ColumnShape>): ColumnUse[] {
  const name = uses.find(({ field }) => field === 'fullName')
  if (name === undefined || uses.some(({ field }) => field === 'familyName')) return uses
  const beside = columns.find(({ column }) => column === name.column + 1)
  const isGiven =
    beside !== undefined &&
    (beside.text === '' || headingWords(beside.text) === headingWords(name.heading)) &&
    (shapes.get(beside.column)?.share('oneWord') ?? 0) >= 0.8
  if (!isGiven) return uses
  const others = uses.filter(({ column }) => column !== name.column && column !== beside.column)
  return [
    ...others,
    { ...name, field: 'familyName' as const },
    { column: beside.column, field: 'fullName' as const, heading: name.heading },
  ].toSorted((a, b) => a.column - b.column)
}

function withMapping(found: readonly ColumnUse[], { columns }: Heading, { columns: said }: Mapping): ColumnUse[] {
  const chosen = new Set(Object.values(said))
  const kept = found.filter(({ column, field }) => said[columnLetter(column)] === undefined && !chosen.has(field))
  const own = Object.entries(said).flatMap(([letter, field]) => {
    const heading = columns.find(({ column }) => columnLetter(column) === letter)
    return heading === undefined ? [] : [{ column: heading.column, field, heading: heading.text }]
  })
  return [...kept, ...own].toSorted((a, b) => a.column - b.column)
}

function inBlocks(uses: readonly ColumnUse[]): Pick<Layout, 'shared' | 'blocks'> {
  const shared = uses.filter(({ field }) => SHARED_FIELDS.has(field))
  const own = uses.filter(({ field }) => !SHARED_FIELDS.has(field))
  const starts = own.filter(({ field }) => BLOCK_ROLE[field] !== undefined)
  if (starts.length === 0) return { shared, blocks: [{ role: undefined, uses: own }] }
  const blocks = starts.map((start, index) => {
    const until = starts[index + 1]?.column ?? Number.POSITIVE_INFINITY
    const inside = own.filter(({ column }) => column >= start.column && column < until)
    return {
      role: BLOCK_ROLE[start.field],
      uses: inside.map((use) => (use === start ? { ...use, field: 'fullName' as const } : use)),
    }
  })
  return { shared, blocks }
}

/** The filled cell of a field in a row. */
export const cellFor = (row: SheetRow, uses: readonly ColumnUse[], field: Field): Cell | undefined => {
  const use = uses.find((candidate) => candidate.field === field)
  return use === undefined ? undefined : cellAt(row, use.column)
}
