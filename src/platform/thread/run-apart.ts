import { beginProcess } from './begin-process.ts'
import type { Answer, GivenWork } from './work-in-process.ts'

/** What a piece of work in a process of its own may take; beyond it that is ended. */
export interface ProcessLimits {
  /** Of its heap. */
  readonly megabytes: number
  readonly seconds: number
}

export interface ApartLimits extends ProcessLimits {
  /** A file whose bytes the work is given as `bytes` of its input. The process reads it itself: they are never copied through this one. */
  readonly file?: string | undefined
}

/** The work took more memory or time than it may. */
export class TookTooMuch extends Error {
  readonly what: 'memory' | 'time'
  constructor(what: 'memory' | 'time') {
    super(`what ran apart took too much ${what}`)
    this.what = what
  }
}

const MILLISECONDS = 1000

let last: Promise<unknown> = Promise.resolve()

/**
 * Does heavy work on what a stranger sent away from the event loop: calls the default export of a module in a process with
 * bounded memory and time. Input and output are copied, so they are plain data. One works at a time, so that many who send
 * at once take no more memory than one.
 *
 * @param module the file address of the module
 * @throws TookTooMuch
 */
export function runApart<Input, Output>(module: URL, input: Input, limits: ApartLimits): Promise<Output> {
  const next = last.then(() => beginAndRun<Output>({ module: module.href, input, file: limits.file }, limits))
  last = next.catch(() => undefined)
  return next
}

/** How Node ends when its heap is full. */
const HEAP_FULL: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 134, 133]

const WORK = new URL('./work-in-process.ts', import.meta.url)

function beginAndRun<Output>(work: GivenWork, { megabytes, seconds }: ProcessLimits): Promise<Output> {
  const child = beginProcess(WORK, { megabytes, says: 'ignore' })
  return new Promise<Output>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TookTooMuch('time')), seconds * MILLISECONDS)
    child.once('message', (answer: Answer) => {
      if ('fault' in answer) reject(new Error(answer.fault))
      else resolve(answer.output as Output)
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      const isFull = HEAP_FULL.includes(signal ?? code)
      reject(isFull ? new TookTooMuch('memory') : new Error(`the process ended without an answer (${signal ?? code})`))
    })
    child.send(work)
  }).finally(() => child.kill('SIGKILL'))
}
