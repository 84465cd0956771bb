import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Page } from '../../shared/table/column.ts'

export interface UnitName {
  readonly id: string
  readonly kind: string
  readonly code: string | null
  readonly name: string
  readonly fullName: string
}

export interface UnitRow extends UnitName {
  readonly level: 'province' | 'district' | 'commune' | 'hamlet'
  readonly from: string
  readonly until: string | null
  readonly basis: string
  readonly parent: UnitName | null
  readonly today?: readonly (UnitName & { readonly share: number | null })[]
}

export interface LineageLine {
  readonly on: string
  readonly kind: 'renamed' | 'kind-changed' | 'merged' | 'split' | 'transferred'
  readonly basis: string
  readonly unit: UnitName | null
  readonly share: number | null
}

export interface UnitDetail extends UnitRow {
  readonly history: readonly Omit<UnitRow, 'parent' | 'today'>[]
  readonly cameFrom: readonly LineageLine[]
  readonly became: readonly LineageLine[]
  readonly external: readonly {
    readonly name: string
    readonly districtName: string
    readonly provinceName: string
    readonly on: string
  }[]
  readonly above: readonly UnitName[]
}

export interface Epoch {
  readonly from: string
  readonly until: string | null
  readonly provinces: readonly UnitName[]
  readonly districts: number
  readonly communes: number
  readonly communesByKind: Readonly<Record<string, number>>
  readonly bases: readonly string[]
}

type Asked = Readonly<Record<string, string | number | undefined>>

export const unitsPage = (asked: Asked): Promise<Page<UnitRow>> => get('/units', asked)
export const unitsQuery = (asked: Asked) =>
  queryOptions({ queryKey: ['units', 'find', asked], queryFn: () => unitsPage(asked), staleTime: 300_000 })
export const unitQuery = (id: string, on?: string) =>
  queryOptions({ queryKey: ['unit', id, on], queryFn: () => get<UnitDetail>(`/units/${id}`, { on }), staleTime: 300_000 })
export const epochsQuery = queryOptions({
  queryKey: ['units', 'epochs'],
  queryFn: () => get<{ items: readonly Epoch[] }>('/units/epochs'),
  staleTime: 300_000,
})

/** What becomes of one unit when units are reorganised. */
export type PlannedChange =
  | {
      readonly change: 'found'
      readonly ref: string
      readonly level: 'commune' | 'hamlet'
      readonly kind: string
      readonly name: string
      readonly code?: string
      readonly parent: string
    }
  | {
      readonly change: 'end'
      readonly unitId: string
      readonly into: readonly { readonly to: string; readonly share: number | null }[]
    }

export interface ReorganisationPlan {
  readonly on: string
  readonly title: string
  readonly basis: string
  readonly changes: readonly PlannedChange[]
}

export interface ReorganisationPreview {
  readonly ended: readonly {
    readonly unit: UnitName
    readonly into: readonly { readonly to: string; readonly unit: UnitName | null; readonly share: number | null }[]
  }[]
  readonly changed: readonly UnitName[]
  readonly hamletsGone: readonly UnitName[]
  readonly hamletsUnplaced: readonly UnitName[]
  readonly hamletsFollowing: number
  readonly impacts: readonly { readonly kind: string; readonly count: number; readonly sample: readonly string[] }[]
}

export const previewReorganisation = (plan: ReorganisationPlan): Promise<ReorganisationPreview> =>
  act('POST', '/reorganisations/preview', { body: plan })
export const applyReorganisation = (plan: ReorganisationPlan, key: string): Promise<{ id: string }> =>
  act('POST', '/reorganisations', { body: plan, key })
