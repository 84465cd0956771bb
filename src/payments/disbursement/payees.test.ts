import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyBooks } from '../service.ts'
import { approvedMonth, bankList, loadLines, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'

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
    const lines = await loadLines(province, cycleId)
    expect(lines).toMatchObject([{ amount: 4_500_000 }])
    const bytes = bankList(lines)
    expect(taken(await province.service.settle(province.actors.officer, { cycleId, fileName: 'xa.csv', bytes }))).toMatchObject({
      settled: { count: 1, amount: 4_500_000 },
    })
    taken(await province.service.close(province.actors.officer, { cycleId }))
    expect(await verifyBooks(first.platform)).toMatchObject({ ok: true })
  })

  test('members are paid one by one; those without an account are named and the rest goes', async () => {
    const province = await provinceOn(first.platform, { groups: 2, provision: { payee: 'members' } })
    const { id: cycleId } = await approvedMonth(province)
    expect(taken(await province.service.order(province.actors.officer, { cycleId }))).toMatchObject({
      order: { payees: 2, total: 1_500_000 },
      waiting: 2,
    })
    const bytes = bankList(await loadLines(province, cycleId))
    taken(await province.service.settle(province.actors.officer, { cycleId, fileName: 'tv.csv', bytes }))
    const { owed } = taken(await province.service.close(province.actors.officer, { cycleId }))
    expect(owed.map(({ amount, obstacle }) => `${obstacle} ${amount}`)).toEqual(['no-account 750000', 'no-account 750000'])
    expect(await verifyBooks(first.platform)).toMatchObject({ ok: true })
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
    const books = await verifyBooks(first.platform)
    expect(books.ok).toBe(false)
    expect(books.faults.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['cycle-totals-differ', 'cycle-fingerprint-differs', 'entitlement-altered']),
    )
  })
})
