import { singlesOf } from './condition-parts.ts'
import type { Benefit, Condition, Per, Provision, SingleCondition } from './provision.ts'

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
  const names = conditionsAskedBy(provision).map(({ fact }) => fact)
  return [...new Set([...names, ...provision.benefits.flatMap(withInside).flatMap(namesOf)])]
}

/** The conditions on one fact each, wherever they stand: of the whole, of benefits, of cases of a rate, and of who pays. */
export function conditionsAskedBy({ conditions = [], sharing, benefits }: Provision): readonly SingleCondition[] {
  const whenShared = (sharing?.cases ?? []).flatMap(({ when }) => when)
  return [...conditions, ...whenShared, ...benefits.flatMap(withInside).flatMap(conditionsOf)].flatMap(singlesOf)
}

/** A benefit with those inside it, and those inside them. */
export const withInside = (benefit: Benefit): Benefit[] => [benefit, ...(benefit.inside ?? []).flatMap(withInside)]

function conditionsOf({ conditions = [], rate }: Benefit): Condition[] {
  return rate !== undefined && 'cases' in rate ? [...conditions, ...rate.cases.flatMap(({ when }) => when)] : [...conditions]
}

function namesOf({ rate, per }: Benefit): string[] {
  const counted = COUNTED[per] ?? []
  if (rate === undefined) return [...counted]
  if ('tiers' in rate) return [...counted, rate.tiers.by]
  return 'table' in rate ? [...counted, ...rate.table.by.map(({ fact }) => fact)] : [...counted]
}
