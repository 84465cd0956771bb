import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupRow, memberRow, take } from '../../groups/testing.ts'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { peopleService } from '../../people/service.ts'
import type { Provision } from '../../policies/index.ts'
import { readingService } from '../service.ts'
import {
  approveChanges,
  approvedMonth,
  bankList,
  computedMonth,
  issuedProvision,
  loadLines,
  type PayingProvince,
  payingProvince,
  provinceOn,
  taken,
} from '../testing.ts'

const shipped = issuedProvision()
let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 1 })
})
afterAll(() => first.platform.close())

const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, { groups: 2, ...given })

const leaderOf = async ({ platform }: PayingProvince, groupId: string): Promise<string> => {
  const { rows } = await sql<{
    id: string
  }>`SELECT person_id AS id FROM membership WHERE group_id = ${groupId} AND role = 'leader'`.execute(platform.database)
  return rows[0]?.id ?? ''
}
const propose = async (province: PayingProvince, personId: string, number: string): Promise<string> => {
  const account = { number, bank: 'BIDV' }
  const proposed = await peopleService(province.platform).proposeAccount(province.actors.commune, {
    personId,
    account,
    reason: 'Đổi',
  })
  return taken(proposed).id
}
const decide = async (province: PayingProvince, accountId: string, confirmed: boolean): Promise<void> => {
  const { platform, actors } = province
  taken(
    await peopleService(platform).decideAccounts(actors.officer, { accountIds: [accountId], confirmed, reason: 'Đã gọi điện' }),
  )
}
const waitingIn = async ({ platform, actors }: PayingProvince, cycleId: string) =>
  taken(await readingService(platform).history(actors.officer, cycleId)).waiting.map(({ groupId, obstacle }) => [
    groupId,
    obstacle,
  ])

describe('an account that nobody confirmed', () => {
  test('is not paid into: not while it waits, not after it was declined, but once it is confirmed', async () => {
    const province = await another({ withoutAccount: [0] })
    const { service, actors, groupIds } = province
    const [groupId = ''] = groupIds
    const personId = await leaderOf(province, groupId)
    const declined = await propose(province, personId, '590011112222')
    const { id: cycleId } = await approvedMonth(province)
    expect(await waitingIn(province, cycleId)).toEqual(expect.arrayContaining([[groupId, 'account-change-unconfirmed']]))
    expect(taken(await service.order(actors.financeOfficer, { cycleId }))).toMatchObject({ order: { payees: 1 }, waiting: 1 })

    await decide(province, declined, false)
    expect(await waitingIn(province, cycleId)).toEqual([[groupId, 'no-account']])
    expect(await service.order(actors.financeOfficer, { cycleId })).toMatchObject({ refusal: { kind: 'nothing-to-order' } })

    await decide(province, await propose(province, personId, '590033334444'), true)
    expect(await waitingIn(province, cycleId)).toEqual([[groupId, 'changed-since-approval']])
    taken(await approveChanges(province, cycleId))
    expect(taken(await service.order(actors.financeOfficer, { cycleId }))).toMatchObject({
      order: { payees: 1, total: 1_500_000 },
    })
    const { rows } = await sql<{ last4: string }>`SELECT account_last4 AS last4 FROM disbursement
      WHERE cycle_id = ${cycleId} AND group_id = ${groupId}`.execute(province.platform.database)
    expect(rows).toEqual([{ last4: '4444' }])
  })

  test('holds back the one before it as well, until somebody has decided', async () => {
    const province = await another({ groups: 1 })
    const [groupId = ''] = province.groupIds
    const { id: cycleId } = await approvedMonth(province)
    const accountId = await propose(province, await leaderOf(province, groupId), '590055556666')
    expect(await waitingIn(province, cycleId)).toEqual([[groupId, 'account-change-unconfirmed']])
    await decide(province, accountId, false)
    expect(await waitingIn(province, cycleId)).toEqual([[groupId, null]])
  })
})

