import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../testing.ts'
import { listDisagreeing, resealChanged } from './reseal.ts'
import { SEALED_TABLES, UNSEALED_TABLES } from './sealed-tables.ts'
import { readOutside, verifyRecord } from './verify-record.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const verify = async () => (await verifyRecord(platform.database, await readOutside(platform.seals))).faults

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

describe('an upgrade that changes what a sealed table holds', () => {
  test('enters its rows anew when they agreed before, and leaves what was altered to be found', async () => {
    const other = await testPlatform()
    const { database } = other
    await sql`INSERT INTO setting (key, value) VALUES ('one', '1')`.execute(database)
    await sql`ALTER TABLE ledger_account DISABLE TRIGGER USER`.execute(database)
    await sql`UPDATE ledger_account SET name_en = 'Mine' WHERE code = 'assets:treasury'`.execute(database)
    await sql`ALTER TABLE ledger_account ENABLE TRIGGER USER`.execute(database)
    await database.transaction().execute(async (transaction) => {
      const disagreed = await listDisagreeing(transaction)
      await sql`ALTER TABLE setting ADD COLUMN more text`.execute(transaction)
      await sql`ALTER TABLE ledger_account ADD COLUMN more text`.execute(transaction)
      await resealChanged(transaction, disagreed)
    })
    const { faults } = await verifyRecord(database, await readOutside(other.seals))
    expect([...new Set(faults.map((fault) => `${fault.kind} ${'table' in fault ? fault.table : ''}`))]).toEqual([
      'row-altered ledger_account',
    ])
    await other.close()
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

  test('has nothing of what was rolled back, and no seal of an act that changed nothing', async () => {
    const { database } = platform
    const count = async () => (await sql<{ n: number }>`SELECT count(*)::int AS n FROM seal`.execute(database)).rows[0]?.n
    const before = await count()
    const failing = database.transaction().execute(async (transaction) => {
      await sql`DELETE FROM setting`.execute(transaction)
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    await sql`UPDATE setting SET value = '1' WHERE key = 'nobody has it'`.execute(database)
    expect(await count()).toBe(before)
    expect(await verify()).toEqual([])
  })

  test('is one chain, however many write at once', async () => {
    const writes = Array.from({ length: 40 }, (_, index) =>
      sql`INSERT INTO setting (key, value) VALUES (${`at once ${index}`}, '1')`.execute(platform.database),
    )
    await Promise.all(writes)
    expect(await verify()).toEqual([])
  })

  test('does not take a change from a hand that writes SQL alone, nor let a table be emptied', async () => {
    const client = new pg.Client({ connectionString: platform.url })
    await client.connect()
    await expect(client.query(`UPDATE setting SET value = '2'`)).rejects.toThrow(/was not sealed/)
    await expect(client.query('TRUNCATE setting')).rejects.toThrow(/append-only/)
    await client.end()
    expect(await verify()).toEqual([])
  })

  test('says the same whatever the session shows its values as', async () => {
    const client = new pg.Client({ connectionString: platform.url })
    await client.connect()
    const digest = async () => (await client.query(`SELECT sha256(record_send(r)) AS digest FROM unit_version r LIMIT 1`)).rows
    await sql`INSERT INTO admin_unit (id, level) VALUES ('00000000-0000-7000-8000-0000000000aa', 'province')`.execute(
      platform.database,
    )
    const before = await digest()
    await client.query(
      `SET timezone = 'Asia/Ho_Chi_Minh'; SET datestyle = 'German'; SET bytea_output = 'escape'; SET extra_float_digits = -5`,
    )
    expect(await digest()).toEqual(before)
    await client.end()
  })

  test('tells when a table is not sealed any more', async () => {
    await sql`ALTER TABLE setting DISABLE TRIGGER zz_sealed_u`.execute(platform.database)
    expect(await verify()).toEqual([{ kind: 'guard-missing', table: 'setting' }])
    await sql`ALTER TABLE setting ENABLE TRIGGER zz_sealed_u`.execute(platform.database)
  })
})
