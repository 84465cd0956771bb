import { isPlainDate } from '../../kernel/calendar.ts'
import { under } from '../../kernel/form-finding.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import { fits } from '../evaluation/level.ts'
import type { Vocabulary } from '../provision/declared-facts.ts'
import type { ByTable, TableCell, TableFact, TableRow } from '../provision/provision.ts'
import type { FactDefinition } from '../provision/vocabulary.ts'
import type { Finding } from './doubt.ts'

interface TablePlace {
  readonly vocabulary: Vocabulary
  readonly pointer: string
  readonly nobodyCounted?: string | undefined
  readonly benefit: string
}

/** Checks a table of rates: its facts and cells, that no two rows fit one case, and which cases no row fits. */
export function checkTable({ table }: ByTable, place: TablePlace): Finding[] {
  const { by, rows, otherwise } = table
  const facts = by.flatMap((fact, index) => checkFact(fact, { ...place, pointer: under(under(place.pointer, 'by'), index) }))
  if (facts.length > 0) return facts
  const definitions = by.map((fact) => definitionOf(fact, place.vocabulary))
  const at = under(place.pointer, 'rows')
  const cells = rows.flatMap((row, index) => checkRow(row, { by, definitions, pointer: under(at, index) }))
  if (cells.length > 0) return cells
  const overlaps = rows.flatMap((row, index): Finding[] => {
    const other = rows.slice(0, index).findIndex((before) => row.is.every((cell, column) => overlap(cell, before.is[column])))
    return other < 0 ? [] : [{ pointer: under(at, index), code: 'rows-overlap', row: index + 1, other: other + 1 }]
  })
  return [...overlaps, ...(otherwise === undefined ? leftOut(rows, definitions, place) : [])]
}

const definitionOf = ({ about, fact }: TableFact, { group, person }: Vocabulary): FactDefinition | undefined =>
  (about === 'person' ? person : group)[fact]

function checkFact(by: TableFact, { vocabulary, pointer, nobodyCounted }: TablePlace): Finding[] {
  const { fact, about } = by
  const definition = definitionOf(by, vocabulary)
  const at = under(pointer, 'fact')
  if (definition === undefined) {
    const known = Object.keys(about === 'person' ? vocabulary.person : vocabulary.group)
    return [{ pointer: at, code: 'fact-unknown', fact, near: nearMatches(fact, known) }]
  }
  if (definition.notForConditions) return [{ pointer: at, code: 'fact-not-for-conditions', fact }]
  return about === 'person' && nobodyCounted !== undefined
    ? [{ pointer, code: 'condition-on-nobody', fact, benefit: nobodyCounted }]
    : []
}

interface RowPlace {
  readonly by: readonly TableFact[]
  readonly definitions: readonly (FactDefinition | undefined)[]
  readonly pointer: string
}

function checkRow({ is }: TableRow, { by, definitions, pointer }: RowPlace): Finding[] {
  const at = under(pointer, 'is')
  if (is.length !== by.length) return [{ pointer: at, code: 'cells-do-not-match', cells: is.length, facts: by.length }]
  return is.flatMap((cell, column): Finding[] => {
    const definition = definitions[column]
    const fact = by[column]?.fact ?? ''
    if (definition === undefined || !cellFits(cell, definition))
      return [{ pointer: under(at, column), code: 'test-does-not-fit', fact, type: definition?.type ?? '' }]
    const [least, most] = boundsOf(cell)
    return least > most ? [{ pointer: under(at, column), code: 'range-cannot-hold', fact }] : []
  })
}

function cellFits(cell: TableCell, { type, values = [] }: FactDefinition): boolean {
  if (type === 'yes-no') return typeof cell === 'boolean'
  if (type === 'choice') return (Array.isArray(cell) ? cell : [cell]).every((value) => values.includes(String(value)))
  if (typeof cell !== 'object' || Array.isArray(cell)) return false
  const bounds = Object.values(cell as object)
  return bounds.every((bound) => (type === 'day' ? isPlainDate(bound) : typeof bound === 'number'))
}

type Bound = number | string
/** Days compare as text, numbers as numbers; both ends of an open range stand beyond any. */
function boundsOf(cell: TableCell): [Bound, Bound] {
  const { atLeast, atMost } = (typeof cell === 'object' && !Array.isArray(cell) ? cell : {}) as {
    atLeast?: Bound
    atMost?: Bound
  }
  const isDay = typeof (atLeast ?? atMost) === 'string'
  return [atLeast ?? (isDay ? '' : Number.NEGATIVE_INFINITY), atMost ?? (isDay ? '9999-99-99' : Number.POSITIVE_INFINITY)]
}

function overlap(left: TableCell, right: TableCell | undefined): boolean {
  if (right === undefined) return false
  if (typeof left === 'boolean' || typeof left === 'string') return fits(right, left)
  if (Array.isArray(left)) return left.some((value) => fits(right, value))
  const [[low, high], [otherLow, otherHigh]] = [boundsOf(left), boundsOf(right)]
  return low <= otherHigh && otherLow <= high
}

/** Beyond so many, looking for one that is left out takes longer than it helps. */
const MOST_CASES = 20_000

/** Cases of choices and yes-or-no that no row fits; ranges are tried at and around their ends. */
function leftOut(rows: readonly TableRow[], definitions: readonly (FactDefinition | undefined)[], place: TablePlace): Finding[] {
  const columns = definitions.map((definition, column) => samples(rows, definition, column))
  if (columns.reduce((product, values) => product * values.length, 1) > MOST_CASES) return []
  const cases = columns.reduce<Bound[][] | boolean[][]>(
    (all, values) => (all as unknown[][]).flatMap((one) => values.map((value) => [...one, value])) as Bound[][],
    [[]],
  )
  const missing = (cases as (Bound | boolean)[][]).find(
    (one) => !rows.some(({ is }) => is.every((cell, column) => fits(cell, one[column]))),
  )
  return missing === undefined
    ? []
    : [{ pointer: place.pointer, code: 'table-leaves-out', benefit: place.benefit, values: missing.map(String).join(', ') }]
}

function samples(rows: readonly TableRow[], definition: FactDefinition | undefined, column: number): (Bound | boolean)[] {
  if (definition?.type === 'yes-no') return [true, false]
  if (definition?.type === 'choice') return [...(definition.values ?? [])]
  if (definition?.type === 'day') return rows.map(({ is }) => String(boundsOf(is[column] ?? {})[0] || '2000-01-01'))
  const ends = rows.flatMap(({ is }) => boundsOf(is[column] ?? {})).filter((end) => Number.isFinite(end)) as number[]
  return [...new Set([0, ...ends.flatMap((end) => [end - 1, end, end + 1])])].filter((value) => value >= 0)
}
