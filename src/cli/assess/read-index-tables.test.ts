import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import peer from '../../composite-index/analysis/peer-cases.fixture.json' with { type: 'json' }
import { type IndexResult, readIndexInput, resultOf } from '../../composite-index/index.ts'
import { assert } from '../../kernel/assert.ts'
import { readIndexTables } from './read-index-tables.ts'

type Cell = string | number | boolean | null
type Columns = Readonly<Record<string, readonly Cell[]>>

const { iData, iMeta } = peer.input as { iData: Columns; iMeta: Columns }
let folder: string
const inFolder = (name: string) => join(folder, name)

function rowsOf(columns: Columns): Cell[][] {
  const length = Object.values(columns)[0]?.length ?? 0
  return [Object.keys(columns), ...Array.from({ length }, (_, row) => Object.values(columns).map((cells) => cells[row] ?? null))]
}
/** As R writes it: `NA` for what is missing, TRUE and FALSE for what is either. */
const csvOf = (columns: Columns, separator = ','): string =>
  rowsOf(columns)
    .map((row) =>
      row.map((cell) => (cell === null ? 'NA' : typeof cell === 'boolean' ? String(cell).toUpperCase() : cell)).join(separator),
    )
    .join('\r\n')

async function resultFrom(input: string, meta?: string): Promise<IndexResult> {
  const tables = await readIndexTables(inFolder(input), meta && inFolder(meta))
  assert(tables.ok, JSON.stringify(tables))
  const data = readIndexInput(tables.value.input, tables.value.places)
  assert(data.ok, JSON.stringify(data))
  const result = resultOf(data.value, {
    steps: [
      { do: 'denominate' },
      { do: 'impute', method: 'group-mean', group: 'kind' },
      { do: 'impute', method: 'mean' },
      { do: 'normalise', method: 'goalposts', parameters: 'given' },
      { do: 'aggregate' },
    ],
    ranks: { within: 'kind' },
  })
  assert(result.ok, JSON.stringify(result))
  return result.value
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'))
  await writeFile(inFolder('input.json'), JSON.stringify({ iData, iMeta }))
  await writeFile(inFolder('data.csv'), `\uFEFF${csvOf(iData)}`)
  await writeFile(inFolder('meta.csv'), csvOf(iMeta))
  const sheets = Object.entries({ iData, iMeta }).map(([name, columns]) => ({ name, rows: rowsOf(columns) }))
  await writeFile(inFolder('book.xlsx'), await writeXlsx({ sheets }))
  await writeFile(inFolder('data-vi.csv'), csvOf(iData, ';').replaceAll('.', ','))
  await writeFile(inFolder('meta-vi.csv'), csvOf(iMeta, ';').replaceAll('.', ','))
  await writeFile(inFolder('empty.csv'), '')
  await writeFile(inFolder('empty.json'), '')
  await writeFile(inFolder('twice.json'), '{"iMeta":{},\n"iMeta":{}}')
  await writeFile(inFolder('broken.xlsx'), 'no workbook')
})

describe('an index is the same from every kind of file', () => {
  test('a workbook', async () => {
    expect(await resultFrom('book.xlsx')).toEqual(await resultFrom('input.json'))
  })

  test('two CSV files', async () => {
    expect(await resultFrom('data.csv', 'meta.csv')).toEqual(await resultFrom('input.json'))
  })
})

test('two CSV files as Excel writes them in Vietnam: semicolons, and commas in decimals', async () => {
  expect(await resultFrom('data-vi.csv', 'meta-vi.csv')).toEqual(await resultFrom('input.json'))
})

describe('a file that holds no index is told', () => {
  test.each([
    ['broken.xlsx', 'not-a-workbook'],
    ['empty.json', 'not-json'],
    ['twice.json', 'name-twice'],
    ['nowhere.csv', 'file-unreadable'],
  ])('%s: %s', async (file, kind) => {
    const read = await readIndexTables(inFolder(file), undefined)
    expect(read).toMatchObject({ ok: false, refusal: { exit: 1, json: { refused: { kind, vi: expect.any(String) } } } })
  })

  test('an empty CSV file, and one without its metadata', async () => {
    for (const [input, meta, part] of [
      ['empty.csv', 'meta.csv', 'iData'],
      ['data.csv', undefined, 'iMeta'],
    ] as const) {
      const tables = await readIndexTables(inFolder(input), meta && inFolder(meta))
      assert(tables.ok, JSON.stringify(tables))
      expect(readIndexInput(tables.value.input, tables.value.places)).toEqual({
        ok: false,
        refusal: [{ kind: 'input-malformed', part }],
      })
    }
  })
})

/** What a file of the data is refused for, beside good metadata. */
async function refusedOf(name: string, bytes: string | Uint8Array) {
  await writeFile(inFolder(name), bytes)
  const tables = await readIndexTables(inFolder(name), inFolder('meta.csv'))
  assert(!tables.ok && 'json' in tables.refusal, 'it is refused')
  return (tables.refusal.json as { faults: readonly object[] }).faults
}
const sheet = (rows: Cell[][], more: object = {}) => writeXlsx({ sheets: [{ name: 'iData', rows, ...more }] })

