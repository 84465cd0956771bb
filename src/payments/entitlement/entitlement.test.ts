import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { getShippedProvision, type Provision } from '../../policies/index.ts'
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
    const amounts = decide({ payee: 'members' }).parts.map(({ amount }) => amount)
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
  })

  test('a group without a leader is entitled, with nobody to pay', () => {
    const { leader: _leader, ...headless } = group
    expect(decide({}, headless).parts).toMatchObject([{ payeeId: null, amount: 1_500_000 }])
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
})
