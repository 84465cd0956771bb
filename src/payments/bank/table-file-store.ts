import { unzipSync } from 'fflate'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fitsName } from '../../platform/spreadsheet/table-format.ts'
import type { FileRefusal } from '../cycle/refusal.ts'
import type { Cell, NumberedRow } from './settlement.ts'

/** A bank's list of 100,000 lines is about 5 MB. */
const MOST_BYTES = 25_000_000
const MOST_INFLATED_BYTES = 400_000_000
const MOST_ROWS = 300_000

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** An old Office file: XLS, or an XLSX wrapped because it has a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The rows of an XLSX file (its first non-empty sheet) or a CSV file, with their row numbers. The size is checked before
 * anything is decompressed; a formula gives its cached value and is never evaluated.
 */
export async function readTableFile(fileName: string, bytes: Uint8Array): Promise<Result<readonly NumberedRow[], FileRefusal>> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > MOST_BYTES) return refuse('too-large')
  if (startsWith(bytes, COMPOUND)) return refuse('password-protected')
  const isZip = startsWith(bytes, ZIP)
  const rows = isZip ? await rowsOfXlsx(bytes) : rowsOfCsv(bytes)
  if (!rows.ok) return rows
  if (!fitsName(fileName, isZip ? 'xlsx' : 'csv')) return refuse('ending-differs')
  if (rows.value.length > MOST_ROWS) return refuse('too-many-rows')
  const numbered = rows.value.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some(isFilled))
  return numbered.length === 0 ? refuse('empty') : accept(numbered)
}

const isFilled = (cell: Cell): boolean => cell !== null && cell !== undefined && cell !== ''

async function rowsOfXlsx(bytes: Uint8Array): Promise<Result<readonly (readonly Cell[])[], FileRefusal>> {
  try {
    if (inflatedSize(bytes) > MOST_INFLATED_BYTES) return refuse('too-large')
    const workbook = await readXlsx(bytes, { maxRows: MOST_ROWS + 1 })
    const sheet = workbook.sheets.find(({ rows }) => rows.length > 0)
    return accept((sheet?.rows ?? []) as readonly (readonly Cell[])[])
  } catch {
    return refuse('not-a-table')
  }
}

/** The decompressed size a ZIP archive declares. */
function inflatedSize(bytes: Uint8Array): number {
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

function rowsOfCsv(bytes: Uint8Array): Result<readonly (readonly Cell[])[], FileRefusal> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (/[^\P{Cc}\t\r\n]/u.test(text)) return refuse('not-a-table')
    return accept(parseCsv(text, {}) as readonly (readonly Cell[])[])
  } catch {
    return refuse('not-a-table')
  }
}
