import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Database } from '../src/platform/db/database.ts'

/**
 * Groups by the thousand, each with a leader who has an account and a confirmed report, all entered by one: made in the database, so
 * that the memory measured afterwards is the month's alone. Every person is invented.
 */
export async function makeGroups(
  database: Database,
  { groups, month, by }: { groups: number; month: string; by: string },
): Promise<void> {
  await sql`CREATE TEMP TABLE made ON COMMIT DROP AS
    WITH commune AS (SELECT unit_id, row_number() OVER (ORDER BY code) - 1 AS position, count(*) OVER () AS communes
      FROM unit_version WHERE level = 'commune' AND valid @> '2024-07-01'::date)
    SELECT new_uuid_v7() AS group_id, new_uuid_v7() AS person_id, n, commune.unit_id AS commune_id
    FROM generate_series(1, ${groups}::int) AS n JOIN commune ON commune.position = n % commune.communes`.execute(database)
  await sql`INSERT INTO community_group (id, name, commune_id, established_on, decision_number, decision_date, recorded_by)
    SELECT group_id, 'Tổ CNSCĐ ' || n, commune_id, '2022-05-10', '15/QĐ-UBND', '2022-05-10', ${by} FROM made`.execute(database)
  await sql`INSERT INTO group_status (group_id, status, valid, recorded_by) SELECT group_id, 'active', daterange('2022-05-10', NULL), ${by} FROM made`.execute(
    database,
  )
  await sql`INSERT INTO person (id, full_name, folded_name, recorded_by) SELECT person_id, 'Người ' || n, 'nguoi ' || n, ${by} FROM made`.execute(
    database,
  )
  await sql`INSERT INTO membership (id, group_id, person_id, role, valid, recorded_by)
    SELECT new_uuid_v7(), group_id, person_id, 'leader', daterange('2022-05-10', NULL), ${by} FROM made`.execute(database)
  await sql`INSERT INTO payee_account (id, person_id, bank_name, account_sealed, account_index, account_last4, valid, state, basis, proposed_by, entered_by,
      confirmed_by, confirmed_at)
    SELECT new_uuid_v7(), person_id, 'Agribank', decode(md5(n::text), 'hex'), sha256(n::text::bytea), lpad((n % 10000)::text, 4, '0'),
      daterange('2022-05-10', NULL), 'confirmed', 'second-person', ${by}, ARRAY[${by}::uuid], group_id, now() FROM made`.execute(
    database,
  )
  await sql`INSERT INTO report_confirmation (id, month, group_id, state, confirmed_by, confirmed_at)
    SELECT new_uuid_v7(), ${month}, group_id, 'approved', ${by}, now() FROM made`.execute(database)
}

const TABLES = ['entitlement', 'posting', 'disbursement'] as const

/**
 * The floor: the same rows sent once more by the barest SQL there is, `COPY`, into tables with the same columns,
 * keys and checks and nothing around them. What is measured is sending and inserting, not reading them first.
 *
 * @returns milliseconds
 */
export async function insertBare(url: string, cycleId: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  let ms = 0
  for (const table of TABLES) {
    const chosen =
      table === 'posting' ? 'WHERE entry_seq IN (SELECT seq FROM ledger_entry WHERE cycle_id = ' : 'WHERE cycle_id = ('
    const rows = await buffersOf(client.query(copyTo(`COPY (SELECT * FROM ${table} ${chosen}'${cycleId}')) TO STDOUT`)))
    await client.query(`CREATE TABLE floor_${table} (LIKE ${table} INCLUDING ALL)`)
    const from = performance.now()
    await pipeline(Readable.from(rows), client.query(copyFrom(`COPY floor_${table} FROM STDIN`)))
    ms += performance.now() - from
  }
  await client.end()
  return ms
}

async function buffersOf(stream: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const buffers: Buffer[] = []
  for await (const buffer of stream) buffers.push(buffer)
  return buffers
}
