import { type RawBuilder, sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import type { SumToBook } from '../../ledger/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { ClaimCause } from './claim.ts'

/** The paper that a claim or a decision about one rests on. */
export interface NumberedPaper {
  readonly number: string
  readonly date: PlainDate
}

/** A payment that was made, and how much of it nobody claims back yet. */
export interface ClaimablePayment {
  readonly disbursementId: string
  readonly entitlementId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeId: string
  readonly payeeName: string
  readonly reference: string
  readonly lineId: string
  readonly paidOn: PlainDate
  readonly amount: Vnd
  readonly left: Vnd
}

/** As the table has it: a payment that is on its way has no day yet. */
type Undated<Row> = Omit<Row, 'paidOn'> & { readonly paidOn: PlainDate | null }

function dayPaid({ paidOn }: { readonly paidOn: PlainDate | null }): PlainDate {
  assert(paidOn !== null, 'what was paid was paid on a day')
  return paidOn
}

type Cycle = { readonly id: string; readonly month: Month }

/** What of each payment is claimed: proposed or confirmed, less what was withdrawn. */
const CLAIMED: RawBuilder<unknown> = sql`
  SELECT c.disbursement_id, sum(c.amount_vnd - coalesce(v.amount_vnd, 0))::bigint AS amount_vnd FROM receivable c
  LEFT JOIN (SELECT receivable_id, sum(amount_vnd) AS amount_vnd FROM recovery WHERE kind = 'withdrawn' GROUP BY 1) AS v ON v.receivable_id = c.id
  WHERE c.outcome IS DISTINCT FROM 'declined' GROUP BY 1`

/** Payments of a cycle that were made. @param wanted only these payments, or those of these groups */
export async function listClaimable(
  database: Database,
  { id, month }: Cycle,
  wanted: { readonly disbursementIds?: readonly string[]; readonly groupIds?: readonly string[] },
): Promise<ClaimablePayment[]> {
  const { rows } = await sql<Undated<ClaimablePayment>>`
    SELECT d.id AS "disbursementId", d.entitlement_id AS "entitlementId", d.group_id AS "groupId", e.group_name AS "groupName",
      d.commune_id AS "communeId", d.payee_id AS "payeeId", d.payee_name AS "payeeName", d.reference, d.line_id AS "lineId",
      d.answered_on AS "paidOn", d.amount_vnd AS amount, (d.amount_vnd - coalesce(c.amount_vnd, 0))::bigint AS left
    FROM disbursement d JOIN entitlement e ON e.month = d.month AND e.id = d.entitlement_id
    LEFT JOIN (${CLAIMED}) AS c ON c.disbursement_id = d.id
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.state = 'settled'
      AND (${wanted.disbursementIds ?? null}::uuid[] IS NULL OR d.id = ANY(${wanted.disbursementIds ?? null}::uuid[]))
      AND (${wanted.groupIds ?? null}::uuid[] IS NULL OR d.group_id = ANY(${wanted.groupIds ?? null}::uuid[]))
    ORDER BY e.group_name COLLATE "vi-x-icu", d.reference, d.id`.execute(database)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount), left: vnd(row.left), paidOn: dayPaid(row) }))
}

/** Keeps others from claiming or taking back the same payments until the transaction ends. */
export async function lockPayments(transaction: Transaction, { month }: Cycle, ids: readonly string[]): Promise<void> {
  await sql`SELECT id FROM disbursement WHERE month = ${month} AND id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`.execute(
    transaction,
  )
}

export interface NewClaims {
  readonly cycle: Cycle
  readonly claims: readonly { readonly id: string; readonly payment: ClaimablePayment; readonly amount: Vnd }[]
  readonly cause: ClaimCause
  readonly evidence: NumberedPaper
  readonly reason: string
  readonly by: string
  readonly at: Date
}

export async function insertClaims(transaction: Transaction, given: NewClaims): Promise<void> {
  const { cycle, claims, cause, evidence, reason, by, at } = given
  const column = <Value>(pick: (claim: NewClaims['claims'][number]) => Value): Value[] => claims.map(pick)
  await sql`
    INSERT INTO receivable (id, month, cycle_id, disbursement_id, entitlement_id, group_id, payee_id, line_id, amount_vnd, cause,
      evidence_number, evidence_date, reason, proposed_by, proposed_at)
    SELECT id, ${cycle.month}, ${cycle.id}, disbursement_id, entitlement_id, group_id, payee_id, line_id, amount, ${cause},
      ${evidence.number}, ${evidence.date}::date, ${reason}, ${by}, ${at}
    FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ payment }) => payment.disbursementId)}::uuid[],
      ${column(({ payment }) => payment.entitlementId)}::uuid[], ${column(({ payment }) => payment.groupId)}::uuid[],
      ${column(({ payment }) => payment.payeeId)}::uuid[], ${column(({ payment }) => payment.lineId)}::uuid[],
      ${column(({ amount }) => amount)}::bigint[])
      AS given (id, disbursement_id, entitlement_id, group_id, payee_id, line_id, amount)`.execute(transaction)
}

