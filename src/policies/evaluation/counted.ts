import { multiplyVnd, prorateVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { Benefit } from '../provision/provision.ts'
import { capPerson, capQuantities, type ReadyCap, totalOfPersons } from './caps.ts'
import { personsInCompounds } from './compound.ts'
import { personsWhoMeet } from './conditions.ts'
import type { PersonAmount, Portion, Reason, Trace } from './evaluation.ts'
import { activeDaysOf, type PersonFacts, personDaysOf } from './facts.ts'
import { amountForDays } from './part-month.ts'
import { nothingOf } from './portion.ts'
import { type Count, type CountedPerson, countingOf, countQuantity, personsListed } from './quantity.ts'
import { applyRate } from './rate.ts'
import type { Question, Ready } from './ready.ts'

/** The level times what is counted, person by person where they are listed. */
export function atRate(ready: Ready, question: Question): Portion {
  const { benefit, article } = ready
  const { trace } = question
  const count = countFor(ready, question)
  if ('missing' in count) {
    trace.reasons.push({ code: 'fact-missing', article, benefit: benefit.id, fact: count.missing })
    return nothingOf(benefit.id)
  }
  const rateOf = ready.isByPerson ? personRates(ready, count, question) : oneRate(ready, question)
  const portion = multiply(ready, { rateOf, count }, question)
  if (benefit.per === 'group' || benefit.per === 'unit-rank') return portion
  const inputs = { ...amountInputs(ready, rateOf), quantity: count.quantity }
  trace.steps.push({ step: 'amount', article, benefit: benefit.id, inputs, result: portion.amount })
  return portion
}

/** The level of one person, or of everything counted. */
type RateOf = (person?: PersonFacts) => Vnd

function amountInputs({ benefit, isByPerson }: Ready, rateOf: RateOf): Record<string, unknown> {
  const { rate } = benefit
  if (rate !== undefined && 'share' in rate) return { ...rate.share, rounding: rate.rounding }
  return rate === undefined || isByPerson ? {} : { rate: rateOf() }
}

function oneRate({ benefit, article }: Ready, { trace, facts, calendarMonth }: Question): RateOf {
  const { rate, inputs, reason, cap } = applyRate(benefit, { facts, calendarMonth })
  const about = { article, benefit: benefit.id }
  if (reason !== undefined) trace.reasons.push({ ...reason, ...about })
  if (cap !== undefined) trace.caps.push({ ...cap, article })
  if (benefit.rate !== undefined && !('share' in benefit.rate)) trace.steps.push({ step: 'rate', ...about, inputs, result: rate })
  return () => rate
}

/** One step for each person; who has no level is named under the reason, with others who have none for the same. */
function personRates({ benefit, article }: Ready, count: Counted, { trace, facts, calendarMonth }: Question): RateOf {
  const about = { article, benefit: benefit.id }
  const rates = new Map<string, Vnd>()
  const without = new Map<string, { reason: Omit<Reason, 'article'>; persons: string[] }>()
  for (const { person } of count.persons ?? []) {
    const { rate, inputs, reason } = applyRate(benefit, { facts, calendarMonth, person })
    rates.set(person.id, rate)
    trace.steps.push({ step: 'rate', ...about, inputs: { person: person.id, ...inputs }, result: rate })
    if (reason === undefined) continue
    const key = `${reason.code} ${reason.fact}`
    const same = without.get(key)
    if (same === undefined) without.set(key, { reason, persons: [person.id] })
    else same.persons.push(person.id)
  }
  for (const { reason, persons } of without.values()) trace.reasons.push({ ...reason, ...about, persons })
  return (person) => (person && rates.get(person.id)) ?? vnd(0)
}

type Counted = Exclude<Count, { missing: unknown }>

function countFor(ready: Ready, question: Question): Count {
  const { benefit, article, caps } = ready
  const { facts, trace } = question
  const listed = personsListed(benefit.per, facts)
  const [names] = needsNames(ready) ? (countingOf(benefit.per).lists ?? []) : []
  if (listed === undefined && names !== undefined) return { missing: names }

  const count = countQuantity(benefit.per, facts, listed && eligible(ready, listed, question))
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

const needsNames = ({ personAsks, compounds, caps, isByPerson }: Ready): boolean =>
  isByPerson || personAsks.length > 0 || compounds.person.length > 0 || caps.some(isAboutNames)

const isAboutNames = ({ cap }: ReadyCap): boolean => cap.per === 'person' || cap.keep !== undefined

/** The listed persons for whom every condition holds; the others are named under the first that does not. */
function eligible(
  { benefit, personAsks, compounds }: Ready,
  listed: readonly PersonFacts[],
  { facts, calendarMonth, trace }: Question,
): readonly PersonFacts[] {
  const single = personsWhoMeet(personAsks, listed, calendarMonth)
  const { met, reasons } = personsInCompounds(compounds.person, single.met, { facts, calendarMonth })
  for (const reason of [...single.reasons, ...reasons]) trace.reasons.push({ ...reason, benefit: benefit.id })
  return met
}

function capCount(
  count: Counted,
  { caps, trace, owner }: { caps: readonly ReadyCap[]; trace: Trace; owner: Benefit; article: string; benefit: string },
): Counted {
  const nobody: PersonFacts = { id: '' }
  const listed = count.persons ?? [{ person: nobody, quantity: count.quantity }]
  const capped = capQuantities(caps, listed, { benefit: owner, trace })
  const quantity = capped.reduce((sum, one) => sum + one.quantity, 0)
  return count.persons === undefined ? { quantity } : { quantity, persons: capped }
}

function multiply(
  ready: Ready,
  { rateOf, count }: { readonly rateOf: RateOf; readonly count: Counted },
  question: Question,
): Portion {
  const { benefit } = ready
  if (!ready.isByPerson && rateOf() === 0) return nothingOf(benefit.id)
  const groupDays = lastsTheMonth(benefit) ? activeDaysOf(question.facts, question.calendarMonth) : undefined
  const due =
    count.persons === undefined
      ? wholeDue(ready, partOfCosts(benefit, multiplyVnd(rateOf(), count.quantity)), { ...question, groupDays })
      : personsDue(ready, { rateOf, persons: count.persons }, { ...question, groupDays })
  if (due !== undefined) return due
  question.trace.reasons.push({ code: 'part-month-undecided', article: ready.article, benefit: benefit.id })
  return nothingOf(benefit.id)
}

const partOfCosts = ({ rate }: Benefit, costs: Vnd): Vnd =>
  rate !== undefined && 'share' in rate ? prorateVnd(costs, rate.share, rate.rounding) : costs

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
  { rateOf, persons }: { readonly rateOf: RateOf; readonly persons: readonly CountedPerson[] },
  question: DaysQuestion,
): Portion | undefined {
  const { benefit, caps } = ready
  const { calendarMonth, groupDays, trace } = question
  const due: PersonAmount[] = []
  for (const { person, quantity } of persons) {
    const whole = multiplyVnd(rateOf(person), quantity)
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
