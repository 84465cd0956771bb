import { nearMatches } from '../../kernel/near-match.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { isNotApplicable, readNumber, writtenCell } from './cell.ts'
import { compareCodes } from './compare-codes.ts'
import type { IndexData } from './index-data.ts'
import type { IndexRefusal } from './index-refusal.ts'
import { columnsIn, type IndexTable, type Places, Spellings, type TableName, tableUnder, textOf } from './index-table.ts'
import { buildTree, type TreeRefusal } from './index-tree.ts'
import { META_HEADINGS, type ReadNodes, readNodes } from './read-nodes.ts'

/** Where the tables of an input stand in their file. */
export type IndexPlaces = { readonly [Name in TableName]?: Places }

/**
 * Parses an index's data and metadata: two tables, by columns or by rows, with the headings of COINr (`uCode`, `uName`;
 * `iCode`, `iName`, `Parent`, `Level`, `Weight`, `Direction`, `Target`, `Denominator`, `Type`).
 *
 * Headings, codes and groups are compared as names are everywhere: capitals, spaces and the way letters are composed do
 * not part them.
 *
 * @param places where the tables stand in their file, so that refusals name the cell
 */
export function readIndexInput(input: unknown, places: IndexPlaces = {}): Result<IndexData, readonly IndexRefusal[]> {
  const { iData, iMeta } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  const [ofData, ofMeta] = [columnsIn(iData), columnsIn(iMeta)]
  if (ofData === undefined) return refuse([{ kind: 'input-malformed', part: 'iData' }])
  if (ofMeta === undefined) return refuse([{ kind: 'input-malformed', part: 'iMeta' }])
  const meta = tableUnder('iMeta', ofMeta, { known: META_HEADINGS, places: places.iMeta })
  const shapeOfMeta = [...meta.refusals, ...refuseShape(meta.table, 'iCode')]
  if (shapeOfMeta.length > 0) return refuse(shapeOfMeta)
  const nodes = readNodes(meta.table)
  const known = ['uCode', 'uName', ...nodes.rows.map(({ code }) => code), ...nodes.declared.keys()]
  const data = tableUnder('iData', ofData, { known, places: places.iData })
  const misread = [...data.refusals, ...refuseShape(data.table, 'uCode'), ...nodes.refusals]
  return misread.length > 0 ? refuse(misread) : readData(data.table, { meta: meta.table, nodes, known })
}

function readData(
  data: IndexTable,
  { meta, nodes, known }: { readonly meta: IndexTable; readonly nodes: ReadNodes; readonly known: readonly string[] },
): Result<IndexData, readonly IndexRefusal[]> {
  const headings = new Spellings(data.columns.keys())
  const rows = nodes.rows.map((row) =>
    row.denominator === undefined ? row : { ...row, denominator: headings.of(row.denominator) },
  )
  const tree = buildTree(rows)
  const units = unitsOf(data)
  const refusals = [...(tree.ok ? [] : tree.refusal.map((own) => withCell(own, meta))), ...units.refusals]
  if (!tree.ok || refusals.length > 0) return refuse(refusals)
  const denominators = rows.flatMap(({ denominator }) => denominator ?? [])
  const declared = [...nodes.declared].filter(([code, type]) => type === 'Denominator' && data.columns.has(code))
  const numeric = [...new Set([...tree.value.indicators, ...denominators, ...declared.map(([code]) => code)])]
  const columns = numeric.map((code) => readColumn(data, code, { ...units, refusals }))
  refusals.push(...misspeltIn(data, [...known, ...numeric]))
  if (refusals.length > 0) return refuse(refusals)
  const empty = tree.value.indicators.filter((code) => columns[numeric.indexOf(code)]?.every(Number.isNaN))
  if (empty.length > 0) return refuse(empty.map((code) => ({ kind: 'indicator-empty', code })))
  const { order, codes } = units
  const names = new Map(codes.map((code, at) => [code, textOf(data.columns.get('uName')?.[order[at] as number]) ?? code]))
  return accept({
    tree: tree.value,
    matrix: { units: codes, codes: numeric, columns },
    names,
    groups: groupsIn(data, { numeric, order }),
    notApplicable: notApplicableIn(data, tree.value.indicators, units),
    unused: { iMeta: [...meta.columns.keys()].filter((heading) => !META_HEADINGS.includes(heading)) },
    declared: new Set(nodes.declared.keys()),
  })
}

function notApplicableIn(
  { columns }: IndexTable,
  indicators: readonly string[],
  { codes, order }: Pick<Units, 'codes' | 'order'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = indicators.map((code): [string, ReadonlySet<string>] => {
    const cells = columns.get(code)
    return [code, new Set(codes.filter((_, place) => isNotApplicable(cells?.[order[place] as number])))]
  })
  return new Map(found.filter(([, units]) => units.size > 0))
}

