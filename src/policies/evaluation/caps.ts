import { minVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Benefit, Cap, PaymentPeriod } from '../provision/provision.ts'
import type { PersonAmount, Portion, Trace } from './evaluation.ts'
import type { Facts, MonthInQuestion, PersonFacts } from './facts.ts'
import { type Kept, keepQuantity } from './keep.ts'
import { isBooked, missingBook, type PaidEarlier } from './paid-earlier.ts'
import { fillInOrder, totalOf } from './portion.ts'
import type { CountedPerson } from './quantity.ts'

/** A limit with its citation as text. */
export interface ReadyCap {
  readonly cap: Cap
  readonly article: string
  readonly code: string
}

export function readyCaps(caps: readonly Cap[] | undefined, cite: (cap: Cap) => string): ReadyCap[] {
  return (caps ?? []).map((cap) => ({ cap, article: cite(cap), code: `${cap.per}-${cap.period}-cap` }))
}

/** What remains under a limit in its period, at least 0; `undefined` when the earlier amounts are missing. */
function leftUnder(limit: Vnd, period: PaymentPeriod, paid: { month: Vnd | null | undefined; earlier: Vnd | undefined }) {
  if (period === 'round') return limit
  const earlier = period === 'month' ? (paid.month ?? vnd(0)) : paid.earlier
  return earlier === undefined ? undefined : vnd(Math.max(0, limit - earlier))
}

export interface CapQuestion {
  readonly facts: Facts
  readonly calendarMonth: MonthInQuestion
  readonly trace: Trace
  readonly paidEarlier: PaidEarlier
}

/** Applies a limit on the group's amount to one benefit. */
export function capPortion({ cap, article, code }: ReadyCap, portion: Portion, question: CapQuestion): Portion {
  const [capped] = capPortions({ cap, article, code }, [portion], { ...question, benefit: portion.benefit })
  return capped ?? portion
}

/** Applies a common limit to several benefits: each in full, in order, until it is used up. */
export function capPortions(
  { cap, article, code }: ReadyCap,
  portions: readonly Portion[],
  { facts, calendarMonth, trace, paidEarlier, benefit }: CapQuestion & { readonly benefit?: string },
): readonly Portion[] {
  if (cap.amount === undefined || cap.per !== 'group') return portions
  const before = totalOf(portions)
  if (before === 0) return portions
  const about = benefit === undefined ? {} : { benefit }
  const earlier = isBooked(cap.period) ? paidEarlier(facts, calendarMonth, { benefit, period: cap.period }) : undefined
  const left = leftUnder(cap.amount, cap.period, { month: facts.paidEarlierThisMonth, earlier })
  if (left === undefined) {
    const fact = missingBook(benefit === undefined ? {} : facts, cap.period)
    trace.reasons.push({ code: 'fact-missing', article, fact, ...about })
    return fillInOrder(portions, vnd(0))
  }
  const after = minVnd(before, left)
  if (after === before) return portions
  const inputs = { limit: cap.amount, period: cap.period, paidEarlier: cap.amount - left, before }
  trace.steps.push({ step: 'cap', article, ...about, inputs, result: after })
  trace.caps.push({ code, article, ...about, limit: cap.amount, before, after })
  trace.reasons.push({ code: `${code}-reached`, article, ...about })
  return fillInOrder(portions, after)
}

/** Limits on how much of one person, or of the group, is counted. */
export function capQuantities(
  caps: readonly ReadyCap[],
  persons: readonly CountedPerson[],
  { benefit, trace }: { readonly benefit: Benefit; readonly trace: Trace },
): readonly CountedPerson[] {
  let counted = persons
  for (const { cap, article, code } of caps) {
    if (cap.quantity === undefined) continue
    const limit = cap.quantity
    const before = sumOf(counted)
    const uncut = counted
    const kept = cap.per === 'person' ? counted.map((one) => atMost(one, limit)) : counted
    const { counted: shared, tied } = cap.per === 'group' ? shareOut(kept, limit, cap) : { counted: kept, tied: [] }
    counted = shared
    const after = sumOf(counted)
    if (after === before) continue
    const about = { article, benefit: benefit.id }
    trace.caps.push({ code: `${code}-quantity`, ...about, limit, before, after })
    const lost = cap.per === 'group' ? leftOut(uncut, counted, tied) : {}
    trace.reasons.push({ code: `${code}-reached`, ...about, ...lost })
    if (tied.length > 0) trace.reasons.push({ code: 'alike-at-the-limit', ...about, persons: tied })
  }
  return counted
}

/** Those who lost something by a limit on all, by name; one total without names loses silently. */
function leftOut(
  before: readonly CountedPerson[],
  after: readonly CountedPerson[],
  tied: readonly string[],
): { readonly persons?: readonly string[] } {
  const lost = before
    .filter(({ person, quantity }, index) => person.id !== '' && quantity > (after[index]?.quantity ?? 0))
    .map(({ person }) => person.id)
    .filter((id) => !tied.includes(id))
  return lost.length > 0 ? { persons: lost } : {}
}

function shareOut(persons: readonly CountedPerson[], limit: number, { keep }: Cap): Kept {
  if (keep === undefined || sumOf(persons) <= limit) return { counted: inOrderUpTo(persons, limit), tied: [] }
  return keepQuantity(persons, limit, keep)
}

const sumOf = (persons: readonly CountedPerson[]): number => persons.reduce((sum, { quantity }) => sum + quantity, 0)
const atMost = ({ person, quantity }: CountedPerson, limit: number) => ({ person, quantity: Math.min(quantity, limit) })

function inOrderUpTo(persons: readonly CountedPerson[], limit: number): CountedPerson[] {
  let left = limit
  return persons.map((one) => {
    const kept = atMost(one, left)
    left -= kept.quantity
    return kept
  })
}

/** Applies the limits on a person's amount. A yearly limit needs what the person received earlier. */
export function capPerson(
  caps: readonly ReadyCap[],
  { person, amount }: { readonly person: PersonFacts; readonly amount: Vnd },
  {
    benefit,
    trace,
    calendarMonth,
  }: { readonly benefit: Benefit; readonly trace: Trace; readonly calendarMonth: MonthInQuestion },
): PersonAmount {
  let due = amount
  for (const { cap, article, code } of caps) {
    if (cap.per !== 'person' || cap.amount === undefined || due === 0) continue
    const earlier = person.paidEarlierThisYear ?? (calendarMonth.month.endsWith('-01') ? vnd(0) : undefined)
    const left = leftUnder(cap.amount, cap.period, { month: person.paidEarlierThisMonth, earlier })
    const about = { article, benefit: benefit.id }
    if (left === undefined) {
      trace.reasons.push({ code: 'fact-missing', ...about, fact: 'paidEarlierThisYear', persons: [person.id] })
      due = vnd(0)
    } else if (left < due) {
      trace.caps.push({ code, ...about, person: person.id, limit: cap.amount, before: due, after: left })
      trace.reasons.push({ code: `${code}-reached`, ...about, persons: [person.id] })
      due = left
    }
  }
  return { id: person.id, amount: due }
}

export const totalOfPersons = (persons: readonly PersonAmount[]): Vnd => sumVnd(persons.map(({ amount }) => amount))