/** A claim as it stands in its table. */
export interface Claim {
  readonly id: string
  readonly cycleId: string
  readonly groupId: string
  readonly lineId: string
  readonly amount: Vnd
  readonly proposedBy: string
  readonly outcome: 'confirmed' | 'declined' | null
  readonly paidOn: PlainDate
}

/** Claims, each locked until the transaction ends, so that nothing else lowers one meanwhile. */
export async function lockClaims(transaction: Transaction, ids: readonly string[]): Promise<Claim[]> {
  const { rows } = await sql<Undated<Claim>>`SELECT c.id, c.cycle_id AS "cycleId", c.group_id AS "groupId", c.line_id AS "lineId",
      c.amount_vnd AS amount, c.proposed_by AS "proposedBy", c.outcome,
      (SELECT d.answered_on FROM disbursement d WHERE d.month = c.month AND d.id = c.disbursement_id) AS "paidOn"
    FROM receivable c WHERE c.id = ANY(${ids}::uuid[]) ORDER BY c.id FOR UPDATE OF c`.execute(transaction)
  return rows.map((row) => ({ ...row, amount: vnd(row.amount), paidOn: dayPaid(row) }))
}

export async function findCycleOfClaim(database: Database, claimId: string): Promise<string | undefined> {
  const { rows } = await sql<{ cycleId: string }>`SELECT cycle_id AS "cycleId" FROM receivable WHERE id = ${claimId}`.execute(
    database,
  )
  return rows[0]?.cycleId
}

/** How two people decided. */
export interface DecidedByTwo {
  readonly ids: readonly string[]
  readonly outcome: 'confirmed' | 'declined'
  readonly reason: string | undefined
  readonly by: string
  readonly at: Date
}

export async function markDecided(transaction: Transaction, { ids, outcome, reason, by, at }: DecidedByTwo): Promise<void> {
  await sql`UPDATE receivable SET outcome = ${outcome}, outcome_reason = ${reason ?? null}, decided_by = ${by}, decided_at = ${at}
    WHERE id = ANY(${ids}::uuid[])`.execute(transaction)
}

/** What confirming claims books. */
export const claimedSums = (ids: readonly string[]): RawBuilder<SumToBook> =>
  sql`SELECT amount_vnd, group_id, NULL::uuid AS payee_id, NULL::text AS reference, NULL::text AS part
    FROM receivable WHERE id = ANY(${ids}::uuid[])`

/** Which of these references stand for a payment that is claimed back, as proposed or confirmed. */
export async function listClaimedReferences(
  database: Database,
  { id, month }: Cycle,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  if (references.length === 0) return new Set()
  const { rows } = await sql<{
    reference: string
  }>`SELECT d.reference FROM disbursement d JOIN (${CLAIMED}) AS c ON c.disbursement_id = d.id
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND d.reference = ANY(${references}::text[]) AND c.amount_vnd > 0`.execute(
    database,
  )
  return new Set(rows.map(({ reference }) => reference))
}

/** A claim as it is shown. */
export interface ClaimRow extends Omit<Claim, 'lineId'> {
  readonly month: Month
  readonly provisionCode: string
  readonly provinceId: string
  readonly groupName: string
  readonly communeId: string
  readonly payeeName: string
  readonly reference: string
  readonly paid: Vnd
  readonly cause: ClaimCause
  readonly evidence: NumberedPaper
  readonly reason: string
  readonly proposedAt: Date
  readonly decidedBy: string | null
  readonly outcomeReason: string | null
}

/** Claims, the latest first. */
export async function listClaims(database: Database, cycleId: string | undefined): Promise<ClaimRow[]> {
  const { rows } = await sql<Undated<Omit<ClaimRow, 'evidence'>> & { number: string; date: PlainDate }>`
    SELECT r.id, r.cycle_id AS "cycleId", r.month, c.provision_code AS "provisionCode", c.province_id AS "provinceId", r.group_id AS "groupId",
      e.group_name AS "groupName", d.commune_id AS "communeId", d.payee_name AS "payeeName", d.reference, d.answered_on AS "paidOn",
      d.amount_vnd AS paid, r.amount_vnd AS amount, r.cause, r.evidence_number AS number, r.evidence_date AS date, r.reason, r.outcome,
      r.proposed_by AS "proposedBy", r.proposed_at AS "proposedAt", r.decided_by AS "decidedBy", r.outcome_reason AS "outcomeReason"
    FROM receivable r JOIN payment_cycle c ON c.id = r.cycle_id JOIN disbursement d ON d.month = r.month AND d.id = r.disbursement_id
    JOIN entitlement e ON e.month = r.month AND e.id = r.entitlement_id
    WHERE ${cycleId ?? null}::uuid IS NULL OR r.cycle_id = ${cycleId ?? null}::uuid
    ORDER BY r.proposed_at DESC, r.id DESC LIMIT 1000`.execute(database)
  return rows.map(({ number, date, ...row }) => ({
    ...row,
    paid: vnd(row.paid),
    paidOn: dayPaid(row),
    amount: vnd(row.amount),
    evidence: { number, date },
  }))
}
