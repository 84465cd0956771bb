import type { Benefit, Condition, Per, Provision } from './provision.ts'

/** What is counted, of each person where a month lists them. */
const COUNTED: { readonly [Kind in Per]?: readonly string[] } = {
  'member-day': ['attendedDays'],
  'mobilised-person': ['mobilisedPersonCount'],
  'person-day': ['mobilisedDays'],
  'person-night': ['mobilisedNights'],
  person: ['personCount'],
  household: ['households'],
  session: ['sessionsHeld'],
  cost: ['approvedCosts'],
}

/** The names of the facts a provision asks, each once: in conditions, cases, tables and tiers, and what it counts. */
export function factsAskedBy(provision: Provision): readonly string[] {
  const benefits = provision.benefits.flatMap(withInside)
  const conditions = [
    ...(provision.conditions ?? []),
    ...(provision.sharing?.cases ?? []).flatMap(({ when }) => when),
    ...benefits.flatMap(conditionsOf),
  ]
  return [...new Set([...conditions.flatMap(namesIn), ...benefits.flatMap(namesOf)])]
}

const withInside = (benefit: Benefit): Benefit[] => [benefit, ...(benefit.inside ?? []).flatMap(withInside)]

function conditionsOf({ conditions = [], rate }: Benefit): Condition[] {
  return rate !== undefined && 'cases' in rate ? [...conditions, ...rate.cases.flatMap(({ when }) => when)] : [...conditions]
}

function namesIn(condition: Condition): string[] {
  if ('fact' in condition) return [condition.fact]
  if ('not' in condition) return namesIn(condition.not)
  return ('any' in condition ? condition.any : condition.all).flatMap(namesIn)
}

function namesOf({ rate, per }: Benefit): string[] {
  const counted = COUNTED[per] ?? []
  if (rate === undefined) return [...counted]
  if ('tiers' in rate) return [...counted, rate.tiers.by]
  return 'table' in rate ? [...counted, ...rate.table.by.map(({ fact }) => fact)] : [...counted]
}
