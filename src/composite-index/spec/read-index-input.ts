import { accept, type Result, refuse } from '../../kernel/result.ts'
import { type GivenParameters, PARAMETER_HEADINGS } from '../steps/given-parameters.ts'
import { readNumber, writtenCell } from './cell.ts'
import type { IndexData } from './index-data.ts'
import type { IndexRefusal } from './index-refusal.ts'
import { buildTree, type NodeRow } from './index-tree.ts'

type Cell = string | number | boolean | null
/** A table by its columns. */
export type Table = Readonly<Record<string, readonly Cell[]>>

const KINDS_OF_NODE: readonly (string | null)[] = ['Indicator', 'Aggregate', null]
const OTHER_KINDS: readonly (string | null)[] = ['Group', 'Denominator', 'Other']

/**
 * Parses an index's data and metadata: two tables, by columns or by rows, with the headings of COINr (`uCode`, `uName`;
 * `iCode`, `iName`, `Parent`, `Level`, `Weight`, `Direction`, `Target`, `Denominator`, `Type`).
 */
export function readIndexInput(input: unknown): Result<IndexData, readonly IndexRefusal[]> {
  const { iData, iMeta } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  const [data, meta] = [tableOf(iData), tableOf(iMeta)]
  if (data === undefined) return refuse([{ kind: 'input-malformed', part: 'iData' }])
  if (meta === undefined) return refuse([{ kind: 'input-malformed', part: 'iMeta' }])
  const misread = [...refuseLengths(data, 'uCode'), ...refuseLengths(meta, 'iCode'), ...refuseRowsOfMeta(meta)]
  if (misread.length > 0) return refuse(misread)
  const rows = nodeRows(meta)
  const tree = buildTree(rows)
  const units = unitsOf(data)
  const refusals: IndexRefusal[] = [...(tree.ok ? [] : tree.refusal), ...refuseParameters(rows, meta), ...units.refusals]
  if (!tree.ok || refusals.length > 0) return refuse(refusals)
  const numeric = [...new Set([...tree.value.indicators, ...denominatorsOf(meta, data)])]
  const columns = numeric.map((code) => readColumn(data, code, { ...units, refusals }))
  if (refusals.length > 0) return refuse(refusals)
  const empty = tree.value.indicators.filter((_, at) => columns[at]?.every(Number.isNaN))
  if (empty.length > 0) return refuse(empty.map((code) => ({ kind: 'indicator-empty', code })))
  const { order, codes } = units
  const names = new Map(codes.map((code, at) => [code, writtenCell(data['uName']?.[order[at] as number] ?? code)]))
  const groups = new Map(
    Object.entries(data)
      .filter(([name]) => !numeric.includes(name))
      .map(([name, cells]) => [name, order.map((at) => groupOf(cells[at]))]),
  )
  return accept({ tree: tree.value, matrix: { units: codes, codes: numeric, columns }, names, groups })
}

const groupOf = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined || cell === '' ? null : writtenCell(cell)

function tableOf(value: unknown): Table | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter((row) => typeof row === 'object' && row !== null) as Record<string, Cell>[]
    if (rows.length !== value.length || rows.length === 0) return undefined
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return bare(names.map((name) => [name, rows.map((row) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null))]))
  }
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value).every(Array.isArray) ? bare(Object.entries(value)) : undefined
}

/** A table without a prototype, so that a column named "constructor" is not inherited. */
const bare = (columns: Iterable<readonly [string, readonly Cell[]]>): Table =>
  Object.assign(Object.create(null), Object.fromEntries(columns))

function refuseLengths(table: Table, key: string): IndexRefusal[] {
  const codes = table[key]
  if (codes === undefined) return [{ kind: 'column-missing', code: key, step: 'input' }]
  return Object.entries(table).flatMap(([code, cells]) =>
    cells.length === codes.length ? [] : [{ kind: 'column-length', code, length: cells.length, units: codes.length } as const],
  )
}

