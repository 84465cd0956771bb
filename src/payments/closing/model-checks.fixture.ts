import { sql } from 'kysely'
import { expect } from 'vitest'
import { readingService } from '../service.ts'
import { taken } from '../testing.ts'
import {
  balancesOf,
  isApproved,
  type Line,
  type Model,
  owedOf,
  partsOf,
  queueOf,
  type Right,
  usedOf,
} from './model-accounts.fixture.ts'
import type { World } from './model-world.fixture.ts'

/** Holds the database against the model: each account of the ledger, each line of the budget, each sum, and the queue. */
export async function expectAsModelled(model: Model, world: World): Promise<void> {
  const lines = model.provisions.flatMap((paying) => [...paying.lines.values()])
  const [balances, held, paid, queue] = await Promise.all([
    readBalances(model, world),
    readLines(world, lines),
    readPaid(model, world),
    readQueue(model, world),
  ])
  expect(balances).toEqual(
    Object.fromEntries(model.cycles.map((cycle) => [cycle.id, { state: cycle.state, ...withoutZeros(balancesOf(cycle)) }])),
  )
  expect(held).toEqual(lines.map((line) => ({ id: line.id, allocated: line.allocated, ...usedOf(model, line) })))
  for (const { allocated, committed, consumed } of held) {
    expect(committed).toBeGreaterThanOrEqual(0)
    expect(allocated - committed - consumed).toBeGreaterThanOrEqual(0)
  }
  const parts = model.cycles.flatMap(partsOf)
  for (const part of parts) expect(owedOf(part)).toBeGreaterThanOrEqual(0)
  expect(paid).toEqual(
    Object.fromEntries(
      parts.flatMap(({ right, person, payments }) => {
        const live = payments.filter(({ state }) => state !== 'back').reduce((all, { amount }) => all + amount, 0)
        return live === 0 ? [] : [[`${right.id} ${person.id}`, live]]
      }),
    ),
  )
  expect(queue).toEqual(queueOf(model))
}

const withoutZeros = (balances: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(balances).filter(([, amount]) => amount !== 0))

async function readBalances({ cycles }: Model, { platform }: World): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ id: string; state: string; held: Record<string, number> | null }>`
    SELECT c.id, c.state, (SELECT jsonb_object_agg(account, amount) FROM (SELECT p.account, sum(p.amount_vnd) AS amount
      FROM ledger_entry e JOIN posting p ON p.entry_seq = e.seq WHERE e.cycle_id = c.id GROUP BY 1 HAVING sum(p.amount_vnd) <> 0) AS b) AS held
    FROM payment_cycle c WHERE c.id = ANY(${cycles.map(({ id }) => id)}::uuid[])`.execute(platform.database)
  return Object.fromEntries(rows.map(({ id, state, held }) => [id, { state, ...held }]))
}

async function readLines({ platform }: World, lines: readonly Line[]) {
  const ids = lines.map(({ id }) => id)
  const { rows } = await sql<{ id: string; allocated: number; committed: number; consumed: number }>`
    SELECT line_id AS id, allocated_vnd AS allocated, committed_vnd AS committed, consumed_vnd AS consumed FROM budget_balance
    WHERE line_id = ANY(${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], line_id)`.execute(platform.database)
  return rows
}

async function readPaid({ cycles }: Model, { platform }: World): Promise<Record<string, number>> {
  const { rows } = await sql<{ key: string; amount: number }>`
    SELECT entitlement_id || ' ' || payee_id AS key, sum(amount_vnd)::bigint AS amount FROM disbursement
    WHERE cycle_id = ANY(${cycles.map(({ id }) => id)}::uuid[]) AND state <> 'rejected' GROUP BY 1`.execute(platform.database)
  return Object.fromEntries(rows.map(({ key, amount }) => [key, amount]))
}

async function readQueue({ cycles }: Model, { platform, actors }: World): Promise<string[]> {
  const { items } = taken(await readingService(platform).arrears(actors.officer, { limit: 1000 }))
  const ids = new Set(cycles.map(({ id }) => id))
  return items
    .filter(({ cycleId }) => ids.has(cycleId))
    .map((item) => `${item.cycleId} ${item.entitlementId} ${item.payeeKey} ${item.amount} ${item.reason}`)
    .toSorted()
}

/** Holds the lists of groups that are paid in full, and of those that are not, against the model. */
export async function expectListsAsModelled({ cycles }: Model, { platform, actors }: World): Promise<void> {
  const reading = readingService(platform)
  for (const cycle of cycles.filter(isApproved)) {
    const due = [...cycle.rights.values()].filter(({ state }) => state !== 'not-entitled')
    const isPaid = ({ state, parts }: Right) =>
      state === 'entitled' &&
      parts.every((part) => owedOf(part) === 0 && part.payments.every((payment) => payment.state !== 'sent'))
    for (const money of ['paid', 'unpaid'] as const) {
      const { items } = taken(await reading.entitlements(actors.officer, { cycleId: cycle.id, money, limit: 100 }))
      const expected = due.filter((right) => isPaid(right) === (money === 'paid')).map(({ id }) => id)
      expect([cycle.id, money, items.map(({ id }) => id).toSorted()]).toEqual([cycle.id, money, expected.toSorted()])
    }
  }
}

/** The ends of the three chains: whatever is written moves one of them. */
export async function readTrace({ platform }: World): Promise<string> {
  const { rows } = await sql<{ trace: string }>`SELECT concat_ws(' ', (SELECT max(seq) FROM seal), (SELECT seq FROM audit_head),
    (SELECT seq FROM ledger_head)) AS trace`.execute(platform.database)
  return rows[0]?.trace ?? ''
}
