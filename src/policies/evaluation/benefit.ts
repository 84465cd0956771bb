import { minVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Benefit, Citation } from '../provision/provision.ts'
import type { GroupFactName } from '../provision/vocabulary.ts'
import { capPortion, readyCaps } from './caps.ts'
import { compoundsHold, type ReadyCompound, readyCompounds } from './compound.ts'
import { type Ask, answerGroup, askGroup, askPerson, isAboutGroup, isAboutPerson } from './conditions.ts'
import { atRate } from './counted.ts'
import type { Portion, Trace } from './evaluation.ts'
import { isByPerson } from './level.ts'
import { isBooked, missingBook } from './paid-earlier.ts'
import { cutPortion, fillInOrder, nothingOf, totalOf } from './portion.ts'
import type { Question, Ready, Setting } from './ready.ts'

/** Compiles a benefit once, so that it can be evaluated for a hundred thousand groups. */
export function prepareBenefit(benefit: Benefit, setting: Setting): (question: Question) => Portion {
  const place = (citation: Citation | undefined) => setting.cite(citation ?? benefit.citation)
  const conditions = [...setting.personConditions, ...(benefit.conditions ?? [])]
  const ready: Ready = {
    benefit,
    article: place(undefined),
    groupAsks: conditions.filter(isAboutGroup).map((condition) => askGroup(condition, place(condition.citation))),
    personAsks: conditions.filter(isAboutPerson).map((condition) => askPerson(condition, place(condition.citation))),
    compounds: readyCompounds(conditions, place),
    isByPerson: isByPerson(benefit),
    caps: readyCaps(benefit.caps, (cap) => place(cap.citation)),
    inside: (benefit.inside ?? []).map((one) => prepareBenefit(one, setting)),
    setting,
  }
  return (question) => portionOf(ready, question)
}

function portionOf(ready: Ready, question: Question): Portion {
  const { benefit, groupAsks, setting } = ready
  if (!conditionsHold(groupAsks, question, { benefit: benefit.id, compounds: ready.compounds.group }))
    return nothingOf(benefit.id)
  const { rate } = benefit
  let portion = rate !== undefined && 'ceiling' in rate ? underCeiling(ready, rate.ceiling, question) : atRate(ready, question)
  if (isBooked(benefit.period) && portion.amount > 0) portion = lessPaidEarlier(ready, portion, question)
  for (const cap of ready.caps) portion = capPortion(cap, portion, { ...question, paidEarlier: setting.paidEarlier })
  return rate !== undefined && 'ceiling' in rate ? portion : withInside(ready, portion, question)
}

/** Evaluates conditions. Appends one step for each cited article, and a reason for every condition that does not hold. */
export function conditionsHold(
  asks: readonly Ask<GroupFactName>[],
  { facts, calendarMonth, trace }: Question,
  { benefit, compounds }: { readonly benefit?: string; readonly compounds: readonly ReadyCompound[] },
): boolean {
  const about = benefit === undefined ? {} : { benefit }
  const seen = new Map<string, { inputs: Record<string, unknown>; holds: boolean }>()
  let all = true
  for (const ask of asks) {
    const { value, reason } = answerGroup(ask, facts, calendarMonth)
    const step = seen.get(ask.article) ?? { inputs: {}, holds: true }
    step.inputs[ask.fact] = value ?? null
    seen.set(ask.article, step)
    if (reason === undefined) continue
    step.holds = false
    all = false
    trace.reasons.push({ ...reason, ...about })
  }
  for (const [article, { inputs, holds }] of seen)
    trace.steps.push({ step: 'conditions', article, ...about, inputs, result: holds })
  return compounds.length === 0 ? all : compoundsHold(compounds, { facts, calendarMonth, trace }, benefit) && all
}

function underCeiling({ benefit, article, inside }: Ready, ceiling: Vnd, question: Question): Portion {
  const portions = inside.map((answer) => answer(question))
  const before = totalOf(portions)
  const after = minVnd(before, ceiling)
  const about = { article, benefit: benefit.id }
  question.trace.steps.push({
    step: 'ceiling',
    ...about,
    inputs: { ceiling, period: benefit.period, inside: before },
    result: after,
  })
  if (after < before && !isBooked(benefit.period)) {
    question.trace.caps.push({ code: 'ceiling', ...about, limit: ceiling, before, after })
    question.trace.reasons.push({ code: 'ceiling-reached', ...about })
  }
  return {
    ...nothingOf(benefit.id),
    amount: isBooked(benefit.period) ? before : after,
    inside: isBooked(benefit.period) ? portions : fillInOrder(portions, after),
  }
}

/**
 * Deducts what was paid earlier in the period from a sum or ceiling of it. A sum paid once for good is paid whole or not at
 * all: what was given of it before, however little, was it.
 */
function lessPaidEarlier({ benefit, article, setting }: Ready, portion: Portion, question: Question): Portion {
  const { facts, calendarMonth, trace } = question
  const { period, rate } = benefit
  const about = { article, benefit: benefit.id }
  const paid = setting.paidEarlier(facts, calendarMonth, { benefit: benefit.id, period })
  if (paid === undefined) {
    trace.reasons.push({ code: 'fact-missing', ...about, fact: missingBook(facts, period) })
    return cutPortion(portion, vnd(0))
  }
  const isCeiling = rate !== undefined && 'ceiling' in rate
  const limit = isCeiling ? rate.ceiling : portion.amount
  const isGiven = period === 'once' && !isCeiling && paid > 0
  const after = isGiven ? vnd(0) : minVnd(portion.amount, vnd(Math.max(0, limit - paid)))
  const inputs = { limit, paidEarlier: paid, before: portion.amount, ...(period !== 'year' && { period }) }
  trace.steps.push({ step: 'already-paid', ...about, inputs, result: after })
  if (after === portion.amount) return portion
  trace.caps.push({ code: `${period}-ceiling`, ...about, limit, before: portion.amount, after })
  trace.reasons.push({ code: reasonPaid(period, after === 0 && rate !== undefined && !isCeiling), ...about })
  return cutPortion(portion, after)
}

const reasonPaid = (period: Benefit['period'], isAll: boolean): string => {
  if (!isAll) return `${period}-ceiling-reached`
  return period === 'once' ? 'already-paid-once' : `already-paid-this-${period}`
}

/** What is paid inside a fixed sum: it never adds to it, and never goes above it. */
function withInside({ benefit, article, inside }: Ready, portion: Portion, question: Question): Portion {
  if (inside.length === 0 || portion.amount === 0) return portion
  const trace: Trace = { steps: question.trace.steps, caps: question.trace.caps, reasons: [] }
  const portions = inside.map((answer) => answer({ ...question, trace }))
  const before = totalOf(portions)
  const after = minVnd(before, portion.amount)
  const about = { article, benefit: benefit.id }
  trace.steps.push({ step: 'inside', ...about, inputs: { limit: portion.amount, inside: before }, result: after })
  if (after < before) trace.caps.push({ code: 'inside-limit', ...about, limit: portion.amount, before, after })
  question.trace.reasons.push(...trace.reasons.filter(({ code }) => code !== 'fact-missing'))
  return { ...portion, inside: fillInOrder(portions, portion.amount) }
}
