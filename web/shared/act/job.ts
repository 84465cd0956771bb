import { queryOptions } from '@tanstack/react-query'
import { get } from '../api/client.ts'

export interface JobState {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly done: number
  readonly total: number | null
  readonly note: string | null
  readonly result: unknown
  /** Why it was not done, when it was not. */
  readonly failure: { readonly vi: string; readonly en: string } | null
}

const LOOK_EVERY_MS = 800

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['job', id],
    queryFn: () => get<JobState>(`/jobs/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : LOOK_EVERY_MS),
  })
