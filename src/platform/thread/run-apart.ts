import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer } from './work-in-process.ts'

/** What a piece of work in a process of its own may take; beyond it that is ended. */
export interface ProcessLimits {
  /** Of its heap. */
  readonly megabytes: number
  readonly seconds: number
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
 * A process and no thread: a thread that meets its limit in the middle of a large allocation takes the server with it, and
 * what a library takes outside the heap is only given back when its process ends.
 *
 * @param module the file address of the module
 * @throws TookTooMuch
 */
export function runApart<Input, Output>(module: URL, input: Input, limits: ProcessLimits): Promise<Output> {
  const next = last.then(() => forkAndRun<Input, Output>(module, input, limits))
  last = next.catch(() => undefined)
  return next
}

/** How Node ends when its heap is full. */
const HEAP_FULL: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 134, 133]

function forkAndRun<Input, Output>(module: URL, input: Input, { megabytes, seconds }: ProcessLimits): Promise<Output> {
  const child = fork(fileURLToPath(new URL('./work-in-process.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${megabytes}`, '--max-semi-space-size=4'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
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
    child.send({ module: module.href, input })
  }).finally(() => child.kill('SIGKILL'))
}
