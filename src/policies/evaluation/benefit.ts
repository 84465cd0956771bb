import { minVnd, multiplyVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Benefit, Citation, Condition } from '../provision/provision.ts'
import type { GroupFactName, PersonFactName } from '../provision/vocabulary.ts'
import { capPerson, capPortion, capQuantities, type PaidEarlier, type ReadyCap, readyCaps, totalOfPersons } from './caps.ts'
import { type Ask, answerGroup, askGroup, askPerson, isAboutGroup, isAboutPerson, personsWhoMeet } from './conditions.ts'
import type { PersonAmount, Portion, Reason, Trace } from './evaluation.ts'
import { activeDaysOf, type Facts, type MonthInQuestion, type PersonFacts, personDaysOf } from './facts.ts'
import { amountForDays } from './part-month.ts'
import { cutPortion, fillInOrder, nothingOf, totalOf } from './portion.ts'
import { type Count, type CountedPerson, countingOf, countQuantity, personsListed } from './quantity.ts'
import { applyRate } from './rate.ts'

/** The input of one evaluation: a beneficiary and a month. Steps and reasons are appended to the trace. */
export interface Question {
  readonly facts: Facts
  readonly calendarMonth: MonthInQuestion
  readonly trace: Trace
}

/** The context of a benefit within its provision. */
export interface Setting {
  readonly cite: (citation: Citation | undefined) => string
  readonly personConditions: readonly Condition[]
  readonly paidEarlier: PaidEarlier
}

interface Ready {
  readonly benefit: Benefit
  readonly article: string
  readonly groupAsks: readonly Ask<GroupFactName>[]
  readonly personAsks: readonly Ask<PersonFactName>[]
  readonly caps: readonly ReadyCap[]
  readonly inside: readonly ((question: Question) => Portion)[]
  readonly setting: Setting
}

/** Compiles a benefit once, so that it can be evaluated for a hundred thousand groups. */
export function prepareBenefit(benefit: Benefit, setting: Setting): (question: Question) => Portion {
  const place = (citation: Citation | undefined) => setting.cite(citation ?? benefit.citation)
  const conditions = [...setting.personConditions, ...(benefit.conditions ?? [])]
  const ready: Ready = {
    benefit,
    article: place(undefined),
    groupAsks: conditions.filter(isAboutGroup).map((condition) => askGroup(condition, place(condition.citation))),
    personAsks: conditions.filter(isAboutPerson).map((condition) => askPerson(condition, place(condition.citation))),
    caps: readyCaps(benefit.caps, (cap) => place(cap.citation)),
    inside: (benefit.inside ?? []).map((one) => prepareBenefit(one, setting)),
    setting,
  }
  return (question) => portionOf(ready, question)
}

function portionOf(ready: Ready, question: Question): Portion {
  const { benefit, groupAsks, setting } = ready
  if (!conditionsHold(groupAsks, question, benefit.id)) return nothingOf(benefit.id)
  const { rate } = benefit
  let portion = rate !== undefined && 'ceiling' in rate ? underCeiling(ready, rate.ceiling, question) : atRate(ready, question)
  if (benefit.period === 'year' && portion.amount > 0) portion = lessPaidEarlier(ready, portion, question)
  for (const cap of ready.caps) portion = capPortion(cap, portion, { ...question, paidEarlier: setting.paidEarlier })
  return rate !== undefined && 'ceiling' in rate ? portion : withInside(ready, portion, question)
}

/** Evaluates conditions. Appends one step for each cited article, and a reason for every condition that does not hold. */
export function conditionsHold(
  asks: readonly Ask<GroupFactName>[],
  { facts, calendarMonth, trace }: Question,
  benefit?: string,
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
  return all
}

