import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { ERASED_PEOPLE } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'

/** People whose last seat in any group ended before a day, and whose data have not been erased. */
export async function selectFormerMembers(database: Database, endedBefore: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT m.person_id AS id FROM membership m
    WHERE NOT EXISTS (SELECT FROM ${ERASED_PEOPLE} AS erased WHERE erased.id = m.person_id)
    GROUP BY m.person_id HAVING bool_and(NOT upper_inf(m.valid) AND upper(m.valid) <= ${endedBefore}::date) ORDER BY m.person_id`.execute(
    database,
  )
  return rows.map(({ id }) => id)
}
