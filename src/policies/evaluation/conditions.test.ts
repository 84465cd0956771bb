import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import type { Condition } from '../provision/provision.ts'
import { answerGroup, askGroup, askPerson, conditionsOfBan, isAboutGroup, isAboutPerson, personsWhoMeet } from './conditions.ts'
import { type Facts, monthInQuestion, type PersonFacts } from './facts.ts'

const JULY = monthInQuestion(month('2024-07'))
const about = (condition: Condition, facts: Facts) => {
  if (!isAboutGroup(condition)) throw new Error('a condition on the group')
  return answerGroup(askGroup(condition, 'Điều 3'), facts, JULY).reason?.code ?? 'holds'
}

describe('a condition at its own bound', () => {
  test.each<[string, Condition, Facts, string]>([
    ['at least 5: one fewer', { fact: 'memberCount', atLeast: 5 }, { memberCount: 4 }, 'member-count-out-of-range'],
    ['at least 5: exactly', { fact: 'memberCount', atLeast: 5 }, { memberCount: 5 }, 'holds'],
    ['at least 5: one more', { fact: 'memberCount', atLeast: 5 }, { memberCount: 6 }, 'holds'],
    ['at most 5: one fewer', { fact: 'memberCount', atMost: 5 }, { memberCount: 4 }, 'holds'],
    ['at most 5: exactly', { fact: 'memberCount', atMost: 5 }, { memberCount: 5 }, 'holds'],
    ['at most 5: one more', { fact: 'memberCount', atMost: 5 }, { memberCount: 6 }, 'member-count-out-of-range'],
    ['from 3 to 5: exactly 3', { fact: 'memberCount', atLeast: 3, atMost: 5 }, { memberCount: 3 }, 'holds'],
    ['from 3 to 5: exactly 5', { fact: 'memberCount', atLeast: 3, atMost: 5 }, { memberCount: 5 }, 'holds'],
    ['from 3 to 5: 2', { fact: 'memberCount', atLeast: 3, atMost: 5 }, { memberCount: 2 }, 'member-count-out-of-range'],
    ['at least 0: nobody', { fact: 'memberCount', atLeast: 0 }, { memberCount: 0 }, 'holds'],
    ['true, said so', { fact: 'reportApproved', is: true }, { reportApproved: true }, 'holds'],
    ['true, and it is not', { fact: 'reportApproved', is: true }, { reportApproved: false }, 'report-not-approved'],
    ['without a test, it must be true', { fact: 'reportApproved' }, { reportApproved: false }, 'report-not-approved'],
    ['without a test, and it is', { fact: 'reportApproved' }, { reportApproved: true }, 'holds'],
    ['false, and it is', { fact: 'supportedElsewhere', is: false }, { supportedElsewhere: false }, 'holds'],
    ['false, and it is not', { fact: 'supportedElsewhere', is: false }, { supportedElsewhere: true }, 'supported-elsewhere'],
    ['one of two', { fact: 'communeKind', oneOf: ['commune', 'ward'] }, { communeKind: 'ward' }, 'holds'],
    ['none of two', { fact: 'communeKind', oneOf: ['commune', 'ward'] }, { communeKind: 'township' }, 'commune-kind-not-covered'],
    ['nothing known of it', { fact: 'memberCount', atMost: 5 }, {}, 'fact-missing'],
    ['a code of its own', { fact: 'memberCount', atLeast: 5, code: 'too-small' }, { memberCount: 4 }, 'too-small'],
  ])('%s', (_, condition, facts, expected) => {
    expect(about(condition, facts)).toBe(expected)
  })

  test('on a day: the day itself is on both sides of it', () => {
    const until: Condition = { fact: 'establishedOn', atMost: '2024-06-30' }
    const from: Condition = { fact: 'establishedOn', atLeast: '2024-06-30' }
    const on = (day: string): Facts => ({ establishedOn: day as never })
    expect(['2024-06-29', '2024-06-30', '2024-07-01'].map((day) => about(until, on(day)))).toEqual([
      'holds',
      'holds',
      'established-too-late',
    ])
    expect(['2024-06-29', '2024-06-30', '2024-07-01'].map((day) => about(from, on(day)))).toEqual([
      'established-too-late',
      'holds',
      'holds',
    ])
  })

  test('the reason says which fact, what it was and where the act asks for it', () => {
    const condition: Condition = { fact: 'memberCount', atLeast: 5 }
    if (!isAboutGroup(condition)) throw new Error('a condition on the group')
    expect(answerGroup(askGroup(condition, 'khoản 1 Điều 3'), { memberCount: 4 }, JULY)).toEqual({
      value: 4,
      reason: { code: 'member-count-out-of-range', article: 'khoản 1 Điều 3', fact: 'memberCount', value: 4 },
    })
  })
})

describe('conditions on persons', () => {
  const asks = (...conditions: Condition[]) => conditions.filter(isAboutPerson).map((condition) => askPerson(condition, 'Điều 4'))
  const person = (id: string, given: Partial<PersonFacts> = {}): PersonFacts => ({ id, ...given })

  test('keep those of whom it is shown; the others are named under the first condition that is not', () => {
    const days: Condition = { about: 'person', fact: 'attendedDays', atLeast: 3 }
    const once: Condition = { about: 'person', fact: 'paidInOtherGroup', is: false }
    const people = [
      person('a', { attendedDays: 3, paidInOtherGroup: false }),
      person('b', { attendedDays: 2, paidInOtherGroup: true }),
      person('c', { attendedDays: 4, paidInOtherGroup: true }),
      person('d', { paidInOtherGroup: false }),
      person('e', { attendedDays: 2, paidInOtherGroup: false }),
    ]
    const { met, reasons } = personsWhoMeet(asks(days, once), people, JULY)
    expect(met.map(({ id }) => id)).toEqual(['a'])
    expect(reasons.map(({ code, fact, persons }) => [code, fact, persons])).toEqual([
      ['did-not-attend', 'attendedDays', ['b', 'e']],
      ['person-in-two-groups', 'paidInOtherGroup', ['c']],
      ['fact-missing', 'attendedDays', ['d']],
    ])
  })

  test('without conditions everybody stays', () => {
    const people = [person('a')]
    expect(personsWhoMeet([], people, JULY)).toEqual({ met: people, reasons: [] })
  })
})

test('a ban on overlap is a condition on the group, or one a source on each person', () => {
  const citation = { article: '5' }
  expect(conditionsOfBan({ scope: 'group', with: ['other-support'], citation })).toStrictEqual([
    { fact: 'supportedElsewhere', is: false, citation },
  ])
  expect(conditionsOfBan({ scope: 'group', with: ['other-support'] })).toStrictEqual([{ fact: 'supportedElsewhere', is: false }])
  expect(conditionsOfBan({ scope: 'person', with: ['other-group', 'other-support'] })).toEqual([
    { about: 'person', fact: 'paidInOtherGroup', is: false },
    { about: 'person', fact: 'supportedElsewhere', is: false },
  ])
})
