import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { readingService, verifyBooks } from '../service.ts'
import {
  approve,
  approvedMonth,
  bankList,
  computedMonth,
  confirmAccount,
  JULY,
  JUNE,
  loadLines,
  type OrderedLine,
  onDay,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

let province: PayingProvince
let june = ''
let july = ''

/** June closes with the sum of group 1 owed, since its leader had no account; by the time July is approved there is one. */
beforeAll(async () => {
  province = await payingProvince({ groups: 3, withoutAccount: [0] })
  const { service, actors } = province
  june = (await approvedMonth(province, JUNE)).id
  taken(await service.order(actors.financeOfficer, { cycleId: june }))
  const bytes = bankList(await loadLines(province, june))
  taken(await service.settle(actors.financeOfficer, { cycleId: june, fileName: 'thang-6.csv', bytes }))
  taken(await service.close(actors.officer, { cycleId: june }))
  await confirmAccount(province, await proposeAccount(province, 0))
  const { waiting } = taken(await readingService(province.platform).history(actors.lead, june))
  const lines = waiting.flatMap(({ entitlementId, payeeId, accountDigest }) =>
    payeeId !== null && accountDigest !== null ? [{ entitlementId, payeeId, accountDigest }] : [],
  )
  taken(await service.approveChanges(actors.lead, { cycleId: june, lines, reason: 'Đã đối chiếu' }))
  july = (await approvedMonth(province, JULY)).id
}, 120_000)
afterAll(() => province.platform.close())

const balances = async (cycleId: string) => {
  const { rows } = await sql<{ account: string; balance: number }>`SELECT p.account, sum(p.amount_vnd)::bigint AS balance
    FROM posting p JOIN ledger_entry e ON e.seq = p.entry_seq WHERE e.cycle_id = ${cycleId} GROUP BY p.account`.execute(
    province.platform.database,
  )
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]))
}

const preview = (arrearsOf?: readonly string[]) =>
  readingService(province.platform).orderPreview(province.actors.financeOfficer, { cycleId: july, arrearsOf })

