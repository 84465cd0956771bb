import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import { isWithinReach, PERSON_NAMES, type Reach } from '../people/service.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { DataRequest, RequestKind, RequestOutcome } from './request.ts'

interface RequestRow {
  id: string
  person_id: string
  full_name: string | null
  kind: RequestKind
  received_on: PlainDate
  due_on: PlainDate
  words: string | null
  proof: string | null
  recorded_by: string
  recorded_by_name: string
  outcome: RequestOutcome | null
  answer: string | null
  answered_on: PlainDate | null
  answered_by: string | null
  answered_by_name: string | null
}

const REQUESTS = sql`SELECT r.id, r.person_id, p.full_name, r.kind, r.received_on, r.due_on, r.words, r.proof, r.recorded_by,
    r.recorded_by_name, r.outcome, r.answer, r.answered_on, r.answered_by, r.answered_by_name
  FROM data_request r JOIN ${PERSON_NAMES} p ON p.id = r.person_id`

const toRequest = (row: RequestRow): DataRequest => ({
  id: row.id,
  personId: row.person_id,
  personName: row.full_name,
  kind: row.kind,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  words: row.words,
  proof: row.proof,
  recordedBy: row.recorded_by,
  recordedByName: row.recorded_by_name,
  answer: answerOf(row),
})

function answerOf({ outcome, answered_on, answered_by, answered_by_name, answer }: RequestRow): DataRequest['answer'] {
  if (outcome === null || answered_on === null || answered_by === null || answered_by_name === null) return null
  return { outcome, words: answer, answeredOn: answered_on, answeredBy: answered_by, answeredByName: answered_by_name }
}

export interface RequestToInsert {
  readonly id: string
  readonly personId: string
  readonly kind: RequestKind
  readonly receivedOn: PlainDate
  readonly dueOn: PlainDate
  readonly words: string
  readonly proof: string
  readonly recordedBy: string
  readonly recordedByName: string
  readonly recordedAt: Date
}

/** @returns false when the person has an open request of the kind */
export async function insertRequest(transaction: Transaction, request: RequestToInsert): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO data_request (id, person_id, kind, received_on, due_on, words, proof, recorded_by, recorded_by_name, recorded_at)
    VALUES (${request.id}, ${request.personId}, ${request.kind}, ${request.receivedOn}, ${request.dueOn}, ${request.words},
      ${request.proof}, ${request.recordedBy}, ${request.recordedByName}, ${request.recordedAt})
    ON CONFLICT (person_id, kind) WHERE outcome IS NULL DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function findRequest(database: Database, requestId: string): Promise<DataRequest | undefined> {
  const { rows } = await sql<RequestRow>`${REQUESTS} WHERE r.id = ${requestId}`.execute(database)
  return rows[0] === undefined ? undefined : toRequest(rows[0])
}

export async function findOpenRequest(
  database: Database,
  { personId, kind }: { personId: string; kind: RequestKind },
): Promise<DataRequest | undefined> {
  const { rows } = await sql<RequestRow>`
    ${REQUESTS} WHERE r.person_id = ${personId} AND r.kind = ${kind} AND r.outcome IS NULL`.execute(database)
  return rows[0] === undefined ? undefined : toRequest(rows[0])
}

/** Locks a request until the transaction ends. */
export async function lockRequest(transaction: Transaction, requestId: string): Promise<DataRequest | undefined> {
  await sql`SELECT id FROM data_request WHERE id = ${requestId} FOR UPDATE`.execute(transaction)
  return findRequest(transaction, requestId)
}

export interface RequestsAsked {
  readonly reach: Reach
  readonly isOpen: boolean | undefined
  readonly kind: RequestKind | undefined
}

const isAskedFor = ({ reach, isOpen, kind }: RequestsAsked): RawBuilder<unknown> =>
  sql.join(
    [
      isWithinReach(sql`r.person_id`, reach),
      ...(kind === undefined ? [] : [sql`r.kind = ${kind}`]),
      ...(isOpen === undefined ? [] : [isOpen ? sql`r.outcome IS NULL` : sql`r.outcome IS NOT NULL`]),
    ],
    sql` AND `,
  )

/** One page, what waits before what was answered, the first due first. */
export async function selectRequests(
  database: Database,
  {
    after,
    limit,
    ...asked
  }: RequestsAsked & { after: readonly [isAnswered: number, day: string, id: string] | undefined; limit: number },
): Promise<DataRequest[]> {
  const later =
    after === undefined
      ? sql`true`
      : sql`((r.outcome IS NOT NULL)::int, r.due_on, r.id) > (${after[0]}::int, ${after[1]}::date, ${after[2]}::uuid)`
  const { rows } = await sql<RequestRow>`
    ${REQUESTS} WHERE ${isAskedFor(asked)} AND ${later} ORDER BY (r.outcome IS NOT NULL)::int, r.due_on, r.id LIMIT ${limit}`.execute(
    database,
  )
  return rows.map(toRequest)
}

export async function countRequests(database: Database, asked: RequestsAsked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM data_request r WHERE ${isAskedFor(asked)}`.execute(database)
  return rows[0]?.total ?? 0
}

export interface AnswerToKeep {
  readonly outcome: RequestOutcome
  readonly words: string
  readonly on: PlainDate
  readonly by: string
  readonly byName: string
}

export async function answerRequest(transaction: Transaction, requestId: string, answer: AnswerToKeep): Promise<void> {
  await sql`
    UPDATE data_request SET outcome = ${answer.outcome}, answer = ${answer.words}, answered_on = ${answer.on}, answered_by = ${answer.by},
      answered_by_name = ${answer.byName}
    WHERE id = ${requestId}`.execute(transaction)
}

/** Blanks the words of requests answered before a day. @returns how many there were */
export async function eraseAnswered(transaction: Transaction, answeredBefore: PlainDate): Promise<number> {
  const { rows } = await sql`
    UPDATE data_request SET words = NULL, proof = NULL, answer = NULL
    WHERE answered_on < ${answeredBefore} AND words IS NOT NULL RETURNING id`.execute(transaction)
  return rows.length
}

export async function countAnswered(database: Database, answeredBefore: PlainDate): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM data_request WHERE answered_on < ${answeredBefore} AND words IS NOT NULL`.execute(database)
  return rows[0]?.total ?? 0
}
