import { type Kysely, sql } from 'kysely'
import type { Place } from './fault.ts'
import type { Seal } from './seal.ts'
import type { Signature } from './seal-keys.ts'
import { SEALED_TABLES } from './sealed-tables.ts'

/** A row that the record and the table do not agree on. */
export interface Disagreement {
  readonly key: string
  readonly stands: boolean
  readonly isRecorded: boolean
  readonly act: number | null
  readonly total: number
}

/**
 * The rows of one table that are not as the record last said, both ways. Only functions of PostgreSQL itself are called:
 * whoever owns the database could put others in place of ours.
 */
export async function compareWithRecord(database: Kysely<unknown>, table: string, limit: number): Promise<Disagreement[]> {
  const key = sql.raw(SEALED_TABLES[table]?.key ?? '')
  const { rows } = await sql<Disagreement>`
    WITH last AS (
      SELECT DISTINCT ON (key) key, digest, act FROM (
        SELECT c.id, c.act, entered.key, entered.digest
        FROM sealed_change c CROSS JOIN LATERAL unnest(c.keys, c.digests) AS entered (key, digest) WHERE c.table_name = ${table}) AS every
      ORDER BY key, id DESC),
    standing AS (
      SELECT concat(${key}) AS key, sha256(record_send(r)) AS digest, row_number() OVER (PARTITION BY concat(${key})) AS copy
      FROM ${sql.table(table)} AS r)
    SELECT coalesce(s.key, l.key, '') AS key, s.key IS NOT NULL AS stands, l.key IS NOT NULL AS "isRecorded", l.act, count(*) OVER () AS total
    FROM (SELECT * FROM last WHERE digest IS NOT NULL) AS l FULL JOIN standing AS s ON s.key = l.key AND s.copy = 1
    WHERE s.digest IS DISTINCT FROM l.digest ORDER BY 1 LIMIT ${limit}`.execute(database)
  return rows
}

/** What of the rows tells a person where they are. */
export async function describeRows(
  database: Kysely<unknown>,
  { table, keys, columns }: { table: string; keys: readonly string[]; columns: readonly string[] },
): Promise<Map<string, Place['about']>> {
  const key = sql.raw(SEALED_TABLES[table]?.key ?? '')
  const { rows } = await sql<{ key: string; about: Record<string, string> }>`
    SELECT concat(${key}) AS key, (SELECT coalesce(jsonb_object_agg(told.key, told.value), '{}')
      FROM jsonb_each_text(to_jsonb(r)) AS told WHERE told.key = ANY (${columns}::text[]) AND told.value IS NOT NULL) AS about
    FROM ${sql.table(table)} AS r WHERE concat(${key}) = ANY (${keys}::text[])`.execute(database)
  return new Map(rows.map(({ key, about }) => [key, about]))
}

/** Tables of the record that stand, each with how many of its own triggers are on. */
export async function listGuards(database: Kysely<unknown>): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string; guards: number }>`
    SELECT c.relname AS name, (count(t.oid) FILTER (WHERE t.tgenabled IN ('O', 'A')))::int AS guards
    FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname LIKE 'zz\\_sealed\\__'
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') GROUP BY c.relname`.execute(database)
  return new Map(rows.map(({ name, guards }) => [name, guards]))
}

export interface SealRow extends Seal {
  readonly signature: Signature | undefined
  readonly tags: Buffer
  /** Of the changes that stand under its act, in their order. */
  readonly digests: readonly Buffer[]
}

interface StoredSeal {
  seq: number
  act: number
  made_at: Date
  changes: number
  summary: string
  content: Buffer
  previous_hash: Buffer
  hash: Buffer
  key_id: Buffer | null
  mac: Buffer | null
  tags: Buffer
  digests: Buffer[]
}

/** All seals in order with the digests of their changes, read in batches. */
export async function* streamSeals(database: Kysely<unknown>, batch = 1_000): AsyncGenerator<SealRow> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const { rows } =
      await sql<StoredSeal>`SELECT s.*, ARRAY(SELECT sha256(record_send(c)) FROM sealed_change c WHERE c.act = s.act ORDER BY c.id)
      AS digests FROM seal s WHERE s.seq > ${after} ORDER BY s.seq LIMIT ${batch}`.execute(database)
    for (const row of rows) yield toSeal(row)
    if (rows.length < batch) return
    after = rows.at(-1)?.seq ?? after
  }
}

const toSeal = (row: StoredSeal): SealRow => ({
  seq: row.seq,
  act: row.act,
  madeAt: row.made_at.toISOString(),
  changes: row.changes,
  summary: row.summary,
  content: row.content.toString('hex'),
  previousHash: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
  signature: row.key_id === null || row.mac === null ? undefined : { keyId: row.key_id, mac: row.mac },
  tags: row.tags,
  digests: row.digests,
})

export interface Entered {
  readonly tableName: string
  readonly keys: readonly string[]
}

export async function listChangesOf(database: Kysely<unknown>, act: number): Promise<Entered[]> {
  const { rows } =
    await sql<Entered>`SELECT table_name AS "tableName", keys FROM sealed_change WHERE act = ${act} ORDER BY id`.execute(database)
  return rows
}

export async function listUnsealedChanges(database: Kysely<unknown>, limit: number): Promise<(Entered & { total: number })[]> {
  const { rows } = await sql<Entered & { total: number }>`SELECT table_name AS "tableName", keys, count(*) OVER () AS total
    FROM sealed_change c WHERE NOT EXISTS (SELECT FROM seal s WHERE s.act = c.act) ORDER BY id LIMIT ${limit}`.execute(database)
  return rows
}

/** Which seal an act has, and when it was made. */
export async function sealsOfActs(
  database: Kysely<unknown>,
  acts: readonly number[],
): Promise<Map<number, { seal: number; at: string }>> {
  const { rows } = await sql<{ act: number; seq: number; madeAt: Date }>`SELECT act, seq, made_at AS "madeAt" FROM seal
    WHERE act = ANY (${acts}::bigint[])`.execute(database)
  return new Map(rows.map(({ act, seq, madeAt }) => [act, { seal: seq, at: madeAt.toISOString() }]))
}

/** The hashes that the record has for these numbers. */
export async function hashesOfSeals(database: Kysely<unknown>, seqs: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ seq: number; hash: string }>`SELECT seq, encode(hash, 'hex') AS hash FROM seal
    WHERE seq = ANY (${seqs}::bigint[])`.execute(database)
  return new Map(rows.map(({ seq, hash }) => [seq, hash]))
}

export async function findLastSeal(database: Kysely<unknown>): Promise<{ seq: number; hash: string; madeAt: Date } | undefined> {
  const { rows } = await sql<{
    seq: number
    hash: string
    madeAt: Date
  }>`SELECT seq, encode(hash, 'hex') AS hash, made_at AS "madeAt"
    FROM seal ORDER BY seq DESC LIMIT 1`.execute(database)
  return rows[0]
}
