import { openJobsPlatform } from './platform/open-platform.ts'
import { registerJobs } from './register-jobs.ts'
import type { FromJobs, JobsGiven, ToJobs } from './start-jobs.ts'

/** How often the process says that it is alive. */
const SIGN_MS = 2_000
/** For how many signs there has been no work when the memory of the last is given back. */
const SIGNS_OF_REST = 3
/** A job for which the process grew by this much was a large one: its memory is given back before the next. */
const LARGE_BYTES = 64 * 1024 * 1024
const DAY_MS = 86_400_000

/** A server that has died just now is told nothing: this process ends with it. */
const tell = (message: FromJobs) => process.send?.(message, () => undefined)

/** The process that works on jobs. Registers of half a million rows are read and months computed here, beside the server. */
async function work({ url, config }: JobsGiven) {
  let hasWorked = false
  let restful = 0
  let isEnding = false
  const platform = await openJobsPlatform(url, config, (finished) => {
    hasWorked = true
    restful = 0
    tell({ ended: finished })
    setImmediate(endAfterLarge)
  })
  registerJobs(platform)
  const bytesWithoutWork = process.memoryUsage.rss()
  const worker = platform.jobs.work()

  function end(patienceMs?: number): void {
    if (isEnding) return
    isEnding = true
    void worker
      .stop(patienceMs)
      .then(() => platform.close())
      .finally(() => process.disconnect())
  }
  // A process keeps the memory of what it read; the one that takes its place begins without. Whatever it takes up just now is waited for.
  function endAfterLarge(): void {
    if (worker.running() === 0 && process.memoryUsage.rss() - bytesWithoutWork > LARGE_BYTES) end(DAY_MS)
  }
  setInterval(() => {
    tell('alive')
    restful = worker.running() === 0 ? restful + 1 : 0
    if (hasWorked && restful >= SIGNS_OF_REST) end(DAY_MS)
  }, SIGN_MS)
  return { wake: platform.jobs.wake, end }
}

const given = Promise.withResolvers<JobsGiven>()
const working = given.promise.then(work)
process.on('message', (message: JobsGiven | ToJobs) => {
  if (message === 'wake') void working.then(({ wake }) => wake())
  else if (message === 'stop') void working.then(({ end }) => end())
  else given.resolve(message)
})
// At the latest it ends with the server: jobs that are cut off are taken up again.
process.once('disconnect', () => process.exit())
// A terminal tells everybody in its group to stop, and so does a service manager: here the server says when.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
