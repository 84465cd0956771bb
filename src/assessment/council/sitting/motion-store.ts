import { sql } from 'kysely'
import { assert } from '../../../kernel/assert.ts'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import type { CouncilDecision, CouncilMatter } from '../council-decision.ts'
import type { Ballot } from './ballot-box.ts'
import type { CountedMotion, Motion } from './sitting.ts'

interface Done {
  readonly by: string
  readonly at: Date
}

const MOTION = sql`id, item_id AS "itemId", proposal, options, rule, opened_at AS "openedAt", counted_at AS "countedAt", tally`
type MotionRow = Omit<Motion, 'openedAt' | 'countedAt'> & { readonly openedAt: Date; readonly countedAt: Date | null }

/** The motions of a sitting, in the order they were opened. */
export async function listMotions(database: Database, sittingId: string): Promise<Motion[]> {
  const { rows } =
    await sql<MotionRow>`SELECT ${MOTION} FROM council_motion WHERE sitting_id = ${sittingId} ORDER BY opened_at, id`.execute(
      database,
    )
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString(), countedAt: row.countedAt?.toISOString() ?? null }))
}

export async function insertMotion(
  transaction: Transaction,
  motion: Pick<Motion, 'id' | 'itemId' | 'proposal' | 'options' | 'rule'> & {
    readonly sittingId: string
    readonly roundId: string
  } & Done,
): Promise<void> {
  const { id, sittingId, itemId, roundId, proposal, options, rule, by, at } = motion
  await sql`INSERT INTO council_motion (id, sitting_id, item_id, round_id, kind, proposal, options, rule, opened_by, opened_at)
    VALUES (${id}, ${sittingId}, ${itemId}, ${roundId}, ${proposal.kind}, ${JSON.stringify(proposal)}::jsonb, ${options}::text[],
      ${JSON.stringify(rule)}::jsonb, ${by}, ${at})`.execute(transaction)
}

export async function updateCounted(
  transaction: Transaction,
  {
    id,
    tally,
    matter,
    by,
    at,
  }: { readonly id: string; readonly tally: CountedMotion; readonly matter: CouncilMatter | undefined } & Done,
): Promise<void> {
  await sql`UPDATE council_motion SET outcome = ${tally.result.outcome}, tally = ${JSON.stringify(tally)}::jsonb,
    matter = ${matter === undefined ? null : JSON.stringify(matter)}::jsonb, counted_by = ${by}, counted_at = ${at} WHERE id = ${id}`.execute(
    transaction,
  )
}

/** What was put to the vote on a round and carried, in the order it was decided. */
export async function listCarried(database: Database, roundId: string): Promise<CouncilDecision[]> {
  const { rows } = await sql<{ id: string; sittingId: string; matter: CouncilMatter | null; decidedAt: Date | null }>`
    SELECT id, sitting_id AS "sittingId", matter, counted_at AS "decidedAt" FROM council_motion
    WHERE round_id = ${roundId} AND outcome = 'carried' ORDER BY counted_at, id`.execute(database)
  return rows.map(({ matter, decidedAt, ...row }) => {
    assert(matter !== null && decidedAt !== null, 'what carried was counted and says what was decided')
    return { ...row, matter, decidedAt: decidedAt.toISOString() }
  })
}

export interface OpenVote {
  readonly motionId: string
  readonly memberId: string
  readonly choice: string
}

/** The open votes of a sitting. */
export async function listVotes(database: Database, sittingId: string): Promise<OpenVote[]> {
  const { rows } = await sql<OpenVote>`SELECT v.motion_id AS "motionId", v.member_id AS "memberId", v.choice FROM council_vote v
    JOIN council_motion m ON m.id = v.motion_id WHERE m.sitting_id = ${sittingId} ORDER BY v.motion_id, v.member_id`.execute(
    database,
  )
  return rows
}

export async function insertVote(
  transaction: Transaction,
  { motionId, memberId, choice, by, at }: OpenVote & Done,
): Promise<void> {
  await sql`INSERT INTO council_vote (motion_id, member_id, choice, cast_by, cast_at)
    VALUES (${motionId}, ${memberId}, ${choice}, ${by}, ${at})`.execute(transaction)
}

/** Who has voted in secret, the sealed box until it is opened, and then the ballots. */
export interface BallotBox {
  readonly motionId: string
  readonly voters: readonly string[]
  readonly box: Buffer | null
  readonly ballots: readonly Ballot[] | null
}

export async function listBoxes(database: Database, sittingId: string): Promise<BallotBox[]> {
  const { rows } = await sql<BallotBox>`SELECT b.motion_id AS "motionId", b.voters, b.box, b.ballots FROM council_ballot_box b
    JOIN council_motion m ON m.id = b.motion_id WHERE m.sitting_id = ${sittingId}`.execute(database)
  return rows
}

export async function insertBox(transaction: Transaction, motionId: string, box: Buffer): Promise<void> {
  await sql`INSERT INTO council_ballot_box (motion_id, voters, box) VALUES (${motionId}, '{}', ${box})`.execute(transaction)
}

export async function replaceBox(
  transaction: Transaction,
  { motionId, voters, box }: { readonly motionId: string; readonly voters: readonly string[]; readonly box: Buffer },
): Promise<void> {
  await sql`UPDATE council_ballot_box SET voters = ${voters.toSorted()}::uuid[], box = ${box} WHERE motion_id = ${motionId}`.execute(
    transaction,
  )
}

/** Publishes the ballots; the box is gone. */
export async function openBox(transaction: Transaction, motionId: string, ballots: readonly Ballot[]): Promise<void> {
  await sql`UPDATE council_ballot_box SET box = NULL, ballots = ${JSON.stringify(ballots)}::jsonb WHERE motion_id = ${motionId}`.execute(
    transaction,
  )
}
