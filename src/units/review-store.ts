import { sql } from 'kysely'
import type { Database, Transaction } from '../platform/db/database.ts'

/** `role-carried`: a role now holds over `unitId` · `role-without-unit`: its unit was abolished · `hamlet-unplaced`: nobody said where it lies. */
export type ReviewKind = 'role-carried' | 'role-without-unit' | 'hamlet-unplaced'

/** Something a reorganisation left for a person to look at. */
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

/** Those nobody has settled, the latest reorganisation first. */
export async function selectOpenReviews(database: Database): Promise<Review[]> {
  const { rows } = await sql<Review>`
    SELECT v.id, v.reorganisation_id AS "reorganisationId", v.kind, v.subject_id AS "subjectId", v.unit_id AS "unitId", v.label
    FROM reorganisation_review v JOIN reorganisation r ON r.id = v.reorganisation_id
    WHERE v.settled_at IS NULL ORDER BY r.applied_at DESC, v.kind, v.label COLLATE "vi-x-icu", v.id`.execute(database)
  return rows
}

/** @returns the review as it was, or `undefined` when there is none open by that id: somebody else was first */
export async function settleReview(
  transaction: Transaction,
  { id, by, reason }: { id: string; by: string; reason: string },
): Promise<Review | undefined> {
  const { rows } = await sql<Review>`
    UPDATE reorganisation_review SET settled_at = now(), settled_by = ${by}, settled_reason = ${reason}
    WHERE id = ${id} AND settled_at IS NULL
    RETURNING id, reorganisation_id AS "reorganisationId", kind, subject_id AS "subjectId", unit_id AS "unitId", label`.execute(
    transaction,
  )
  return rows[0]
}
