import { queryOptions } from '@tanstack/react-query'
import { get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export interface UnitRow {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly level: 'province' | 'district' | 'commune' | 'hamlet'
  readonly kind: string
  readonly parentId: string | null
  readonly parentName: string | null
}

export interface UnitsAsked {
  readonly on?: string | undefined
  readonly level?: string | undefined
  readonly parent?: string | undefined
  readonly search?: string | undefined
  readonly limit?: number
  readonly cursor?: string | undefined
}

export const unitsQuery = (asked: UnitsAsked) =>
  queryOptions({ queryKey: ['units', asked], queryFn: () => get<Page<UnitRow>>('/units', { ...asked }), staleTime: 300_000 })

export const unitQuery = (id: string, on?: string) =>
  queryOptions({ queryKey: ['unit', id, on], queryFn: () => get<UnitRow>(`/units/${id}`, { on }), staleTime: 300_000 })
