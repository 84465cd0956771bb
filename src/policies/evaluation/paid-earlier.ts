import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { PaymentPeriod, Provision } from '../provision/provision.ts'
import type { Facts, MonthInQuestion } from './facts.ts'

/** Of what is asked: one benefit or all of them, and which period. */
export interface PaidAsked {
  readonly benefit: string | undefined
  readonly period: PaymentPeriod
}

/** The amount paid earlier in a period; `undefined` when the fact is missing. */
export type PaidEarlier = (facts: Facts, calendarMonth: MonthInQuestion, asked: PaidAsked) => Vnd | undefined

/** The book of each period beside the year, by benefit: one that names no sum for a benefit says that nothing was paid. */
const BOOKS = {
  quarter: 'paidEarlierThisQuarter',
  'half-year': 'paidEarlierThisHalfYear',
  once: 'paidEarlierInAll',
} as const

/** The months in which a period begins; `once` never does. */
const OPENS: { readonly [Period in PaymentPeriod]?: readonly string[] } = {
  quarter: ['01', '04', '07', '10'],
  'half-year': ['01', '07'],
  year: ['01'],
}

/** Whether nothing of the period can have been paid before the month. */
export const opensPeriod = (month: string, period: PaymentPeriod): boolean => OPENS[period]?.includes(month.slice(5)) ?? false

/** Whether what was paid earlier in the period counts. */
export const isBooked = (period: PaymentPeriod): period is Exclude<PaymentPeriod, 'month' | 'round'> =>
  period !== 'month' && period !== 'round'

/**
 * How much the provision, or one benefit of it, paid earlier in a period. All of it went to a sole benefit, whatever an
 * act it replaces called its own. In the first month of the period, and in the first month a provision
 * that replaces nothing pays for, there is no earlier month; otherwise the fact must be there.
 */
export function paidEarlierUnder(provision: Provision): PaidEarlier {
  const sole = provision.benefits.length === 1
  const startsAfresh = provision.replaces === undefined
  return (facts, calendarMonth, { benefit, period }) => {
    const paid =
      isBooked(period) && period !== 'year'
        ? inBook(facts, BOOKS[period], sole ? undefined : benefit)
        : inYear(facts, benefit, sole)
    if (paid != null) return paid
    const first = opensPeriod(calendarMonth.month, period) || (startsAfresh && calendarMonth.month === provision.paysFrom)
    return first ? vnd(0) : undefined
  }
}

function inBook(facts: Facts, book: (typeof BOOKS)[keyof typeof BOOKS], benefit: string | undefined): Vnd | undefined {
  const told = facts[book]
  if (told == null) return undefined
  return benefit === undefined ? sumVnd(Object.values(told)) : (told[benefit] ?? vnd(0))
}

function inYear(facts: Facts, benefit: string | undefined, sole: boolean): Vnd | undefined {
  const { paidEarlierThisYear: inAll } = facts
  if (benefit === undefined || (sole && inAll != null)) return inAll ?? undefined
  // Of nothing, no benefit had a part.
  return facts.paidEarlierByBenefit?.[benefit] ?? (inAll === 0 ? inAll : undefined)
}

/** The fact that is missing where a period’s book is not told. */
export function missingBook(facts: Facts, period: PaymentPeriod): string {
  if (isBooked(period) && period !== 'year') return BOOKS[period]
  return facts.paidEarlierThisYear == null ? 'paidEarlierThisYear' : 'paidEarlierByBenefit'
}
