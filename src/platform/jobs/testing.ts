import type { JobState, Jobs } from '../platform.ts'

/** Waits until a worker has ended the job. */
export async function endedJob(jobs: Pick<Jobs, 'find'>, id: string): Promise<JobState> {
  for (;;) {
    const state = await jobs.find(id)
    if (state?.state === 'done' || state?.state === 'failed') return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
