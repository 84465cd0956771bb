import { type RawBuilder, sql } from 'kysely'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { ReviewKind } from '../plan/review.ts'

/** A consequence of a reorganisation that a person has to settle. */
export interface Review {
  readonly id: string
  readonly reorganisationId: string
  readonly kind: ReviewKind
  /** The role, or the hamlet. */
  readonly subjectId: string
  readonly unitId: string
  readonly label: string
}

export async function insertReviews(transaction: Transaction, reviews: readonly Review[]): Promise<void> {
  await sql`
    INSERT INTO reorganisation_review (id, reorganisation_id, kind, subject_id, unit_id, label)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb)
      AS r(id uuid, "reorganisationId" uuid, kind text, "subjectId" uuid, "unitId" uuid, label text)`.execute(transaction)
}

/** A review with the reorganisation that caused it. */
export interface OpenReview extends Review {
  readonly title: string
  readonly on: PlainDate
}

export interface ReviewsAsked {
  readonly kind?: ReviewKind | undefined
  /** Part of the label, accents or not. */
  readonly search?: string | undefined
}

const COLUMNS = sql`v.id, v.reorganisation_id AS "reorganisationId", v.kind, v.subject_id AS "subjectId", v.unit_id AS "unitId", v.label`

/** One page of open reviews, after a cursor, in Vietnamese order. */
export async function pageOfOpenReviews(
  database: Database,
  asked: ReviewsAsked,
  { after, limit }: { after: readonly (string | number | null)[] | undefined; limit: number },
): Promise<OpenReview[]> {
  const place =
    after === undefined
      ? sql`true`
      : sql`(v.label COLLATE "vi-x-icu", v.id) > (${String(after[0])} COLLATE "vi-x-icu", ${String(after[1])}::uuid)`
  const { rows } = await sql<OpenReview>`
    SELECT ${COLUMNS}, r.title, r.on_date::text AS "on"
    FROM reorganisation_review v JOIN reorganisation r ON r.id = v.reorganisation_id
    WHERE ${narrowed(asked)} AND ${place} ORDER BY v.label COLLATE "vi-x-icu", v.id LIMIT ${limit}`.execute(database)
  return rows.map((row) => ({ ...row, on: plainDate(row.on) }))
}

export async function countOpenReviews(database: Database, asked: ReviewsAsked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*)::int AS total FROM reorganisation_review v WHERE ${narrowed(asked)}`.execute(database)
  return rows[0]?.total ?? 0
}

function narrowed({ kind, search }: ReviewsAsked): RawBuilder<unknown> {
  const conditions = [sql`v.settled_at IS NULL`]
  if (kind !== undefined) conditions.push(sql`v.kind = ${kind}`)
  if (search !== undefined && search.trim() !== '')
    conditions.push(sql`fold_text(v.label) LIKE ${`%${fold(search).replace(/[\\%_]/g, '\\$&')}%`}`)
  return sql.join(conditions, sql` AND `)
}

export async function findOpenReview(database: Database, id: string): Promise<Review | undefined> {
  const { rows } = await sql<Review>`
    SELECT ${COLUMNS} FROM reorganisation_review v WHERE v.id = ${id} AND v.settled_at IS NULL`.execute(database)
  return rows[0]
}

/** @returns the review as it was, or `undefined` when none with that id is open: somebody else settled it first */
export async function settleReview(
  transaction: Transaction,
  { id, by, reason }: { id: string; by: string; reason: string },
): Promise<Review | undefined> {
  const { rows } = await sql<Review>`
    UPDATE reorganisation_review SET settled_at = programme_instant(now()), settled_by = ${by}, settled_reason = ${reason}
    WHERE id = ${id} AND settled_at IS NULL
    RETURNING id, reorganisation_id AS "reorganisationId", kind, subject_id AS "subjectId", unit_id AS "unitId", label`.execute(
    transaction,
  )
  return rows[0]
}
