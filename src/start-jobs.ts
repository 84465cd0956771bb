import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from './platform/config.ts'
import type { EndedJob } from './platform/jobs/jobs.ts'
import type { Log } from './platform/platform.ts'
import { beginProcess } from './platform/thread/begin-process.ts'

export interface JobsGiven {
  readonly url: string
  readonly config: Config
}
export type ToJobs = 'wake' | 'stop'
export type FromJobs = 'alive' | { readonly ended: EndedJob }

export interface WorkingJobs {
  /** Has the process look for a job now. */
  readonly wake: () => void
  /** Lets what runs end, for a while; the rest is taken up again at the next start. */
  readonly stop: () => Promise<void>
}

export interface JobsListener {
  readonly log: Log
  readonly ended: (job: EndedJob) => void
  /** What runs in the process. */
  readonly module?: URL
}

const PROCESS = new URL('./jobs-process.ts', import.meta.url)
/** What is kept of a register of 460,000 rows takes a quarter of it; with more a heap only fills with what was thrown away. */
const MEGABYTES = 256
/** A process that gives no sign for this long is stuck in one row or one formula. */
const SILENT_MS = 60_000
const LOOK_MS = 5_000
const PATIENCE_MS = 8_000
const PAUSE_MS = 1_000

/**
 * Works on jobs in a process with memory of its own. One that dies or gets stuck is replaced: its job is tried again, three
 * times in all, and the server goes on answering. One that has done a large job, or has worked and rests, ends by itself, with
 * code 0, and is replaced by one that has taken no memory yet.
 */
export function startJobs(given: JobsGiven, { log, ended, module = PROCESS }: JobsListener): WorkingJobs {
  // An address cannot be copied to a process, and no job needs one.
  const copied: JobsGiven = { ...given, config: { ...given.config, publicUrl: undefined } }
  let isStopping = false
  let working = begin()
  const tell = (message: ToJobs) => working.connected && working.send(message)
  function begin(): ChildProcess {
    let heardAt = Date.now()
    const begun = beginProcess(module, { megabytes: MEGABYTES, says: 'inherit' })
    begun.send(copied)
    const watching = setInterval(() => Date.now() - heardAt > SILENT_MS && begun.kill('SIGKILL'), LOOK_MS)
    watching.unref()
    begun.on('message', (message: FromJobs) => {
      heardAt = Date.now()
      if (message !== 'alive') ended(message.ended)
    })
    begun.on('error', (err) => log.error({ err }, 'the process of jobs cannot be reached'))
    begun.once('exit', (code, signal) => {
      clearInterval(watching)
      if (isStopping) return
      if (code === 0) {
        working = begin()
        return
      }
      log.warn({ code, signal }, 'the process of jobs is begun anew')
      void wait(PAUSE_MS, undefined, { ref: false }).then(() => {
        if (!isStopping) working = begin()
      })
    })
    return begun
  }
  return {
    wake: () => void tell('wake'),
    async stop() {
      isStopping = true
      const { exitCode, signalCode } = working
      if (exitCode !== null || signalCode !== null) return
      const isOver = new Promise((resolve) => working.once('exit', resolve))
      tell('stop')
      await Promise.race([isOver, wait(PATIENCE_MS, undefined, { ref: false })])
      working.kill('SIGKILL')
      await isOver
    },
  }
}
