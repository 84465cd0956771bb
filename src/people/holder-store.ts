import { sql } from 'kysely'
import type { Database } from '../platform/db/database.ts'
import { beyondReach } from '../platform/db/reach/row-reach.ts'

/** Who holds each identity number, in any register: of a merged record, the one it went into. */
export async function selectHolders(database: Database, indexes: readonly string[]): Promise<Map<string, string>> {
  if (indexes.length === 0) return new Map()
  const { rows } = await beyondReach('holder-of-number', () =>
    sql<{ index: string; id: string }>`
      SELECT encode(identity_index, 'hex') AS index, coalesce(merged_into, id) AS id FROM person
      WHERE identity_index = ANY(ARRAY(SELECT decode(i, 'hex') FROM unnest(${indexes}::text[]) AS i))`.execute(database),
  )
  return new Map(rows.map(({ index, id }) => [index, id]))
}
