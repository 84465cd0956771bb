import { type Kysely, sql } from 'kysely'
import { type Period, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { toDateRange } from '../../platform/db/period.ts'
import type { RolePair } from './exclusive-roles.ts'
import type { Role } from './permissions.ts'

/** A pair that the province added. */
export interface Exclusion extends RolePair {
  readonly id: string
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
  readonly reason: string
}

export async function listExclusions(database: Kysely<unknown>): Promise<Exclusion[]> {
  const { rows } = await sql<{
    id: string
    role: Role
    other_role: Role
    from: string
    until: string | null
    reason: string
  }>`
    SELECT id, role, other_role, lower(valid) AS "from", (upper(valid) - 1) AS until, reason
    FROM role_exclusion ORDER BY lower(valid), id`.execute(database)
  return rows.map(({ id, role, other_role, from, until, reason }) => ({
    id,
    roles: [role, other_role],
    from: plainDate(from),
    until: until === null ? undefined : plainDate(until),
    reason,
  }))
}

/** @returns false when the pair is excluded already on one of the days */
export async function insertExclusion(
  transaction: Transaction,
  { id, roles, reason, ...days }: Exclusion,
  { by, confirmedBy }: { by: string; confirmedBy: string | null },
): Promise<boolean> {
  const [role, other] = [...roles].toSorted()
  const { rows } = await sql`
    INSERT INTO role_exclusion (id, role, other_role, valid, reason, asked_by, confirmed_by)
    VALUES (${id}, ${role}, ${other}, ${toDateRange(days)}, ${reason}, ${by}, ${confirmedBy})
    ON CONFLICT ON CONSTRAINT excluded_once DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export const closeExclusion = (
  transaction: Transaction,
  { id, reason, ...days }: Period & { readonly id: string; readonly reason: string },
): Promise<unknown> =>
  sql`UPDATE role_exclusion SET valid = ${toDateRange(days)}, ended_reason = ${reason} WHERE id = ${id}`.execute(transaction)