describe('an order of July with what June still owes', () => {
  test('the preview offers June, with its sum; chosen, it is in the sums and beside nobody’s account', async () => {
    const offered = { cycleId: june, month: JUNE, kind: 'main', run: 1, payees: 1, total: 1_500_000, waiting: 0 }
    expect(taken(await preview())).toMatchObject({
      payees: 3,
      total: 4_500_000,
      arrears: [{ ...offered, isChosen: false }],
    })
    expect(taken(await preview([june]))).toMatchObject({
      ...{ payees: 4, total: 6_000_000, waiting: 0 },
      sharedAccounts: [],
      arrears: [{ ...offered, isChosen: true }],
    })
  })

  test('an earlier month does not take a later one along, none is named twice, nor is one of another provision', async () => {
    const other = await provinceOn(province.platform, { groups: 1 })
    const foreign = (await approvedMonth(other, JUNE)).id
    const { service, actors } = province
    const ordered = (cycleId: string, arrearsOf: readonly string[]) =>
      service.order(actors.financeOfficer, { cycleId, arrearsOf })
    const refused = (cycleId: string, month: string, because: string) => ({
      refusal: { kind: 'months-not-together', cycleId, month, because },
    })
    expect(await ordered(june, [july])).toMatchObject(refused(july, JULY, 'later-month'))
    expect(await ordered(july, [june, june])).toMatchObject(refused(june, JUNE, 'named-twice'))
    expect(await ordered(july, [july])).toMatchObject(refused(july, JULY, 'named-twice'))
    expect(await ordered(july, [foreign])).toMatchObject(refused(foreign, JUNE, 'other-provision'))
    expect(await preview([foreign])).toMatchObject(refused(foreign, JUNE, 'other-provision'))
    expect(await service.order(actors.commune, { cycleId: july, arrearsOf: [june] })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    })
  })

  test('of two at one moment one is done; each month has an order of its own, and the bank one list with both', async () => {
    const { service, actors, platform } = province
    const both = await Promise.all([0, 1].map(() => service.order(actors.financeOfficer, { cycleId: july, arrearsOf: [june] })))
    const [done] = both.filter(({ ok }) => ok)
    expect(both.map((one) => (one.ok ? 'done' : one.refusal.kind)).toSorted()).toEqual(['done', 'nothing-to-order'])
    expect(done).toMatchObject({
      value: {
        cycle: { state: 'ordered' },
        order: { number: 1, payees: 3, total: 4_500_000 },
        arrears: [{ cycleId: june, month: JUNE, order: { number: 2, payees: 1, total: 1_500_000 } }],
      },
    })
    const reading = readingService(platform)
    const [orders, ofJune] = [july, june].map(async (id) => taken(await reading.history(actors.lead, id)).orders)
    expect(await orders).toMatchObject([{ number: 1, together: [{ month: JUNE, number: 2, total: 1_500_000, leads: false }] }])
    expect(await ofJune).toMatchObject([{ together: [] }, { together: [{ month: JULY, number: 1, leads: true }] }])

    const list = taken(await reading.exportPayees(actors.financeOfficer, { cycleId: july, format: 'csv', orderNumber: 1 }))
    const text = new TextDecoder().decode(list.bytes)
    expect(text.match(/Hỗ trợ Tổ CNSCĐ tháng 6\/2024/g)).toHaveLength(1)
    expect(text.match(/Hỗ trợ Tổ CNSCĐ tháng 7\/2024/g)).toHaveLength(3)
    const own = taken(await reading.exportPayees(actors.financeOfficer, { cycleId: june, format: 'csv', orderNumber: 2 }))
    expect(new TextDecoder().decode(own.bytes).match(/Hỗ trợ Tổ CNSCĐ/g)).toHaveLength(1)
  })

  test('a reference stands once in all of it, and the database keeps an order from going out with a foreign one', async () => {
    const { database } = province.platform
    const { rows } = await sql<{
      reference: string
    }>`SELECT reference FROM disbursement WHERE cycle_id IN (${june}, ${july})`.execute(database)
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(rows.length)
    const led = (cycle: string, by: string) =>
      sql`INSERT INTO payment_order (id, cycle_id, number, payees, total_vnd, led_by, ordered_by, ordered_at)
        SELECT new_uuid_v7(), ${cycle}, 99, 1, 1, id, new_uuid_v7(), now() FROM payment_order WHERE cycle_id = ${by} AND number = 1`.execute(
        database,
      )
    await expect(led(july, june)).rejects.toThrow('does not go out with')
    await expect(led(july, july)).rejects.toThrow('does not go out with')
  })

  test('one answer of the bank answers for both; it is taken from either month, once, and each keeps it as its own', async () => {
    const { service, actors, platform } = province
    const lines: OrderedLine[] = [...(await loadLines(province, july)), ...(await loadLines(province, june))]
    const [back] = await loadLines(province, july)
    const bytes = bankList(lines, [back?.reference ?? ''])
    const file = { fileName: 'ngan-hang.csv', bytes }
    const seen = taken(await service.previewSettlement(actors.financeOfficer, { cycleId: june, ...file }))
    expect(seen).toMatchObject({
      settled: { count: 3, amount: 4_500_000 },
      rejected: { count: 1 },
      awaited: { payees: 0, amount: 0 },
    })
    const both = await Promise.all([june, july].map((cycleId) => service.settle(actors.financeOfficer, { cycleId, ...file })))
    expect(both.map((one) => (one.ok ? 'taken' : one.refusal.kind)).toSorted()).toEqual(['file-taken-already', 'taken'])
    expect(both.find(({ ok }) => ok)).toMatchObject({
      value: { settled: { count: 3, amount: 4_500_000 }, rejected: { count: 1, amount: 1_500_000 }, awaited: { payees: 0 } },
    })
    const { rows } = await sql<{
      cycle: string
      settled: number
      rejected: number
    }>`SELECT cycle_id AS cycle, settled_vnd AS settled,
      rejected_vnd AS rejected FROM settlement_file WHERE file_name = 'ngan-hang.csv'`.execute(platform.database)
    expect(new Map(rows.map(({ cycle, ...sums }) => [cycle, sums]))).toEqual(
      new Map([
        [june, { settled: 1_500_000, rejected: 0 }],
        [july, { settled: 3_000_000, rejected: 1_500_000 }],
      ]),
    )
    expect(await balances(june)).toMatchObject({
      'liabilities:payable': 0,
      'liabilities:in-transit': 0,
      'assets:treasury': -4_500_000,
    })
    expect(await balances(july)).toMatchObject({
      ...{ 'liabilities:payable': -1_500_000, 'liabilities:in-transit': 0, 'assets:treasury': -3_000_000 },
    })
    expect((await verifyBooks(platform)).faults).toEqual([])
  })

  test('a later list tells again what is known, and takes back a sum of June though it was sent with July', async () => {
    const { service, actors } = province
    const [sent] = await rowsOf(june, 2)
    const bytes = bankList([sent as OrderedLine], [sent?.reference ?? ''], plainDate('2024-08-06'))
    const again = await service.settle(actors.financeOfficer, { cycleId: july, fileName: 'hoan.csv', bytes })
    expect(again).toMatchObject({ value: { returned: { count: 1, amount: 1_500_000 }, cycle: { id: july } } })
    expect(await balances(june)).toMatchObject({ 'liabilities:payable': -1_500_000, 'assets:treasury': -3_000_000 })
    expect((await verifyBooks(province.platform)).faults).toEqual([])
  })
})