function nodeRows(meta: Table): NodeRow[] {
  const types = meta['Type']
  return (meta['iCode'] ?? []).flatMap((cell, at) => {
    if (types !== undefined && !KINDS_OF_NODE.includes(groupOf(types[at]))) return []
    const text = (name: string): string | undefined => groupOf(meta[name]?.[at]) ?? undefined
    const number = (name: string): number | undefined => readNumber(meta[name]?.[at])
    const row = {
      isAggregate: types?.[at] === 'Aggregate',
      name: text('iName'),
      level: number('Level'),
      weight: number('Weight'),
      direction: number('Direction'),
    }
    const parameters = parametersIn((heading) => meta[heading]?.[at])
    const more = { target: number('Target'), denominator: text('Denominator'), parameters }
    const said = Object.fromEntries(Object.entries({ ...row, ...more }).filter(([, own]) => own !== undefined))
    return [{ code: groupOf(cell) ?? '', parent: text('Parent') ?? null, ...said }]
  })
}

const parametersIn = (cellUnder: (heading: string) => Cell | undefined): GivenParameters =>
  Object.fromEntries(
    PARAMETER_HEADINGS.flatMap((heading) => {
      const value = parameterOf(cellUnder(heading))
      return value === undefined ? [] : [[heading, value] as const]
    }),
  )

const YES_OR_NO: Readonly<Record<string, number>> = { TRUE: 1, FALSE: 0 }
const parameterOf = (cell: Cell | undefined): number | undefined => YES_OR_NO[writtenCell(cell).toUpperCase()] ?? readNumber(cell)

/** Refuses rows of the metadata without a code or with an unknown type, which would otherwise be ignored. */
function refuseRowsOfMeta(meta: Table): IndexRefusal[] {
  return (meta['iCode'] ?? []).flatMap((cell, at): IndexRefusal[] => {
    const [code, type] = [groupOf(cell), groupOf(meta['Type']?.[at])]
    if (code === null) return [{ kind: 'node-without-code', row: at + 1 }]
    return [...KINDS_OF_NODE, ...OTHER_KINDS].includes(type)
      ? []
      : [{ kind: 'type-unknown', code, type: String(type), row: at + 1 }]
  })
}

/** Refuses parameters that are not numbers. The tree validates weights, levels and directions. */
function refuseParameters(rows: readonly NodeRow[], meta: Table): IndexRefusal[] {
  const at = new Map((meta['iCode'] ?? []).map((cell, place) => [writtenCell(cell), place]))
  return rows.flatMap(({ code, target, parameters }) =>
    Object.entries({ Target: target, ...parameters }).flatMap(([heading, value]): IndexRefusal[] =>
      value === undefined || Number.isFinite(value)
        ? []
        : [{ kind: 'meta-not-a-number', code, heading, value: writtenCell(meta[heading]?.[at.get(code) ?? -1]) }],
    ),
  )
}

/** The columns used as denominators, or declared as such in the metadata, that exist in the data. */
function denominatorsOf(meta: Table, data: Table): string[] {
  const used = (meta['Denominator'] ?? []).flatMap((cell) => groupOf(cell) ?? [])
  const said = (meta['iCode'] ?? []).map(writtenCell).filter((code, at) => meta['Type']?.[at] === 'Denominator' && code in data)
  return [...new Set([...used, ...said])]
}

interface Units {
  readonly codes: readonly string[]
  /** The position of each unit in the input. */
  readonly order: readonly number[]
  readonly refusals: readonly IndexRefusal[]
}

function unitsOf(data: Table): Units {
  const given = (data['uCode'] ?? []).map((cell) => groupOf(cell))
  const seen = new Set<string>()
  const refusals = given.flatMap((code, at): IndexRefusal[] => {
    if (code === null) return [{ kind: 'unit-without-code', row: at + 1 }]
    if (seen.has(code)) return [{ kind: 'duplicate-unit', unit: code }]
    seen.add(code)
    return []
  })
  if (given.length < 2) refusals.push({ kind: 'too-few-units', units: given.length })
  const order = given.map((_, at) => at).sort((a, b) => compare(given[a] ?? '', given[b] ?? ''))
  return { codes: order.map((at) => given[at] ?? ''), order, refusals }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function readColumn(data: Table, code: string, { codes, order, refusals }: Units & { refusals: IndexRefusal[] }): Float64Array {
  const cells = data[code]
  if (cells === undefined) refusals.push({ kind: 'column-missing', code, step: 'input' })
  return Float64Array.from(order, (at, index) => {
    const cell = cells?.[at]
    const value = readNumber(cell)
    if (value === undefined) return Number.NaN
    const unit = codes[index] as string
    if (Number.isNaN(value)) refusals.push({ kind: 'value-not-a-number', unit, code, value: writtenCell(cell) })
    else if (!Number.isFinite(value)) refusals.push({ kind: 'value-infinite', unit, code })
    return value
  })
}
