import { dayOfInstant, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import type { Cell } from '../../platform/spreadsheet/cell.ts'
import { dayOfSerial } from '../../platform/spreadsheet/cell.ts'

/** When somebody was born, as far as the register says: a day, a year alone, or nothing. */
export interface Birth {
  readonly date?: PlainDate
  /** A year alone is kept alone: no day is invented for it. */
  readonly year?: number
}

export type ReadBirth =
  | { readonly state: 'read'; readonly birth: Birth }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }

const MISSING: ReadBirth = { state: 'missing' }
const UNREADABLE: ReadBirth = { state: 'unreadable' }

/**
 * Reads a birth as clerks write it: a date cell, a serial number that lost its format, `17-03-1986`, `5.6.62`,
 * `1986-03-17`, `tháng 3/1986`, `1969`.
 *
 * @param today decides the century of a year of two digits: nobody is born after it
 */
export function readBirth(cell: Pick<Cell, 'kind' | 'text' | 'date' | 'from1904'>, today: PlainDate): ReadBirth {
  if (cell.date !== undefined) return { state: 'read', birth: { date: cell.date } }
  const text = cell.text.replace(/^['\s]+|\s+$/g, '')
  if (/^(|-+|—|\?+|không( rõ| có)?)$/i.test(text)) return MISSING
  if (/^\d+(\.\d+)?$/.test(text) && cell.kind === 'number') return ofNumber(Number(text), cell)
  const date = dayOfInstant(text)
  if (date !== undefined) return date === 'unreadable' ? UNREADABLE : { state: 'read', birth: { date } }
  return ofText(withMonthAsNumber(withDigits(text)), today)
}

/** `l7/o3/1986`: letters typed for the digits that they look like. */
const withDigits = (text: string): string =>
  text.replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0').replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1')

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** `17-Mar-1986` → `17-3-1986`; `Mar 17, 1986` → `17 3 1986` */
const withMonthAsNumber = (text: string): string =>
  text
    .replace(/\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(?=\d{4}$)/i, '$2-$1-')
    .replace(/(?<=\d{1,2}[\s./-])([a-z]{3})[a-z]*(?=[\s.,/-]+\d{2,4})/i, (word, begin: string) => {
      const month = MONTHS.indexOf(begin.toLowerCase())
      return month === -1 ? word : String(month + 1)
    })

function ofNumber(value: number, { from1904 }: Pick<Cell, 'from1904'> = {}): ReadBirth {
  if (value >= 1900 && value <= 2200) return { state: 'read', birth: { year: value } }
  const date = value > 2200 && value < 100_000 ? dayOfSerial(value, { from1904: from1904 === true }) : undefined
  return date === undefined ? ofDigits(String(value).padStart(8, '0')) : { state: 'read', birth: { date } }
}

/** `17031986`, typed without separators. */
function ofDigits(digits: string): ReadBirth {
  const parts = /^(\d{2})(\d{2})(\d{4})$/.exec(digits)
  return parts === null ? UNREADABLE : ofParts({ day: parts[1], month: parts[2], year: Number(parts[3]) })
}

function ofText(text: string, today: PlainDate): ReadBirth {
  const numbers = text.match(/\d+/g) ?? []
  const [first, second, third] = numbers
  if (numbers.length === 1 && first !== undefined) {
    if (first.length === 4) return ofYear(Number(first))
    return first.length === 5 ? ofNumber(Number(first)) : ofDigits(first)
  }
  if (numbers.length === 2 && second?.length === 4) return ofYear(Number(second))
  if (numbers.length < 3 || first === undefined || second === undefined || third === undefined) return UNREADABLE
  if (first.length === 4) return ofParts({ day: third, month: second, year: Number(first) })
  if (third.length !== 4 && third.length !== 2) return UNREADABLE
  return ofParts({ day: first, month: second, year: third.length === 2 ? century(Number(third), today) : Number(third) })
}

const century = (year: number, today: PlainDate): number =>
  year <= Number(today.slice(2, 4)) ? Number(today.slice(0, 2)) * 100 + year : (Number(today.slice(0, 2)) - 1) * 100 + year

const ofYear = (year: number): ReadBirth => (year >= 1900 && year <= 2200 ? { state: 'read', birth: { year } } : UNREADABLE)

/** A day of a split column or of a text; `00/00/1985` says only the year. */
export function ofParts({ day, month, year }: { day: string | undefined; month: string | undefined; year: number }): ReadBirth {
  if (Number(day ?? 0) === 0 || Number(month ?? 0) === 0) return ofYear(year)
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  if (isPlainDate(date)) return { state: 'read', birth: { date } }
  // The month cannot be above 12, so a day above 12 in its place says which is which.
  const turned = [year, day, month].map((part) => String(part).padStart(2, '0')).join('-')
  return isPlainDate(turned) ? { state: 'read', birth: { date: turned } } : UNREADABLE
}

/** Whether the birth lies after a day: by the day, or by the year where only that is known. */
export const isAfter = ({ date, year }: Birth, on: PlainDate): boolean =>
  date === undefined ? (year ?? 0) > Number(on.slice(0, 4)) : date > on

/** Years of age on a day, as far as the year tells; `undefined` when the birth is unknown. */
export function ageOn({ date, year }: Birth, on: PlainDate): number | undefined {
  const born = date === undefined ? year : Number(date.slice(0, 4))
  return born === undefined ? undefined : Number(on.slice(0, 4)) - born
}
