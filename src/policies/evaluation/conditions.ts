import { isCompound } from '../provision/condition-parts.ts'
import type { Condition, OverlapBan, SingleCondition } from '../provision/provision.ts'
import {
  type FactDefinition,
  GROUP_FACTS,
  type GroupFactName,
  PERSON_FACTS,
  type PersonFactName,
} from '../provision/vocabulary.ts'
import type { Reason } from './evaluation.ts'
import { type Facts, type FactValue, groupFact, type MonthInQuestion, type PersonFacts, personFact } from './facts.ts'
import { meets } from './truth.ts'

export type PersonCondition = Extract<SingleCondition, { about: 'person' }>
export type GroupCondition = Exclude<SingleCondition, { about: 'person' }>

/** Of the conditions on one fact, those about a person and those about the group. */
export const isAboutPerson = (condition: Condition): condition is PersonCondition =>
  !isCompound(condition) && condition.about === 'person'
export const isAboutGroup = (condition: Condition): condition is GroupCondition =>
  !isCompound(condition) && condition.about !== 'person'

/** A compiled condition, with its citation as text and its reason code. */
export interface Ask<Name extends GroupFactName | PersonFactName> {
  readonly fact: Name
  readonly article: string
  readonly code: string
  readonly holds: (value: Exclude<FactValue, undefined>) => boolean
}

/** @param article the place in the act, written out */
export function askGroup(condition: GroupCondition, article: string): Ask<GroupFactName> {
  return {
    fact: condition.fact,
    article,
    code: codeOf(condition, GROUP_FACTS[condition.fact]),
    holds: (value) => meets(condition, value),
  }
}

/** @param article the place in the act, written out */
export function askPerson(condition: PersonCondition, article: string): Ask<PersonFactName> {
  return {
    fact: condition.fact,
    article,
    code: codeOf(condition, PERSON_FACTS[condition.fact]),
    holds: (value) => meets(condition, value),
  }
}

const codeOf = (condition: SingleCondition, definition: FactDefinition | undefined): string =>
  condition.code ?? definition?.reason ?? 'condition-not-met'

/** Translates a ban on overlapping support into conditions. */
export function conditionsOfBan(ban: OverlapBan): Condition[] {
  const cited = ban.citation === undefined ? {} : { citation: ban.citation }
  if (ban.scope === 'group') return [{ fact: 'supportedElsewhere', is: false, ...cited }]
  return ban.with.map((other) => ({
    about: 'person',
    fact: other === 'other-group' ? 'paidInOtherGroup' : 'supportedElsewhere',
    is: false,
    ...cited,
  }))
}

/** @returns why the condition is not shown, or `undefined` when it holds; and the value that was seen */
export function answerGroup(
  ask: Ask<GroupFactName>,
  facts: Facts,
  calendarMonth: MonthInQuestion,
): { value: FactValue; reason?: Reason } {
  const value = groupFact(facts, ask.fact, calendarMonth)
  if (value === undefined) return { value, reason: { code: 'fact-missing', article: ask.article, fact: ask.fact } }
  if (ask.holds(value)) return { value }
  return { value, reason: { code: ask.code, article: ask.article, fact: ask.fact, value } }
}

/** Filters the persons for whom every condition holds; the others are listed under the first condition that does not. */
export function personsWhoMeet(
  asks: readonly Ask<PersonFactName>[],
  persons: readonly PersonFacts[],
  calendarMonth: MonthInQuestion,
): { met: readonly PersonFacts[]; reasons: Reason[] } {
  if (asks.length === 0) return { met: persons, reasons: [] }
  const left = new Map<string, { ask: Ask<PersonFactName>; code: string; ids: string[] }>()
  const met = persons.filter((person) => {
    for (const ask of asks) {
      const value = personFact(person, ask.fact, calendarMonth)
      if (value !== undefined && ask.holds(value)) continue
      const code = value === undefined ? 'fact-missing' : ask.code
      const same = left.get(`${code} ${ask.fact}`)
      if (same === undefined) left.set(`${code} ${ask.fact}`, { ask, code, ids: [person.id] })
      else same.ids.push(person.id)
      return false
    }
    return true
  })
  const reasons = [...left.values()].map(({ ask, code, ids }) => ({
    code,
    article: ask.article,
    fact: ask.fact,
    persons: ids,
  }))
  return { met, reasons }
}
