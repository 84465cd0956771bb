import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMigrations, migrate, runMigrations } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

/** What a database of an older version holds is read by this one as if it had been written today. */
let older: TestDatabase

beforeAll(async () => {
  older = await testDatabase({ empty: true })
})
afterAll(() => older.close())

const SOMEBODY = '00000000-0000-7000-8000-000000000001'
const BATCH = '00000000-0000-7000-8000-000000000002'
const doubt = (code: string) => ({ code, column: 3, heading: 'SĐT', detail: {}, field: null })

async function writeAsBefore(): Promise<void> {
  await sql`
    INSERT INTO saved_view (id, user_id, place, name, query) VALUES
      (gen_random_uuid(), ${SOMEBODY}, 'groups', 'Mới', 'sort=-founded&columns=name,founded'),
      (gen_random_uuid(), ${SOMEBODY}, 'groups', 'Tìm', 'search=unfounded')`.execute(older.database)
  await sql`
    INSERT INTO import_batch (id, state, as_of, files, content_hash, notes, started_by, started_by_name)
    VALUES (${BATCH}, 'reading', '2024-06-01', '[]', decode(repeat('00', 32), 'hex'),
      ${JSON.stringify([doubt('hidden_sheet')])}, ${SOMEBODY}, 'Một người')`.execute(older.database)
  await sql`
    INSERT INTO import_row (id, import_id, reading, seq, file, sheet, "row", block, state, sealed, group_key, role, search, doubts)
    VALUES (gen_random_uuid(), ${BATCH}, 1, 1, 0, 'Xã', 7, 0, 'doubtful', '', 'k', 'member', '',
      ${JSON.stringify([doubt('phone_too_short'), doubt('person_in_two_groups')])})`.execute(older.database)
}

test('codes in kebab-case and groups that are established: unfinished work of an older version goes on', async () => {
  const { database } = older
  const migrations = await listMigrations()
  const before = migrations.filter((name) => name < '0018')
  await database.transaction().execute((transaction) => runMigrations(transaction, before))
  await writeAsBefore()
  expect(await migrate(database)).toEqual(migrations.filter((name) => name >= '0018'))

  const views = await sql<{ query: string }>`SELECT query FROM saved_view ORDER BY name`.execute(database)
  expect(views.rows.map(({ query }) => query)).toEqual(['sort=-established&columns=name,established', 'search=unfounded'])
  const rows = await sql<{ doubts: unknown }>`SELECT doubts FROM import_row`.execute(database)
  expect(rows.rows).toEqual([{ doubts: [doubt('phone-too-short'), doubt('person-in-two-groups')] }])
  const batches = await sql<{ notes: unknown }>`SELECT notes FROM import_batch`.execute(database)
  expect(batches.rows).toEqual([{ notes: [doubt('hidden-sheet')] }])
})

test('no function of the database still speaks of a column that was renamed', async () => {
  const left = await sql<{ name: string }>`
    SELECT p.proname AS name FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f' AND p.prosrc LIKE '%founded_on%'`.execute(
    older.database,
  )
  expect(left.rows).toEqual([])
})

test('functions that call one another are renamed in whatever order the server keeps them', async () => {
  const { database, close } = await testDatabase({ empty: true })
  const before = (await listMigrations()).filter((name) => name < '0018')
  await database.transaction().execute((transaction) => runMigrations(transaction, before))
  await sql`
    SET check_function_bodies = off;
    CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT other() -- founded_on';
    CREATE FUNCTION other() RETURNS int LANGUAGE sql AS 'SELECT one() -- founded_on';
    RESET check_function_bodies`.execute(database)
  expect(await migrate(database)).toContain('0018-codes-and-columns-follow-the-glossary')
  await close()
})

