import { columnLetter } from './cell.ts'
import type { TableFormat } from './table-format.ts'

/** Why a file is no register that can be read. Nothing of it was kept. */
export type WorkbookRefused =
  | { readonly kind: 'file-empty'; readonly file: string }
  | { readonly kind: 'file-too-large'; readonly file: string; readonly megabytes: number; readonly limitMegabytes: number }
  | { readonly kind: 'not-a-workbook'; readonly file: string }
  | { readonly kind: 'ending-differs'; readonly file: string; readonly format: TableFormat }
  | { readonly kind: 'password-protected'; readonly file: string }
  | { readonly kind: 'old-excel-format'; readonly file: string }
  | { readonly kind: 'unpacks-too-large'; readonly file: string; readonly limitMegabytes: number }
  | { readonly kind: 'workbook-damaged'; readonly file: string; readonly part?: string }
  | { readonly kind: 'too-many-rows'; readonly file: string; readonly sheet: string; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly file: string; readonly column: string; readonly limit: number }
  | { readonly kind: 'cell-too-long'; readonly file: string; readonly limit: number }
  | { readonly kind: 'too-many-groups'; readonly file: string; readonly limit: number }
  | { readonly kind: 'no-register-found'; readonly file: string; readonly sheets: readonly string[] }
  | { readonly kind: 'same-file-twice'; readonly file: string; readonly other: string }

type WithoutFile<Refusal> = Refusal extends unknown ? Omit<Refusal, 'file'> : never

/**
 * Ends the reading of a workbook from inside an iterator, where no value can be returned. It never leaves the
 * exchange: who reads the workbook turns it into the refusal it carries.
 */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook'
  readonly refusal: WithoutFile<WorkbookRefused>
  constructor(refusal: WithoutFile<WorkbookRefused>) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

export const MEGABYTE = 1024 * 1024
/** A province's register of 460,000 rows is about 60 MB. */
export const LIMITS = {
  fileBytes: 100 * MEGABYTE,
  /** Of one workbook, all parts together. */
  unpackedBytes: 2048 * MEGABYTE,
  entries: 5000,
  /** A part this large that shrank more than this was made to be a bomb: rows of a register shrink 10 to 60 times. */
  ratio: 250,
  ratioAppliesFrom: 32 * MEGABYTE,
  rowsWithCells: 1_048_576,
  columns: 512,
  /** Excel ends at 31; each row is kept with the name of its sheet. */
  sheetNameLetters: 255,
  /** Excel's cells end at 32,767 characters and LibreOffice's at 65,535: what goes on and on is no cell. */
  cellLetters: 65_535,
} as const

export const cellTooLong = (): UnreadableWorkbook => new UnreadableWorkbook({ kind: 'cell-too-long', limit: LIMITS.cellLetters })

/** @param column from 1 */
export const tooManyColumns = (column: number): UnreadableWorkbook =>
  new UnreadableWorkbook({ kind: 'too-many-columns', column: columnLetter(column), limit: LIMITS.columns })
