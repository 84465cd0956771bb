import { accept, type Result, refuse } from '../kernel/result.ts'
import { type GivenParameters, PARAMETER_HEADINGS } from './given-parameters.ts'
import type { IndexData } from './index-data.ts'
import type { IndexFault } from './index-fault.ts'
import { buildTree, type NodeRow } from './index-tree.ts'

type Cell = string | number | boolean | null
/** A table by its columns. */
export type Table = Readonly<Record<string, readonly Cell[]>>

const KINDS_OF_NODE: readonly unknown[] = ['Indicator', 'Aggregate']

/**
 * Reads an index's data and metadata: two tables, by columns or by rows, with the headings COINr uses (`uCode`, `uName`;
 * `iCode`, `iName`, `Parent`, `Level`, `Weight`, `Direction`, `Target`, `Denominator`, `Type`).
 */
export function readIndexInput(input: unknown): Result<IndexData, readonly IndexFault[]> {
  const { iData, iMeta } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  const [data, meta] = [tableOf(iData), tableOf(iMeta)]
  if (data === undefined) return refuse([{ kind: 'input-malformed', part: 'iData' }])
  if (meta === undefined) return refuse([{ kind: 'input-malformed', part: 'iMeta' }])
  const lengths = [...lengthFaults(data, 'uCode'), ...lengthFaults(meta, 'iCode')]
  if (lengths.length > 0) return refuse(lengths)
  const tree = buildTree(nodeRows(meta))
  const units = unitsOf(data)
  const faults: IndexFault[] = [...(tree.ok ? [] : tree.refusal), ...units.faults]
  if (!tree.ok || faults.length > 0) return refuse(faults)
  const numeric = [...tree.value.indicators, ...denominatorsOf(meta, data)]
  const columns = numeric.map((code) => readColumn(data, code, units, faults))
  if (faults.length > 0) return refuse(faults)
  const { order, codes } = units
  const names = new Map(codes.map((code, at) => [code, String(data['uName']?.[order[at] as number] ?? code)]))
  const groups = new Map(
    Object.entries(data)
      .filter(([name]) => !numeric.includes(name))
      .map(([name, cells]) => [name, order.map((at) => groupOf(cells[at]))]),
  )
  return accept({ tree: tree.value, matrix: { units: codes, codes: numeric, columns }, names, groups })
}

const groupOf = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined || cell === '' ? null : String(cell)

function tableOf(value: unknown): Table | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter((row) => typeof row === 'object' && row !== null) as Record<string, Cell>[]
    if (rows.length !== value.length || rows.length === 0) return undefined
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]))
  }
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value).every(Array.isArray) ? (value as Table) : undefined
}

function lengthFaults(table: Table, key: string): IndexFault[] {
  const codes = table[key]
  if (codes === undefined) return [{ kind: 'column-missing', code: key, step: 'input' }]
  return Object.entries(table).flatMap(([code, cells]) =>
    cells.length === codes.length ? [] : [{ kind: 'column-length', code, length: cells.length, units: codes.length } as const],
  )
}

function nodeRows(meta: Table): NodeRow[] {
  const types = meta['Type']
  return (meta['iCode'] ?? []).flatMap((cell, at) => {
    if (types !== undefined && !KINDS_OF_NODE.includes(types[at])) return []
    const text = (name: string): string | undefined => groupOf(meta[name]?.[at]) ?? undefined
    const number = (name: string): number | undefined => {
      const own = meta[name]?.[at]
      return own === null || own === undefined || own === '' ? undefined : Number(own)
    }
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
    return [{ code: String(cell), parent: text('Parent') ?? null, ...said }]
  })
}

const parametersIn = (cellUnder: (heading: string) => Cell | undefined): GivenParameters =>
  Object.fromEntries(
    PARAMETER_HEADINGS.flatMap((heading) => {
      const value = parameterOf(cellUnder(heading))
      return value === undefined ? [] : [[heading, value] as const]
    }),
  )

function parameterOf(cell: Cell | undefined): number | undefined {
  if (cell === undefined || cell === null || cell === '') return undefined
  const word = String(cell).toUpperCase()
  const value = word === 'TRUE' ? 1 : word === 'FALSE' ? 0 : Number(cell)
  return Number.isFinite(value) ? value : undefined
}

/** What others are divided by, and what is said to be a denominator and is there. */
function denominatorsOf(meta: Table, data: Table): string[] {
  const used = (meta['Denominator'] ?? []).flatMap((cell) => groupOf(cell) ?? [])
  const said = (meta['iCode'] ?? []).map(String).filter((code, at) => meta['Type']?.[at] === 'Denominator' && code in data)
  return [...new Set([...used, ...said])]
}

interface Units {
  readonly codes: readonly string[]
  /** Where each stands in the input. */
  readonly order: readonly number[]
  readonly faults: readonly IndexFault[]
}

function unitsOf(data: Table): Units {
  const given = (data['uCode'] ?? []).map((cell) => groupOf(cell))
  const seen = new Set<string>()
  const faults = given.flatMap((code, at): IndexFault[] => {
    if (code === null) return [{ kind: 'unit-without-code', row: at + 1 }]
    if (seen.has(code)) return [{ kind: 'duplicate-unit', unit: code }]
    seen.add(code)
    return []
  })
  if (given.length < 2) faults.push({ kind: 'too-few-units', units: given.length })
  const order = given.map((_, at) => at).sort((a, b) => compare(given[a] ?? '', given[b] ?? ''))
  return { codes: order.map((at) => given[at] ?? ''), order, faults }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function readColumn(data: Table, code: string, { codes, order }: Units, faults: IndexFault[]): Float64Array {
  const cells = data[code]
  if (cells === undefined) faults.push({ kind: 'column-missing', code, step: 'input' })
  return Float64Array.from(order, (at, index) => {
    const cell = cells?.[at] ?? null
    if (cell === null || cell === '' || cell === 'NA') return Number.NaN
    const value = typeof cell === 'number' ? cell : Number(cell)
    const unit = codes[index] as string
    if (Number.isNaN(value) || typeof cell === 'boolean')
      faults.push({ kind: 'value-not-a-number', unit, code, value: String(cell) })
    else if (!Number.isFinite(value)) faults.push({ kind: 'value-infinite', unit, code })
    return value
  })
}
