import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { activeDaysOf, type Facts, groupFact, monthInQuestion, type PersonFacts, personDaysOf, personFact } from './facts.ts'

const APRIL = monthInQuestion(month('2024-04'))
const day = (text: string) => plainDate(text)
const period = (from: string, until?: string) => ({ from: day(from), until: until === undefined ? undefined : day(until) })

test('a month has its first day, its last day and its length', () => {
  expect(monthInQuestion(month('2024-02'))).toEqual({ month: '2024-02', from: '2024-02-01', until: '2024-02-29', days: 29 })
})

describe('the days of April 2024 a group was active', () => {
  test.each<[string, Facts, number | undefined]>([
    ['nothing tells', {}, undefined],
    ['they are told', { activeDays: 12, activePeriods: [], establishedOn: day('2020-01-01') }, 12],
    ['0 are told', { activeDays: 0, establishedOn: day('2020-01-01') }, 0],
    ['no period', { activePeriods: [] }, 0],
    ['an open period from before', { activePeriods: [period('2020-01-01')] }, 30],
    ['a period of the whole month', { activePeriods: [period('2024-04-01', '2024-04-30')] }, 30],
    ['all but its first day', { activePeriods: [period('2024-04-02', '2024-05-31')] }, 29],
    ['all but its last day', { activePeriods: [period('2024-03-01', '2024-04-29')] }, 29],
    ['two periods', { activePeriods: [period('2024-03-01', '2024-04-10'), period('2024-04-21')] }, 20],
    ['a period that ended', { activePeriods: [period('2024-03-01', '2024-03-31')] }, 0],
    ['periods before the day it was established', { activePeriods: [period('2024-04-30')], establishedOn: day('2020-01-01') }, 1],
    ['established on the 30th', { establishedOn: day('2024-04-30') }, 1],
    ['established in May', { establishedOn: day('2024-05-01') }, 0],
    ['dissolved on the 1st', { dissolvedOn: day('2024-04-01') }, 1],
    ['dissolved in March', { establishedOn: day('2020-01-01'), dissolvedOn: day('2024-03-31') }, 0],
    ['both within the month', { establishedOn: day('2024-04-10'), dissolvedOn: day('2024-04-19') }, 10],
    ['nothing said of its end', { establishedOn: day('2020-01-01'), dissolvedOn: null }, 30],
    ['nothing said of either', { establishedOn: null, dissolvedOn: null }, undefined],
    ['nothing said of its days', { activeDays: null, activePeriods: null, establishedOn: day('2024-04-30') }, 1],
  ])('%s', (_, facts, expected) => {
    expect(activeDaysOf(facts, APRIL)).toBe(expected)
    expect(groupFact(facts, 'activeDays', APRIL)).toBe(expected)
  })

  test.each<[string, Omit<PersonFacts, 'id'>, number | undefined]>([
    ['nothing tells', {}, undefined],
    ['they are told', { activeDays: 3, joinedOn: day('2020-01-01') }, 3],
    ['joined on the 16th', { joinedOn: day('2024-04-16') }, 15],
    ['left on the 15th', { leftOn: day('2024-04-15') }, 15],
    ['nothing said of days', { activeDays: null, joinedOn: day('2024-04-16') }, 15],
  ])('and a person was a member: %s', (_, given, expected) => {
    expect(personDaysOf({ id: 'a', ...given }, APRIL)).toBe(expected)
    expect(personFact({ id: 'a', ...given }, 'activeDays', APRIL)).toBe(expected)
  })
})

describe('the value of a fact', () => {
  test('is what is given: no, 0 and a word as well', () => {
    const given: Facts = { groupActive: false, activeDays: 4, households: 0, communeKind: 'ward', approvedCosts: vnd(7) }
    const asked = ['groupActive', 'households', 'communeKind', 'approvedCosts'] as const
    expect(asked.map((name) => groupFact(given, name, APRIL))).toEqual([false, 0, 'ward', 7])
    expect(personFact({ id: 'a', active: false, attendedDays: 0 }, 'active', APRIL)).toBe(false)
    expect(personFact({ id: 'a', active: false, attendedDays: 0 }, 'attendedDays', APRIL)).toBe(0)
  })

  test('is missing where it is null, absent, or a list that a condition cannot compare', () => {
    const facts: Facts = { households: null, unitCodes: ['75'], members: [] }
    for (const name of ['households', 'population', 'unitCodes', 'members'] as const)
      expect(groupFact(facts, name, APRIL)).toBeUndefined()
    expect(personFact({ id: 'a', attendedDays: null }, 'attendedDays', APRIL)).toBeUndefined()
    expect(personFact({ id: 'a', joinedOn: day('2024-04-16') }, 'attendedDays', APRIL)).toBeUndefined()
  })

  test('follows from the lists and periods where it is not given itself', () => {
    const facts: Facts = { members: [{ id: 'a' }, { id: 'b' }], mobilisedPersons: [{ id: 'x' }] }
    expect(groupFact(facts, 'memberCount', APRIL)).toBe(2)
    expect(groupFact(facts, 'mobilisedPersonCount', APRIL)).toBe(1)
    expect(groupFact({}, 'memberCount', APRIL)).toBeUndefined()
    expect(groupFact({}, 'mobilisedPersonCount', APRIL)).toBeUndefined()
    expect(groupFact({ ...facts, memberCount: 7 }, 'memberCount', APRIL)).toBe(7)
  })

  test.each<[string, Facts, boolean | undefined]>([
    ['a day of the month', { activeDays: 1 }, true],
    ['no day of it', { activeDays: 0 }, false],
    ['a period in it', { activePeriods: [period('2024-04-30')] }, true],
    ['no period in it', { activePeriods: [] }, false],
    ['only the day it was established', { establishedOn: day('2020-01-01') }, undefined],
  ])('a group is active by %s', (_, facts, expected) => {
    expect(groupFact(facts, 'groupActive', APRIL)).toBe(expected)
  })
})
