import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { readFacts } from './fact-reading.ts'

const found = (facts: unknown, monthText?: string) => {
  const read = readFacts(facts, monthText === undefined ? undefined : month(monthText))
  return read.ok ? [] : read.refusal.map(({ pointer, code }) => `${pointer} ${code}`)
}

describe('readFacts', () => {
  test('takes group facts, lists of persons and what is missing', () => {
    const facts = {
      groupActive: true,
      households: 0,
      reportApproved: null,
      establishedOn: '2024-02-29',
      communeKind: 'ward',
      unitCodes: ['75', '731'],
      members: [{ id: 'a', role: 'leader', attendedDays: 3 }],
      activePeriods: [{ from: '2024-01-01', until: null }],
      decidedRates: { night: 180_000 },
    }
    expect(readFacts(facts, month('2024-02'))).toEqual({ ok: true, value: facts })
  })

  test.each<[string, unknown, string[]]>([
    ['a fact outside the vocabulary', { groupActiv: true }, ['/groupActiv fact-unknown']],
    [
      'a name of the language’s own',
      JSON.parse('{"__proto__": 1, "constructor": 1}'),
      ['/__proto__ fact-unknown', '/constructor fact-unknown'],
    ],
    ['a fraction', { households: 1.5 }, ['/households not-whole']],
    ['a negative amount', { approvedCosts: -1 }, ['/approvedCosts below-minimum']],
    ['a number as text', { households: '12' }, ['/households wrong-type']],
    ['yes as a number', { groupActive: 1 }, ['/groupActive wrong-type']],
    ['a day that does not exist', { establishedOn: '2023-02-29' }, ['/establishedOn no-such-day']],
    ['a choice there is not', { communeKind: 'town' }, ['/communeKind not-among']],
    ['a number of members where a list belongs', { members: 7 }, ['/members wrong-type']],
    ['a person without an id', { members: [{ attendedDays: 1 }] }, ['/members/0 field-missing']],
    ['a fact of the group on a person', { members: [{ id: 'a', groupActive: true }] }, ['/members/0/groupActive fact-unknown']],
    [
      'the same person twice',
      { members: [{ id: 'a' }], mobilisedPersons: [{ id: 'a' }] },
      ['/mobilisedPersons/0/id person-listed-twice'],
    ],
    ['a total that differs from its list', { memberCount: 7, members: [{ id: 'a' }] }, ['/memberCount total-differs-from-list']],
    [
      'a period the wrong way round',
      { activePeriods: [{ from: '2024-02-01', until: '2024-01-01' }] },
      ['/activePeriods/0 ends-before-it-begins'],
    ],
    [
      'periods that overlap',
      { activePeriods: [{ from: '2024-01-01' }, { from: '2024-02-01' }] },
      ['/activePeriods periods-overlap'],
    ],
    ['a level that is a fraction', { decidedRates: { night: 0.5 } }, ['/decidedRates/night not-whole']],
    ['no object', [1], [' not-an-object']],
  ])('%s is refused at its place', (_, facts, findings) => {
    expect(found(facts)).toEqual(findings)
  })

  test('days are held against the month when it is known', () => {
    const facts = { activeDays: 30, members: [{ id: 'a', attendedDays: 30 }] }
    expect(found(facts)).toEqual([])
    expect(found(facts, '2024-02')).toEqual([
      '/activeDays more-days-than-the-month',
      '/members/0/attendedDays more-days-than-the-month',
    ])
  })
})
