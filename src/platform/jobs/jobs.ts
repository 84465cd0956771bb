import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { assert } from '../../kernel/assert.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../db/database.ts'
import { NO_ROW, withinReach } from '../db/reach/row-reach.ts'
import { onceCommitted } from '../db/unit-of-work.ts'
import { newId } from '../new-id.ts'
import type { JobFailure, JobRun, Jobs, Log, Progress } from '../platform.ts'
import { checkInput, fitsKind } from './job-kind.ts'
import {
  endJob,
  failGivenUp,
  findJob,
  findOpenJob,
  giveSign,
  insertJob,
  LEASE_SECONDS,
  listGivenUp,
  noteProgress,
  type TakenJob,
  takeJob,
} from './store.ts'
import { jobFailure } from './text.ts'

export interface JobsOptions {
  readonly database: Database
  /**
   * Connections of the worker's own, by which it takes jobs and tells their progress: a job tells it in the middle of its
   * transaction, where it may not wait for what others hold. The same as `database` where nobody works on jobs.
   */
  readonly queue?: Database
  readonly log: Log
  readonly ended?: (finished: EndedJob) => void
  /** Called when a job was started here, for the worker of another process to look for it. */
  readonly started?: () => void
}

export interface EndedJob {
  readonly kind: string
  readonly outcome: 'done' | 'failed' | 'refused'
}

export interface JobsWithWorker extends Jobs {
  /** Begins to work in this process. */
  readonly work: () => Worker
  /** Has the worker look for a job now. */
  readonly wake: () => void
}

export interface Worker {
  /** How many jobs run just now. */
  readonly running: () => number
  /** Stops taking jobs and waits for running ones up to a timeout; another worker resumes the rest. */
  readonly stop: (patienceMs?: number) => Promise<void>
}

/** How many jobs a process runs at a time: each has a connection to itself. */
export const JOBS_AT_ONCE = 2

const POLL_MS = 500
const SIGN_MS = (LEASE_SECONDS * 1000) / 4
/** The minimum interval between progress updates. */
const PROGRESS_MS = 150

class LostLease extends Error {}

interface Handler {
  readonly run: (run: JobRun<unknown>) => Promise<Result<unknown, JobFailure>>
  readonly putBack: (input: unknown) => Promise<void>
}

/**
 * A queue of jobs in the table `job_run`. A worker claims one with `SKIP LOCKED` and sends heartbeats; when they stop,
 * another worker retries the handler with the same input. Handlers must therefore be idempotent: each step is a
 * transaction that skips what is done already.
 */
export function jobsInDatabase(options: JobsOptions): JobsWithWorker {
  const handlers = new Map<string, Handler>()
  const bell = createBell()
  return {
    register(kind, handler, putBack = async () => undefined) {
      assert(!handlers.has(kind.kind), `one handler does ${kind.kind}`)
      handlers.set(kind.kind, {
        run: checkInput(kind, handler),
        putBack: async (input) => (fitsKind(kind, input) ? putBack(input) : undefined),
      })
    },
    async start(kind, input, startedBy) {
      assert(fitsKind(kind, input), `the input of ${kind.kind} fits its schema`)
      const id = newId()
      await insertJob(options.database, { id, kind: kind.kind, input, startedBy })
      onceCommitted(() => {
        bell.ring()
        options.started?.()
      })
      return id
    },
    find: (id) => findJob(options.database, id),
    findOpen: ({ kind }, about) => findOpenJob(options.database, kind, about),
    wake: bell.ring,
    work: () => startWorker({ ...options, database: options.queue ?? options.database }, handlers, bell),
  }
}

function startWorker(options: JobsOptions, handlers: ReadonlyMap<string, Handler>, bell: Bell): Worker {
  const { database, log } = options
  const worker = `${hostname()}/${process.pid}/${newId()}`
  const stopping = new AbortController()
  let running = 0
  const turn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const job = await takeJob(database, worker, [...handlers.keys()]).catch((error: unknown) => {
        log.warn({ err: error }, 'no job can be taken just now')
        return undefined
      })
      if (job === undefined) {
        await bell.hear(stopping.signal)
        continue
      }
      running += 1
      await runJob(options, { worker, job, handler: handlers.get(job.kind) }).catch((err: unknown) =>
        log.error({ err }, 'a job was lost'),
      )
      running -= 1
    }
  }
  const giveUp = () =>
    void giveUpAbandoned(options, handlers).catch((err: unknown) => log.warn({ err }, 'abandoned jobs stay as they are'))
  const givingUp = setInterval(giveUp, SIGN_MS)
  givingUp.unref()
  giveUp()
  const turns = Promise.all(Array.from({ length: JOBS_AT_ONCE }, turn))
  return {
    running: () => running,
    async stop(patienceMs = 5_000) {
      stopping.abort()
      bell.ring()
      clearInterval(givingUp)
      await Promise.race([turns, wait(patienceMs, undefined, { ref: false })])
    },
  }
}

/** What a job that is never run again was about is put back first, so that it can be begun anew. */
async function giveUpAbandoned({ database, log }: JobsOptions, handlers: ReadonlyMap<string, Handler>): Promise<void> {
  for (const { id, kind, input } of await listGivenUp(database)) {
    await handlers.get(kind)?.putBack(input)
    await failGivenUp(database, id, jobFailure.abandoned)
    log.warn({ job: id, kind }, 'a job was abandoned too often')
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

/** A job without a starter has no actor. Until the handler says for whom it acts, it reaches no row. */
const handleStarted = async ({ input, startedBy }: TakenJob, handler: Handler, progress: Progress): ReturnType<Handler['run']> =>
  startedBy === null
    ? refuse(jobFailure['input-unreadable'])
    : withinReach(NO_ROW, () => handler.run({ input, startedBy, progress }))

/** Throttles progress updates, but always writes the last one; aborts the handler when another worker has claimed the job. */
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

/** Wakes the worker at once for a job started in this process; others are found within the polling interval. */
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
