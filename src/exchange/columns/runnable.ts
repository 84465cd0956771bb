import type { Cell } from '../../platform/spreadsheet/cell.ts'

/** Functions that access something outside the workbook. */
const REACHES_OUT =
  /\b(HYPERLINK|WEBSERVICE|IMPORT(XML|DATA|HTML|RANGE|FEED)|FILTERXML|RTD|DDE|CALL|EXEC|REGISTER|cmd|powershell|mshta)\b|\|/i
const PHONE_LIKE = /^\+?[\d\s.()-]+$/
const ARITHMETIC = /^[+-]\s*\d+(\.\d+)?\s*[+\-*/]\s*\d/

/** Whether a formula accesses something outside the workbook. */
export const reachesOut = (formula: string): boolean => REACHES_OUT.test(formula)

/** A formula that computes from its own workbook stands for the value that is kept with it; any other is not read. */
export const isReadable = ({ formula, text }: Cell): boolean => formula === undefined || (text !== '' && !reachesOut(formula))

/** The text shown to the clerk: of a formula that is not read, the formula itself. */
export const asText = (cell: Cell): string => (isReadable(cell) ? cell.text : (cell.formula ?? cell.text))

/**
 * Whether a spreadsheet would execute this cell (formula injection): a real formula, or a text that becomes one when it
 * is typed or opened as CSV (`=`, `@`, and `+` or `-` before more than a number). `+84 950…` is a phone number and
 * `- Đoàn viên` a dash before a word.
 *
 * @param holdsText whether the column is for text, where a formula without a value is suspect. In a column of numbers or
 *   dates a sum is harmless, and only formulas that access something outside the workbook are reported.
 */
export function isRunnable(cell: Cell, { holdsText }: { readonly holdsText: boolean }): boolean {
  if (cell.formula !== undefined) {
    return reachesOut(cell.formula) || (holdsText && cell.text === '')
  }
  const text = cell.text.trim()
  if (cell.kind !== 'text' || PHONE_LIKE.test(text)) return false
  if (/^[=@]\s*\S/.test(text)) return !/^[=@]+$/.test(text)
  return /^[+-]/.test(text) && (/\||!\$?[A-Z]|[A-Z]{2,}\(/.test(text) || ARITHMETIC.test(text))
}
