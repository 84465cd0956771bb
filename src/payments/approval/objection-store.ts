import { sql } from 'kysely'
import { GROUP_NAMES } from '../../groups/service.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'

/** An objection ("Tôi thấy chưa đúng") of a group to its computed amount. */
export interface Objection {
  readonly id: string
  readonly cycleId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  /** The amount it objects to. */
  readonly amount: Vnd
  readonly what: string
  readonly raisedBy: string
  readonly raisedAt: string
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
}

const OBJECTIONS = sql`SELECT o.id, o.cycle_id AS "cycleId", o.group_id AS "groupId", g.name AS "groupName", g.commune_id AS "communeId",
    o.entitlement_amount_vnd AS amount, o.what, o.raised_by AS "raisedBy", o.raised_at AS "raisedAt", o.answer,
    o.answered_by AS "answeredBy", o.answered_at AS "answeredAt"
  FROM objection o JOIN ${GROUP_NAMES} g ON g.id = o.group_id`

type Row = Omit<Objection, 'raisedAt' | 'answeredAt'> & { raisedAt: Date; answeredAt: Date | null }
const toObjection = (row: Row): Objection => ({
  ...row,
  amount: vnd(row.amount),
  raisedAt: row.raisedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
})

/** @returns false when the group has one without an answer */
export async function insertObjection(
  transaction: Transaction,
  objection: { id: string; cycleId: string; groupId: string; amount: Vnd; what: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`INSERT INTO objection (id, cycle_id, group_id, entitlement_amount_vnd, what, raised_by, raised_at)
    VALUES (${objection.id}, ${objection.cycleId}, ${objection.groupId}, ${objection.amount}, ${objection.what}, ${objection.by}, ${objection.at})
    ON CONFLICT DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function findObjection(database: Database, objectionId: string): Promise<Objection | undefined> {
  const { rows } = await sql<Row>`${OBJECTIONS} WHERE o.id = ${objectionId}`.execute(database)
  return rows[0] && toObjection(rows[0])
}

export async function listObjections(database: Database, cycleId: string): Promise<Objection[]> {
  const { rows } = await sql<Row>`${OBJECTIONS} WHERE o.cycle_id = ${cycleId} ORDER BY o.answer IS NOT NULL, o.raised_at`.execute(
    database,
  )
  return rows.map(toObjection)
}

/** Open objections that block the submission: of groups that would be paid, without held ones. */
export async function listOpenObjections(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
): Promise<Objection[]> {
  const { rows } = await sql<Row>`${OBJECTIONS} WHERE o.cycle_id = ${id} AND o.answer IS NULL AND NOT EXISTS (
    SELECT 1 FROM entitlement e WHERE e.month = ${month} AND e.cycle_id = ${id} AND e.group_id = o.group_id AND e.state = 'held')`.execute(
    database,
  )
  return rows.map(toObjection)
}

/** @returns false when it was answered meanwhile */
export async function answerObjection(
  transaction: Transaction,
  { id, answer, by, at }: { id: string; answer: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`UPDATE objection SET answer = ${answer}, answered_by = ${by}, answered_at = ${at}
    WHERE id = ${id} AND answer IS NULL RETURNING id`.execute(transaction)
  return rows.length === 1
}
