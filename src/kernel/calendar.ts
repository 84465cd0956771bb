import { assert } from './assert.ts'

/**
 * A legal day, `YYYY-MM-DD`, in the programme's time zone. Not an instant: a decision signed on
 * 31/07/2024 holds on that day wherever the reader sits, so it never passes through a `Date` in local time.
 */
export type PlainDate = string & { readonly __kind: 'PlainDate' }

/** A legal month, `YYYY-MM`. Sorts and compares as text. */
export type Month = string & { readonly __kind: 'Month' }

/** From and until inclusive; `undefined` until: open. */
export interface Period {
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
}

export const LEGAL_TIME_ZONE = 'Asia/Ho_Chi_Minh'

const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/
const MONTH_FORM = /^\d{4}-(0[1-9]|1[0-2])$/

/** Asked for each of a hundred thousand groups: no `Date` is made of the text. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !DATE_FORM.test(text) || !isMonth(text.slice(0, 7))) return false
  const day = Number(text.slice(8))
  return day >= 1 && day <= daysInMonth(text.slice(0, 7) as Month)
}

export const isMonth = (text: unknown): text is Month => typeof text === 'string' && MONTH_FORM.test(text)

/** @throws when `text` is not a real day as `YYYY-MM-DD` */
export function plainDate(text: string): PlainDate {
  assert(isPlainDate(text), `"${text}" is a day as YYYY-MM-DD`)
  return text
}

/** @throws when `text` is not a month as `YYYY-MM` */
export function month(text: string): Month {
  assert(isMonth(text), `"${text}" is a month as YYYY-MM`)
  return text
}

/** The legal day at an instant. */
export function dayAt(instant: Date): PlainDate {
  return plainDate(new Intl.DateTimeFormat('en-CA', { timeZone: LEGAL_TIME_ZONE }).format(instant))
}

/** A day and time with its time zone, as other programs write them (RFC 3339). */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/**
 * The legal day of a written instant: 17:00 in UTC is midnight of the next day here.
 *
 * @returns `undefined` when the text is no instant, `unreadable` when it is one that never was
 */
export function dayOfInstant(text: string): PlainDate | 'unreadable' | undefined {
  if (!INSTANT.test(text)) return undefined
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? 'unreadable' : dayAt(instant)
}

export function addDays(day: PlainDate, count: number): PlainDate {
  const shifted = new Date(`${day}T00:00:00Z`)
  shifted.setUTCDate(shifted.getUTCDate() + count)
  return plainDate(shifted.toISOString().slice(0, 10))
}

/** Days from `from` up to `until`, both counted: 1 for the same day, 0 or less when `until` is before. */
export const daysInclusive = ({ from, until }: { from: PlainDate; until: PlainDate }): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1

export const monthOf = (day: PlainDate): Month => day.slice(0, 7) as Month
export const firstDayOf = (month: Month): PlainDate => `${month}-01` as PlainDate
export const lastDayOf = (month: Month): PlainDate => `${month}-${daysInMonth(month)}` as PlainDate

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(month: Month): number {
  const [year, index] = [Number(month.slice(0, 4)), Number(month.slice(5)) - 1]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return index === 1 && isLeap ? 29 : (DAYS_IN_MONTH[index] ?? 0)
}

export const monthPeriod = (month: Month): Required<Period> & { until: PlainDate } => ({
  from: firstDayOf(month),
  until: lastDayOf(month),
})

export function addMonths(start: Month, count: number): Month {
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + count
  return month(`${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`)
}

/** Every month from `from` up to `until`, both counted. */
export function monthsBetween(from: Month, until: Month): Month[] {
  const months: Month[] = []
  for (let at = from; at <= until; at = addMonths(at, 1)) months.push(at)
  return months
}

export const includesDay = ({ from, until }: Period, day: PlainDate): boolean =>
  from <= day && (until === undefined || day <= until)

/** The days two periods share, or `undefined` when there are none. */
export function overlap(left: Period, right: Period): Period | undefined {
  const from = left.from > right.from ? left.from : right.from
  const until = left.until === undefined || (right.until !== undefined && right.until < left.until) ? right.until : left.until
  return until !== undefined && until < from ? undefined : { from, until }
}

/** Days of the month that the period covers: 0 to 31. */
export function daysWithin(month: Month, period: Period): number {
  const shared = overlap(monthPeriod(month), period)
  return shared?.until === undefined ? 0 : daysInclusive({ from: shared.from, until: shared.until })
}

/** `31/07/2024` */
export const formatDay = (day: PlainDate): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
/** `7/2024` */
export const formatMonth = (month: Month): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`
