import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Award, AwardDecision, AwardLine, AwardProposal, ProposalState } from './award.ts'
import type { ComputedLine } from './award-lines.ts'

const AWARD = sql`round_id AS "roundId", province_id AS "provinceId", year, provision_id AS "provisionId",
  provision_code AS "provisionCode", month, line_id AS "lineId"`

export async function findAward(database: Database, roundId: string): Promise<Award | undefined> {
  const { rows } = await sql<Award>`SELECT ${AWARD} FROM award WHERE round_id = ${roundId}`.execute(database)
  return rows[0]
}

/** Locks the award until the transaction ends: its acts follow one another. */
export async function lockAward(transaction: Transaction, roundId: string): Promise<Award | undefined> {
  await sql`SELECT FROM award WHERE round_id = ${roundId} FOR UPDATE`.execute(transaction)
  return findAward(transaction, roundId)
}

/** Every award, the latest year first. */
export async function listAwards(database: Database): Promise<Award[]> {
  const { rows } = await sql<Award>`SELECT ${AWARD} FROM award ORDER BY year DESC, opened_at DESC`.execute(database)
  return rows
}

/** Opens the award of a round, where nobody has. */
export async function insertAward(
  transaction: Transaction,
  award: Omit<Award, 'lineId'> & { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO award (round_id, province_id, year, provision_id, provision_code, month, opened_by, opened_at)
    VALUES (${award.roundId}, ${award.provinceId}, ${award.year}, ${award.provisionId}, ${award.provisionCode},
      ${award.month}, ${award.by}, ${award.at}) ON CONFLICT (round_id) DO NOTHING`.execute(transaction)
}

export async function updateLine(
  transaction: Transaction,
  { roundId, lineId }: Pick<Award, 'roundId' | 'lineId'>,
): Promise<void> {
  await sql`UPDATE award SET line_id = ${lineId} WHERE round_id = ${roundId}`.execute(transaction)
}

interface ProposalRow extends Omit<AwardProposal, 'draftedAt' | 'submittedAt' | 'decision' | keyof Sums> {
  due: number
  added: number
  released: number
  claimed: number
  draftedAt: Date
  submittedAt: Date | null
  number: string | null
  decidedOn: PlainDate | null
  signerName: string | null
  signerPosition: string | null
}
type Sums = Pick<AwardProposal, 'due' | 'added' | 'released' | 'claimed'>

const withSums = <Row extends { due: number; added: number; released: number; claimed: number }>(row: Row) => ({
  ...row,
  due: vnd(row.due),
  added: vnd(row.added),
  released: vnd(row.released),
  claimed: vnd(row.claimed),
})

function asProposal({ number, decidedOn, signerName, signerPosition, ...row }: ProposalRow): AwardProposal {
  const isSigned = number !== null && decidedOn !== null && signerName !== null && signerPosition !== null
  return {
    ...withSums(row),
    draftedAt: row.draftedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decision: isSigned ? { number, on: decidedOn, signerName, signerPosition } : null,
  }
}

/** The proposals of awards, the latest first. */
export async function listProposals(database: Database, roundIds: readonly string[]): Promise<AwardProposal[]> {
  const { rows } = await sql<ProposalRow>`SELECT id, round_id AS "roundId", ordinal, result_version AS "resultVersion",
      result_fingerprint AS "resultFingerprint", fingerprint, state, due_vnd AS due, added_vnd AS added, released_vnd AS released,
      claimed_vnd AS claimed, drafted_by AS "draftedBy", drafted_at AS "draftedAt", submitted_by AS "submittedBy",
      submitted_at AS "submittedAt", guard_reason AS "guardReason", approvals_needed AS "approvalsNeeded",
      decision_number AS number, decided_on AS "decidedOn", signer_name AS "signerName", signer_position AS "signerPosition"
    FROM award_proposal WHERE round_id = ANY (${roundIds}::uuid[]) ORDER BY round_id, ordinal DESC`.execute(database)
  return rows.map(asProposal)
}

type NewProposal = Pick<
  AwardProposal,
  'id' | 'roundId' | 'ordinal' | 'resultVersion' | 'resultFingerprint' | 'fingerprint' | keyof Sums
>

export async function insertProposal(
  transaction: Transaction,
  given: NewProposal & { readonly lines: readonly ComputedLine[]; readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO award_proposal (id, round_id, ordinal, result_version, result_fingerprint, fingerprint, state, due_vnd,
      added_vnd, released_vnd, claimed_vnd, drafted_by, drafted_at)
    VALUES (${given.id}, ${given.roundId}, ${given.ordinal}, ${given.resultVersion}, ${given.resultFingerprint},
      ${given.fingerprint}, 'drafted', ${given.due}, ${given.added}, ${given.released}, ${given.claimed}, ${given.by}, ${given.at})`.execute(
    transaction,
  )
  for (const line of given.lines)
    await sql`INSERT INTO award_line (proposal_id, unit_id, code, name, rank, share, due_vnd, before_vnd, added_vnd, released_vnd,
        claimed_vnd, article, derivation)
      VALUES (${given.id}, ${line.unitId}, ${line.code}, ${line.name}, ${line.rank}, ${line.share}, ${line.due}, ${line.before},
        ${line.added}, ${line.released}, ${line.claimed}, ${line.article}, ${JSON.stringify(line.derivation)}::jsonb)`.execute(
      transaction,
    )
}

export interface LineOfProposal extends AwardLine {
  readonly proposalId: string
}

/** The lines of proposals, those with the best rank first and those that lost it last. */
export async function listLines(database: Database, proposalIds: readonly string[]): Promise<LineOfProposal[]> {
  const { rows } = await sql<
    Omit<LineOfProposal, keyof Sums | 'before'> & {
      due: number
      before: number
      added: number
      released: number
      claimed: number
    }
  >`
    SELECT proposal_id AS "proposalId", unit_id AS "unitId", code, name, rank, share, due_vnd AS due, before_vnd AS before,
      added_vnd AS added, released_vnd AS released, claimed_vnd AS claimed, article FROM award_line
    WHERE proposal_id = ANY (${proposalIds}::uuid[]) ORDER BY proposal_id, rank NULLS LAST, code`.execute(database)
  return rows.map((row) => ({ ...withSums(row), before: vnd(row.before) }))
}

interface Moved {
  readonly id: string
  readonly to: ProposalState
}

export async function updateState(transaction: Transaction, { id, to }: Moved): Promise<void> {
  await sql`UPDATE award_proposal SET state = ${to} WHERE id = ${id}`.execute(transaction)
}

export async function markSubmitted(
  transaction: Transaction,
  {
    id,
    by,
    at,
    reason,
    needed,
  }: { readonly id: string; readonly by: string; readonly at: Date; readonly reason: string | null; readonly needed: number },
): Promise<void> {
  await sql`UPDATE award_proposal SET state = 'submitted', submitted_by = ${by}, submitted_at = ${at}, guard_reason = ${reason},
    approvals_needed = ${needed} WHERE id = ${id}`.execute(transaction)
}

export async function markDecided(
  transaction: Transaction,
  { id, decision }: { readonly id: string; readonly decision: AwardDecision },
): Promise<void> {
  await sql`UPDATE award_proposal SET state = 'decided', decision_number = ${decision.number}, decided_on = ${decision.on}::date,
    signer_name = ${decision.signerName}, signer_position = ${decision.signerPosition} WHERE id = ${id}`.execute(transaction)
}

export interface AwardApproval {
  readonly proposalId: string
  readonly by: string
  readonly at: string
}

export async function listApprovals(database: Database, proposalIds: readonly string[]): Promise<AwardApproval[]> {
  const { rows } = await sql<{
    proposalId: string
    by: string
    at: Date
  }>`SELECT proposal_id AS "proposalId", approver_id AS by, at
    FROM award_approval WHERE proposal_id = ANY (${proposalIds}::uuid[]) ORDER BY at, approver_id`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function insertApproval(
  transaction: Transaction,
  approval: { readonly proposalId: string; readonly fingerprint: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO award_approval (proposal_id, approver_id, fingerprint, at)
    VALUES (${approval.proposalId}, ${approval.by}, ${approval.fingerprint}, ${approval.at})`.execute(transaction)
}

export interface AwardEvent {
  readonly id: string
  readonly kind: string
  readonly reason: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: string
  readonly byName: string
  readonly at: string
}

/** The latest first. */
export async function listEvents(database: Database, roundId: string): Promise<AwardEvent[]> {
  const { rows } = await sql<Omit<AwardEvent, 'at'> & { at: Date }>`SELECT id, kind, reason, detail, by_user AS by,
    by_name AS "byName", at FROM award_event WHERE round_id = ${roundId} ORDER BY at DESC, id DESC`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function insertEvent(
  transaction: Transaction,
  event: Omit<AwardEvent, 'at'> & { readonly roundId: string; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO award_event (id, round_id, kind, reason, detail, by_user, by_name, at)
    VALUES (${event.id}, ${event.roundId}, ${event.kind}, ${event.reason}, ${JSON.stringify(event.detail)}::jsonb, ${event.by},
      ${event.byName}, ${event.at})`.execute(transaction)
}