test('hamlets that differ by the apostrophe or dash alone get one key, unless two of a commune would become one', async () => {
  const { database, close } = await testDatabase({ empty: true })
  const before = (await listMigrations()).filter((name) => name < '0035')
  await database.transaction().execute((transaction) => runMigrations(transaction, before))
  const unit = (level: string, id: number) => sql`INSERT INTO admin_unit (id, level) VALUES (${uuid(id)}::uuid, ${level})`
  const uuid = (id: number) => `00000000-0000-7000-8000-00000000000${id}`
  const version = (
    id: number,
    { level, kind, name, key, parent }: Record<'level' | 'kind' | 'name' | 'key', string> & { parent?: number },
  ) =>
    sql`INSERT INTO unit_version (unit_id, level, kind, name, spelling_key, parent_id, valid, basis, code)
        VALUES (${uuid(id)}::uuid, ${level}, ${kind}, ${name}, ${key}, ${parent === undefined ? null : uuid(parent)}::uuid, '[2020-01-01,)', 'x',
          ${level === 'hamlet' ? null : `${level === 'province' ? '75' : '26182'}`})`
  const hamlet = (id: number, key: string) => version(id, { level: 'hamlet', kind: 'ap', name: key, key, parent: 2 })
  await database.transaction().execute(async (transaction) => {
    for (const [level, id] of [
      ['province', 1],
      ['commune', 2],
      ['hamlet', 3],
      ['hamlet', 4],
      ['hamlet', 5],
      ['hamlet', 6],
    ] as const)
      await unit(level, id).execute(transaction)
    await version(1, { level: 'province', kind: 'tinh', name: 'Đồng Nai', key: 'đông nai' }).execute(transaction)
    await version(2, { level: 'commune', kind: 'xa', name: 'Phú Lý', key: 'phu ly', parent: 1 }).execute(transaction)
    for (const [id, key] of [
      [3, 'k’reng'],
      [4, '5 – 6'],
      [5, 'h’lang'],
      [6, 'h`lang'],
    ] as const)
      await hamlet(id, key).execute(transaction)
  })
  await migrate(database)
  const { rows } = await sql<{
    key: string
  }>`SELECT spelling_key AS key FROM unit_version WHERE level = 'hamlet' ORDER BY unit_id`.execute(database)
  expect(rows.map(({ key }) => key)).toEqual(["k'reng", '5-6', 'h’lang', 'h`lang'])
  await expect(sql`UPDATE unit_version SET spelling_key = 'x' WHERE level = 'hamlet'`.execute(database)).rejects.toThrow(
    /only ever closed/,
  )
  await close()
})

test('names with letters that only look like ours get the keys of today, unless two groups of a commune would become one', async () => {
  const { database, close } = await testDatabase({ empty: true })
  const before = (await listMigrations()).filter((name) => name < '0049')
  await database.transaction().execute((transaction) => runMigrations(transaction, before))
  const uuid = (id: number) => `00000000-0000-7000-8000-00000000000${id}`
  await database.transaction().execute(async (transaction) => {
    await sql`INSERT INTO admin_unit (id, level) VALUES (${uuid(1)}, 'province'), (${uuid(2)}, 'commune')`.execute(transaction)
    await sql`
      INSERT INTO unit_version (unit_id, level, kind, name, spelling_key, parent_id, valid, basis, code) VALUES
        (${uuid(1)}, 'province', 'tinh', 'Đồng Nai', 'đồng nai', NULL, '[2020-01-01,)', 'x', '75'),
        (${uuid(2)}, 'commune', 'xa', 'Phú Lý', 'phú lý', ${uuid(1)}, '[2020-01-01,)', 'x', '26182')`.execute(transaction)
  })
  await sql`
    INSERT INTO person (id, full_name, folded_name, recorded_by) VALUES
      (${uuid(3)}, 'Ngu\u0443ễn Ðức', 'ngu\u0443en ðuc', ${SOMEBODY}), (${uuid(4)}, 'Trần Thị Bích', 'tran thi bich', ${SOMEBODY})`.execute(
    database,
  )
  await sql`
    INSERT INTO community_group (id, name, commune_id, established_on, recorded_by) VALUES
      (${uuid(5)}, 'Tổ Ấp Ðá', ${uuid(2)}, '2023-01-01', ${SOMEBODY}), (${uuid(6)}, 'Tổ Ấp 1', ${uuid(2)}, '2023-01-01', ${SOMEBODY}),
      (${uuid(7)}, 'Tổ Ấp\u200b 1', ${uuid(2)}, '2023-01-01', ${SOMEBODY})`.execute(database)
  await sql`
    INSERT INTO group_name (group_id, name, valid, recorded_by)
    SELECT id, name, daterange(established_on, NULL), recorded_by FROM community_group`.execute(database)
  await migrate(database)
  const people = await sql<{ key: string }>`SELECT folded_name AS key FROM person ORDER BY id`.execute(database)
  expect(people.rows.map(({ key }) => key)).toEqual(['nguyen duc', 'tran thi bich'])
  const groups = await sql<{ key: string; name: string }>`
    SELECT g.folded_name AS key, n.name FROM community_group g JOIN group_name n ON n.group_id = g.id ORDER BY g.id`.execute(
    database,
  )
  expect(groups.rows).toEqual([
    { key: 'to ap da', name: 'Tổ Ấp Đá' },
    { key: 'to ap 1', name: 'Tổ Ấp 1' },
    { key: 'to ap\u200b 1', name: 'Tổ Ấp\u200b 1' },
  ])
  await close()
})
