import { sql } from 'kysely'
import { type NamedThing, named } from '../../kernel/named-thing.ts'
import type { Database } from '../../platform/db/database.ts'

/** People by name, and what hangs on them: accounts by bank and last digits, pairs that may be one. Who was erased has no name. */
export async function personNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{ kind: string; id: string; name: string }>`
    SELECT 'person' AS kind, id, full_name AS name FROM person WHERE id = ANY(${ids}::uuid[]) AND full_name IS NOT NULL
    UNION ALL SELECT 'payee-account', a.id, concat(a.bank_name, ' •••• ', a.account_last4, ', ', p.full_name) FROM payee_account a
      JOIN person p ON p.id = a.person_id WHERE a.id = ANY(${ids}::uuid[]) AND a.account_last4 IS NOT NULL
    UNION ALL SELECT 'duplicate-case', d.id, concat_ws(' – ', one.full_name, other.full_name) FROM duplicate_case d
      JOIN person one ON one.id = d.person_a JOIN person other ON other.id = d.person_b WHERE d.id = ANY(${ids}::uuid[])`.execute(
    database,
  )
  return rows.map(({ kind, ...row }) => named(kind, row))
}
