import { parentPort, workerData } from 'node:worker_threads'
import { openJobsPlatform } from './platform/open-platform.ts'
import { registerJobs } from './register-jobs.ts'
import type { FromJobs, JobsGiven, ToJobs } from './start-jobs.ts'

/** How often the thread says that it is alive. */
const SIGN_MS = 2_000
/** For how many signs there has been no work when the memory of the last is given back. */
const SIGNS_OF_REST = 3
const DAY_MS = 86_400_000

/** The thread that works on jobs. Registers of half a million rows are read and months computed here, off the event loop of the server. */
const { url, config } = workerData as JobsGiven
const tell = (message: FromJobs) => parentPort?.postMessage(message)

let hasWorked = false
let restful = 0
let isEnding = false
const platform = await openJobsPlatform(url, config, (finished) => {
  hasWorked = true
  restful = 0
  tell({ ended: finished })
})
registerJobs(platform)
const worker = platform.jobs.work()

function end(patienceMs?: number): void {
  if (isEnding) return
  isEnding = true
  void worker
    .stop(patienceMs)
    .then(() => platform.close())
    .finally(() => {
      clearInterval(signs)
      parentPort?.close()
    })
}

const signs = setInterval(() => {
  tell('alive')
  restful = worker.running() === 0 ? restful + 1 : 0
  // A thread keeps the memory of what it read; the one that takes its place begins without. Whatever it takes up just now is waited for.
  if (hasWorked && restful >= SIGNS_OF_REST) end(DAY_MS)
}, SIGN_MS)

parentPort?.on('message', (message: ToJobs) => {
  if (message === 'wake') platform.jobs.wake()
  else end()
})
