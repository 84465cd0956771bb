import { type RawBuilder, sql } from 'kysely'
import { LEGAL_TIME_ZONE, type PlainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { HoldSubject } from './hold.ts'

/** A hold with what it is of: one of the four. */
export interface DatedHold {
  readonly id: string
  readonly provinceId: string
  readonly subject: HoldSubject
  /** The id of the person, group or commune, or the code of the provision. */
  readonly subjectId: string
  readonly reason: string
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly placedBy: string
  readonly placedAt: Date
  readonly releasedBy: string | null
  readonly releasedOn: PlainDate | null
  readonly releaseReason: string | null
}

const COLUMNS = sql`id, province_id AS "provinceId", subject,
  coalesce(person_id::text, group_id::text, commune_id::text, provision_code, '') AS "subjectId", reason, from_day AS from, until_day AS until,
  placed_by AS "placedBy", placed_at AS "placedAt", released_by AS "releasedBy",
  (released_at AT TIME ZONE ${LEGAL_TIME_ZONE})::date AS "releasedOn", release_reason AS "releaseReason"`

/** Those that end last first: what stands open, then the latest to end. */
export async function listDatedHolds(database: Database): Promise<DatedHold[]> {
  const { rows } = await sql<DatedHold>`SELECT ${COLUMNS} FROM dated_hold
    ORDER BY released_at IS NOT NULL, until_day DESC NULLS FIRST, placed_at DESC, id`.execute(database)
  return rows
}

export async function findDatedHold(database: Database, id: string): Promise<DatedHold | undefined> {
  const { rows } = await sql<DatedHold>`SELECT ${COLUMNS} FROM dated_hold WHERE id = ${id}`.execute(database)
  return rows[0]
}

export type NewHold = Pick<DatedHold, 'id' | 'provinceId' | 'subject' | 'subjectId' | 'reason' | 'from' | 'until'> & {
  readonly by: string
  readonly at: Date
}

/** @returns false when the same is on hold already on some of these days */
export async function insertDatedHold(transaction: Transaction, hold: NewHold): Promise<boolean> {
  const { subject, subjectId } = hold
  const idOf = (one: HoldSubject): string | null => (one === subject ? subjectId : null)
  const { rows } =
    await sql`INSERT INTO dated_hold (id, province_id, subject, person_id, group_id, commune_id, provision_code, reason, from_day,
      until_day, placed_by, placed_at)
    VALUES (${hold.id}, ${hold.provinceId}, ${subject}, ${idOf('payee')}, ${idOf('group')}, ${idOf('commune')}, ${idOf('provision')},
      ${hold.reason}, ${hold.from}, ${hold.until}, ${hold.by}, ${hold.at}) ON CONFLICT DO NOTHING RETURNING id`.execute(
      transaction,
    )
  return rows.length === 1
}

/** @returns false when it was released already */
export async function releaseHoldById(
  transaction: Transaction,
  release: { readonly id: string; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`UPDATE dated_hold SET released_by = ${release.by}, released_at = ${release.at}, release_reason = ${release.reason}
    WHERE id = ${release.id} AND released_at IS NULL RETURNING id`.execute(transaction)
  return rows.length === 1
}

/** An order and a hold wait for each other: what is held before the order is not in it. */
const HOLD_LOCK = 75020244

export async function lockHolds(transaction: Transaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${HOLD_LOCK})`.execute(transaction)
}

/** For orders, which do not wait for each other. */
export async function awaitHolds(transaction: Transaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock_shared(${HOLD_LOCK})`.execute(transaction)
}

/** Holds that stand on a day, for selecting from. */
export const standing = (on: PlainDate): RawBuilder<unknown> => sql`
  (SELECT * FROM dated_hold WHERE released_at IS NULL AND from_day <= ${on}::date AND (until_day IS NULL OR until_day >= ${on}::date))`

/**
 * Joins to each row of `part`, a sum of the cycle, the one hold by day that keeps it, as `held`: the narrowest, where there
 * are several. Each of the four is found by itself, so that a month of 100,000 sums is joined with few rows.
 */
export const joinHolds = ({ id }: Pick<PaymentCycle, 'id'>, on: PlainDate): RawBuilder<unknown> => sql`
  LEFT JOIN (SELECT DISTINCT ON (one.id) one.id AS person_id, s.id AS hold_id FROM ${standing(on)} AS s
    CROSS JOIN LATERAL records_of_person(s.person_id) AS one (id) WHERE s.person_id IS NOT NULL ORDER BY one.id, s.id) AS payee_held
    ON payee_held.person_id = part.payee_id
  LEFT JOIN (SELECT s.group_id, s.id AS hold_id FROM ${standing(on)} AS s WHERE s.group_id IS NOT NULL) AS group_held
    ON group_held.group_id = part.group_id
  LEFT JOIN (SELECT DISTINCT ON (one.id) one.id AS commune_id, s.id AS hold_id FROM ${standing(on)} AS s
    CROSS JOIN LATERAL line_of_commune(s.commune_id) AS one (id) WHERE s.commune_id IS NOT NULL ORDER BY one.id, s.id) AS commune_held
    ON commune_held.commune_id = part.commune_id
  LEFT JOIN (SELECT s.id AS hold_id FROM ${standing(on)} AS s JOIN payment_cycle c ON c.provision_code = s.provision_code
    WHERE c.id = ${id}) AS provision_held ON true
  LEFT JOIN dated_hold held
    ON held.id = coalesce(payee_held.hold_id, group_held.hold_id, commune_held.hold_id, provision_held.hold_id)`

/** Whether the hold `d` is of a sum: of its payee, group, commune or provision. */
export const coversSum = (
  sum: Readonly<Record<'payee' | 'group' | 'commune' | 'provision', RawBuilder<unknown>>>,
): RawBuilder<unknown> =>
  sql`(d.group_id = ${sum.group} OR d.provision_code = ${sum.provision}
    OR d.commune_id IS NOT NULL AND ${sum.commune} IN (SELECT line_of_commune(d.commune_id))
    OR d.person_id IS NOT NULL AND ${sum.payee} IN (SELECT records_of_person(d.person_id)))`

/** Whether one of the accounts released, since the month began, a hold of something that the cycle pays. */
export async function hasReleasedHolds(
  database: Database,
  { id }: Pick<PaymentCycle, 'id'>,
  userIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM released_holds_in(${id}) AS released (by_user)
    WHERE released.by_user = ANY(${userIds}::uuid[]) LIMIT 1`.execute(database)
  return rows.length > 0
}
