import type { NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { TreeDoubt } from '../tree/tree-doubt.ts'
import type { TreeState } from './tree-version.ts'

interface OfTree {
  readonly id: string
}

export type TreeUnknown = OfTree & { readonly kind: 'tree-unknown' }
type NotDraft = OfTree & { readonly kind: 'tree-not-draft'; readonly state: TreeState }
type ChangedMeanwhile = OfTree & { readonly kind: 'tree-changed-meanwhile'; readonly revision: number }
type SamePerson = OfTree & { readonly kind: 'tree-decided-by-drafter' }
type NotReady = OfTree & { readonly kind: 'tree-not-ready'; readonly doubts: readonly TreeDoubt[] }
/** Another version begins on that day or later. */
type Overlaps = OfTree & {
  readonly kind: 'tree-overlaps'
  readonly otherId: string
  readonly otherVersion: number
  readonly from: PlainDate
}
type NotWithdrawable = OfTree & { readonly kind: 'tree-not-withdrawable'; readonly state: TreeState }
type Used = OfTree & { readonly kind: 'tree-used' }

interface CodeMissing {
  readonly kind: 'tree-code-missing'
}
interface DraftExists {
  readonly kind: 'tree-draft-exists'
  readonly id: string
  readonly code: string
}
interface CodeFixed {
  readonly kind: 'tree-code-fixed'
  readonly code: string
}
interface ReasonMissing {
  readonly kind: 'tree-reason-missing'
}

export type TreeNotDrafted = NotAllowed | CodeMissing | DraftExists
export type TreeNotEdited = NotAllowed | TreeUnknown | NotDraft | ChangedMeanwhile | CodeMissing | CodeFixed
export type TreeNotPutInForce = NotAllowed | TreeUnknown | NotDraft | ChangedMeanwhile | SamePerson | NotReady | Overlaps
export type TreeNotWithdrawn = NotAllowed | TreeUnknown | NotWithdrawable | Used | ReasonMissing
export type TreeRefusal = TreeNotDrafted | TreeNotEdited | TreeNotPutInForce | TreeNotWithdrawn
