import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { assert } from '../kernel/assert.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import { fold } from '../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { type AuditEvent, canonicalText } from './event.ts'

export interface Head {
  readonly seq: number
  readonly hash: string
}

interface EventRow {
  seq: number
  id: string
  at: Date
  actor_id: string
  actor_name: string
  via: AuditEvent['via']
  action: string
  subject_kind: string
  subject_id: string
  before: unknown
  after: unknown
  reason: string | null
  previous_hash: Buffer
  hash: Buffer
}

/** SHA-256 of an event, in hexadecimal. */
export const computeHash = (event: Omit<AuditEvent, 'hash'>): string =>
  createHash('sha256').update(canonicalText(event), 'utf8').digest('hex')

/** What of an event comes from its caller. */
export interface EventWords {
  readonly actorName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/**
 * Reads and locks the head of the chain: no other transaction can append until this one ends. It gives the words back as
 * the database keeps them, because that is what the hash is taken over.
 */
export async function lockHead(transaction: Transaction, words: EventWords): Promise<Head & { now: Date; kept: EventWords }> {
  const { rows } = await sql<EventWords & { seq: number; hash: Buffer; now: Date }>`
    SELECT seq, hash, date_trunc('milliseconds', programme_instant(clock_timestamp())) AS now, ${words.actorName}::text AS "actorName",
      ${words.action}::text AS action, ${words.subjectKind}::text AS "subjectKind", ${words.subjectId}::text AS "subjectId",
      ${json(words.before)}::jsonb AS before, ${json(words.after)}::jsonb AS after, ${words.reason}::text AS reason
    FROM audit_head FOR UPDATE`.execute(transaction)
  assert(rows[0] !== undefined, 'the audit chain has a head')
  const { seq, hash, now, ...kept } = rows[0]
  return { seq, hash: hash.toString('hex'), now, kept }
}

export async function findHead(database: Kysely<unknown>): Promise<Head> {
  const { rows } = await sql<{ seq: number; hash: Buffer }>`SELECT seq, hash FROM audit_head`.execute(database)
  assert(rows[0] !== undefined, 'the audit chain has a head')
  return { seq: rows[0].seq, hash: rows[0].hash.toString('hex') }
}

export async function insertEvent(transaction: Transaction, event: AuditEvent): Promise<void> {
  await sql`
    INSERT INTO audit_event (seq, id, at, actor_id, actor_name, via, action, subject_kind, subject_id, before, after, reason, previous_hash, hash)
    VALUES (${event.seq}, ${event.id}, ${event.at}, ${event.actorId}, ${event.actorName}, ${event.via}, ${event.action},
      ${event.subject.kind}, ${event.subject.id}, ${json(event.before)}::jsonb, ${json(event.after)}::jsonb, ${event.reason},
      decode(${event.previousHash}, 'hex'), decode(${event.hash}, 'hex'))`.execute(transaction)
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** All events in order, read in batches because the trail may not fit in memory. */
export async function* streamEvents(database: Kysely<unknown>, chunk = 2_000): AsyncGenerator<AuditEvent[]> {
  for (let last = 0; ; ) {
    const { rows } = await sql<EventRow>`SELECT * FROM audit_event WHERE seq > ${last} ORDER BY seq LIMIT ${chunk}`.execute(
      database,
    )
    if (rows.length > 0) yield rows.map(toEvent)
    const end = rows.at(-1)
    if (end === undefined || rows.length < chunk) return
    last = end.seq
  }
}

export interface EventFilter {
  readonly actorId?: string | undefined
  /** A whole action, or the capability before the dot: `payments`. */
  readonly action?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly from?: PlainDate | undefined
  readonly until?: PlainDate | undefined
  /** What it is about or names: one of these. */
  readonly aboutIds?: readonly string[] | undefined
  /** Part of the name of whoever acted, accent-blind. */
  readonly who?: string | undefined
  /** Words of the reason or of what was before and after, accent-blind; all of them. */
  readonly text?: string | undefined
}

/** One page of events, newest first, before a cursor. */
export async function selectEvents(
  database: Database,
  filter: EventFilter,
  page: { before?: number | undefined; limit: number },
): Promise<AuditEvent[]> {
  const earlier = page.before === undefined ? sql`true` : sql`seq < ${page.before}`
  const { rows } = await sql<EventRow>`
    SELECT * FROM audit_event WHERE ${matches(filter)} AND ${earlier} ORDER BY seq DESC LIMIT ${page.limit}`.execute(database)
  return rows.map(toEvent)
}

export async function countEvents(database: Database, filter: EventFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM audit_event WHERE ${matches(filter)}`.execute(
    database,
  )
  return rows[0]?.total ?? 0
}

/** Days are legal days: an event at 23:30 UTC belongs to the next day in the programme's time zone. */
function matches(filter: EventFilter) {
  const { actorId, action, subjectKind, subjectId, aboutIds, from, until } = filter
  const conditions = [sql`true`]
  if (actorId !== undefined) conditions.push(sql`actor_id = ${actorId}`)
  if (action !== undefined) conditions.push(sql`(action = ${action} OR split_part(action, '.', 1) = ${action})`)
  if (subjectKind !== undefined) conditions.push(sql`subject_kind = ${subjectKind}`)
  if (subjectId !== undefined) conditions.push(sql`subject_id = ${subjectId}`)
  if (from !== undefined) conditions.push(sql`at >= ${from}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`)
  if (until !== undefined) conditions.push(sql`at < (${until}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`)
  if (aboutIds !== undefined) conditions.push(sql`seq IN (SELECT seq FROM audit_mention WHERE thing = ANY(${aboutIds}::uuid[]))`)
  for (const word of wordsIn(filter.who)) conditions.push(sql`seq IN (SELECT seq FROM audit_text WHERE who LIKE ${word})`)
  for (const word of wordsIn(filter.text)) conditions.push(sql`seq IN (SELECT seq FROM audit_text WHERE words LIKE ${word})`)
  return sql.join(conditions, sql` AND `)
}

/** Each word as a pattern in which `%` and `_` are letters. */
const wordsIn = (typed = ''): string[] =>
  fold(typed)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

const toEvent = (row: EventRow): AuditEvent => ({
  seq: row.seq,
  id: row.id,
  at: row.at.toISOString(),
  actorId: row.actor_id,
  actorName: row.actor_name,
  via: row.via,
  action: row.action,
  subject: { kind: row.subject_kind, id: row.subject_id },
  before: row.before,
  after: row.after,
  reason: row.reason,
  previousHash: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
})
