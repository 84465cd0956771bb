import type { NotAllowed } from '../../identity/index.ts'
import type { Month } from '../../kernel/calendar.ts'
import type { Doubt } from '../checking/doubt.ts'
import type { ProvisionState } from './provision-version.ts'

interface OfProvision {
  readonly id: string
}

export type ProvisionUnknown = OfProvision & { readonly kind: 'provision-unknown' }
export type NotDraft = OfProvision & { readonly kind: 'provision-not-draft'; readonly state: ProvisionState }
export type ChangedMeanwhile = OfProvision & { readonly kind: 'provision-changed-meanwhile'; readonly revision: number }
export type SamePerson = OfProvision & { readonly kind: 'provision-activated-by-drafter' }
export type NotReady = OfProvision & { readonly kind: 'provision-not-ready'; readonly doubts: readonly Doubt[] }
/** Sound as law, and nothing here can pay it yet. */
export type NotPayable = OfProvision & { readonly kind: 'provision-not-payable'; readonly doubts: readonly Doubt[] }
/** Another provision pays the same beneficiaries for the same thing, and neither says that both are paid. */
export type PaysTheSame = OfProvision & {
  readonly kind: 'provision-pays-the-same'
  readonly otherId: string
  readonly otherCode: string
  readonly otherVersion: number
  readonly number: string
}
export type Overlaps = OfProvision & {
  readonly kind: 'provision-overlaps'
  readonly otherId: string
  readonly otherVersion: number
  readonly paysFrom: Month
}

/** A month the new version would pay for was opened under the one it replaces; `month` is the latest of those. */
export type MonthOpened = OfProvision & {
  readonly kind: 'provision-month-opened'
  readonly otherId: string
  readonly otherCode: string
  readonly otherVersion: number
  readonly month: Month
  readonly paysFrom: Month
}

export type AreaUnknown = OfProvision & { readonly kind: 'provision-area-unknown'; readonly unitCode: string }
export type Used = OfProvision & { readonly kind: 'provision-used' }
export type NotWithdrawable = OfProvision & { readonly kind: 'provision-not-withdrawable'; readonly state: ProvisionState }

export interface DocumentUnreadable {
  readonly kind: 'provision-unreadable'
  readonly doubts: readonly Doubt[]
}

export interface DraftExists {
  readonly kind: 'provision-draft-exists'
  readonly id: string
  readonly code: string
}

export interface CodeFixed {
  readonly kind: 'provision-code-fixed'
  readonly code: string
}

export interface ReasonMissing {
  readonly kind: 'provision-reason-missing'
}

export interface CursorUnknown {
  readonly kind: 'cursor-unknown'
}

export type NotDrafted = NotAllowed | DocumentUnreadable | DraftExists
export type NotEdited = NotAllowed | ProvisionUnknown | NotDraft | ChangedMeanwhile | DocumentUnreadable | CodeFixed
export type NotActivated =
  | NotAllowed
  | ProvisionUnknown
  | NotDraft
  | ChangedMeanwhile
  | SamePerson
  | NotReady
  | NotPayable
  | PaysTheSame
  | Overlaps
  | MonthOpened
  | AreaUnknown
export type NotWithdrawn = NotAllowed | ProvisionUnknown | NotWithdrawable | Used | ReasonMissing
export type PolicyRefusal = NotDrafted | NotEdited | NotActivated | NotWithdrawn | CursorUnknown
