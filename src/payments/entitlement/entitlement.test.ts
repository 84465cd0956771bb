import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { type Benefit, getShippedProvision, type Provision } from '../../policies/index.ts'
import { entitlementsUnder } from './entitlement.ts'
import type { GroupMonth } from './group-month.ts'

const JULY = month('2024-07')
const member = (index: number, role: 'leader' | 'member' = 'member') => ({
  membershipId: `m${index}`,
  personId: `p${index}`,
  account: `a${index}`,
  name: `Người ${index}`,
  role,
  period: { from: '2022-05-10' as never },
  paidInOtherGroup: false,
})
const group: GroupMonth = {
  groupId: 'g1',
  name: 'Tổ CNSCĐ ấp 1',
  communeId: 'c1',
  establishedOn: '2022-05-10' as never,
  establishingDecision: '15/QĐ-UBND',
  activePeriods: [{ from: '2022-05-10' as never }],
  leader: { personId: 'p1', name: 'Người 1', account: 'a1' },
  memberCount: 7,
  members: [member(1, 'leader'), ...[2, 3, 4, 5, 6, 7].map((index) => member(index))],
  report: { confirmationId: 'r1', state: 'approved' },
}
const provision = (change: Partial<Provision> = {}): Provision => {
  const { area: _area, ...shipped } = getShippedProvision('dong-nai-2024-groups')
  return { ...shipped, ...change }
}
const decide = (change: Partial<Provision>, groupMonth: GroupMonth = group) =>
  entitlementsUnder(provision(change), JULY)(groupMonth)

