import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { type BudgetEntryKind, balanceAfter, EMPTY_BALANCE } from './budget-line.ts'
import { commitBudget, consumeBudget, findPayingLine, releaseBudget } from './commitment-service.ts'
import { findLine, insertBudgetEntry, insertDecision, insertLine } from './store.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const [writer, confirmer] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b']
const at = new Date('2024-07-01T00:00:00Z')

async function lineWith(allocated: number, source = platform.newId()): Promise<string> {
  const id = platform.newId()
  const line = {
    id,
    year: 2024,
    source,
    level: 'province' as const,
    unitId: platform.newId(),
    provisionCode: `p-${id}`,
    name: 'Dự toán',
  }
  await platform.database.transaction().execute(async (transaction) => {
    await insertLine(transaction, { ...line, openedBy: writer, openedAt: at })
    const entryId = platform.newId()
    const decision = { number: '12/QĐ-UBND', date: plainDate('2024-01-05') }
    await insertBudgetEntry(transaction, {
      id: entryId,
      lineId: id,
      kind: 'allocate',
      amount: allocated,
      decision,
      reason: 'đầu năm',
      recordedBy: writer,
      recordedAt: at,
    })
    await insertDecision(transaction, { entryId, outcome: 'confirmed', decidedBy: confirmer, decidedAt: at })
  })
  return id
}

const use = (lineId: string, amount: number) => ({
  id: platform.newId(),
  lineId,
  cycleId: platform.newId(),
  amount: vnd(amount),
  reason: 'tháng 7',
  by: writer,
  at,
})
const inTransaction = <Value>(act: (transaction: never) => Promise<Value>) =>
  platform.database.transaction().execute((transaction) => act(transaction as never))
const balanceOf = async (lineId: string) => (await findLine(platform.database, lineId))?.balance

describe('committing, consuming and releasing', () => {
  test('10.500.000.000 less a month of 1.468.500.000: committed, then paid but for one group, which is released', async () => {
    const line = await lineWith(10_500_000_000)
    await inTransaction((transaction) => commitBudget(transaction, use(line, 1_468_500_000)))
    expect(await balanceOf(line)).toEqual({
      allocated: 10_500_000_000,
      committed: 1_468_500_000,
      consumed: 0,
      left: 9_031_500_000,
    })
    await inTransaction((transaction) => consumeBudget(transaction, use(line, 1_467_000_000)))
    await inTransaction((transaction) => releaseBudget(transaction, use(line, 1_500_000)))
    expect(await balanceOf(line)).toEqual({
      allocated: 10_500_000_000,
      committed: 0,
      consumed: 1_467_000_000,
      left: 9_033_000_000,
    })
  })

  test('one đồng more than is left is refused, with what is left; the last đồng is not', async () => {
    const line = await lineWith(1_500_000)
    const more = await inTransaction((transaction) => commitBudget(transaction, use(line, 1_500_001)))
    expect(more).toMatchObject({ ok: false, refusal: { kind: 'budget-short', left: 1_500_000, asked: 1_500_001 } })
    expect((await inTransaction((transaction) => commitBudget(transaction, use(line, 1_500_000)))).ok).toBe(true)
    expect((await balanceOf(line))?.left).toBe(0)
  })

  test('twenty approvals at once on one line with room for seven: seven are committed', async () => {
    const line = await lineWith(7 * 1_500_000 + 1_499_999)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => inTransaction((transaction) => commitBudget(transaction, use(line, 1_500_000)))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(7)
    expect(await balanceOf(line)).toMatchObject({ committed: 7 * 1_500_000, left: 1_499_999 })
  })

  test('twenty writers that do not ask first are stopped by the database itself', async () => {
    const line = await lineWith(3 * 1_500_000)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        inTransaction((transaction) =>
          insertBudgetEntry(transaction, { ...use(line, 1_500_000), kind: 'commit', recordedBy: writer, recordedAt: at }),
        ),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect((await balanceOf(line))?.left).toBe(0)
  })

  test('whatever is tried in whatever order, the rules and the database say the same, and nothing is below 0', async () => {
    const kinds = fc.constantFrom<BudgetEntryKind>('commit', 'release', 'consume', 'return')
    const acts = fc.array(fc.record({ kind: kinds, amount: fc.integer({ min: 1, max: 400 }) }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(acts, async (tried) => {
        const line = await lineWith(1_000)
        let expected = { ...EMPTY_BALANCE, allocated: vnd(1_000), left: vnd(1_000) }
        for (const { kind, amount } of tried) {
          const after = balanceAfter(expected, { kind, amount: vnd(amount) })
          const written = inTransaction((transaction) =>
            insertBudgetEntry(transaction, { ...use(line, amount), kind, recordedBy: writer, recordedAt: at }),
          )
          if (after.ok) await written
          else await expect(written).rejects.toThrow(/budget_never_below_zero/)
          if (after.ok) expected = after.value as typeof expected
        }
        expect(await balanceOf(line)).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})

describe('what the database keeps', () => {
  test('a balance is not written by hand, and an entry never changes', async () => {
    const line = await lineWith(5)
    await expect(
      sql`UPDATE budget_balance SET allocated_vnd = 9 WHERE line_id = ${line}`.execute(platform.database),
    ).rejects.toThrow(/append-only/)
    await expect(sql`DELETE FROM budget_entry WHERE line_id = ${line}`.execute(platform.database)).rejects.toThrow(/append-only/)
    await expect(sql`UPDATE budget_entry SET amount_vnd = 1 WHERE line_id = ${line}`.execute(platform.database)).rejects.toThrow(
      /append-only/,
    )
  })

  test('whoever wrote an estimate cannot confirm it, even past the service', async () => {
    const line = await lineWith(5)
    const entryId = platform.newId()
    const decision = { number: '13/QĐ-UBND', date: plainDate('2024-02-05') }
    await inTransaction((transaction) =>
      insertBudgetEntry(transaction, {
        id: entryId,
        lineId: line,
        kind: 'adjust',
        amount: 3,
        decision,
        reason: 'bổ sung',
        recordedBy: writer,
        recordedAt: at,
      }),
    )
    const own = inTransaction((transaction) =>
      insertDecision(transaction, { entryId, outcome: 'confirmed', decidedBy: writer, decidedAt: at }),
    )
    await expect(own).rejects.toThrow(/second person/)
    expect((await balanceOf(line))?.allocated).toBe(5)
  })
})

describe('findPayingLine', () => {
  test('none, or more than one, is refused: the program does not choose whose money it is', async () => {
    const query = { year: 2024, provisionCode: 'nq-none', level: 'province' as const, unitIds: [platform.newId()] }
    expect(await findPayingLine(platform.database, query)).toMatchObject({ refusal: { kind: 'no-budget-line', year: 2024 } })
    const [unitId] = query.unitIds
    for (const source of ['chi thường xuyên', 'tăng thu'])
      await inTransaction((transaction) =>
        insertLine(transaction, {
          id: platform.newId(),
          year: 2024,
          source,
          level: 'province',
          unitId: unitId ?? '',
          provisionCode: 'nq-none',
          name: source,
          openedBy: writer,
          openedAt: at,
        }),
      )
    expect(await findPayingLine(platform.database, query)).toMatchObject({ refusal: { kind: 'budget-line-ambiguous' } })
  })
})
