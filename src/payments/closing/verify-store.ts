import { sql } from 'kysely'
import type { Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { PaymentPart } from '../entitlement/entitlement.ts'
import { sha256 } from '../entitlement/entitlement-store.ts'
import { basisDigest, type DerivationBody, derivationDigest } from '../entitlement/fingerprint.ts'
import type { BasisRecords } from '../entitlement/group-month.ts'

/** Cycles with ledger entries, oldest first. */
export async function listBookedCycleIds(database: Database): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`SELECT id FROM payment_cycle WHERE state IN ('submitted', 'approved', 'ordered', 'paid', 'closed')
    ORDER BY month, number`.execute(database)
  return rows.map(({ id }) => id)
}

export async function hasStrayApproval(database: Database, { id, submissions, fingerprint }: PaymentCycle): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM cycle_approval WHERE cycle_id = ${id} AND submission = ${submissions}
    AND fingerprint IS DISTINCT FROM ${fingerprint ?? null} LIMIT 1`.execute(database)
  return rows.length === 1
}

export async function monthsOfCycles(database: Database): Promise<Map<string, Month>> {
  const { rows } = await sql<{ id: string; month: Month }>`SELECT id, month FROM payment_cycle`.execute(database)
  return new Map(rows.map(({ id, month }) => [id, month]))
}

/** Months whose state is none that the acts on them lead to: a closed one that was opened again, say. */
export async function listStatesWithoutAct(database: Database): Promise<Pick<PaymentCycle, 'id' | 'month' | 'state'>[]> {
  const { rows } = await sql<Pick<PaymentCycle, 'id' | 'month' | 'state'>>`
    SELECT c.id, c.month, c.state FROM payment_cycle c
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(e.kind), '{}') AS done FROM cycle_event e WHERE e.cycle_id = c.id) AS acts
    WHERE (c.state = 'closed') <> ('closed' = ANY (done)) OR (c.state IN ('approved', 'ordered', 'paid') AND 'approved' <> ALL (done))
      OR (c.state IN ('ordered', 'paid') AND 'ordered' <> ALL (done)) OR (c.state = 'submitted' AND 'submitted' <> ALL (done))
    ORDER BY c.month, c.number`.execute(database)
  return rows
}

/** Approvers of a month who made it: the database refuses such an approval while its guards are on. */
export async function listApproversWhoMadeIt(database: Database, { id }: Pick<PaymentCycle, 'id'>): Promise<string[]> {
  const { rows } = await sql<{ approverId: string }>`SELECT DISTINCT a.approver_id AS "approverId" FROM cycle_approval a
    JOIN cycle_event e ON e.cycle_id = a.cycle_id AND e.by_user = a.approver_id AND e.at <= a.at
    WHERE a.cycle_id = ${id} AND e.kind IN ('opened', 'computed', 'submitted')`.execute(database)
  return rows.map(({ approverId }) => approverId)
}

/** Sums on their way to somebody whom neither the approved entitlement names nor an approver where it names nobody, the first hundred. */
export async function listPaymentsToOthers(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
): Promise<{ id: string; reference: string }[]> {
  const { rows } = await sql<{ id: string; reference: string }>`SELECT d.id, d.reference FROM disbursement d
    LEFT JOIN entitlement e ON e.month = d.month AND e.id = d.entitlement_id
    WHERE d.month = ${month} AND d.cycle_id = ${id} AND NOT coalesce(e.parts @> jsonb_build_array(jsonb_build_object('payeeId', d.payee_id)), false)
      AND NOT (coalesce(e.parts @> '[{"payeeId": null}]', false) AND EXISTS (SELECT FROM payee_approval a WHERE a.cycle_id = d.cycle_id
        AND a.entitlement_id = d.entitlement_id AND a.payee_id = d.payee_id))
    ORDER BY d.reference LIMIT 100`.execute(database)
  return rows
}

/** Claims of more than was paid, lowered by more than they are, or decided by whoever proposed them. */
export async function listUnsoundClaims(database: Database, { id }: Pick<PaymentCycle, 'id'>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT c.id FROM receivable c
    LEFT JOIN disbursement d ON d.month = c.month AND d.id = c.disbursement_id AND d.state = 'settled'
    WHERE c.cycle_id = ${id} AND (c.decided_by = c.proposed_by
      OR c.amount_vnd < coalesce((SELECT sum(v.amount_vnd) FROM recovery v WHERE v.receivable_id = c.id), 0)
      OR c.outcome = 'confirmed' AND c.amount_vnd > coalesce(d.amount_vnd, 0)
        AND NOT EXISTS (SELECT FROM recovery v WHERE v.receivable_id = c.id AND v.kind = 'withdrawn'))
    ORDER BY c.id LIMIT 100`.execute(database)
  return rows.map((row) => row.id)
}

interface BasisRow {
  id: string
  records: BasisRecords
  parts: PaymentPart[]
  derivation_digest: string
  basis_digest: string
}

/** The first entitlement whose stored facts, steps or payees do not match the approved digest. */
export async function findAlteredEntitlement(
  database: Database,
  { id, month }: Pick<PaymentCycle, 'id' | 'month'>,
): Promise<string | undefined> {
  const sound = new Map<string, boolean>()
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<BasisRow>`SELECT id, records, parts, derivation_digest, basis_digest FROM entitlement
      WHERE month = ${month} AND cycle_id = ${id} AND id > ${after}::uuid ORDER BY id LIMIT 2000`.execute(database)
    await checkDerivations(database, { digests: rows.map((row) => row.derivation_digest), sound })
    const altered = rows.find((row) => sound.get(row.derivation_digest) !== true || digestOf(row) !== row.basis_digest)
    if (altered !== undefined) return altered.id
    const last = rows.at(-1)
    if (last === undefined || rows.length < 2000) return undefined
    after = last.id
  }
}

const digestOf = ({ records, parts, derivation_digest }: BasisRow): string =>
  basisDigest(sha256, { records, derivation: derivation_digest, parts })

async function checkDerivations(
  database: Database,
  { digests, sound }: { readonly digests: readonly string[]; readonly sound: Map<string, boolean> },
): Promise<void> {
  const unseen = [...new Set(digests)].filter((digest) => !sound.has(digest))
  const { rows } = await sql<{ digest: string; body: DerivationBody }>`SELECT digest, body FROM derivation
    WHERE digest = ANY(${unseen}::text[])`.execute(database)
  for (const { digest, body } of rows) sound.set(digest, derivationDigest(sha256, body) === digest)
}