describe('a table that does not fit is told with its cell, before it becomes columns', () => {
  test.each<[string, string, object]>([
    [
      'a heading twice',
      'uCode,x1,x2,X2 \nU1,1,2,3\nU2,4,5,6\n',
      { kind: 'heading-doubled', headings: ['C: x2', 'D: X2'], cell: 'D1', vi: expect.stringContaining('Ô D1') },
    ],
    ['a row longer than the headings', 'uCode,x1,x2\nU1,1,2\nU2,4,5,6\n', { kind: 'heading-missing', cell: 'D3' }],
    [
      'points among decimal commas, once for the column',
      'uCode;x1;x2\nU1;1,5;2\nU2;1.000;3\nU3;2.000;4\n',
      { kind: 'decimal-mark-unclear', heading: 'x1', value: '1.000', cell: 'B3', more: 1 },
    ],
    [
      'thousands where nothing says which mark decimals have',
      'uCode;x1\nU1;1.500\nU2;2\n',
      { kind: 'decimal-mark-unclear', heading: 'x1', cell: 'B2' },
    ],
  ])('CSV: %s', async (_, text, refusal) => {
    expect(await refusedOf('shape.csv', text)).toEqual([expect.objectContaining(refusal)])
  })

  test('three decimals are read where other numbers show that the point parts decimals, and codes are left alone', async () => {
    await writeFile(inFolder('points.csv'), 'uCode;x1;x2\n1.001;1.500;2.25\n1.002;2.125;3\n')
    const tables = await readIndexTables(inFolder('points.csv'), undefined)
    assert(tables.ok, JSON.stringify(tables))
    expect(tables.value.input).toEqual({
      iData: { uCode: ['1.001', '1.002'], x1: ['1.500', '2.125'], x2: ['2.25', '3'] },
    })
  })

  test.each<[string, Cell[][], object, object]>([
    [
      'a percentage among numbers',
      [
        ['uCode', 'x1'],
        ['U1', 0.85],
        ['U2', 85],
      ],
      { cells: new Map([['1,1', { value: 0.85, type: 'number', style: { numFmt: '0.0%' } }]]) },
      { kind: 'percent-among-numbers', heading: 'x1', cell: 'iData!B2' },
    ],
    [
      'a formula without a value',
      [
        ['uCode', 'x1'],
        ['U1', 1],
        ['U2', null],
      ],
      { cells: new Map([['2,1', { value: null, type: 'formula', formula: 'B2+1' }]]) },
      { kind: 'formula-without-value', heading: 'x1', cell: 'iData!B3' },
    ],
    [
      'merged cells of a group',
      [
        ['uCode', 'kind', 'x1'],
        ['U1', 'ward', 1],
        ['U2', null, 2],
      ],
      { merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }] },
      { kind: 'cells-merged', range: 'B2:B3', cell: 'iData!B2' },
    ],
    [
      'a number that is text with points',
      [
        ['uCode', 'x1'],
        ['U1', '1.000'],
        ['U2', 3],
      ],
      {},
      { kind: 'decimal-mark-unclear', heading: 'x1', cell: 'iData!B2' },
    ],
  ])('XLSX: %s', async (_, rows, more, refusal) => {
    expect(await refusedOf('shape.xlsx', await sheet(rows, more))).toEqual([expect.objectContaining(refusal)])
  })

  test('a column of percentages alone is what it says, and a formula with its value too', async () => {
    const style = { numFmt: '0%' }
    const cells = new Map<string, object>([
      ['1,1', { value: 0.85, type: 'number', style }],
      ['2,1', { value: 0.5, type: 'formula', formula: '1/2', formulaResult: 0.5, style }],
    ])
    const rows = [
      ['uCode', 'x1'],
      ['U1', 0.85],
      ['U2', 0.5],
    ]
    await writeFile(inFolder('percent.xlsx'), await sheet(rows, { cells }))
    const tables = await readIndexTables(inFolder('percent.xlsx'), undefined)
    assert(tables.ok, JSON.stringify(tables))
    expect(tables.value.input).toEqual({ iData: { uCode: ['U1', 'U2'], x1: [0.85, 0.5] } })
  })

  test('sheets are found whatever their capitals and spaces; two of one name are told', async () => {
    const sheets = Object.entries({ 'iData ': iData, imeta: iMeta }).map(([name, columns]) => ({ name, rows: rowsOf(columns) }))
    await writeFile(inFolder('names.xlsx'), await writeXlsx({ sheets }))
    expect(await resultFrom('names.xlsx')).toEqual(await resultFrom('input.json'))
    const both = await writeXlsx({ sheets: [...sheets, { name: 'IDATA', rows: [] }] })
    expect(await refusedOf('both.xlsx', both)).toMatchObject([{ kind: 'sheet-doubled', sheets: ['iData ', 'IDATA'] }])
  })

  test('a cell that is no number is named where it stands: rows that are empty count', async () => {
    await writeFile(inFolder('rows.csv'), 'uCode,online\nU1,5\n,\nU2,y\n')
    const tables = await readIndexTables(inFolder('rows.csv'), undefined)
    assert(tables.ok, JSON.stringify(tables))
    const meta = { iCode: ['online', 'T'], Parent: ['T', null] }
    expect(readIndexInput({ ...(tables.value.input as object), iMeta: meta }, tables.value.places)).toMatchObject({
      ok: false,
      refusal: [{ kind: 'value-not-a-number', unit: 'U2', value: 'y', cell: 'B4' }],
    })
  })
})
