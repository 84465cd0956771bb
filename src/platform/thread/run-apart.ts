import { beginThread } from './begin-thread.ts'

/** What a piece of work in a thread of its own may take; beyond it the thread is ended. */
export interface ThreadLimits {
  /** Of the thread's heap. */
  readonly megabytes: number
  readonly seconds: number
}

/** The work took more memory or time than it may. */
export class TookTooMuch extends Error {
  readonly what: 'memory' | 'time'
  constructor(what: 'memory' | 'time') {
    super(`the thread took too much ${what}`)
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
export function runApart<Input, Output>(module: URL, input: Input, limits: ThreadLimits): Promise<Output> {
  const next = last.then(() => runInThread<Input, Output>(module, input, limits))
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