/** The other columns, whose texts can name groups; texts that differ in spelling only name one. */
function groupsIn(
  { columns }: IndexTable,
  { numeric, order }: { readonly numeric: readonly string[]; readonly order: readonly number[] },
): ReadonlyMap<string, readonly (string | null)[]> {
  return new Map(
    [...columns]
      .filter(([heading]) => !numeric.includes(heading))
      .map(([heading, cells]) => {
        const spellings = new Spellings()
        const texts = order.map((at) => textOf(cells[at]))
        return [heading, texts.map((text) => (text === null ? null : spellings.of(text)))]
      }),
  )
}

function refuseShape({ columns }: IndexTable, key: string): IndexRefusal[] {
  const codes = columns.get(key)
  if (codes === undefined) return [{ kind: 'column-missing', code: key, step: 'input', ...nearTo(key, columns.keys()) }]
  return [...columns].flatMap(([code, cells]) =>
    cells.length === codes.length ? [] : [{ kind: 'column-length', code, length: cells.length, units: codes.length } as const],
  )
}

function nearTo(code: string, headings: Iterable<string>): { near?: readonly string[] } {
  const near = nearMatches(code, [...headings])
  return near.length === 0 ? {} : { near }
}

/** A heading of the data that is nearly `uName`, when there is none. */
const misspeltIn = ({ name, columns }: IndexTable, known: readonly string[]): IndexRefusal[] =>
  columns.has('uName')
    ? []
    : [...columns.keys()]
        .filter((heading) => !known.includes(heading) && nearMatches(heading, ['uName']).length > 0)
        .map((heading) => ({ kind: 'heading-misspelt', table: name, heading, near: 'uName' }))

const HEADING_OF: { readonly [Kind in TreeRefusal['kind']]?: string } = {
  'unknown-parent': 'Parent',
  'weight-malformed': 'Weight',
  'direction-malformed': 'Direction',
  'level-malformed': 'Level',
}

function withCell(refusal: TreeRefusal, meta: IndexTable): IndexRefusal {
  if (refusal.kind === 'duplicate-code') return { ...refusal, ...meta.cellAt('iCode', refusal.rows[1] - 1) }
  return 'row' in refusal ? { ...refusal, ...meta.cellAt(HEADING_OF[refusal.kind] ?? 'iCode', refusal.row - 1) } : refusal
}

interface Units {
  readonly codes: readonly string[]
  /** The position of each unit in the input. */
  readonly order: readonly number[]
  readonly refusals: readonly IndexRefusal[]
}

function unitsOf(data: IndexTable): Units {
  const spellings = new Spellings()
  const given = (data.columns.get('uCode') ?? []).map(textOf)
  const seen = new Set<string>()
  const refusals = given.flatMap((written, at): IndexRefusal[] => {
    if (written === null) return [{ kind: 'unit-without-code', row: at + 1, ...data.cellAt('uCode', at) }]
    const unit = spellings.of(written)
    if (seen.has(unit)) return [{ kind: 'duplicate-unit', unit, ...data.cellAt('uCode', at) }]
    seen.add(unit)
    return []
  })
  if (given.length < 2) refusals.push({ kind: 'too-few-units', units: given.length })
  const order = given.map((_, at) => at).sort((a, b) => compareCodes(given[a] ?? '', given[b] ?? ''))
  return { codes: order.map((at) => given[at] ?? ''), order, refusals }
}

function readColumn(
  data: IndexTable,
  code: string,
  { codes, order, refusals }: Units & { readonly refusals: IndexRefusal[] },
): Float64Array {
  const cells = data.columns.get(code)
  if (cells === undefined) refusals.push({ kind: 'column-missing', code, step: 'input', ...nearTo(code, data.columns.keys()) })
  const wrong: { readonly at: number; readonly unit: string }[] = []
  const column = Float64Array.from(order, (at, index) => {
    const value = isNotApplicable(cells?.[at]) ? undefined : readNumber(cells?.[at])
    if (value !== undefined && !Number.isFinite(value)) wrong.push({ at, unit: codes[index] as string })
    return value ?? Number.NaN
  })
  const [first, ...more] = wrong.toSorted((a, b) => a.at - b.at)
  if (first !== undefined) {
    const { at, unit } = first
    const place = { unit, code, ...data.cellAt(code, at), ...(more.length > 0 && { more: more.length }) }
    const isText = Number.isNaN(readNumber(cells?.[at]))
    refusals.push(
      isText ? { kind: 'value-not-a-number', value: writtenCell(cells?.[at]), ...place } : { kind: 'value-infinite', ...place },
    )
  }
  return column
}
