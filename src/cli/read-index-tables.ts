import { extname } from 'node:path'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { type Outcome, refused } from './command.ts'
import { readBytes, readJson } from './read-file.ts'

type Rows = readonly (readonly unknown[])[]

/**
 * Reads the data and the metadata of an index: a JSON file with both, a workbook with the sheets `iData` and `iMeta`, or
 * a CSV file of the data beside one of the metadata. The first row has the headings. The reader of a kind is loaded only
 * for a file of that kind.
 */
export async function readIndexTables(input: string, meta: string | undefined): Promise<Result<unknown, Outcome>> {
  const kind = extname(input).toLowerCase()
  if (kind === '.xlsx') return readWorkbook(input)
  if (kind !== '.csv') return readJson(input)
  const [data, about] = [await readCsv(input), meta === undefined ? undefined : await readCsv(meta)]
  if (!data.ok) return data
  if (about !== undefined && !about.ok) return about
  return accept({ iData: data.value, iMeta: about?.value })
}

async function readWorkbook(file: string): Promise<Result<unknown, Outcome>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const { sheets } = await readXlsx(bytes.value)
    return accept(Object.fromEntries(sheets.map(({ name, rows }) => [name, byHeading(rows as Rows)])))
  } catch {
    const vi = `Tệp "${file}" không phải sổ tính Excel đọc được.`
    const en = `The file "${file}" is not a workbook that can be read.`
    return refuse(refused({ refused: { kind: 'not-a-workbook', file, vi, en } }, [vi, en]))
  }
}

async function readCsv(file: string): Promise<Result<readonly object[], Outcome>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const text = new TextDecoder().decode(bytes.value).replace(/^\uFEFF/, '')
  const { parseCsv } = await import('hucre/csv')
  const rows = parseCsv(text) as Rows
  return accept(byHeading(/^[^\n,]*;/.test(text) ? rows.map((row) => row.map(withPoint)) : rows))
}

/** Where a semicolon parts cells a comma parts decimals: so Excel writes in Vietnam. */
const withPoint = (cell: unknown): unknown =>
  typeof cell === 'string' && /^[+-]?\d+,\d+$/.test(cell.trim()) ? cell.trim().replace(',', '.') : cell

const byHeading = ([headings = [], ...rows]: Rows): object[] =>
  rows
    .filter((row) => row.some((cell) => cell !== null && cell !== ''))
    .map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), cellOf(row[at])])))

/** `NA` is how statisticians write that something is missing. */
const cellOf = (cell: unknown): unknown => (cell === undefined || cell === 'NA' ? null : cell)
