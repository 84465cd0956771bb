import { queryOptions } from '@tanstack/react-query'
import { get } from '../api/client.ts'
import type { Answered } from '../api/interface.ts'

export type JobState = Answered<'/jobs/{id}'>

const LOOK_EVERY_MS = 800

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['job', id],
    queryFn: () => get('/jobs/{id}', { path: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : LOOK_EVERY_MS),
  })
