import { type ChangeDigest, FEW_ROWS, type Seal } from './seal.ts'
import type { Signature } from './seal-keys.ts'

/** One statement on the connection whose transaction is to be sealed. */
export type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>

/** The advisory lock under which seals are made one after another. It is taken last and held until the COMMIT. */
const SEAL_LOCK = 7_502_026

/** The number under which the running transaction has entered changes; undefined when it changed nothing that is sealed. */
export async function findOpenAct(ask: Ask): Promise<number | undefined> {
  const [row] = await ask<{ act: string | null }>(`SELECT current_setting('canhtayso.act', true) AS act`)
  return row?.act ? Number(row.act) : undefined
}

/** What is written after this belongs to another act: for a transaction that seals twice. */
export const forgetAct = (ask: Ask): Promise<unknown[]> => ask(`SELECT set_config('canhtayso.act', '', true)`)

export const listDigests = (ask: Ask, act: number): Promise<ChangeDigest[]> =>
  ask<ChangeDigest>(
    `SELECT table_name AS "tableName", cardinality(keys) AS rows, CASE WHEN cardinality(keys) <= $2 THEN keys END AS keys,
       sha256(record_send(c)) AS digest
     FROM sealed_change c WHERE act = $1 ORDER BY id`,
    [act, FEW_ROWS],
  )

export interface RecordEnd {
  readonly seq: number
  /** Null before the first. */
  readonly hash: string | null
  readonly now: Date
}

/** Waits for its turn, and reads where the next seal goes: in two statements, so that the second sees what was waited for. */
export async function lockEnd(ask: Ask): Promise<RecordEnd> {
  await ask('SELECT pg_advisory_xact_lock($1)', [SEAL_LOCK])
  const [end] = await ask<{ seq: string | null; hash: string | null; now: Date }>(
    `SELECT (SELECT max(seq)::text FROM seal) AS seq,
       (SELECT encode(hash, 'hex') FROM seal ORDER BY seq DESC LIMIT 1) AS hash, date_trunc('milliseconds', clock_timestamp()) AS now`,
  )
  return { seq: Number(end?.seq ?? 0), hash: end?.hash ?? null, now: end?.now ?? new Date() }
}

export async function insertSeal(
  ask: Ask,
  seal: Seal,
  { signature, tags }: { signature: Signature | undefined; tags: Buffer },
): Promise<void> {
  const { seq, act, madeAt, changes, summary, content, previousHash, hash } = seal
  await ask(
    `INSERT INTO seal (seq, act, made_at, changes, summary, content, previous_hash, hash, key_id, mac, tags)
     VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'), decode($8, 'hex'), $9, $10, $11)`,
    [seq, act, madeAt, changes, summary, content, previousHash, hash, signature?.keyId ?? null, signature?.mac ?? null, tags],
  )
}
