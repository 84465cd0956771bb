import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { contentOf, NO_SEAL, sealHash } from './platform/db/seal/seal.ts'
import { SEALED_TABLES } from './platform/db/seal/sealed-tables.ts'
import { streamSeals } from './platform/db/seal/verify-store.ts'

/** What somebody who owns the database does to the record, so that it agrees again with the rows that they altered. */

const keyOf = (table: string) => sql.raw(SEALED_TABLES[table]?.key ?? '')

/** Enters the digest of the row as it stands now where its digest stood last. */
export async function fitDigest(database: Kysely<unknown>, table: string, key: string): Promise<void> {
  await sql`UPDATE sealed_change c SET digests[array_position(c.keys, ${key})] = (
      SELECT sha256(record_send(r)) FROM ${sql.table(table)} AS r WHERE concat(${keyOf(table)}) = ${key} LIMIT 1)
    WHERE id = ${lastChangeOf(table, key)}`.execute(database)
}

const lastChangeOf = (table: string, key: string) =>
  sql`(SELECT max(id) FROM sealed_change WHERE table_name = ${table} AND ${key} = ANY (keys))`

/** Takes away all that the record has on a row. */
export async function forgetRow(database: Kysely<unknown>, table: string, key: string): Promise<void> {
  await sql`DELETE FROM sealed_change WHERE table_name = ${table} AND keys = ARRAY[${key}]`.execute(database)
  await sql`UPDATE sealed_change SET digests = digests[:array_position(keys, ${key}) - 1] || digests[array_position(keys, ${key}) + 1:],
    keys = array_remove(keys, ${key}) WHERE table_name = ${table} AND ${key} = ANY (keys)`.execute(database)
}

/** Computes every digest and hash anew from the first seal to the last; the signatures are beyond whoever has no key. */
export async function hashAnew(database: Kysely<unknown>): Promise<void> {
  let previousHash = NO_SEAL
  for await (const { digests, ...seal } of streamSeals(database)) {
    const link = { ...seal, changes: digests.length, content: contentOf(digests.map((digest) => ({ digest }))), previousHash }
    previousHash = sealHash(link)
    await sql`UPDATE seal SET changes = greatest(${link.changes}, 1), content = decode(${link.content}, 'hex'),
      previous_hash = decode(${link.previousHash}, 'hex'), hash = decode(${previousHash}, 'hex') WHERE seq = ${seal.seq}`.execute(
      database,
    )
  }
}

/** Takes the last seals away with their changes, as if the acts had not been done. */
export async function cutOff(database: Kysely<unknown>, acts: number): Promise<void> {
  await sql`DELETE FROM sealed_change WHERE act IN (SELECT act FROM seal ORDER BY seq DESC LIMIT ${acts})`.execute(database)
  await sql`DELETE FROM seal WHERE seq > (SELECT max(seq) FROM seal) - ${acts}`.execute(database)
}

/** Removes the whole record, enters what stands as the migration did, and makes a first seal, which has no signature. */
export async function beginAnew(database: Kysely<unknown>): Promise<void> {
  await sql`DELETE FROM sealed_change`.execute(database)
  await sql`DELETE FROM seal`.execute(database)
  await sql`SELECT set_config('canhtayso.act', '1', true)`.execute(database)
  for (const [table, { key }] of Object.entries(SEALED_TABLES)) await sql`SELECT enter_rows(${table}, ${key})`.execute(database)
  const { rows } = await sql<{
    digest: Buffer
  }>`SELECT sha256(record_send(c)) AS digest FROM sealed_change c ORDER BY id`.execute(database)
  const madeAt = '2024-08-06T02:00:00.000Z'
  const link = { seq: 1, act: 1, madeAt, changes: rows.length, summary: '', content: contentOf(rows), previousHash: NO_SEAL }
  await sql`INSERT INTO seal (seq, act, made_at, changes, summary, content, previous_hash, hash, tags)
    VALUES (1, 1, ${madeAt}, ${link.changes}, '', decode(${link.content}, 'hex'), decode(${NO_SEAL}, 'hex'),
      decode(${sealHash(link)}, 'hex'), '')`.execute(database)
}

/** Signs every seal under a key of one's own. */
export async function signAsStranger(database: Kysely<unknown>): Promise<void> {
  await sql`UPDATE seal SET mac = decode(${hash('sha256', 'a stranger')}, 'hex') WHERE mac IS NOT NULL`.execute(database)
}
