import { sql } from 'kysely'
import { selectSessionFigures } from '../../activity/service.ts'
import { activeGroups } from '../../groups/service.ts'
import { lastDayOf, type Month } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { ReportFact } from './report-fact.ts'

/**
 * Whether a group's report for a month is approved. A commune officer's confirmation gives it now; activity
 * reports will give it later, behind the same question.
 */
export interface ReportFacts {
  /** @returns one fact for each group somebody has spoken of; a group without is not known, which is not "no" */
  readonly approvedFor: (
    database: Database,
    month: Month,
    groupIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ReportFact>>
}

/** The facts as commune officers confirm them. */
export const confirmedReports: ReportFacts = {
  async approvedFor(database, month, groupIds) {
    const { rows } = await sql<{ id: string; group_id: string; state: ReportFact['state']; reason: string | null }>`
      SELECT id, group_id, state, reason FROM report_confirmation
      WHERE month = ${month} AND replaced_at IS NULL AND group_id = ANY(${groupIds}::uuid[])`.execute(database)
    return new Map(
      rows.map(({ id, group_id, state, reason }) => [
        group_id,
        { confirmationId: id, state, ...(reason === null ? {} : { reason }) },
      ]),
    )
  },
}

export interface NewConfirmation {
  readonly month: Month
  readonly groups: readonly { readonly id: string; readonly groupId: string }[]
  readonly state: ReportFact['state']
  readonly reason?: string | undefined
  readonly by: string
  readonly at: Date
}

/**
 * Writes one word for each group, in place of an earlier one that said otherwise; what was said already is left.
 *
 * @returns the groups that were written
 */
export async function insertConfirmations(transaction: Transaction, given: NewConfirmation): Promise<string[]> {
  const { month, groups, state, by, at } = given
  const reason = given.reason ?? null
  const groupIds = groups.map(({ groupId }) => groupId)
  const { rows } = await sql<{
    group_id: string
  }>`SELECT group_id FROM report_confirmation WHERE month = ${month} AND replaced_at IS NULL
    AND group_id = ANY(${groupIds}::uuid[]) AND state = ${state} AND reason IS NOT DISTINCT FROM ${reason}::text`.execute(
    transaction,
  )
  const said = new Set(rows.map(({ group_id }) => group_id))
  const fresh = groups.filter(({ groupId }) => !said.has(groupId))
  const freshIds = fresh.map(({ groupId }) => groupId)
  await sql`UPDATE report_confirmation SET replaced_at = ${at} WHERE month = ${month} AND replaced_at IS NULL
    AND group_id = ANY(${freshIds}::uuid[])`.execute(transaction)
  await sql`INSERT INTO report_confirmation (id, month, group_id, state, reason, confirmed_by, confirmed_at)
    SELECT id, ${month}, group_id, ${state}, ${reason}, ${by}, ${at}
    FROM unnest(${fresh.map(({ id }) => id)}::uuid[], ${freshIds}::uuid[]) AS given (id, group_id)`.execute(transaction)
  return freshIds
}

export interface ConfirmationRow {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly communeName: string
  readonly state: ReportFact['state'] | null
  readonly reason: string | null
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
  /** What the group’s phones tell of the month; nothing, where none has told anything. */
  readonly sessions: number | null
  readonly people: number | null
}

/** Every group of the communes that was there in the month, with what was said of its report, or nothing yet. */
export async function listConfirmations(
  database: Database,
  { month, communeIds }: { readonly month: Month; readonly communeIds: readonly string[] },
): Promise<ConfirmationRow[]> {
  const { rows } = await sql<Omit<ConfirmationRow, 'confirmedAt'> & { confirmedAt: Date | null }>`
    SELECT g.id AS "groupId", g.name AS "groupName", g.commune_id AS "communeId", coalesce(u.name, '') AS "communeName",
      c.state, c.reason, c.confirmed_by AS "confirmedBy", c.confirmed_at AS "confirmedAt", s.sessions, s.people
    FROM ${activeGroups({ month, communeIds })} AS g
    LEFT JOIN LATERAL unit_on(g.commune_id, ${lastDayOf(month)}::date) u ON true
    LEFT JOIN report_confirmation c ON c.group_id = g.id AND c.month = ${month} AND c.replaced_at IS NULL
    LEFT JOIN ${selectSessionFigures(month)} AS s ON s.group_id = g.id
    ORDER BY u.name COLLATE "vi-x-icu", g.name COLLATE "vi-x-icu"`.execute(database)
  return rows.map((row) => ({ ...row, confirmedAt: row.confirmedAt?.toISOString() ?? null }))
}
