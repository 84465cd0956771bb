import { CompiledQuery, type DatabaseConnection } from 'kysely'
import { type ChangeDigest, FEW_ROWS, type Seal } from './seal.ts'
import type { Signature } from './seal-keys.ts'

/** The advisory lock under which seals are made one after another. It is taken last and held until the COMMIT. */
const SEAL_LOCK = 7_502_026

const ask = async <Row>(connection: DatabaseConnection, text: string, values: unknown[] = []): Promise<Row[]> =>
  (await connection.executeQuery<Row>(CompiledQuery.raw(text, values))).rows

/** The number under which the running transaction has entered changes; undefined when it changed nothing that is sealed. */
export async function findOpenAct(connection: DatabaseConnection): Promise<number | undefined> {
  const [row] = await ask<{ act: string | null }>(connection, `SELECT current_setting('canhtayso.act', true) AS act`)
  return row?.act ? Number(row.act) : undefined
}

export async function listDigests(connection: DatabaseConnection, act: number): Promise<ChangeDigest[]> {
  return ask<ChangeDigest>(
    connection,
    `SELECT id, table_name AS "tableName", cardinality(keys) AS rows,
       CASE WHEN cardinality(keys) <= $2 THEN keys END AS keys, sha256(record_send(c)) AS digest
     FROM sealed_change c WHERE act = $1 ORDER BY id`,
    [act, FEW_ROWS],
  )
}

/** Waits for its turn, and reads where the next seal goes: in two statements, so that the second sees what was waited for. */
export async function lockEnd(connection: DatabaseConnection): Promise<{ seq: number; hash: string | null; now: Date }> {
  await ask(connection, 'SELECT pg_advisory_xact_lock($1)', [SEAL_LOCK])
  const [end] = await ask<{ seq: number; hash: string | null; now: Date }>(
    connection,
    `SELECT coalesce(max(seq), 0)::bigint AS seq, (SELECT encode(hash, 'hex') FROM seal ORDER BY seq DESC LIMIT 1) AS hash,
       date_trunc('milliseconds', clock_timestamp()) AS now FROM seal`,
  )
  return end ?? { seq: 0, hash: null, now: new Date() }
}

export async function insertSeal(
  connection: DatabaseConnection,
  seal: Seal,
  { signature, tags }: { signature: Signature | undefined; tags: Buffer },
): Promise<void> {
  await ask(
    connection,
    `INSERT INTO seal (seq, act, made_at, changes, summary, content, previous_hash, hash, key_id, mac, tags)
     VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'), decode($8, 'hex'), $9, $10, $11)`,
    [
      seal.seq,
      seal.act,
      seal.madeAt,
      seal.changes,
      seal.summary,
      seal.content,
      seal.previousHash,
      seal.hash,
      signature?.keyId ?? null,
      signature?.mac ?? null,
      tags,
    ],
  )
}
