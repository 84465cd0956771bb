import type { Vnd } from '../../kernel/money.ts'
import type { Per } from '../provision/provision.ts'
import type { GroupFactName, PersonFactName } from '../provision/vocabulary.ts'
import type { Facts, PersonFacts } from './facts.ts'

type PersonList = 'members' | 'mobilisedPersons'

/** How each `per` is counted: from the persons listed, or else from a total. */
interface Counting {
  readonly lists?: readonly PersonList[]
  /** What is added up over the listed persons; absent: each counts 1. */
  readonly each?: 'attendedDays' | 'mobilisedDays' | 'mobilisedNights'
  readonly total?: GroupFactName
  /** A month that was not whole counts for less. Days, nights, sessions and costs are what they are. */
  readonly lastsTheMonth?: true
}

export const COUNTING = {
  group: { lastsTheMonth: true },
  member: { lists: ['members'], total: 'memberCount', lastsTheMonth: true },
  'member-day': { lists: ['members'], each: 'attendedDays', total: 'memberDays' },
  'mobilised-person': { lists: ['mobilisedPersons'], total: 'mobilisedPersonCount', lastsTheMonth: true },
  'person-day': { lists: ['members', 'mobilisedPersons'], each: 'mobilisedDays', total: 'personDays' },
  'person-night': { lists: ['members', 'mobilisedPersons'], each: 'mobilisedNights', total: 'personNights' },
  person: { total: 'personCount', lastsTheMonth: true },
  household: { total: 'households', lastsTheMonth: true },
  session: { total: 'sessionsHeld' },
  'unit-rank': {},
  cost: { total: 'approvedCosts' },
} as const satisfies Record<Per, Counting>

export const countingOf = (per: Per): Counting => COUNTING[per]

export interface CountedPerson {
  readonly person: PersonFacts
  readonly quantity: number
}

/** How much is counted; `persons` when they were listed. `missing` names the fact without which nothing can be. */
export type Count =
  | { readonly quantity: number; readonly persons?: readonly CountedPerson[]; readonly unknown?: Unknown }
  | { readonly missing: GroupFactName }

/** Persons listed without the number that is added up: they count for nothing until it is known. */
export interface Unknown {
  readonly fact: PersonFactName
  readonly persons: readonly string[]
}

/** The persons the benefit counts, or `undefined` when none are listed. */
export function personsListed(per: Per, facts: Facts): readonly PersonFacts[] | undefined {
  const lists = (countingOf(per).lists ?? []).map((list) => facts[list]).filter((list) => list != null)
  if (lists.length === 0) return undefined
  return lists.length === 1 ? lists[0] : lists.flat()
}

/** @param eligible the listed persons whose conditions hold; `undefined` when none are listed */
export function countQuantity(per: Per, facts: Facts, eligible: readonly PersonFacts[] | undefined): Count {
  const { each, total } = countingOf(per)
  if (eligible !== undefined) return countPersons(eligible, each)
  if (total === undefined) return { quantity: 1 }
  const quantity = facts[total] as number | Vnd | null | undefined
  return quantity == null ? { missing: total } : { quantity }
}

function countPersons(persons: readonly PersonFacts[], each: Counting['each']): Count {
  if (each === undefined) {
    return { quantity: persons.length, persons: persons.map((person) => ({ person, quantity: 1 })) }
  }
  const counted: CountedPerson[] = []
  const unknown: string[] = []
  let quantity = 0
  for (const person of persons) {
    const counts = person[each]
    if (counts == null) unknown.push(person.id)
    else {
      quantity += counts
      counted.push({ person, quantity: counts })
    }
  }
  return { quantity, persons: counted, ...(unknown.length > 0 && { unknown: { fact: each, persons: unknown } }) }
}
