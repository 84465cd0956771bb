import type { PlainDate } from '../../kernel/calendar.ts'
import type { UnitKind, UnitLevel } from '../unit/unit.ts'

/**
 * The changes a resolution makes to units on one day, as they will be applied. Until then a new unit is identified by a
 * reference local to the plan (`new-1`).
 */
export interface ReorganisationPlan {
  readonly on: PlainDate
  readonly title: string
  /** The act: number and date. */
  readonly basis: string
  readonly changes: readonly PlannedChange[]
}

export type PlannedChange = Amendment | Establishment | Ending | Transfer | Abolition

/** The same unit under another name, kind, code or parent. */
export interface Amendment {
  readonly change: 'amend'
  readonly unitId: string
  readonly name?: string | undefined
  readonly kind?: UnitKind | undefined
  readonly code?: string | undefined
  readonly parent?: string | undefined
}

export interface Establishment {
  readonly change: 'establish'
  readonly ref: string
  readonly level: UnitLevel
  readonly kind: UnitKind
  readonly name: string
  readonly code?: string | undefined
  /** An id or a reference; a province has none. */
  readonly parent?: string | undefined
}

/** The unit ends and goes into one other (merged) or several (split). */
export interface Ending {
  readonly change: 'end'
  readonly unitId: string
  readonly into: readonly PlannedShare[]
}

/** Parts leave the unit, which goes on with the rest. */
export interface Transfer {
  readonly change: 'transfer'
  readonly unitId: string
  readonly parts: readonly PlannedShare[]
}

/** The unit ends without a successor, stated explicitly. */
export interface Abolition {
  readonly change: 'abolish'
  readonly unitId: string
}

export interface PlannedShare {
  /** An id or a reference. */
  readonly to: string
  /** Part of the residents, above 0 and at most 1, six decimal places; `null`: the act does not settle it. */
  readonly share: number | null
}

/** One reason not to apply a plan, with the index (from 0) of the change it is about. */
export type PlanRefusal =
  | { readonly kind: 'nothing-planned' }
  | { readonly kind: 'unit-unknown'; readonly change: number; readonly unitId: string }
  | { readonly kind: 'unit-not-in-force'; readonly change: number; readonly unitId: string; readonly name: string }
  | {
      readonly kind: 'unit-changes-later'
      readonly change: number
      readonly unitId: string
      readonly name: string
      readonly on: PlainDate
    }
  | { readonly kind: 'unit-changed-twice'; readonly change: number; readonly unitId: string; readonly name: string }
  | { readonly kind: 'nothing-amended'; readonly change: number; readonly name: string }
  | { readonly kind: 'reference-twice'; readonly change: number; readonly ref: string }
  | { readonly kind: 'successor-unknown'; readonly change: number; readonly to: string }
  | { readonly kind: 'successor-ends'; readonly change: number; readonly to: string }
  | { readonly kind: 'successor-twice'; readonly change: number; readonly to: string }
  | { readonly kind: 'successor-of-other-level'; readonly change: number; readonly to: string; readonly level: UnitLevel }
  | { readonly kind: 'no-successor'; readonly change: number; readonly name: string }
  | { readonly kind: 'share-out-of-range'; readonly change: number; readonly to: string; readonly share: number }
  | { readonly kind: 'shares-not-whole'; readonly change: number; readonly name: string; readonly sum: number }
  | { readonly kind: 'kind-of-other-level'; readonly change: number; readonly unitKind: string; readonly level: UnitLevel }
  | { readonly kind: 'name-missing'; readonly change: number }
  | { readonly kind: 'name-taken'; readonly change: number; readonly name: string }
  | { readonly kind: 'code-unsuitable'; readonly change: number; readonly code: string | null }
  | { readonly kind: 'code-taken'; readonly change: number; readonly code: string; readonly by: string }
  | { readonly kind: 'parent-unsuitable'; readonly change: number; readonly parent: string | null }
  | { readonly kind: 'left-below'; readonly change: number; readonly name: string; readonly left: readonly string[] }

/** The existing unit a change is about; an establishment has none. */
export const unitOf = (change: PlannedChange): string | undefined => (change.change === 'establish' ? undefined : change.unitId)

export const sharesOf = (change: PlannedChange): readonly PlannedShare[] =>
  change.change === 'end' ? change.into : change.change === 'transfer' ? change.parts : []

export const endsUnit = (change: PlannedChange): boolean => change.change === 'end' || change.change === 'abolish'
