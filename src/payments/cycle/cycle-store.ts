import { type RawBuilder, sql } from 'kysely'
import { type Month, month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { CycleApproval, CycleKind, PaymentCycle } from './cycle.ts'
import type { CycleEvent, CycleEventKind } from './cycle-event.ts'
import { CYCLE_MOVES, type CycleState } from './cycle-state.ts'

interface CycleRow {
  id: string
  number: number
  provision_id: string
  provision_code: string
  month: string
  kind: CycleKind
  run: number
  province_id: string
  state: CycleState
  computations: number
  submissions: number
  fingerprint: string | null
  entitled_groups: number | null
  total_vnd: number | null
  approvals_needed: number | null
  opened_by: string
  opened_at: Date
}

const toCycle = (row: CycleRow): PaymentCycle => ({
  id: row.id,
  number: row.number,
  provisionId: row.provision_id,
  provisionCode: row.provision_code,
  month: month(row.month),
  kind: row.kind,
  run: row.run,
  provinceId: row.province_id,
  state: row.state,
  computations: row.computations,
  submissions: row.submissions,
  fingerprint: row.fingerprint ?? undefined,
  entitledGroups: row.entitled_groups ?? undefined,
  total: row.total_vnd === null ? undefined : vnd(row.total_vnd),
  approvalsNeeded: row.approvals_needed ?? undefined,
  openedBy: row.opened_by,
  openedAt: row.opened_at.toISOString(),
})

export interface NewCycle {
  readonly id: string
  readonly provisionId: string
  readonly provisionCode: string
  readonly month: Month
  readonly provinceId: string
  readonly openedBy: string
  readonly openedAt: Date
}

/**
 * Inserts a cycle and creates the partitions of its month. A unique index decides between two concurrent officers.
 *
 * @returns the cycle, or `undefined` when the month has one already
 */
export async function insertCycle(transaction: Transaction, cycle: NewCycle): Promise<PaymentCycle | undefined> {
  await sql`SELECT open_month_partitions(${cycle.month})`.execute(transaction)
  const { rows } =
    await sql<CycleRow>`INSERT INTO payment_cycle (id, provision_id, provision_code, month, province_id, state, opened_by, opened_at)
    VALUES (${cycle.id}, ${cycle.provisionId}, ${cycle.provisionCode}, ${cycle.month}, ${cycle.provinceId}, ${CYCLE_MOVES.open.to},
      ${cycle.openedBy}, ${cycle.openedAt})
    ON CONFLICT (provision_code, month) WHERE kind = 'main' DO NOTHING RETURNING *`.execute(transaction)
  return rows[0] && toCycle(rows[0])
}

/**
 * Inserts a supplement, numbered after those the month has.
 *
 * @returns the cycle, or `undefined` when one is open, by the unique index
 */
export async function insertSupplement(transaction: Transaction, cycle: NewCycle): Promise<PaymentCycle | undefined> {
  const { rows } =
    await sql<CycleRow>`INSERT INTO payment_cycle (id, provision_id, provision_code, month, kind, run, province_id, state, opened_by, opened_at)
    SELECT ${cycle.id}, ${cycle.provisionId}, ${cycle.provisionCode}, ${cycle.month}, 'supplement', (
      SELECT count(*) + 1 FROM payment_cycle WHERE provision_code = ${cycle.provisionCode} AND month = ${cycle.month} AND kind = 'supplement'),
      ${cycle.provinceId}, ${CYCLE_MOVES.open.to}, ${cycle.openedBy}, ${cycle.openedAt}
    ON CONFLICT DO NOTHING RETURNING *`.execute(transaction)
  return rows[0] && toCycle(rows[0])
}

/** The last supplement of a month. */
export async function findSupplementOf(
  database: Database,
  key: { provisionCode: string; month: Month },
): Promise<PaymentCycle | undefined> {
  const { rows } =
    await sql<CycleRow>`SELECT * FROM payment_cycle WHERE provision_code = ${key.provisionCode} AND month = ${key.month}
    AND kind = 'supplement' ORDER BY run DESC LIMIT 1`.execute(database)
  return rows[0] && toCycle(rows[0])
}

export async function findCycle(database: Database, cycleId: string): Promise<PaymentCycle | undefined> {
  const { rows } = await sql<CycleRow>`SELECT * FROM payment_cycle WHERE id = ${cycleId}`.execute(database)
  return rows[0] && toCycle(rows[0])
}

export async function findCycleOf(
  database: Database,
  key: { provisionCode: string; month: Month },
): Promise<PaymentCycle | undefined> {
  const { rows } = await sql<CycleRow>`SELECT * FROM payment_cycle
    WHERE provision_code = ${key.provisionCode} AND month = ${key.month} AND kind = 'main'`.execute(database)
  return rows[0] && toCycle(rows[0])
}

/** Locks the cycle until the transaction ends, which serialises its acts. */
export const lockCycle = async (transaction: Transaction, cycleId: string): Promise<PaymentCycle | undefined> =>
  (await lockCycles(transaction, [cycleId])).get(cycleId)

/** The same of several, always in one order, so that no two acts wait for each other. */
export async function lockCycles(transaction: Transaction, cycleIds: readonly string[]): Promise<Map<string, PaymentCycle>> {
  const { rows } =
    await sql<CycleRow>`SELECT * FROM payment_cycle WHERE id = ANY(${cycleIds}::uuid[]) ORDER BY id FOR UPDATE`.execute(
      transaction,
    )
  return new Map(rows.map((row) => [row.id, toCycle(row)]))
}

/** Cycles, the latest month first. */
export async function listCycles(
  database: Database,
  query: { provisionCode?: string; month?: Month; limit: number },
): Promise<PaymentCycle[]> {
  const { rows } = await sql<CycleRow>`SELECT * FROM payment_cycle
    WHERE (${query.provisionCode ?? null}::text IS NULL OR provision_code = ${query.provisionCode ?? null}::text)
      AND (${query.month ?? null}::text IS NULL OR month = ${query.month ?? null}::text)
    ORDER BY month DESC, opened_at DESC LIMIT ${query.limit}`.execute(database)
  return rows.map(toCycle)
}

export interface CycleChange {
  readonly state?: CycleState
  readonly fingerprint?: string
  readonly entitledGroups?: number
  readonly total?: number
  readonly approvalsNeeded?: number
  readonly computations?: number
  readonly submissions?: number
}

export async function updateCycle(transaction: Transaction, cycleId: string, change: CycleChange): Promise<PaymentCycle> {
  const set: RawBuilder<unknown>[] = []
  if (change.state !== undefined) set.push(sql`state = ${change.state}`)
  if (change.fingerprint !== undefined) set.push(sql`fingerprint = ${change.fingerprint}`)
  if (change.entitledGroups !== undefined) set.push(sql`entitled_groups = ${change.entitledGroups}`)
  if (change.total !== undefined) set.push(sql`total_vnd = ${change.total}`)
  if (change.approvalsNeeded !== undefined) set.push(sql`approvals_needed = ${change.approvalsNeeded}`)
  if (change.computations !== undefined) set.push(sql`computations = ${change.computations}`)
  if (change.submissions !== undefined) set.push(sql`submissions = ${change.submissions}`)
  const { rows } = await sql<CycleRow>`UPDATE payment_cycle SET ${sql.join(set)} WHERE id = ${cycleId} RETURNING *`.execute(
    transaction,
  )
  return toCycle(rows[0] as CycleRow)
}

export interface NewCycleEvent {
  readonly id: string
  readonly cycleId: string
  readonly kind: CycleEventKind
  readonly by: string
  readonly at: Date
  readonly reason?: string | undefined
  readonly detail?: Readonly<Record<string, unknown>>
}

export async function insertCycleEvent(transaction: Transaction, event: NewCycleEvent): Promise<void> {
  await sql`INSERT INTO cycle_event (id, cycle_id, kind, by_user, at, reason, detail) VALUES (${event.id}, ${event.cycleId}, ${event.kind},
    ${event.by}, ${event.at}, ${event.reason ?? null}, ${JSON.stringify(event.detail ?? {})}::jsonb)`.execute(transaction)
}

export async function listCycleEvents(database: Database, cycleId: string): Promise<CycleEvent[]> {
  const { rows } = await sql<{
    id: string
    kind: CycleEventKind
    by_user: string
    at: Date
    reason: string | null
    detail: Record<string, unknown>
  }>`
    SELECT id, kind, by_user, at, reason, detail FROM cycle_event WHERE cycle_id = ${cycleId} ORDER BY at, id`.execute(database)
  return rows.map(({ id, kind, by_user, at, reason, detail }) => ({
    id,
    kind,
    by: by_user,
    at: at.toISOString(),
    reason: reason ?? undefined,
    detail,
  }))
}

export async function insertApproval(
  transaction: Transaction,
  approval: { cycleId: string; submission: number; approverId: string; fingerprint: string; at: Date },
): Promise<void> {
  await sql`INSERT INTO cycle_approval (cycle_id, submission, approver_id, fingerprint, at) VALUES (${approval.cycleId},
    ${approval.submission}, ${approval.approverId}, ${approval.fingerprint}, ${approval.at})`.execute(transaction)
}

/** Approvals of the present submission, without those of returned ones. */
export async function listApprovals(
  database: Database,
  cycle: Pick<PaymentCycle, 'id' | 'submissions'>,
): Promise<CycleApproval[]> {
  const { rows } = await sql<{
    approver_id: string
    submission: number
    fingerprint: string
    at: Date
  }>`SELECT approver_id, submission, fingerprint, at FROM cycle_approval
    WHERE cycle_id = ${cycle.id} AND submission = ${cycle.submissions} ORDER BY at`.execute(database)
  return rows.map(({ approver_id, submission, fingerprint, at }) => ({
    approverId: approver_id,
    submission,
    fingerprint,
    at: at.toISOString(),
  }))
}

/** Whether a month was ever paid: its bank answered, and nothing of it is on its way. */
export async function hasPaidMonth(database: Database): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM payment_cycle c WHERE c.state IN ('paid', 'closed')
    AND EXISTS (SELECT FROM cycle_event e WHERE e.cycle_id = c.id AND e.kind = 'settled') LIMIT 1`.execute(database)
  return rows.length > 0
}
