import { parentPort, workerData } from 'node:worker_threads'
import { openJobsPlatform } from './platform/open-platform.ts'
import { registerJobs } from './register-jobs.ts'
import type { FromJobs, JobsGiven, ToJobs } from './start-jobs.ts'

/** The thread that works on jobs. Registers of half a million rows are read and months computed here, off the event loop of the server. */
const { url, config } = workerData as JobsGiven
const tell = (message: FromJobs) => parentPort?.postMessage(message)

const platform = await openJobsPlatform(url, config, (finished) => tell({ ended: finished }))
registerJobs(platform)
const worker = platform.jobs.work()
const signs = setInterval(() => tell('alive'), 2_000)

parentPort?.on('message', (message: ToJobs) => {
  if (message === 'wake') platform.jobs.wake()
  else
    void worker
      .stop()
      .then(() => platform.close())
      .finally(() => {
        clearInterval(signs)
        parentPort?.close()
      })
})
