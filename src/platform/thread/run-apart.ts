import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beginThread } from './begin-thread.ts'

/** What a piece of work in a thread or process of its own may take; beyond it that is ended. */
export interface ThreadLimits {
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
 * Does heavy work on what a stranger sent away from the event loop: calls the default export of a module in a thread with
 * bounded memory and time. Input and output are copied, so they are plain data. One thread works at a time, so that many
 * who send at once take no more memory than one.
 *
 * @param module the file address of the module
 * @throws TookTooMuch
 */
export const runApart = <Input, Output>(module: URL, input: Input, limits: ThreadLimits): Promise<Output> =>
  inTurn(() => runInThread<Input, Output>(module, input, limits))

/**
 * The same in a process of its own, for what takes memory outside the heap and keeps it for as long as the process lives.
 *
 * @throws TookTooMuch
 */
export const runInProcess = <Input, Output>(module: URL, input: Input, limits: ThreadLimits): Promise<Output> =>
  inTurn(() => forkAndRun<Input, Output>(module, input, limits))

function inTurn<Output>(run: () => Promise<Output>): Promise<Output> {
  const next = last.then(run)
  last = next.catch(() => undefined)
  return next
}

function runInThread<Input, Output>(module: URL, input: Input, { megabytes, seconds }: ThreadLimits): Promise<Output> {
  const thread = beginThread(new URL('./thread.ts', import.meta.url), { workerData: { module: module.href, input }, megabytes })
  return new Promise<Output>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TookTooMuch('time')), seconds * MILLISECONDS)
    thread.once('message', resolve)
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TookTooMuch('memory') : error),
    )
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('the thread ended without an answer'))
    })
  }).finally(() => thread.terminate())
}

/** How Node ends when its heap is full. */
const HEAP_FULL: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 134, 133]

function forkAndRun<Input, Output>(module: URL, input: Input, { megabytes, seconds }: ThreadLimits): Promise<Output> {
  const child = fork(fileURLToPath(new URL('./work-in-process.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${megabytes}`, '--max-semi-space-size=4'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<Output>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TookTooMuch('time')), seconds * MILLISECONDS)
    child.once('message', (output) => resolve(output as Output))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      const isFull = HEAP_FULL.includes(signal ?? code)
      reject(isFull ? new TookTooMuch('memory') : new Error(`the process ended without an answer (${signal ?? code})`))
    })
    child.send({ module: module.href, input })
  }).finally(() => child.kill('SIGKILL'))
}