function atRate(ready: Ready, question: Question): Portion {
  const { benefit, article } = ready
  const { trace, facts, calendarMonth } = question
  const count = countFor(ready, question)
  if ('missing' in count) {
    trace.reasons.push({ code: 'fact-missing', article, benefit: benefit.id, fact: count.missing })
    return nothingOf(benefit.id)
  }
  const { rate, inputs, reason, cap } = applyRate(benefit, facts, calendarMonth)
  if (reason !== undefined) trace.reasons.push({ ...reason, article, benefit: benefit.id })
  if (cap !== undefined) trace.caps.push({ ...cap, article })
  const about = { article, benefit: benefit.id }
  if (benefit.rate !== undefined) trace.steps.push({ step: 'rate', ...about, inputs, result: rate })
  const portion = multiply(ready, { rate, count }, question)
  if (benefit.per !== 'group' && benefit.per !== 'unit-rank') {
    const product = { ...(benefit.rate !== undefined && { rate }), quantity: count.quantity }
    trace.steps.push({ step: 'amount', ...about, inputs: product, result: portion.amount })
  }
  return portion
}

function countFor({ benefit, article, personAsks, caps }: Ready, { facts, calendarMonth, trace }: Question): Count {
  const listed = personsListed(benefit.per, facts)
  const [names] = personAsks.length > 0 || caps.some(isPerPerson) ? (countingOf(benefit.per).lists ?? []) : []
  if (listed === undefined && names !== undefined) return { missing: names }

  const { met, reasons } =
    listed === undefined ? { met: undefined, reasons: [] } : personsWhoMeet(personAsks, listed, calendarMonth)
  for (const reason of reasons) trace.reasons.push({ ...reason, benefit: benefit.id })
  const count = countQuantity(benefit.per, facts, met)
  if ('missing' in count) return count
  const about = { article, benefit: benefit.id }
  if (count.unknown !== undefined) trace.reasons.push({ code: 'fact-missing', ...about, ...count.unknown })
  const capped = capCount(count, { ...about, caps, trace, owner: benefit })
  if (benefit.per !== 'group' && benefit.per !== 'unit-rank') {
    const inputs = { per: benefit.per, ...(count.persons && { persons: count.persons.length }) }
    trace.steps.push({ step: 'quantity', ...about, inputs, result: capped.quantity })
  }
  return capped
}

const isPerPerson = ({ cap }: ReadyCap): boolean => cap.per === 'person'

function capCount(
  count: Exclude<Count, { missing: unknown }>,
  { caps, trace, owner }: { caps: readonly ReadyCap[]; trace: Trace; owner: Benefit; article: string; benefit: string },
): Exclude<Count, { missing: unknown }> {
  const nobody: PersonFacts = { id: '' }
  const listed = count.persons ?? [{ person: nobody, quantity: count.quantity }]
  const capped = capQuantities(caps, listed, { benefit: owner, trace })
  const quantity = capped.reduce((sum, one) => sum + one.quantity, 0)
  return count.persons === undefined ? { quantity } : { quantity, persons: capped }
}

function multiply(
  ready: Ready,
  { rate, count }: { readonly rate: Vnd; readonly count: Exclude<Count, { missing: unknown }> },
  question: Question,
): Portion {
  const { benefit } = ready
  if (rate === 0) return nothingOf(benefit.id)
  const groupDays = lastsTheMonth(benefit) ? activeDaysOf(question.facts, question.calendarMonth) : undefined
  const due =
    count.persons === undefined
      ? wholeDue(ready, multiplyVnd(rate, count.quantity), { ...question, groupDays })
      : personsDue(ready, { rate, persons: count.persons }, { ...question, groupDays })
  if (due !== undefined) return due
  question.trace.reasons.push({ code: 'part-month-undecided', article: ready.article, benefit: benefit.id })
  return nothingOf(benefit.id)
}

const lastsTheMonth = (benefit: Benefit): boolean => benefit.period === 'month' && countingOf(benefit.per).lastsTheMonth === true

type DaysQuestion = Question & { readonly groupDays: number | undefined }

function wholeDue(ready: Ready, whole: Vnd, question: DaysQuestion): Portion | undefined {
  const { benefit } = ready
  const { calendarMonth, groupDays } = question
  if (groupDays === undefined || groupDays >= calendarMonth.days) return { ...nothingOf(benefit.id), amount: whole }
  const amount = amountForDays(whole, benefit.partMonth, { active: groupDays, inMonth: calendarMonth.days })
  notePartMonth(ready, { whole, amount, active: groupDays }, question)
  return amount === undefined ? undefined : { ...nothingOf(benefit.id), amount }
}

