import { hash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { assert } from '../kernel/assert.ts'
import { type Month, type PlainDate, plainDate } from '../kernel/calendar.ts'
import { keptText } from '../kernel/kept-value.ts'
import { vnd } from '../kernel/money.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { AccountCode } from './account.ts'
import { entryHash } from './canonical-form.ts'
import type { EntryKind, LedgerEntry, Posting } from './entry.ts'
import { treeHead } from './merkle-tree.ts'
import type { PostingRule } from './posting-rule.ts'

export const sha256 = (text: string): string => hash('sha256', text)

export interface NewEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly on: PlainDate
  readonly description: string
  readonly cycleId?: string
  readonly documentId?: string
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** One sum that an act books, as a query returns it; `null` where no rule of the act asks for it. */
export interface SumToBook {
  readonly amount_vnd: number
  readonly group_id: string | null
  /** A payment to a person; of an award, the unit. */
  readonly payee_id: string | null
  /** Payees are booked in the order of their references. */
  readonly reference: string | null
  readonly part: string | null
}

/** What an entry books. Its sums are a query: those of a month never pass through the program. */
export interface EntryPostings {
  readonly rules: readonly PostingRule[]
  readonly sums: RawBuilder<SumToBook>
}

/** The postings of an entry, a row each, in the order in which they are hashed. */
const postingsQuery = ({ rules, sums }: EntryPostings): RawBuilder<unknown> =>
  sql.join(
    rules.map((rule) => sql`(${postingsUnder(rule, sums)})`),
    sql` UNION ALL `,
  )

function postingsUnder({ account, side, each, of: part }: PostingRule, sums: EntryPostings['sums']): RawBuilder<unknown> {
  const amount = side === 'debit' ? sql`sum(amount_vnd)::bigint` : sql`-sum(amount_vnd)::bigint`
  const from = sql`FROM (${sums}) AS sum_to_book WHERE ${part === undefined ? sql`true` : sql`part = ${part}`}`
  if (each === 'act')
    return sql`SELECT ${account}::text AS account, ${amount} AS amount_vnd, NULL::text AS subject_kind, NULL::uuid AS subject_id
      ${from} HAVING count(*) > 0`
  if (each === 'unit')
    return sql`SELECT ${account}::text AS account, ${amount} AS amount_vnd, 'unit' AS subject_kind, payee_id AS subject_id
      ${from} GROUP BY payee_id ORDER BY payee_id`
  if (each === 'group')
    return sql`SELECT ${account}::text AS account, ${amount} AS amount_vnd, 'group' AS subject_kind, group_id AS subject_id
      ${from} GROUP BY group_id ORDER BY group_id`
  return sql`SELECT ${account}::text AS account, ${amount} AS amount_vnd, 'payee' AS subject_kind, payee_id AS subject_id
    ${from} GROUP BY reference, payee_id ORDER BY reference COLLATE "C", payee_id`
}

/**
 * Appends one entry. The head of the chain stays locked until the transaction ends, which serialises writers; a
 * deferred trigger refuses an unbalanced entry at the commit.
 */
export async function insertEntry(transaction: Transaction, entry: NewEntry, postings: EntryPostings): Promise<LedgerEntry> {
  const head = await lockHead(transaction)
  const seq = head.seq + 1
  await sql`INSERT INTO posting (entry_seq, position, account, amount_vnd, subject_kind, subject_id)
    SELECT ${seq}, row_number() OVER (), account, amount_vnd, subject_kind, subject_id FROM (${postingsQuery(postings)}) AS given`.execute(
    transaction,
  )
  const header = { ...entry, seq, ...(await sealPostings(transaction, seq, entry)) }
  const sealed = { ...header, previousHash: head.hash, hash: entryHash(sha256, head.hash, header) }
  await sql`INSERT INTO ledger_entry (seq, id, kind, on_date, description, cycle_id, document_id, recorded_by, recorded_at,
      posting_count, debit_vnd, postings_digest, previous_hash, hash)
    VALUES (${seq}, ${entry.id}, ${entry.kind}, ${entry.on}, ${sealed.description}, ${entry.cycleId ?? null},
      ${entry.documentId ?? null}, ${entry.recordedBy}, ${sealed.recordedAt}, ${sealed.postingCount}, ${sealed.debit},
      ${sealed.postingsDigest}, ${sealed.previousHash}, ${sealed.hash})`.execute(transaction)
  return sealed
}

async function lockHead(transaction: Transaction): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{ seq: number; hash: string }>`SELECT seq, hash FROM ledger_head FOR UPDATE`.execute(transaction)
  assert(rows[0] !== undefined, 'the ledger has a head')
  return rows[0]
}

