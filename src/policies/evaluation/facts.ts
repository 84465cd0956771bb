import { daysInclusive, firstDayOf, lastDayOf, type Month, overlap, type Period, type PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { FactDefinition, GROUP_FACTS, GroupFactName, PERSON_FACTS, PersonFactName } from '../provision/vocabulary.ts'

interface ValueByType {
  'yes-no': boolean
  count: number
  vnd: Vnd
  day: PlainDate
  choice: string
  periods: readonly Period[]
  persons: readonly PersonFacts[]
  'vnd-by-benefit': Readonly<Record<string, Vnd>>
  codes: readonly string[]
}
type ValueOf<Definition extends FactDefinition> = ValueByType[Definition['type']]

/** What is known of one beneficiary in one month. A fact that is absent or `null` is missing: never 0, never "no". */
export type Facts = { readonly [Name in GroupFactName]?: ValueOf<(typeof GROUP_FACTS)[Name]> | null }

/** What is known of one member, or of one other person mobilised. */
export type PersonFacts = { readonly id: string } & {
  readonly [Name in PersonFactName]?: ValueOf<(typeof PERSON_FACTS)[Name]> | null
}

/** A value a condition can test, or `undefined` when it is not known. */
export type FactValue = boolean | number | string | undefined

/** A month with its first day, last day and length, computed once. */
export interface MonthInQuestion {
  readonly month: Month
  readonly from: PlainDate
  readonly until: PlainDate
  readonly days: number
}

export function monthInQuestion(month: Month): MonthInQuestion {
  const until = lastDayOf(month)
  return { month, from: firstDayOf(month), until, days: Number(until.slice(8)) }
}

/**
 * Days of the month the group was active, or `undefined` when nothing tells: from `activeDays`, else
 * `activePeriods`, else the days of establishment and dissolution.
 */
export function activeDaysOf(facts: Facts, calendarMonth: MonthInQuestion): number | undefined {
  if (typeof facts.activeDays === 'number') return facts.activeDays
  if (facts.activePeriods != null)
    return facts.activePeriods.reduce(
      (days, { from, until }) => days + daysShared({ from, until: until ?? undefined }, calendarMonth),
      0,
    )
  return daysBetween(facts.establishedOn, facts.dissolvedOn, calendarMonth)
}

/** Days of the month the person was a member, or `undefined` when nothing tells. */
export const personDaysOf = (person: PersonFacts, calendarMonth: MonthInQuestion): number | undefined =>
  typeof person.activeDays === 'number' ? person.activeDays : daysBetween(person.joinedOn, person.leftOn, calendarMonth)

function daysBetween(from: PlainDate | null | undefined, until: PlainDate | null | undefined, calendarMonth: MonthInQuestion) {
  if (from == null && until == null) return undefined
  return daysShared({ from: from ?? calendarMonth.from, until: until ?? undefined }, calendarMonth)
}

function daysShared(period: Period, calendarMonth: MonthInQuestion): number {
  const shared = overlap(calendarMonth, period)
  return shared?.until === undefined ? 0 : daysInclusive({ from: shared.from, until: shared.until })
}

/** The value a condition tests. It may be derived from other facts; nothing is assumed. */
export function groupFact(facts: Facts, name: GroupFactName, calendarMonth: MonthInQuestion): FactValue {
  const given = facts[name]
  if (typeof given === 'boolean' || typeof given === 'number' || typeof given === 'string') return given
  switch (name) {
    case 'activeDays':
      return activeDaysOf(facts, calendarMonth)
    case 'groupActive':
      return facts.activeDays == null && facts.activePeriods == null ? undefined : (activeDaysOf(facts, calendarMonth) ?? 0) > 0
    case 'monthsSinceEstablished':
      return facts.establishedOn == null ? undefined : monthsSince(facts.establishedOn, calendarMonth.month)
    case 'memberCount':
      return facts.members?.length
    case 'mobilisedPersonCount':
      return facts.mobilisedPersons?.length
    default:
      return undefined
  }
}

/** The month of the day itself is the first; 0 before it. */
function monthsSince(day: PlainDate, month: Month): number {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return Math.max(0, count(month) - count(day) + 1)
}

export function personFact(person: PersonFacts, name: PersonFactName, calendarMonth: MonthInQuestion): FactValue {
  const given = person[name]
  if (given != null) return given
  return name === 'activeDays' ? personDaysOf(person, calendarMonth) : undefined
}
