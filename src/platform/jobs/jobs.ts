import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { assert } from '../../kernel/assert.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../new-id.ts'
import type { JobFailure, JobRun, Jobs, Log, Progress } from '../platform.ts'
import { checkInput, fitsKind } from './job-kind.ts'
import {
  endJob,
  failAbandoned,
  findJob,
  findOpenJob,
  giveSign,
  insertJob,
  LEASE_SECONDS,
  noteProgress,
  type TakenJob,
  takeJob,
} from './store.ts'
import { jobFailure } from './text.ts'

export interface JobsOptions {
  readonly database: Database
  readonly log: Log
  readonly ended?: (of: { kind: string; outcome: 'done' | 'failed' | 'refused' }) => void
  /** How many jobs this process runs at a time. */
  readonly atOnce?: number
}

export interface JobsWithWorker extends Jobs {
  /** Begins to work in this process. */
  readonly work: () => Worker
}

export interface Worker {
  /** Takes no more jobs and waits for those it has, but no longer than this; the rest are resumed by the next worker. */
  readonly stop: (patienceMs?: number) => Promise<void>
}

const POLL_MS = 500
const SIGN_MS = (LEASE_SECONDS * 1000) / 4
/** A bar moves no faster than an eye sees. */
const PROGRESS_MS = 150

class LostLease extends Error {}

type Handler = (run: JobRun<unknown>) => Promise<Result<unknown, JobFailure>>

/**
 * Jobs in the table `job_run`. A worker takes one with `SKIP LOCKED` and gives signs of life; when they stop, another
 * worker calls the handler again with the same input. A handler is therefore written so that doing it again does
 * no harm: each step a transaction, finding what is done already.
 */
export function jobsInDatabase(options: JobsOptions): JobsWithWorker {
  const handlers = new Map<string, Handler>()
  const bell = createBell()
  return {
    register(kind, handler) {
      assert(!handlers.has(kind.kind), `one handler does ${kind.kind}`)
      handlers.set(kind.kind, checkInput(kind, handler))
    },
    async start(kind, input, startedBy) {
      assert(fitsKind(kind, input), `the input of ${kind.kind} fits its schema`)
      const id = newId()
      await insertJob(options.database, { id, kind: kind.kind, input, startedBy })
      bell.ring()
      return id
    },
    find: (id) => findJob(options.database, id),
    findOpen: ({ kind }, about) => findOpenJob(options.database, kind, about),
    work: () => startWorker(options, handlers, bell),
  }
}

function startWorker(options: JobsOptions, handlers: ReadonlyMap<string, Handler>, bell: Bell): Worker {
  const { database, log, atOnce = 2 } = options
  const worker = `${hostname()}/${process.pid}/${newId()}`
  const stopping = new AbortController()
  const turn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const job = await takeJob(database, worker, [...handlers.keys()]).catch((error: unknown) => {
        log.warn({ err: error }, 'no job can be taken just now')
        return undefined
      })
      if (job === undefined) await bell.hear(stopping.signal)
      else
        await runJob(options, { worker, job, handler: handlers.get(job.kind) }).catch((err: unknown) =>
          log.error({ err }, 'a job was lost'),
        )
    }
  }
  const giveUp = setInterval(() => {
    failAbandoned(database, jobFailure.abandoned)
      .then((ids) => ids.length > 0 && log.warn({ ids }, 'jobs were abandoned too often'))
      .catch(() => undefined)
  }, SIGN_MS)
  giveUp.unref()
  const turns = Promise.all(Array.from({ length: atOnce }, turn))
  return {
    async stop(patienceMs = 5_000) {
      stopping.abort()
      bell.ring()
      clearInterval(giveUp)
      await Promise.race([turns, wait(patienceMs, undefined, { ref: false })])
    },
  }
}

async function runJob(
  { database, log, ended }: JobsOptions,
  { worker, job, handler }: { worker: string; job: TakenJob; handler: Handler | undefined },
): Promise<void> {
  assert(handler !== undefined, `somebody does ${job.kind}`)
  const lease = { id: job.id, worker }
  const signs = setInterval(() => void giveSign(database, lease).catch(() => undefined), SIGN_MS)
  signs.unref()
  try {
    const outcome = await handleStarted(job, handler, progressOf(database, lease))
    const ours = await endJob(database, lease, outcome.ok ? { result: outcome.value } : { failure: outcome.refusal })
    if (ours) ended?.({ kind: job.kind, outcome: outcome.ok ? 'done' : 'refused' })
  } catch (error) {
    if (error instanceof LostLease) return
    log.error({ err: error, job: job.id, kind: job.kind }, 'a job failed')
    if (await endJob(database, lease, { failure: jobFailure['failed-here'] })) ended?.({ kind: job.kind, outcome: 'failed' })
  } finally {
    clearInterval(signs)
  }
}

/** A job that nobody started acts for nobody. */
const handleStarted = async ({ input, startedBy }: TakenJob, handler: Handler, progress: Progress): ReturnType<Handler> =>
  startedBy === null ? refuse(jobFailure['input-unreadable']) : handler({ input, startedBy, progress })

/** Writes at most a few times a second, the last step always; stops the handler when another worker has the job. */
function progressOf(database: Database, lease: { id: string; worker: string }): Progress {
  let written = 0
  return async (step) => {
    const now = Date.now()
    if (now - written < PROGRESS_MS && step.done !== step.total) return
    written = now
    if (!(await noteProgress(database, lease, step))) throw new LostLease(`job ${lease.id} is another worker's now`)
  }
}

interface Bell {
  readonly ring: () => void
  readonly hear: (signal: AbortSignal) => Promise<void>
}

/** A job started in this process is taken at once; one started elsewhere within the polling time. */
function createBell(): Bell {
  let listeners: (() => void)[] = []
  return {
    ring() {
      for (const listener of listeners) listener()
      listeners = []
    },
    hear: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const timer = setTimeout(resolve, POLL_MS)
        listeners.push(() => {
          clearTimeout(timer)
          resolve()
        })
      }),
  }
}
