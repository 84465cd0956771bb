import { queryOptions } from '@tanstack/react-query'
import { get } from '../../shared/api/client.ts'
import type { Answered } from '../../shared/api/interface.ts'

/** How much waits for this reader, by the line of the menu it is found under. */
export type TaskCounts = Readonly<Record<string, number>>

export type Task = Answered<'/tasks'>['items'][number]

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: () => get('/tasks'),
  refetchInterval: 60_000,
})

export const taskCountsQuery = queryOptions({
  ...tasksQuery,
  select: ({ items }: Answered<'/tasks'>): TaskCounts => {
    const counts: Record<string, number> = { tasks: items.length }
    for (const { kind, count } of items) counts[kind] = (counts[kind] ?? 0) + count
    return counts
  },
})
