import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../testing.ts'
import { SEALED_TABLES, UNSEALED_TABLES } from './sealed-tables.ts'
import { readOutside, verifyRecord } from './verify-record.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const verify = async () => verifyRecord(platform.database, await readOutside(platform.seals))

describe('which tables are sealed', () => {
  test('each of the schema is in one of the two lists', async () => {
    const { rows } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`.execute(
      platform.database,
    )
    expect(rows.map(({ name }) => name)).toEqual([...Object.keys(SEALED_TABLES), ...Object.keys(UNSEALED_TABLES)].toSorted())
  })

  test('those that are sealed have the triggers, and no other', async () => {
    const { rows } = await sql<{ name: string }>`SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger
      WHERE tgname LIKE 'zz_sealed_%' ORDER BY 1`.execute(platform.database)
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(SEALED_TABLES).toSorted())
  })
})

describe('the record', () => {
  test('of a database that was only migrated agrees', async () => {
    expect(await verify()).toEqual([])
  })

  test('follows what the program writes, alone or in a transaction, in savepoints and by the thousand', async () => {
    const { database } = platform
    await sql`INSERT INTO setting (key, value) SELECT 'many-' || n, to_jsonb(n) FROM generate_series(1, 1000) n`.execute(database)
    await database.transaction().execute(async (transaction) => {
      await sql`UPDATE setting SET value = '"ä"' WHERE key = 'many-7'`.execute(transaction)
      await sql`SAVEPOINT one`.execute(transaction)
      await sql`DELETE FROM setting WHERE key LIKE 'many-9%'`.execute(transaction)
      await sql`ROLLBACK TO SAVEPOINT one`.execute(transaction)
      await sql`DELETE FROM setting WHERE key LIKE 'many-8%'`.execute(transaction)
      await sql`UPDATE setting SET key = 'renamed' WHERE key = 'many-1'`.execute(transaction)
    })
    expect(await verify()).toEqual([])
  })
})
