import { queryOptions } from '@tanstack/react-query'
import { get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

/** How much waits for this reader, by the line of the menu it is found under. */
export type TaskCounts = Readonly<Record<string, number>>

export interface Task {
  readonly id: string
  readonly kind: string
  readonly count: number
  readonly vi: string
  readonly en: string
  readonly href: string
  readonly dueOn: string | null
  readonly urgency: 'late' | 'soon' | 'calm'
}

export const tasksQuery = queryOptions({ queryKey: ['tasks'], queryFn: () => get<Page<Task>>('/tasks'), refetchInterval: 60_000 })

export const taskCountsQuery = queryOptions({
  ...tasksQuery,
  select: ({ items }: Page<Task>): TaskCounts => {
    const counts: Record<string, number> = { tasks: items.length }
    for (const { kind, count } of items) counts[kind] = (counts[kind] ?? 0) + count
    return counts
  },
})
