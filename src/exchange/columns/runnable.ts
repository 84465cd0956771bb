import type { Cell } from '../../platform/spreadsheet/cell.ts'

/** Functions that access something outside the workbook. */
const REACHES_OUT =
  /\b(HYPERLINK|WEBSERVICE|IMPORT(XML|DATA|HTML|RANGE|FEED)|FILTERXML|RTD|DDE|CALL|EXEC|REGISTER|cmd|powershell|mshta)\b|\|/i
const PHONE_LIKE = /^\+?[\d\s.()-]+$/
const REFERENCE = /^=(?:'[^']+'!|[\w.]+!)?\$?[A-Z]{1,3}\$?\d+$/
const ARITHMETIC = /^[+-]\s*\d+(\.\d+)?\s*[+\-*/]\s*\d/

/** The text shown to the clerk for a formula cell: the formula itself. */
export const asText = (cell: Cell): string => cell.formula ?? cell.text

/**
 * Whether a spreadsheet would execute this cell (formula injection): a real formula, or a text that becomes one when it
 * is typed or opened as CSV (`=`, `@`, and `+` or `-` before more than a number). `+84 950…` is a phone number and
 * `- Đoàn viên` a dash before a word.
 *
 * @param holdsText whether the column is for text, where any formula is suspect. In a column of numbers or dates a sum is
 *   harmless, and only formulas that access something outside the workbook are reported.
 */
export function isRunnable(cell: Cell, { holdsText }: { readonly holdsText: boolean }): boolean {
  if (cell.formula !== undefined) {
    if (REACHES_OUT.test(cell.formula)) return true
    return holdsText && !(REFERENCE.test(cell.formula) && cell.text !== '')
  }
  const text = cell.text.trim()
  if (cell.kind !== 'text' || PHONE_LIKE.test(text)) return false
  if (/^[=@]\s*\S/.test(text)) return !/^[=@]+$/.test(text)
  return /^[+-]/.test(text) && (/\||!\$?[A-Z]|[A-Z]{2,}\(/.test(text) || ARITHMETIC.test(text))
}
