import type { CellKind, DescribedTable, TableValue } from './described-table.ts'
import { clockText, spreadsheetDay } from './spreadsheet-day.ts'

/**
 * Writes a table as text (RFC 4180): a row of headings, then a row a line; a byte order mark says UTF-8. Days are written
 * `2024-07-31`, which spreadsheets of every country read as the same day; numbers without separators.
 *
 * A spreadsheet that opens it would take `0590001234567` for a number, `1-2` for a day and what begins with `=` for a
 * formula. Text that looks like the first two is written `="0590001234567"`, a formula whose value is that text; before the
 * third stands an apostrophe.
 */
export async function writeCsv({ columns, rows }: DescribedTable): Promise<Uint8Array> {
  const lines = [columns.map(({ heading }) => field(keptText(heading))).join(',')]
  for await (const row of rows) lines.push(columns.map(({ kind }, index) => field(csvValue(row[index], kind))).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function csvValue(value: TableValue, kind: CellKind): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  if ((kind !== 'day' && kind !== 'month' && kind !== 'instant') || spreadsheetDay(text, kind) === undefined)
    return keptText(text)
  return kind === 'instant' ? clockText(text) : text
}

/** What a spreadsheet would take for a number, a day, an hour or a truth: it keeps that and forgets how it was written. */
const TAKEN_FOR_ANOTHER = /^\s*([+\-(.,]*\d[\d\s.,/:%()+-]*(e[+-]?\d+)?\s*([ap]m)?|true|false)\s*$/i
const FORMULA = /^[=+\-@\t\r\n]/

function keptText(text: string): string {
  if (TAKEN_FOR_ANOTHER.test(text)) return `="${text}"`
  return FORMULA.test(text) ? `'${text}` : text
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
