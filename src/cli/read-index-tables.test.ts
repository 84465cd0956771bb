import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import peer from '../composite-index/analysis/peer-cases.fixture.json' with { type: 'json' }
import { type IndexResult, readIndexInput, resultOf } from '../composite-index/index.ts'
import { assert } from '../kernel/assert.ts'
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
