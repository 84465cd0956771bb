import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { JobFailure, JobState } from '../platform.ts'

/** A claimed job. Without heartbeats another worker claims it. */
export interface TakenJob {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly startedBy: string | null
  readonly attempts: number
}

interface JobRow {
  id: string
  kind: string
  state: JobState['state']
  done: number
  total: number | null
  note: string | null
  result: unknown
  failure: JobFailure | null
  started_by: string | null
}

/** How long without a heartbeat until a job counts as abandoned. */
export const LEASE_SECONDS = 20
/** After this many abandoned attempts a job is presumed to kill its worker, and fails. */
export const MOST_ATTEMPTS = 3

const abandoned = sql`state = 'running' AND heartbeat_at < now() - make_interval(secs => ${LEASE_SECONDS})`

export async function insertJob(
  database: Database,
  { id, kind, input, startedBy }: { id: string; kind: string; input: unknown; startedBy: string },
): Promise<void> {
  await sql`INSERT INTO job_run (id, kind, input, started_by) VALUES (${id}, ${kind}, ${JSON.stringify(input ?? null)}::jsonb, ${startedBy})`.execute(
    database,
  )
}

const COLUMNS = sql`id, kind, state, done, total, note, result, failure, started_by`

export async function findJob(database: Database, id: string): Promise<JobState | undefined> {
  const { rows } = await sql<JobRow>`SELECT ${COLUMNS} FROM job_run WHERE id = ${id}`.execute(database)
  return rows[0] === undefined ? undefined : toState(rows[0])
}

export async function findOpenJob(database: Database, kind: string, about: object): Promise<JobState | undefined> {
  const { rows } = await sql<JobRow>`
    SELECT ${COLUMNS} FROM job_run WHERE kind = ${kind} AND state IN ('waiting', 'running') AND input @> ${JSON.stringify(about)}::jsonb
    ORDER BY created_at LIMIT 1`.execute(database)
  return rows[0] === undefined ? undefined : toState(rows[0])
}

/** The jobs of a user, newest first. */
export async function listJobsOf(database: Database, startedBy: string, limit: number): Promise<JobState[]> {
  const { rows } = await sql<JobRow>`
    SELECT ${COLUMNS} FROM job_run WHERE started_by = ${startedBy} ORDER BY created_at DESC LIMIT ${limit}`.execute(database)
  return rows.map(toState)
}

export async function countWaiting(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM job_run WHERE state = 'waiting'`.execute(database)
  return rows[0]?.count ?? 0
}

/** Claims the oldest queued or abandoned job; concurrent workers claim different ones. */
export async function takeJob(database: Database, worker: string, kinds: readonly string[]): Promise<TakenJob | undefined> {
  const { rows } = await sql<TakenJob>`
    UPDATE job_run SET state = 'running', worker = ${worker}, attempts = attempts + 1, done = 0, total = NULL, note = NULL,
      begun_at = now(), heartbeat_at = now()
    WHERE id = (
      SELECT id FROM job_run
      WHERE (state = 'waiting' OR (${abandoned})) AND attempts < ${MOST_ATTEMPTS} AND kind = ANY(${kinds as string[]})
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, input, started_by AS "startedBy", attempts`.execute(database)
  return rows[0]
}

/** @returns whether the job is still ours */
export async function giveSign(database: Database, { id, worker }: { id: string; worker: string }): Promise<boolean> {
  const { rows } = await sql`
    UPDATE job_run SET heartbeat_at = now() WHERE id = ${id} AND worker = ${worker} AND state = 'running' RETURNING id`.execute(
    database,
  )
  return rows.length === 1
}

/** @returns whether the job is still ours */
export async function noteProgress(
  database: Database,
  { id, worker }: { id: string; worker: string },
  step: { done: number; total?: number; note?: string },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE job_run SET done = ${step.done}, total = ${step.total ?? null}, note = ${step.note ?? null}, heartbeat_at = now()
    WHERE id = ${id} AND worker = ${worker} AND state = 'running' RETURNING id`.execute(database)
  return rows.length === 1
}

export async function endJob(
  database: Database,
  { id, worker }: { id: string; worker: string },
  outcome: { result: unknown } | { failure: JobFailure },
): Promise<boolean> {
  const result = 'result' in outcome ? JSON.stringify(outcome.result ?? null) : null
  const failure = 'failure' in outcome ? JSON.stringify(outcome.failure) : null
  const { rows } = await sql`
    UPDATE job_run SET state = ${failure === null ? 'done' : 'failed'}, worker = NULL, result = ${result}::jsonb,
      failure = ${failure}::jsonb, ended_at = now()
    WHERE id = ${id} AND worker = ${worker} AND state = 'running' RETURNING id`.execute(database)
  return rows.length === 1
}

/** Jobs that were abandoned too often; they would otherwise appear to run for ever. */
export async function listGivenUp(database: Database): Promise<Pick<TakenJob, 'id' | 'kind' | 'input'>[]> {
  const { rows } = await sql<Pick<TakenJob, 'id' | 'kind' | 'input'>>`
    SELECT id, kind, input FROM job_run WHERE ${abandoned} AND attempts >= ${MOST_ATTEMPTS}`.execute(database)
  return rows
}

export async function failGivenUp(database: Database, id: string, failure: JobFailure): Promise<void> {
  await sql`
    UPDATE job_run SET state = 'failed', worker = NULL, failure = ${JSON.stringify(failure)}::jsonb, ended_at = now()
    WHERE id = ${id} AND ${abandoned} AND attempts >= ${MOST_ATTEMPTS}`.execute(database)
}

const toState = ({ started_by, ...row }: JobRow): JobState => ({ ...row, startedBy: started_by })