/** The canonical text of one posting in SQL; must equal `postingLine` in `canonical-form.ts`. */
const POSTING_LINE = sql`position || '|' || account || '|' || amount_vnd || '|' || coalesce(subject_kind || ':' || subject_id, '')`

/** The words come back as the database keeps them: the hash is taken over those. */
async function sealPostings(transaction: Transaction, seq: number, { description, recordedAt }: NewEntry) {
  const { rows } = await sql<{ postingCount: number; debit: number; postingsDigest: string; description: string; at: Date }>`
    SELECT ${keptText(description)}::text AS description, ${recordedAt}::timestamptz AS at, count(*)::int AS "postingCount", coalesce(sum(amount_vnd) FILTER (WHERE amount_vnd > 0), 0)::bigint AS debit,
      encode(sha256(convert_to(coalesce(string_agg(${POSTING_LINE}, E'\n' ORDER BY position), ''), 'UTF8')), 'hex') AS "postingsDigest"
    FROM posting WHERE entry_seq = ${seq}`.execute(transaction)
  const sealed = rows[0]
  assert(sealed !== undefined && sealed.postingCount >= 2, 'an entry has two postings at least')
  const { at, ...digested } = sealed
  return { ...digested, debit: vnd(sealed.debit), recordedAt: at.toISOString() }
}

interface EntryRow {
  seq: number
  id: string
  kind: EntryKind
  on_date: string
  description: string
  cycle_id: string | null
  document_id: string | null
  recorded_by: string
  recorded_at: Date
  posting_count: number
  debit_vnd: number
  postings_digest: string
  previous_hash: string
  hash: string
}

const toEntry = (row: EntryRow): LedgerEntry => ({
  seq: row.seq,
  id: row.id,
  kind: row.kind,
  on: plainDate(row.on_date),
  description: row.description,
  cycleId: row.cycle_id ?? undefined,
  documentId: row.document_id ?? undefined,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at.toISOString(),
  postingCount: row.posting_count,
  debit: vnd(row.debit_vnd),
  postingsDigest: row.postings_digest,
  previousHash: row.previous_hash,
  hash: row.hash,
})

/** All entries in order, fetched page by page. */
export async function* streamEntries(database: Database): AsyncGenerator<LedgerEntry> {
  for (let after = 0; ; ) {
    const { rows } = await sql<EntryRow>`SELECT * FROM ledger_entry WHERE seq > ${after} ORDER BY seq LIMIT 500`.execute(database)
    for (const row of rows) yield toEntry(row)
    if (rows.length < 500) return
    after = rows.at(-1)?.seq ?? after
  }
}

interface PostingRow {
  position: number
  account: AccountCode
  amount_vnd: number
  subject_kind: NonNullable<Posting['subject']>['kind'] | null
  subject_id: string | null
}

const toPosting = ({ account, amount_vnd, subject_kind, subject_id }: PostingRow): Posting => ({
  account,
  amount: vnd(amount_vnd),
  ...(subject_kind !== null && subject_id !== null ? { subject: { kind: subject_kind, id: subject_id } } : {}),
})

export interface NumberedPosting {
  readonly position: number
  readonly posting: Posting
}

/** The postings of one entry in order, fetched page by page: a month has some 100,000. */
export async function* streamPostings(database: Database, seq: number, page = 10_000): AsyncGenerator<NumberedPosting[]> {
  for (let after = 0; ; ) {
    const postings = await listPostings(database, { seq, after, limit: page })
    if (postings.length > 0) yield postings
    if (postings.length < page) return
    after = postings.at(-1)?.position ?? after
  }
}

export async function findEntry(database: Database, seq: number): Promise<LedgerEntry | undefined> {
  const { rows } = await sql<EntryRow>`SELECT * FROM ledger_entry WHERE seq = ${seq}`.execute(database)
  return rows[0] && toEntry(rows[0])
}