function personsDue(
  ready: Ready,
  { rate, persons }: { readonly rate: Vnd; readonly persons: readonly CountedPerson[] },
  question: DaysQuestion,
): Portion | undefined {
  const { benefit, caps } = ready
  const { calendarMonth, groupDays, trace } = question
  const due: PersonAmount[] = []
  for (const { person, quantity } of persons) {
    const whole = multiplyVnd(rate, quantity)
    const days = lastsTheMonth(benefit)
      ? Math.min(personDaysOf(person, calendarMonth) ?? calendarMonth.days, groupDays ?? calendarMonth.days)
      : calendarMonth.days
    const amount = amountForDays(whole, benefit.partMonth, { active: days, inMonth: calendarMonth.days })
    if (days < calendarMonth.days) notePartMonth(ready, { whole, amount, active: days, person: person.id }, question)
    if (amount === undefined) return undefined
    due.push(capPerson(caps, { person, amount }, { benefit, trace, calendarMonth }))
  }
  return { ...nothingOf(benefit.id), amount: totalOfPersons(due), persons: due }
}

function notePartMonth(
  { benefit, article, setting }: Ready,
  part: { readonly whole: Vnd; readonly amount: Vnd | undefined; readonly active: number; readonly person?: string },
  { calendarMonth, trace }: Question,
): void {
  const { whole, amount, active, person } = part
  const rule = benefit.partMonth
  const cited = rule?.citation === undefined ? article : setting.cite(rule.citation)
  const about = { article: cited, benefit: benefit.id }
  const inputs = {
    whole,
    activeDays: active,
    daysInMonth: calendarMonth.days,
    rule: rule?.rule ?? null,
    ...(person && { person }),
  }
  trace.steps.push({
    step: 'part-month',
    ...about,
    inputs: { ...inputs, chosenBy: rule?.chosenBy ?? null },
    result: amount ?? null,
  })
  if (amount === undefined || amount === whole) return
  trace.reasons.push({ code: partMonthCode(active, amount), ...about, ...(person && { persons: [person] }) })
}

const partMonthCode = (active: number, amount: Vnd): Reason['code'] =>
  active <= 0 ? 'not-active-in-month' : amount === 0 ? 'part-month-excluded' : 'part-month'

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
  if (after < before && benefit.period !== 'year') {
    question.trace.caps.push({ code: 'ceiling', ...about, limit: ceiling, before, after })
    question.trace.reasons.push({ code: 'ceiling-reached', ...about })
  }
  return {
    ...nothingOf(benefit.id),
    amount: benefit.period === 'year' ? before : after,
    inside: benefit.period === 'year' ? portions : fillInOrder(portions, after),
  }
}

/** Deducts what was paid earlier in the year from a yearly sum or ceiling. */
function lessPaidEarlier({ benefit, article, setting }: Ready, portion: Portion, question: Question): Portion {
  const { facts, calendarMonth, trace } = question
  const about = { article, benefit: benefit.id }
  const paid = setting.paidEarlier(facts, calendarMonth, benefit.id)
  if (paid === undefined) {
    const fact = facts.paidEarlierThisYear == null ? 'paidEarlierThisYear' : 'paidEarlierByBenefit'
    trace.reasons.push({ code: 'fact-missing', ...about, fact })
    return cutPortion(portion, vnd(0))
  }
  const { rate } = benefit
  const limit = rate !== undefined && 'ceiling' in rate ? rate.ceiling : portion.amount
  const after = minVnd(portion.amount, vnd(Math.max(0, limit - paid)))
  trace.steps.push({
    step: 'already-paid',
    ...about,
    inputs: { limit, paidEarlier: paid, before: portion.amount },
    result: after,
  })
  if (after === portion.amount) return portion
  trace.caps.push({ code: 'year-ceiling', ...about, limit, before: portion.amount, after })
  trace.reasons.push({
    code: after === 0 && rate !== undefined && !('ceiling' in rate) ? 'already-paid-this-year' : 'year-ceiling-reached',
    ...about,
  })
  return cutPortion(portion, after)
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
