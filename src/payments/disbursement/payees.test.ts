import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepAccount } from '../../identity/testing.ts'
import { vnd } from '../../kernel/money.ts'
import { overBooksText } from '../cycle/refused-act-text.ts'
import { readingService, verifyBooks } from '../service.ts'
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

  test('a list that would differ from the books is not written, and says by how much', async () => {
    const province = await provinceOn(first.platform, { groups: 2 })
    const { id: cycleId } = await approvedMonth(province)
    taken(await province.service.order(province.actors.officer, { cycleId }))
    const write = (narrowed: object) =>
      readingService(first.platform).exportPayees(province.actors.officer, { cycleId, format: 'csv', ...narrowed })
    taken(await write({}))
    await first.platform.database.transaction().execute(async (transaction) => {
      await sql`ALTER TABLE disbursement DISABLE TRIGGER USER`.execute(transaction)
      await sql`UPDATE disbursement SET amount_vnd = amount_vnd - 1000 WHERE cycle_id = ${cycleId} AND group_id = ${province.groupIds[0]}`.execute(
        transaction,
      )
      await sql`ALTER TABLE disbursement ENABLE TRIGGER USER`.execute(transaction)
    })
    for (const narrowed of [{}, { orderNumber: 1 }, { state: 'sent' }])
      expect(await write(narrowed)).toEqual({ ok: false, refusal: { kind: 'list-differs', over: -1000 } })
    taken(await write({ state: 'settled' }))
    expect(overBooksText({ vi: 'Danh sách', en: 'The list' }, vnd(-1000))).toMatchObject({
      vi: expect.stringContaining('thiếu 1.000 đồng'),
      en: expect.stringContaining('1.000 đồng less'),
    })
  })

  test('a list is noted as given out when it is where it is given from, and not at all where that fails', async () => {
    const province = await provinceOn(first.platform, { groups: 1 })
    const { id: cycleId } = await approvedMonth(province)
    await keepAccount(first.platform, province.actors.financeOfficer)
    taken(await province.service.order(province.actors.officer, { cycleId }))
    const noted = async (): Promise<string[]> => {
      const { rows } = await sql<{ action: string }>`SELECT action FROM audit_event
        WHERE subject_id = ${cycleId} AND after ->> 'unmasked' IS NOT NULL`.execute(first.platform.database)
      return rows.map(({ action }) => action)
    }
    const exporting = (keep: () => Promise<void>) =>
      readingService(first.platform).exportPayees(province.actors.financeOfficer, { cycleId, format: 'csv', keep })
    await expect(exporting(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
    expect(await noted()).toEqual([])
    const before: string[][] = []
    taken(await exporting(async () => void before.push(await noted())))
    expect([before, await noted()]).toEqual([[[]], ['people.unmasked']])
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
