import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { getShippedProvision, type Provision } from '../../policies/index.ts'
import { readAmount, readSettlement } from '../bank/settlement.ts'
import { entitlementsUnder } from '../entitlement/entitlement.ts'
import type { GroupMonth } from '../entitlement/group-month.ts'
import { verifyBooks } from '../service.ts'
import { approvedMonth, bankList, linesOf, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'
import { payeeTable, toCsv } from './payee-list.ts'

const JULY = month('2024-07')
const member = (index: number, role: 'leader' | 'member' = 'member') => ({
  membershipId: `m${index}`,
  personId: `p${index}`,
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
  leader: { personId: 'p1', name: 'Người 1' },
  memberCount: 7,
  members: [member(1, 'leader'), ...[2, 3, 4, 5, 6, 7].map((index) => member(index))],
  report: { confirmationId: 'r1', state: 'approved' },
}
const provision = (change: Partial<Provision> = {}): Provision => {
  const { area: _area, ...shipped } = getShippedProvision('dong-nai-2024-groups')
  return { ...shipped, ...change }
}
const decide = (change: Partial<Provision>, of: GroupMonth = group) => entitlementsUnder(provision(change), JULY)(of)

describe('entitlementsUnder', () => {
  test('1.000 groups of one month come to 1.500.000.000 đồng, each to its leader', () => {
    const entitlement = decide({})
    expect(entitlement).toMatchObject({ state: 'entitled', amount: 1_500_000 })
    expect(entitlement.parts).toEqual([
      { payer: '', payeeKind: 'person', payeeId: 'p1', payeeName: 'Người 1', amount: 1_500_000 },
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
    const of = (wanted: string) => parts.filter(({ payer }) => payer === wanted).reduce((sum, { amount }) => sum + amount, 0)
    expect([of('province'), of('commune')]).toEqual([1_050_000, 450_000])
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

describe('a payee list', () => {
  const line = {
    reference: 'K1-1-000001',
    payeeName: '=HYPERLINK("http://x")',
    account: '0590001234567',
    bankName: '+Agribank',
    amount: vnd(1_500_000),
    groupName: 'Tổ "số 1", ấp 2',
    groups: 1,
    communeName: '@xã',
    districtName: '-huyện',
    state: 'rejected' as const,
    reason: 'Sai số tài khoản',
  }

  test('opens as text: nothing in it can become a formula, and commas and quotes stay inside their cell', () => {
    const csv = toCsv(payeeTable(JULY, [line]))
    expect(csv.startsWith('\uFEFFSTT,Số tham chiếu')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).toContain(`'+Agribank,1500000,"Tổ ""số 1"", ấp 2",'@xã,'-huyện`)
  })

  test('that went out comes back as a bank’s answer would', () => {
    const table = payeeTable(JULY, [line])
    const rows = table.map((cells, index) => ({ row: index + 1, cells }))
    expect(readSettlement(rows)).toMatchObject({
      value: [{ row: 2, reference: 'K1-1-000001', amount: 1_500_000, outcome: 'rejected', reason: 'Sai số tài khoản' }],
    })
  })

  test.each([
    ['1.500.000', 1_500_000],
    ['1,500,000 đ', 1_500_000],
    ['1 500 000 VND', 1_500_000],
    [1_500_000, 1_500_000],
    ['1.500.000,50', undefined],
    ['1500000.5', undefined],
    ['-1500000', undefined],
    ['0', undefined],
    [1.5, undefined],
    ['', undefined],
  ])('the amount %s is read as %s', (cell, amount) => {
    expect(readAmount(cell)).toBe(amount)
  })
})

describe('paid through members and through communes', () => {
  let first: PayingProvince
  beforeAll(async () => {
    first = await payingProvince({ groups: 1 })
  })
  afterAll(() => first.platform.close())

  test('each commune has one payment for its groups; one answer settles them all', async () => {
    const province = await provinceOn(first.platform, { groups: 3, provision: { payee: 'commune' } })
    const { id: cycleId } = await approvedMonth(province)
    expect(taken(await province.service.order(province.actors.officer, { cycleId })).order).toMatchObject({
      payees: 1,
      total: 4_500_000,
    })
    const lines = await linesOf(province, cycleId)
    expect(lines).toMatchObject([{ amount: 4_500_000 }])
    const bytes = bankList(lines)
    expect(taken(await province.service.settle(province.actors.officer, { cycleId, fileName: 'xa.csv', bytes }))).toMatchObject({
      settled: { count: 1, amount: 4_500_000 },
    })
    taken(await province.service.close(province.actors.officer, { cycleId }))
    expect(await verifyBooks(first.platform.database)).toMatchObject({ ok: true })
  })

  test('members are paid one by one; those without an account are named and the rest goes', async () => {
    const province = await provinceOn(first.platform, { groups: 2, provision: { payee: 'members' } })
    const { id: cycleId } = await approvedMonth(province)
    expect(taken(await province.service.order(province.actors.officer, { cycleId }))).toMatchObject({
      order: { payees: 2, total: 1_500_000 },
      waiting: 2,
    })
    const bytes = bankList(await linesOf(province, cycleId))
    taken(await province.service.settle(province.actors.officer, { cycleId, fileName: 'tv.csv', bytes }))
    const { released } = taken(await province.service.close(province.actors.officer, { cycleId }))
    expect(released.map(({ amount, obstacle }) => `${obstacle} ${amount}`)).toEqual(['no-account 750000', 'no-account 750000'])
    expect(await verifyBooks(first.platform.database)).toMatchObject({ ok: true })
  })

  test('tampering with what was approved is found, and says which month and which amount', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { id: cycleId } = await approvedMonth(province)
    await first.platform.database.transaction().execute(async (transaction) => {
      await sql`ALTER TABLE entitlement DISABLE TRIGGER USER`.execute(transaction)
      await sql`UPDATE entitlement SET amount_vnd = amount_vnd + 500000 WHERE cycle_id = ${cycleId} AND group_id = ${province.groupIds[0]}`.execute(
        transaction,
      )
      await sql`UPDATE entitlement SET records = jsonb_set(records, '{leaderPersonId}', '"x"') WHERE cycle_id = ${cycleId} AND group_id = ${province.groupIds[1]}`.execute(
        transaction,
      )
      await sql`ALTER TABLE entitlement ENABLE TRIGGER USER`.execute(transaction)
    })
    const books = await verifyBooks(first.platform.database)
    expect(books.ok).toBe(false)
    expect(books.faults.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['cycle-totals-differ', 'cycle-fingerprint-differs', 'entitlement-altered']),
    )
  })
})
