import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { factsOf, type GroupMonth, type MemberMonth, recordsOf } from './group-month.ts'

const JULY = month('2024-07')
const bare: GroupMonth = {
  groupId: 'g1',
  name: 'Tổ 1',
  communeId: 'c1',
  establishedOn: plainDate('2022-05-10'),
  activePeriods: [],
  memberCount: 7,
}
const bareFacts = {
  establishedByDecision: false,
  establishedOn: '2022-05-10',
  activePeriods: [],
  memberCount: 7,
  supportedElsewhere: false,
}
const member = (id: string, given: Partial<MemberMonth> = {}): MemberMonth => ({
  membershipId: `m-${id}`,
  personId: id,
  name: `Người ${id}`,
  account: null,
  role: 'member',
  period: { from: plainDate('2023-01-01') },
  paidInOtherGroup: false,
  ...given,
})
const facts = (given: Partial<GroupMonth>) => factsOf({ ...bare, ...given }, JULY)

describe('the facts of a group’s month', () => {
  test('hold what the register knows and nothing else: no report, no list of members, no sum paid earlier', () => {
    expect(facts({})).toStrictEqual(bareFacts)
  })

  test('hold everything that is known', () => {
    const known = facts({
      establishingDecision: '15/QĐ-UBND',
      leaderPaidElsewhere: true,
      communeKind: 'ward',
      unitCodes: ['75', '731'],
      paidEarlier: { thisYear: 3_000_000, byBenefit: { 'group-month': 3_000_000 } },
      report: { confirmationId: 'r1', state: 'approved' },
      members: [
        member('a', { role: 'leader', paidInOtherGroup: true }),
        member('b', { period: { from: plainDate('2024-07-15'), until: plainDate('2024-07-20') } }),
      ],
    })
    const persons = { role: 'member', active: true, paidInOtherGroup: false, supportedElsewhere: false }
    expect(known).toStrictEqual({
      ...bareFacts,
      establishedByDecision: true,
      supportedElsewhere: true,
      communeKind: 'ward',
      unitCodes: ['75', '731'],
      paidEarlierThisYear: 3_000_000,
      paidEarlierByBenefit: { 'group-month': 3_000_000 },
      reportSubmitted: true,
      reportApproved: true,
      memberCount: 2,
      members: [
        { ...persons, id: 'a', role: 'leader', joinedOn: '2023-01-01', paidInOtherGroup: true },
        { ...persons, id: 'b', joinedOn: '2024-07-15', leftOn: '2024-07-20' },
      ],
    })
  })

  test('say that a report was submitted and not approved when a commune officer returned it', () => {
    expect(facts({ report: { confirmationId: 'r1', state: 'returned' } })).toMatchObject({
      reportSubmitted: true,
      reportApproved: false,
    })
  })

  test('end a period with the month, so that what comes later does not change them', () => {
    const period = (from: string, until?: string) => ({
      from: plainDate(from),
      until: until === undefined ? undefined : plainDate(until),
    })
    const activePeriods = [
      period('2022-05-10', '2024-06-30'),
      period('2024-06-01', '2024-07-10'),
      period('2024-07-20'),
      period('2024-08-01'),
    ]
    expect(facts({ activePeriods }).activePeriods).toEqual([
      { from: '2024-07-01', until: '2024-07-10' },
      { from: '2024-07-20', until: '2024-07-31' },
    ])
  })
})

test('the records an amount rests on are named by id, and null where there are none', () => {
  expect(recordsOf(bare)).toStrictEqual({
    foundingDecision: null,
    leaderPersonId: null,
    membershipIds: null,
    reportConfirmationId: null,
  })
  expect(
    recordsOf({
      ...bare,
      establishingDecision: '15/QĐ-UBND',
      leader: { personId: 'a', name: 'An', account: null },
      members: [member('a'), member('b')],
      report: { confirmationId: 'r1', state: 'approved' },
    }),
  ).toStrictEqual({
    foundingDecision: '15/QĐ-UBND',
    leaderPersonId: 'a',
    membershipIds: ['m-a', 'm-b'],
    reportConfirmationId: 'r1',
  })
})