async function rowsOf(cycleId: string, orderNumber: number): Promise<OrderedLine[]> {
  const { rows } =
    await sql<OrderedLine>`SELECT d.reference, d.amount_vnd AS amount FROM disbursement d JOIN payment_order o ON o.id = d.order_id
    WHERE d.cycle_id = ${cycleId} AND o.number = ${orderNumber}`.execute(province.platform.database)
  return rows
}

test('an account that July pays for one group and June owes to another is told before the order, and confirmed with a reason', async () => {
  const own = await provinceOn(province.platform, { groups: 2, withoutAccount: [0] })
  const { service, actors } = own
  const first = (await approvedMonth(own, JUNE)).id
  taken(await service.order(actors.financeOfficer, { cycleId: first }))
  const bytes = bankList(await loadLines(own, first))
  taken(await service.settle(actors.financeOfficer, { cycleId: first, fileName: 'dau.csv', bytes }))
  taken(await service.close(actors.officer, { cycleId: first }))
  const { rows } = await sql<{
    number: string
  }>`SELECT account_last4 AS number FROM disbursement WHERE cycle_id = ${first}`.execute(own.platform.database)
  expect(rows).toHaveLength(1)
  // Group 1 gets the very account of group 2.
  const serial = own.provisionCode.split('-').at(-1)
  await confirmAccount(own, await proposeAccount(own, 0, { bank: 'Agribank', number: `5900${serial}0000001` }))
  const { waiting } = taken(await readingService(own.platform).history(actors.lead, first))
  const lines = waiting.flatMap(({ entitlementId, payeeId, accountDigest }) =>
    payeeId !== null && accountDigest !== null ? [{ entitlementId, payeeId, accountDigest }] : [],
  )
  taken(await service.approveChanges(actors.lead, { cycleId: first, lines, reason: 'Đã đối chiếu' }))
  const second = (await computedMonth(own, JULY)).id
  taken(await service.hold(actors.officer, { cycleId: second, groupId: own.groupIds[0] ?? '', reason: 'Đang xác minh' }))
  taken(await service.compute(actors.officer, { cycleId: second }))
  taken(await service.submit(actors.officer, { cycleId: second }))
  await approve(own, second)
  const asked = { cycleId: second, arrearsOf: [first] }
  expect(
    taken(await readingService(own.platform).orderPreview(actors.financeOfficer, { cycleId: second })).sharedAccounts,
  ).toEqual([])
  const { sharedAccounts } = taken(await readingService(own.platform).orderPreview(actors.financeOfficer, asked))
  expect(sharedAccounts).toHaveLength(1)
  expect(await service.order(actors.financeOfficer, asked)).toMatchObject({ refusal: { kind: 'accounts-shared' } })
  const confirmed = { ...asked, sharedAccounts: sharedAccounts.map(({ key }) => key) }
  expect(await service.order(actors.financeOfficer, confirmed)).toMatchObject({ refusal: { kind: 'reason-missing' } })
  expect(await service.order(actors.financeOfficer, { ...confirmed, reason: 'Hai tổ chung thủ quỹ' })).toMatchObject({ ok: true })
})

test('where one of the months has nothing to order, nothing is ordered, and the refusal names it', async () => {
  const own = await provinceOn(province.platform, { groups: 1 })
  const { service, actors } = own
  const first = (await approvedMonth(own, JUNE)).id
  taken(await service.order(actors.financeOfficer, { cycleId: first }))
  const bytes = bankList(await loadLines(own, first))
  taken(await service.settle(actors.financeOfficer, { cycleId: first, fileName: 'mot.csv', bytes }))
  taken(await service.close(actors.officer, { cycleId: first }))
  const second = (await approvedMonth(own, JULY)).id
  const refused = await service.order(actors.financeOfficer, { cycleId: second, arrearsOf: [first] })
  expect(refused).toMatchObject({ refusal: { kind: 'nothing-to-order', cycleId: first, month: JUNE, waiting: 0 } })
  expect(await loadLines(own, second)).toEqual([])
  const late = onDay(own, plainDate('2024-08-07'))
  expect(await late.service.order(actors.financeOfficer, { cycleId: second })).toMatchObject({ ok: true })
})
