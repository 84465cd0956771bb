import { queryOptions } from '@tanstack/react-query'
import { get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export interface GroupRow {
  readonly id: string
  readonly name: string
  readonly communeName: string
  readonly leaderName: string | null
}

export const groupsQuery = (asked: { search?: string; limit?: number }) =>
  queryOptions({ queryKey: ['groups', 'find', asked], queryFn: () => get<Page<GroupRow>>('/groups', asked) })
