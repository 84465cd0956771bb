import type { FromJobs, JobsGiven, ToJobs } from './start-jobs.ts'

export const RESTING = 'postgresql://resting'

let code = 3
/** A process of jobs that tells when it begins, and when it is woken ends: as one that rests, or as one that dies. */
process.on('message', (message: JobsGiven | ToJobs) => {
  if (typeof message === 'string') process.exit(message === 'wake' ? code : 0)
  if (message.url === RESTING) code = 0
  process.send?.({ ended: { kind: 'begun', outcome: 'done' } } satisfies FromJobs)
})
