import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyBooks } from '../service.ts'
import { approvedMonth, bankList, loadLines, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 1 })
})
afterAll(() => first.platform.close())

const another = (given: Parameters<typeof provinceOn>[1] = {}) => provinceOn(first.platform, given)

describe('whatever happens in a month', () => {
  test('every đồng is settled, released, or was never approved; the books agree after each act', async () => {
    const acts = fc.array(fc.constantFrom('hold', 'release', 'order', 'settle', 'settle-part', 'reject'), {
      minLength: 1,
      maxLength: 7,
    })
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 0, max: 3 }), async (sequence, withoutAccount) => {
        const province = await another({ groups: 4, withoutAccount: Array.from({ length: withoutAccount }, (_, index) => index) })
        const { id: cycleId } = await approvedMonth(province)
        for (const act of sequence) await tryAct(province, cycleId, act)
        await finish(province, cycleId)
        const books = await verifyBooks(province.platform)
        expect(books.faults).toEqual([])
        const { rows } = await sql<{ settled: number; released: number }>`SELECT
          (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM disbursement WHERE cycle_id = ${cycleId} AND state = 'settled') AS settled,
          (SELECT coalesce(sum(amount_vnd), 0)::bigint FROM cycle_release WHERE cycle_id = ${cycleId}) AS released`.execute(
          province.platform.database,
        )
        expect((rows[0]?.settled ?? 0) + (rows[0]?.released ?? 0)).toBe(6_000_000)
        const line = await sql<{
          committed: number
          consumed: number
        }>`SELECT committed_vnd AS committed, consumed_vnd AS consumed FROM budget_balance
          WHERE line_id = ${province.lineId}`.execute(province.platform.database)
        expect(line.rows[0]).toEqual({ committed: 0, consumed: rows[0]?.settled })
      }),
      { numRuns: 6 },
    )
  }, 180_000)

  async function tryAct(province: PayingProvince, cycleId: string, act: string): Promise<void> {
    const { service, actors, groupIds } = province
    const lines = await loadLines(province, cycleId)
    const settle = (some: typeof lines, rejected: string[] = []) =>
      some.length === 0
        ? undefined
        : service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes: bankList(some, rejected) })
    const last = groupIds.at(-1) ?? ''
    if (act === 'hold') await service.hold(actors.officer, { cycleId, groupId: last, reason: 'thử' })
    if (act === 'release') await service.releaseHold(actors.officer, { cycleId, groupId: last, reason: 'thử' })
    if (act === 'order') await service.order(actors.financeOfficer, { cycleId })
    if (act === 'settle') await settle(lines)
    if (act === 'settle-part') await settle(lines.slice(0, 1))
    if (act === 'reject') await settle(lines.slice(0, 1), [lines[0]?.reference ?? ''])
    expect((await verifyBooks(province.platform)).faults).toEqual([])
  }

  async function finish(province: PayingProvince, cycleId: string): Promise<void> {
    await province.service.order(province.actors.financeOfficer, { cycleId })
    await tryAct(province, cycleId, 'settle')
    taken(await province.service.close(province.actors.officer, { cycleId }))
  }
})
