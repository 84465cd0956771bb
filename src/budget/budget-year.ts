import { lastDayOf, month, type PlainDate } from '../kernel/calendar.ts'

/**
 * Until which month of the next year a year's estimate is spent, by the act in force: what was due by 31 December is paid
 * within the time of adjustment, and what is left of the estimate lapses then.
 */
const ADJUSTMENT = [
  { fromYear: 2026, untilMonth: '01', act: 'Luật Ngân sách nhà nước 89/2025/QH15' },
  { fromYear: 2017, untilMonth: '01', act: 'Luật Ngân sách nhà nước 83/2015/QH13' },
] as const

/** The last day on which something is paid from the estimate of a year. */
export function lastDayToPay(year: number): PlainDate {
  const { untilMonth } = ADJUSTMENT.find(({ fromYear }) => year >= fromYear) ?? ADJUSTMENT[0]
  return lastDayOf(month(`${year + 1}-${untilMonth}`))
}

/** The year whose estimate bears what is due for a year: that year, and once its estimate has lapsed the year it is paid in. */
export const yearThatPays = (dueFor: number, on: PlainDate): number =>
  on <= lastDayToPay(dueFor) ? dueFor : Number(on.slice(0, 4))