describe('entitlementsUnder', () => {
  test('1.000 groups of one month come to 1.500.000.000 đồng, each to its leader', () => {
    const entitlement = decide({})
    expect(entitlement).toMatchObject({ state: 'entitled', amount: 1_500_000 })
    expect(entitlement.parts).toEqual([
      { payer: '', payeeKind: 'person', payeeId: 'p1', payeeName: 'Người 1', account: 'a1', amount: 1_500_000 },
    ])
    expect(entitlement.amount * 1_000).toBe(1_500_000_000)
  })

  test('seven members share 1.500.000 to the đồng: the đồng left over go to the first', () => {
    const { parts } = decide({ payee: 'members' })
    expect(parts[1]).toEqual({
      payer: '',
      payeeKind: 'person',
      payeeId: 'p2',
      payeeName: 'Người 2',
      account: 'a2',
      amount: 214_286,
    })
    const amounts = parts.map(({ amount }) => amount)
    expect(amounts).toEqual([214_286, 214_286, 214_286, 214_286, 214_286, 214_285, 214_285])
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(1_500_000)
  })

  test('two payers and seven members: every part is whole, and each payer’s add up to its share', () => {
    const sharing = {
      payers: [
        { payer: 'province', level: 'province', share: { part: 7, whole: 10 } },
        { payer: 'commune', level: 'commune', share: { part: 3, whole: 10 } },
      ],
    } as const
    const { parts } = decide({ payee: 'members', sharing })
    const sumFor = (wanted: string) => parts.filter(({ payer }) => payer === wanted).reduce((sum, { amount }) => sum + amount, 0)
    expect([sumFor('province'), sumFor('commune')]).toEqual([1_050_000, 450_000])
  })

  test('without a confirmation nothing is due and the reason says what is not known; what it would be is told', () => {
    const { report: _report, ...silent } = group
    const entitlement = decide({}, silent)
    expect(entitlement).toMatchObject({ state: 'not-entitled', amount: 0, potential: 1_500_000, parts: [] })
    expect(entitlement.reasons).toMatchObject([{ code: 'fact-missing', fact: 'reportApproved' }])
    expect(decide({ payee: 'members' }, silent)).toMatchObject({ state: 'not-entitled', parts: [] })
  })

  const nobody = [{ payer: '', payeeKind: 'person', payeeId: null, payeeName: '', amount: 1_500_000 }]

  test('a group without a leader is entitled, with nobody to pay', () => {
    const { leader: _leader, ...headless } = group
    expect(decide({}, headless).parts).toEqual(nobody)
  })

  test('where members are paid and none are known, nobody is: not the leader instead', () => {
    const { members: _members, ...unlisted } = group
    expect(decide({ payee: 'members' }, unlisted).parts).toEqual(nobody)
  })

  test('where the commune is paid, it is one unit', () => {
    const part = { payer: '', payeeKind: 'unit', payeeId: 'c1', payeeName: '', amount: 1_500_000 }
    expect(decide({ payee: 'commune' }).parts).toEqual([part])
  })

  describe('members have what is named for each, and an equal part of what is the group’s', () => {
    const [ofGroup] = provision().benefits
    const members = [member(1), { ...member(2), period: { from: '2024-07-16' as never } }]
    const paid = (partMonth: NonNullable<Benefit['partMonth']>, more: readonly (Benefit | undefined)[] = []) => {
      const ofMember = { ...ofGroup, id: 'each', per: 'member' as const, rate: { amount: vnd(60_000) }, partMonth }
      const benefits = [...more, ofMember] as readonly Benefit[]
      return decide({ benefits, payee: 'members' }, { ...group, members }).parts.map(({ payeeId, amount }) => [payeeId, amount])
    }

    // 60.000 × 16/31 = 30.967,7; the group's 1.500.000 are 750.000 each.
    test('by the day, with the group’s sum on top', () => {
      expect(paid({ rule: 'by-day', rounding: 'down', chosenBy: 'officer' }, [ofGroup])).toEqual([
        ['p1', 810_000],
        ['p2', 780_967],
      ])
    })

    test('who has nothing is no payee', () => {
      expect(paid({ rule: 'full-months-only', chosenBy: 'officer' })).toEqual([['p1', 60_000]])
    })
  })

  test('of a share of 0 đồng there is no part', () => {
    const sharing = {
      payers: [
        { payer: 'province', level: 'province', share: { part: 1, whole: 1 } },
        { payer: 'commune', level: 'commune', share: { part: 0, whole: 1 } },
      ],
    } as const
    expect(decide({ sharing }).parts.map(({ payer, amount }) => [payer, amount])).toEqual([['province', 1_500_000]])
  })

  test('where overlap is banned, a group whose leader is paid in another is told so', () => {
    const banned = decide({ noOverlap: { scope: 'group', with: ['other-group'] } }, { ...group, leaderPaidElsewhere: true })
    expect(banned).toMatchObject({ state: 'not-entitled', reasons: [{ code: 'supported-elsewhere' }] })
  })

  test('where a person counts once, a member of two groups is left out in the second', () => {
    const [benefit] = provision().benefits
    const perMember = { benefits: [{ ...benefit, per: 'member' as const, rate: { amount: vnd(60_000) } }] } as Partial<Provision>
    const twice = { ...group, members: group.members?.map((one, index) => ({ ...one, paidInOtherGroup: index === 6 })) }
    const entitlement = decide({ ...perMember, noOverlap: { scope: 'person', with: ['other-group'] } }, twice)
    expect(entitlement).toMatchObject({ amount: 360_000, reasons: [{ code: 'person-in-two-groups', persons: ['p7'] }] })
  })

  test('what a group would have without its conditions is told where nothing is due, also inside a benefit', () => {
    const [benefit] = provision().benefits
    const asked = { conditions: [{ fact: 'dxStandardMet' as const, is: true }] }
    const inner = { ...benefit, id: 'inner', ...asked }
    const year = { ...benefit, id: 'outer', rate: { ceiling: vnd(2_000_000) }, inside: [inner], ...asked }
    const decided = (benefits: readonly object[]) => decide({ benefits: benefits as Provision['benefits'] })
    expect(decided([year])).toMatchObject({ amount: 0, potential: 1_500_000 })
    expect(decided([benefit as Benefit, inner])).toMatchObject({ amount: 1_500_000, potential: 1_500_000 })
  })
})

describe('groups with the same facts', () => {
  test('share one answer, and the memory of answers is bounded', () => {
    const decideOne = entitlementsUnder(provision(), JULY)
    const { members: _members, ...counted } = group
    const answerTo = (memberCount: number) => decideOne({ ...counted, memberCount }).answer
    const first = answerTo(0)
    for (let count = 1; count < 10_000; count++) answerTo(count)
    expect(answerTo(0)).toBe(first)
    expect(answerTo(9_999)).toBe(answerTo(9_999))
    expect(answerTo(10_000)).toEqual(answerTo(10_000))
    expect(answerTo(10_000)).not.toBe(answerTo(10_000))
  })
})
