import { parentPort, workerData } from 'node:worker_threads'
import type { FromJobs, JobsGiven, ToJobs } from './start-jobs.ts'

export const RESTING = 'postgresql://resting'

/** A thread of jobs that tells when it begins, and when it is woken ends: as one that rests, or as one that dies. */
const code = (workerData as JobsGiven | null)?.url === RESTING ? 0 : 3
parentPort?.postMessage({ ended: { kind: 'begun', outcome: 'done' } } satisfies FromJobs)
parentPort?.on('message', (message: ToJobs) => process.exit(message === 'wake' ? code : 0))
