import type { Month, Period } from '../../kernel/calendar.ts'
import type { Provision } from '../provision/provision.ts'

export const PROVISION_STATES = ['draft', 'active', 'superseded', 'withdrawn'] as const
export type ProvisionState = (typeof PROVISION_STATES)[number]

/** What may be done with a version in each state; the screen draws its buttons from it. */
export const MOVES = {
  draft: ['edit', 'activate', 'withdraw'],
  active: ['withdraw'],
  superseded: [],
  withdrawn: [],
} as const satisfies Record<ProvisionState, readonly string[]>

/** One dated wording of a promise. A draft's document may still have errors in it. */
export interface StoredProvision {
  readonly id: string
  readonly code: string
  readonly version: number
  /** Counts the edits of a draft, for `If-Match`. */
  readonly revision: number
  readonly document: unknown
  readonly state: ProvisionState
  /** As it came out: a later version ends it. `null` while it was never activated. */
  readonly inForce: Period | null
  readonly paysFrom: Month | null
  readonly paysUntil: Month | null
  readonly areaUnitId: string | null
  readonly draftedBy: string
  readonly draftedByName: string
  readonly draftedAt: string
  readonly editedAt: string
  readonly editors: readonly string[]
  readonly activatedBy: string | null
  readonly activatedByName: string | null
  readonly activatedAt: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly replacedBy: string | null
  readonly firstUsedAt: string | null
  /** The latest month opened under it. A later version can start only after it. */
  readonly lastMonthOpened: Month | null
}

/** A version that pays, or paid: checked when it was activated, unchanged since. */
export interface ProvisionVersion extends StoredProvision {
  readonly document: Provision
  readonly inForce: Period
  readonly paysFrom: Month
}

/** An earlier version that a new one ends, and with which last month and day. */
export interface Supersession {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly paysUntil: Month
  readonly inForceUntil: string
}