describe('a month in which something can still be ordered', () => {
  test('is paid, not reconciled, until it is ordered, answered, and nothing is left', async () => {
    const province = await another()
    const { service, actors, platform, groupIds } = province
    const stationIn = async (cycleId: string) => taken(await readingService(platform).overview(actors.officer, cycleId)).station
    const { id: cycleId } = await approvedMonth(province)
    taken(await service.order(actors.financeOfficer, { cycleId }))
    const lines = await loadLines(province, cycleId)
    const settle = (bytes: Uint8Array, fileName: string) => service.settle(actors.financeOfficer, { cycleId, fileName, bytes })
    taken(await settle(bankList(lines, [lines[0]?.reference ?? '']), 'lan-1.csv'))
    expect(await stationIn(cycleId)).toBe('reconciled')

    const personId = await leaderOf(province, groupIds[0] ?? '')
    await decide(province, await propose(province, personId, '590077778888'), true)
    taken(await approveChanges(province, cycleId))
    expect(await stationIn(cycleId)).toBe('paid')
    expect(await service.close(actors.officer, { cycleId })).toMatchObject({ refusal: { kind: 'still-to-order', payees: 1 } })
    taken(await service.order(actors.financeOfficer, { cycleId }))
    expect(await stationIn(cycleId)).toBe('ordered')
    taken(await settle(bankList(await loadLines(province, cycleId)), 'lan-2.csv'))
    expect(await stationIn(cycleId)).toBe('reconciled')
  })
})

describe('whoever is in two groups', () => {
  const members = ['p1', 'p2', 'p3'].map((id, index) => ({
    id,
    role: index === 0 ? ('leader' as const) : ('member' as const),
    active: true,
    paidInOtherGroup: false,
    supportedElsewhere: false,
  }))
  const facts = { establishedByDecision: true, groupActive: true, reportApproved: true, supportedElsewhere: false, members }
  const perMember = {
    payee: 'members' as const,
    benefits: [
      {
        id: 'member-month',
        title: { vi: 'Hỗ trợ thành viên' },
        citation: { text: 'mỗi thành viên 60.000 đồng/tháng' },
        per: 'member' as const,
        period: 'month' as const,
        rate: { amount: vnd(60_000) },
        partMonth: { rule: 'whole-month' as const, chosenBy: 'officer' as const, note: { vi: 'Tính đủ tháng' } },
      },
    ],
    workedExamples: [{ title: { vi: 'Ba thành viên' }, month: month('2024-07'), facts, expect: { amount: vnd(180_000) } }],
  }
  const member = (fullName: string, role: 'leader' | 'member' = 'member') => memberRow({ fullName, role })

  /** Two groups with one person in both, who joined the second a month later. @returns what each gets, and why not */
  async function computed(role: 'leader' | 'member', change: Partial<Provision> = {}) {
    const noOverlap = { scope: 'person' as const, with: ['other-group' as const] }
    const province = await another({ groups: 0, provision: { ...perMember, noOverlap, ...change } })
    const { platform, communeId, actors } = province
    const identityNumber = role === 'leader' ? '099288880001' : '099288880002'
    const inBoth = () => memberRow({ fullName: 'Lê Thị Hai Tổ', role, identityNumber })
    const groupIds: string[] = []
    for (const asOf of ['2024-03-01', '2024-04-01']) {
      const decision = { number: '15/QĐ-UBND', date: plainDate('2022-05-10') }
      const others = role === 'leader' ? [member('Trần Thị Một')] : [member('Hồ Văn Ba', 'leader'), member('Trần Thị Một')]
      const name = `Tổ từ ${asOf} ${role}`
      const taking = await take(platform, [groupRow({ communeId, name, decision, members: [inBoth(), ...others] })], { asOf })
      groupIds.push(taking.groupIds.get(name) ?? '')
    }
    const { id: cycleId } = await computedMonth({ ...province, groupIds })
    const { items } = taken(await readingService(platform).entitlements(actors.officer, { cycleId, limit: 500 }))
    return groupIds.map((groupId) => {
      const item = items.find((one) => one.groupId === groupId)
      return [item?.amount, item?.reasons.map(({ code }) => code)]
    })
  }

  test('leads the one joined first: it is paid, and the other told, where a group is paid from one source', async () => {
    const conditions = [...(shipped.conditions ?? []), { fact: 'supportedElsewhere' as const, is: false }]
    expect(await computed('leader', { conditions })).toEqual([
      [120_000, []],
      [0, ['supported-elsewhere']],
    ])
  })

  test('counts in the one joined first: 3 × 60.000 there, 2 × 60.000 in the other', async () => {
    expect(await computed('member')).toEqual([
      [180_000, []],
      [120_000, ['person-in-two-groups']],
    ])
  })
})
