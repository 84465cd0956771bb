import { isCompound, singlesOf } from '../provision/condition-parts.ts'
import type { Condition, ConditionTest, SingleCondition } from '../provision/provision.ts'
import { type Facts, type FactValue, groupFact, type MonthInQuestion, type PersonFacts, personFact } from './facts.ts'

/** What is known of a condition: it holds, it does not, or facts are missing to tell. */
export type Truth = 'holds' | 'fails' | 'unknown'

/** Of whom and when it is asked; a person with the group they are listed in. */
export interface Seen {
  readonly facts: Facts
  readonly calendarMonth: MonthInQuestion
  readonly person?: PersonFacts
}

/** Whether it is judged person by person. */
export const isOfPerson = (condition: Condition): boolean => singlesOf(condition).some(({ about }) => about === 'person')

/** What `any` or `all` comes to: one part that settles it does, whatever is missing elsewhere. */
export function truthOf(condition: Condition, seen: Seen): Truth {
  if (!isCompound(condition)) return truthOfSingle(condition, seen)
  if ('not' in condition) return DENIED[truthOf(condition.not, seen)]
  return 'any' in condition ? settle(condition.any, 'holds', seen) : settle(condition.all, 'fails', seen)
}

/** Whether every condition of a list holds. */
export const truthOfAll = (conditions: readonly Condition[], seen: Seen): Truth => settle(conditions, 'fails', seen)

const DENIED = { holds: 'fails', fails: 'holds', unknown: 'unknown' } as const satisfies Record<Truth, Truth>

function settle(parts: readonly Condition[], settles: 'holds' | 'fails', seen: Seen): Truth {
  let isUnknown = false
  for (const part of parts) {
    const truth = truthOf(part, seen)
    if (truth === settles) return settles
    if (truth === 'unknown') isUnknown = true
  }
  return isUnknown ? 'unknown' : DENIED[settles]
}

function truthOfSingle(condition: SingleCondition, seen: Seen): Truth {
  const value = seenValue(condition, seen)
  if (value === undefined) return 'unknown'
  return meets(condition, value) ? 'holds' : 'fails'
}

/** The value a condition on one fact tests; of a person when it is about one. */
export function seenValue(
  { about, fact }: { readonly about?: 'group' | 'person'; readonly fact: string },
  seen: Seen,
): FactValue {
  if (about !== 'person') return groupFact(seen.facts, fact as Parameters<typeof groupFact>[1], seen.calendarMonth)
  return seen.person && personFact(seen.person, fact as Parameters<typeof personFact>[1], seen.calendarMonth)
}

/** Whether a known value stands as the test asks; without one, it must be true. */
export function meets({ is, oneOf, atLeast, atMost }: ConditionTest, value: Exclude<FactValue, undefined>): boolean {
  if (is === undefined && oneOf === undefined && atLeast === undefined && atMost === undefined) return value === true
  return (
    (is === undefined || value === is) &&
    (oneOf === undefined || oneOf.includes(String(value))) &&
    (atLeast === undefined || value >= atLeast) &&
    (atMost === undefined || value <= atMost)
  )
}

/** The facts without which it cannot be told, each once. */
export function missingFor(conditions: readonly Condition[], seen: Seen): string[] {
  const singles = conditions.filter((one) => truthOf(one, seen) === 'unknown').flatMap(singlesOf)
  return [...new Set(singles.filter((single) => seenValue(single, seen) === undefined).map(({ fact }) => fact))]
}

/** What was seen, by fact. */
export const valuesSeen = (conditions: readonly Condition[], seen: Seen): Record<string, unknown> =>
  Object.fromEntries(conditions.flatMap(singlesOf).map((single) => [single.fact, seenValue(single, seen) ?? null]))
