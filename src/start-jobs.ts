import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { Config } from './platform/config.ts'
import type { EndedJob } from './platform/jobs/jobs.ts'
import type { Log } from './platform/platform.ts'
import { beginThread } from './platform/thread/begin-thread.ts'

export interface JobsGiven {
  readonly url: string
  readonly config: Config
}
export type ToJobs = 'wake' | 'stop'
export type FromJobs = 'alive' | { readonly ended: EndedJob }

export interface WorkingJobs {
  /** Has the thread look for a job now. */
  readonly wake: () => void
  /** Lets what runs end, for a while; the rest is taken up again at the next start. */
  readonly stop: () => Promise<void>
}

export interface JobsListener {
  readonly log: Log
  readonly ended: (job: EndedJob) => void
  /** What runs in the thread. */
  readonly module?: URL
}

const THREAD = new URL('./jobs-thread.ts', import.meta.url)
/**
 * What is kept of a register of 460,000 rows takes a quarter of it; with more a heap only fills with what was thrown away.
 * A thread at its limit is ended, but one that asks for much at once beyond it takes the process along: the limit is a last
 * wall, and what is read is bounded before.
 */
const MEGABYTES = 256
/** A thread that gives no sign for this long is stuck in one row or one formula. */
const SILENT_MS = 60_000
const LOOK_MS = 5_000
const PATIENCE_MS = 8_000
const PAUSE_MS = 1_000

/**
 * Works on jobs in a thread with memory of its own. A thread that dies or gets stuck is replaced: its job is tried again,
 * three times in all, and the server goes on answering. One that has worked and rests ends by itself, with code 0, and is
 * replaced by one that has taken no memory yet.
 */
export function startJobs(given: JobsGiven, { log, ended, module = THREAD }: JobsListener): WorkingJobs {
  // An address cannot be copied to a thread, and no job needs one.
  const copied: JobsGiven = { ...given, config: { ...given.config, publicUrl: undefined } }
  let isStopping = false
  let thread = begin()
  function begin(): Worker {
    let heardAt = Date.now()
    const begun = beginThread(module, { workerData: copied, megabytes: MEGABYTES })
    const watching = setInterval(() => Date.now() - heardAt > SILENT_MS && void begun.terminate(), LOOK_MS)
    watching.unref()
    begun.on('message', (message: FromJobs) => {
      heardAt = Date.now()
      if (message !== 'alive') ended(message.ended)
    })
    begun.on('error', (err) => log.error({ err }, 'the thread of jobs died'))
    begun.once('exit', (code) => {
      clearInterval(watching)
      if (isStopping) return
      if (code === 0) {
        thread = begin()
        return
      }
      log.warn({ code }, 'the thread of jobs is begun anew')
      void wait(PAUSE_MS, undefined, { ref: false }).then(() => {
        if (!isStopping) thread = begin()
      })
    })
    return begun
  }
  return {
    wake: () => thread.postMessage('wake' satisfies ToJobs),
    async stop() {
      isStopping = true
      const isOver = new Promise((resolve) => thread.once('exit', resolve))
      thread.postMessage('stop' satisfies ToJobs)
      await Promise.race([isOver, wait(PATIENCE_MS, undefined, { ref: false })])
      await thread.terminate()
    },
  }
}