/** One page of the postings of an entry, in order, after a position. */
export async function listPostings(
  database: Database,
  { seq, after, limit }: { readonly seq: number; readonly after: number; readonly limit: number },
): Promise<NumberedPosting[]> {
  const { rows } = await sql<PostingRow>`SELECT position, account, amount_vnd, subject_kind, subject_id FROM posting
    WHERE entry_seq = ${seq} AND position > ${after} ORDER BY position LIMIT ${limit}`.execute(database)
  return rows.map((row) => ({ position: row.position, posting: toPosting(row) }))
}

export interface EntryQuery {
  readonly cycleId?: string
  readonly kind?: string
  /** Cursor: the sequence number of the last entry of the previous page. */
  readonly before?: number
  readonly limit: number
}

/** Entries, the latest first. */
export async function listEntries(database: Database, query: EntryQuery): Promise<{ items: LedgerEntry[]; total: number }> {
  const matching = sql`(${query.cycleId ?? null}::uuid IS NULL OR cycle_id = ${query.cycleId ?? null}::uuid)
    AND (${query.kind ?? null}::text IS NULL OR kind = ${query.kind ?? null}::text)`
  const { rows } = await sql<EntryRow>`SELECT * FROM ledger_entry WHERE ${matching}
    AND seq < ${query.before ?? Number.MAX_SAFE_INTEGER} ORDER BY seq DESC LIMIT ${query.limit}`.execute(database)
  const counted = await sql<{ total: number }>`SELECT count(*)::int AS total FROM ledger_entry WHERE ${matching}`.execute(
    database,
  )
  return { items: rows.map(toEntry), total: counted.rows[0]?.total ?? 0 }
}

/** All postings about the given groups or payees in a cycle, with their entries. */
export async function entriesAbout(database: Database, query: { cycleId: string; subjectIds: readonly string[] }) {
  const { rows } = await sql<EntryRow & { account: AccountCode; amount_vnd: number }>`
    SELECT e.*, p.account, p.amount_vnd FROM posting p JOIN ledger_entry e ON e.seq = p.entry_seq
    WHERE p.subject_id = ANY(${query.subjectIds}::uuid[]) AND e.cycle_id = ${query.cycleId} ORDER BY e.seq, p.position`.execute(
    database,
  )
  return rows.map((row) => ({ entry: toEntry(row), account: row.account, amount: vnd(row.amount_vnd) }))
}

export interface Checkpoint {
  readonly month: Month
  readonly lastSeq: number
  readonly treeHead: string
  readonly madeAt: Date
}

export async function listCheckpoints(database: Database): Promise<Checkpoint[]> {
  const { rows } = await sql<Checkpoint>`SELECT month, last_seq AS "lastSeq", tree_head AS "treeHead", made_at AS "madeAt"
    FROM ledger_checkpoint ORDER BY last_seq, made_at`.execute(database)
  return rows
}

/** Stores the Merkle root over all entries so far, holding the lock on the head of the ledger. */
export async function insertCheckpoint(
  transaction: Transaction,
  checkpoint: { readonly id: string; readonly month: Month; readonly cycleId: string; readonly madeAt: Date },
): Promise<string> {
  const head = await lockHead(transaction)
  const { rows } = await sql<{ hash: string }>`SELECT hash FROM ledger_entry ORDER BY seq`.execute(transaction)
  const root = treeHead(
    sha256,
    rows.map(({ hash }) => hash),
  )
  const { id, month, cycleId, madeAt } = checkpoint
  await sql`INSERT INTO ledger_checkpoint (id, month, cycle_id, last_seq, tree_head, made_at)
    VALUES (${id}, ${month}, ${cycleId}, ${head.seq}, ${root}, ${madeAt})`.execute(transaction)
  return root
}

export async function findHead(database: Database): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{ seq: number; hash: string }>`SELECT seq, hash FROM ledger_head`.execute(database)
  assert(rows[0] !== undefined, 'the ledger has a head')
  return rows[0]
}

export async function findStrayPostings(database: Database, headSeq: number): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`SELECT p.entry_seq AS seq FROM posting p
    WHERE p.entry_seq > ${headSeq} OR NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.seq = p.entry_seq)
    ORDER BY p.entry_seq LIMIT 1`.execute(database)
  return rows[0]?.seq
}
