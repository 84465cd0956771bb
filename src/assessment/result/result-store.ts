import { sql } from 'kysely'
import type { Entry, PoolMethod } from '../../criteria/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Ruling } from './assessed-tree.ts'
import type { DrawnRanks, ResultDocument } from './result-document.ts'

/** A result as somebody drew it up: for the Council to adopt, and for somebody else to publish. */
export interface ResultDraft {
  readonly fingerprint: string
  readonly document: ResultDocument
  readonly drawnRanks: DrawnRanks
  readonly by: string
  readonly byName: string
  readonly at: string
}

export type DraftHead = Omit<ResultDraft, 'document' | 'drawnRanks'>

/** The decision under which a version was published. */
export interface Publication {
  readonly version: number
  readonly fingerprint: string
  readonly method: PoolMethod
  readonly decisionNumber: string
  readonly decidedOn: PlainDate
  readonly signerName: string
  readonly signerPosition: string
  /** Why it corrects the one before. */
  readonly reason: string | null
  readonly by: string
  readonly at: string
}

export interface PublishedResult extends Publication {
  readonly document: ResultDocument
  readonly drawnRanks: DrawnRanks
}

export async function insertDraft(
  transaction: Transaction,
  draft: Omit<ResultDraft, 'at'> & { readonly id: string; readonly roundId: string; readonly at: Date },
): Promise<void> {
  await sql`INSERT INTO drawn_up_result (id, round_id, fingerprint, document, drawn_ranks, drawn_up_by, drawn_up_by_name, drawn_up_at)
    VALUES (${draft.id}, ${draft.roundId}, ${draft.fingerprint}, ${JSON.stringify(draft.document)}::jsonb,
      ${JSON.stringify(draft.drawnRanks)}::jsonb, ${draft.by}, ${draft.byName}, ${draft.at})`.execute(transaction)
}

/** Who drew up the last draft and what its fingerprint is, without what stands in it. */
export async function findDraftHead(database: Database, roundId: string): Promise<DraftHead | undefined> {
  const { rows } = await sql<Omit<DraftHead, 'at'> & { at: Date }>`SELECT fingerprint, drawn_up_by AS by,
    drawn_up_by_name AS "byName", drawn_up_at AS at FROM drawn_up_result
    WHERE round_id = ${roundId} ORDER BY drawn_up_at DESC, id DESC LIMIT 1`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))[0]
}

/** The draft drawn up last. */
export async function findDraft(database: Database, roundId: string): Promise<ResultDraft | undefined> {
  const { rows } = await sql<Omit<ResultDraft, 'at'> & { at: Date }>`SELECT fingerprint, document, drawn_ranks AS "drawnRanks",
    drawn_up_by AS by, drawn_up_by_name AS "byName", drawn_up_at AS at FROM drawn_up_result
    WHERE round_id = ${roundId} ORDER BY drawn_up_at DESC, id DESC LIMIT 1`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))[0]
}

/** Whoever drew up a result of this fingerprint. */
export async function listDrafters(
  database: Database,
  { roundId, fingerprint }: { readonly roundId: string; readonly fingerprint: string },
): Promise<string[]> {
  const { rows } = await sql<{ by: string }>`SELECT DISTINCT drawn_up_by AS by FROM drawn_up_result
    WHERE round_id = ${roundId} AND fingerprint = ${fingerprint} ORDER BY by`.execute(database)
  return rows.map(({ by }) => by)
}

export async function insertResult(
  transaction: Transaction,
  result: Omit<PublishedResult, 'at' | 'by'> & {
    readonly roundId: string
    readonly drawnUpBy: string
    readonly by: string
    readonly byName: string
    readonly at: Date
  },
): Promise<void> {
  await sql`INSERT INTO round_result (round_id, version, fingerprint, method, document, drawn_ranks, decision_number, decided_on,
      signer_name, signer_position, reason, drawn_up_by, published_by, published_by_name, published_at)
    VALUES (${result.roundId}, ${result.version}, ${result.fingerprint}, ${result.method}, ${JSON.stringify(result.document)}::jsonb,
      ${JSON.stringify(result.drawnRanks)}::jsonb, ${result.decisionNumber}, ${result.decidedOn}, ${result.signerName},
      ${result.signerPosition}, ${result.reason}, ${result.drawnUpBy}, ${result.by}, ${result.byName}, ${result.at})`.execute(
    transaction,
  )
}

const PUBLICATION = sql`version, fingerprint, method, decision_number AS "decisionNumber", decided_on AS "decidedOn",
  signer_name AS "signerName", signer_position AS "signerPosition", reason, published_by_name AS by, published_at AS at`

/** Every version, the latest first, without what stands in it. */
export async function listPublications(database: Database, roundId: string): Promise<Publication[]> {
  const { rows } = await sql<Omit<Publication, 'at'> & { at: Date }>`SELECT ${PUBLICATION} FROM round_result
    WHERE round_id = ${roundId} ORDER BY version DESC`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** How many ranks were paid by the first version that was published. */
export async function findPaidRanks(database: Database, roundId: string): Promise<number | undefined> {
  const { rows } = await sql<{ paidRanks: number }>`SELECT (document ->> 'paidRanks')::integer AS "paidRanks" FROM round_result
    WHERE round_id = ${roundId} AND version = 1`.execute(database)
  return rows[0]?.paidRanks
}

export async function findPublished(
  database: Database,
  { roundId, version }: { readonly roundId: string; readonly version: number },
): Promise<PublishedResult | undefined> {
  const { rows } = await sql<Omit<PublishedResult, 'at'> & { at: Date }>`SELECT ${PUBLICATION}, document,
    drawn_ranks AS "drawnRanks" FROM round_result WHERE round_id = ${roundId} AND version = ${version}`.execute(database)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))[0]
}

/** A version of an earlier year’s round. */
export interface EarlierVersion {
  readonly roundId: string
  readonly version: number
  readonly fingerprint: string
}

/** The last published version of each round of an earlier year in the province, the latest year first. */
export async function listEarlier(
  database: Database,
  { provinceId, year }: { readonly provinceId: string; readonly year: number },
): Promise<EarlierVersion[]> {
  const { rows } = await sql<EarlierVersion>`SELECT DISTINCT ON (r.year, r.id) r.id AS "roundId", p.version, p.fingerprint
    FROM round_result p JOIN assessment_round r ON r.id = p.round_id
    WHERE r.province_id = ${provinceId} AND r.year < ${year} ORDER BY r.year DESC, r.id, p.version DESC`.execute(database)
  return rows
}

/** What appeals that were upheld put in the place of a score, in the order in which they were decided. */
export async function listCorrections(database: Database, roundId: string): Promise<Ruling[]> {
  const { rows } = await sql<
    Omit<Ruling, 'entry'> & { entry: Entry }
  >`SELECT unit_id AS "unitId", criterion, entry FROM score_appeal
    WHERE round_id = ${roundId} AND upheld ORDER BY decided_at, id`.execute(database)
  return rows.flatMap(({ entry, ...same }) => (entry === null ? [] : [{ ...same, entry }]))
}
