import { parentPort } from 'node:worker_threads'
import type { FromJobs, ToJobs } from './start-jobs.ts'

/** A thread of jobs that tells when it begins, and dies when it is woken. */
parentPort?.postMessage({ ended: { kind: 'begun', outcome: 'done' } } satisfies FromJobs)
parentPort?.on('message', (message: ToJobs) => process.exit(message === 'wake' ? 3 : 0))
