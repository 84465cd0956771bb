import type { Month } from '../../kernel/calendar.ts'
import { addVnd, minVnd, prorateVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { formatCitation } from '../provision/citation-text.ts'
import type { Benefit, Citation, Provision, TopUp } from '../provision/provision.ts'
import { conditionsHold, prepareBenefit } from './benefit.ts'
import { capPortions, readyCaps } from './caps.ts'
import { readyCompounds } from './compound.ts'
import { askGroup, conditionsOfBan, isAboutGroup } from './conditions.ts'
import type { Evaluation, Portion, TopUpDue } from './evaluation.ts'
import { type Facts, type MonthInQuestion, monthInQuestion } from './facts.ts'
import { paidEarlierUnder } from './paid-earlier.ts'
import { totalOf } from './portion.ts'
import type { Question } from './ready.ts'
import { prepareSharing } from './sharing.ts'
import { isOfPerson } from './truth.ts'

/** Computes what is due for one beneficiary and month. Pure. */
export type Evaluate = (facts: Facts, month: Month) => Evaluation

/**
 * What one beneficiary is entitled to for one month under a provision, in whole đồng, with the
 * derivation, the limits that bit and the reasons when nothing or less is due.
 *
 * A condition on a missing fact does not hold. Where the text is silent on
 * part months and one occurs, nothing is due until an officer chooses (`part-month-undecided`).
 *
 * @source design §4; the acts of domain §4, each with its worked examples in `provisions/`
 */
export const evaluate = (provision: Provision, facts: Facts, month: Month): Evaluation => prepare(provision)(facts, month)

/** Reads the provision once; the answer is for many groups. */
export function prepare(provision: Provision): Evaluate {
  const cite = (citation: Citation | undefined) => formatCitation(provision.act, citation)
  const conditions = [...(provision.conditions ?? []), ...(provision.noOverlap ? conditionsOfBan(provision.noOverlap) : [])]
  const asks = conditions.filter(isAboutGroup).map((condition) => askGroup(condition, cite(condition.citation)))
  const compounds = readyCompounds(conditions, cite)
  const paidEarlier = paidEarlierUnder(provision)
  const setting = { cite, paidEarlier, personConditions: conditions.filter(isOfPerson) }
  const benefits = provision.benefits.map((benefit) => prepareBenefit(benefit, setting))
  const caps = readyCaps(provision.caps, (cap) => cite(cap.citation))
  const conclude = conclusion(provision, cite)
  const monthOf = rememberMonth()

  return (facts, month) => {
    const question: Question = { facts, calendarMonth: monthOf(month), trace: { steps: [], caps: [], reasons: [] } }
    if (!inScope(provision, question, cite(undefined))) return conclude(question, [])
    if (!conditionsHold(asks, question, { compounds: compounds.group })) return conclude(question, [])
    let portions: readonly Portion[] = benefits.map((answer) => answer(question))
    for (const cap of caps) portions = capPortions(cap, portions, { ...question, paidEarlier })
    return conclude(question, portions)
  }
}

function rememberMonth(): (month: Month) => MonthInQuestion {
  let last: MonthInQuestion | undefined
  return (month) => {
    if (last?.month !== month) last = monthInQuestion(month)
    return last
  }
}

/** Whether the provision pays for the month, and holds where the group is when that is known. */
function inScope(
  { paysFrom, paysUntil, inForceUntil, area }: Provision,
  { facts, calendarMonth, trace }: Question,
  article: string,
): boolean {
  if (calendarMonth.month < paysFrom || (paysUntil !== undefined && calendarMonth.month > paysUntil)) {
    trace.reasons.push({ code: 'month-not-paid-for', article, value: calendarMonth.month })
    return false
  }
  if (inForceUntil !== undefined && calendarMonth.from > inForceUntil) {
    trace.reasons.push({ code: 'act-no-longer-in-force', article, value: inForceUntil })
    return false
  }
  if (area === undefined || facts.unitCodes == null || facts.unitCodes.includes(area.unitCode)) return true
  trace.reasons.push({ code: 'outside-area', article, fact: 'unitCodes' })
  return false
}

function conclusion(provision: Provision, cite: (citation: Citation | undefined) => string) {
  const { sharing, topUp } = provision
  const article = cite(undefined)
  const share = sharing && prepareSharing(sharing, cite)
  const level = levelOf(provision.benefits)

  return (question: Question, decided: readonly Portion[]): Evaluation => {
    const { facts, trace } = question
    const payers = share?.(question, totalOf(decided))
    // Who bears it cannot be told: nobody is charged, so nothing is due yet.
    const portions = payers === 'unknown' ? [] : decided
    const amount = totalOf(portions)
    trace.steps.push({ step: 'total', article, inputs: totalInputs(portions), result: amount })
    const shares = payers === undefined || payers === 'unknown' ? [] : payers.shares
    if (payers !== undefined && payers !== 'unknown' && amount > 0) {
      const inputs = { ...payers.seen, ...Object.fromEntries(shares.map((one) => [one.payer, one.amount])) }
      trace.steps.push({ step: 'sharing', article: payers.article, inputs, result: amount })
    }
    const { steps: derivation, caps, reasons } = trace
    const answer = { amount, currency: 'VND' as const, derivation, caps, reasons, shares, benefits: portions }
    if (topUp === undefined) return answer
    const added = topUpDue(topUp, { facts, level, amount })
    noteTopUp(added, cite(topUp.citation), trace)
    return { ...answer, topUp: added }
  }
}

const totalInputs = (portions: readonly Portion[]): Record<string, Vnd> =>
  Object.fromEntries(portions.map(({ benefit, amount }) => [benefit, amount]))

/** The level the resolution names: the sum of its fixed rates. */
const levelOf = (benefits: readonly Benefit[]): Vnd =>
  benefits.reduce((sum, { rate }) => (rate !== undefined && 'amount' in rate ? addVnd(sum, rate.amount) : sum), vnd(0))

function topUpDue(
  { by, times, of: basis }: TopUp,
  { facts, level, amount }: { readonly facts: Facts; readonly level: Vnd; readonly amount: Vnd },
): TopUpDue {
  const base = amount === 0 ? vnd(0) : basis === 'level' ? level : amount
  const limit = prorateVnd(base, times, 'down')
  const decided = facts.topUpDecided ?? null
  return { payer: by, limit, decided, amount: decided === null ? vnd(0) : minVnd(decided, limit) }
}

function noteTopUp({ limit, decided, amount, payer }: TopUpDue, article: string, trace: Question['trace']): void {
  trace.steps.push({ step: 'top-up', article, inputs: { payer, limit, decided }, result: amount })
  if (decided === null || decided <= limit) return
  trace.caps.push({ code: 'top-up-limit', article, limit, before: decided, after: amount })
  trace.reasons.push({ code: 'top-up-limit-reached', article, fact: 'topUpDecided', value: decided })
}
