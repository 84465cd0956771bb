import { isMonth, isPlainDate } from '../../kernel/calendar.ts'

const MS_A_DAY = 86_400_000
/** Day 0 of spreadsheets, as they count from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const FIRST_SAFE_DAY = Date.UTC(1900, 2, 1)
/** The programme's clock: no summer time. */
const AHEAD_OF_UTC_MS = 7 * 3_600_000
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/

/**
 * The number by which a spreadsheet knows a day, the first day of a month, or an instant on the clock of the programme.
 *
 * @returns `undefined` when the text is none, or lies before a spreadsheet's days
 */
export function spreadsheetDay(text: string, kind: 'day' | 'month' | 'instant'): number | undefined {
  const at = momentOf(text, kind)
  return at === undefined || at < FIRST_SAFE_DAY ? undefined : (at - DAY_ZERO) / MS_A_DAY
}

/** `2024-08-01 01:05:00`, an instant on the clock of the programme. */
export const clockText = (instant: string): string =>
  new Date(Date.parse(instant) + AHEAD_OF_UTC_MS).toISOString().slice(0, 19).replace('T', ' ')

function momentOf(text: string, kind: 'day' | 'month' | 'instant'): number | undefined {
  if (kind === 'day') return isPlainDate(text) ? Date.parse(text) : undefined
  if (kind === 'month') return isMonth(text) ? Date.parse(`${text}-01`) : undefined
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : at + AHEAD_OF_UTC_MS
}
