import { describe, expect, test } from 'vitest'
import type { Per } from '../provision/provision.ts'
import type { Facts } from './facts.ts'
import { countingOf, countQuantity, personsListed } from './quantity.ts'

const members = [
  { id: 'a', attendedDays: 2, mobilisedDays: 3, mobilisedNights: 1 },
  { id: 'b', attendedDays: 4, mobilisedDays: 0, mobilisedNights: 0 },
]
const mobilisedPersons = [{ id: 'x', mobilisedDays: 5, mobilisedNights: 2 }]
const listed: Facts = { members, mobilisedPersons }
const counted = (per: Per, facts: Facts) => countQuantity(per, facts, personsListed(per, facts))

describe('what is counted', () => {
  test.each<[Per, string[] | undefined, number]>([
    ['member', ['a', 'b'], 2],
    ['member-day', ['a', 'b'], 6],
    ['mobilised-person', ['x'], 1],
    ['person-day', ['a', 'b', 'x'], 8],
    ['person-night', ['a', 'b', 'x'], 3],
  ])('per %s: of the persons %s it is %d', (per, ids, quantity) => {
    expect(personsListed(per, listed)?.map(({ id }) => id)).toEqual(ids)
    const count = counted(per, listed)
    expect(count).toMatchObject({ quantity })
    expect('persons' in count && count.persons?.map(({ person }) => person.id)).toEqual(ids)
  })

  test.each<[Per, keyof Facts]>([
    ['member', 'memberCount'],
    ['member-day', 'memberDays'],
    ['mobilised-person', 'mobilisedPersonCount'],
    ['person-day', 'personDays'],
    ['person-night', 'personNights'],
    ['person', 'personCount'],
    ['household', 'households'],
    ['session', 'sessionsHeld'],
    ['cost', 'approvedCosts'],
  ])('per %s without a list: it is %s, and missing without it; 0 is a number', (per, total) => {
    expect(counted(per, { [total]: 12 })).toEqual({ quantity: 12 })
    expect(counted(per, { [total]: 0 })).toEqual({ quantity: 0 })
    expect([counted(per, {}), counted(per, { [total]: null })]).toEqual([{ missing: total }, { missing: total }])
  })

  test.each<Per>(['group', 'unit-rank'])('per %s: it is one, whoever is listed', (per) => {
    expect(counted(per, listed)).toEqual({ quantity: 1 })
  })

  test('one list of the two is enough, and an empty one is a list', () => {
    expect(personsListed('person-day', { mobilisedPersons })).toBe(mobilisedPersons)
    expect(personsListed('person-day', { members: [], mobilisedPersons: null })).toEqual([])
    expect(personsListed('household', listed)).toBeUndefined()
  })

  test('who is listed without a number counts for nothing, and is named', () => {
    const count = counted('member-day', { members: [...members, { id: 'c' }, { id: 'd', attendedDays: null }] })
    expect(count).toMatchObject({ quantity: 6, unknown: { fact: 'attendedDays', persons: ['c', 'd'] } })
    expect(counted('member-day', listed)).not.toHaveProperty('unknown')
    expect(counted('member', { members: [{ id: 'c' }] })).toEqual({
      quantity: 1,
      persons: [{ person: { id: 'c' }, quantity: 1 }],
    })
  })

  test('what lasts the month is worth less in a part of it; days, nights, sessions, ranks and costs are what they are', () => {
    const all: Per[] = ['group', 'member', 'mobilised-person', 'person', 'household']
    const none: Per[] = ['member-day', 'person-day', 'person-night', 'session', 'unit-rank', 'cost']
    expect(all.map((per) => countingOf(per).lastsTheMonth)).toEqual(all.map(() => true))
    expect(none.map((per) => countingOf(per).lastsTheMonth)).toEqual(none.map(() => undefined))
  })
})
