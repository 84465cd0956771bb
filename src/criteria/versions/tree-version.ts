import type { Period, PlainDate } from '../../kernel/calendar.ts'
import type { CriteriaTree } from '../tree/criteria-tree.ts'

export const TREE_STATES = ['draft', 'in-force', 'withdrawn'] as const
export type TreeState = (typeof TREE_STATES)[number]

/** What may be done with a version in each state: services and screens ask it. */
export const TREE_MOVES = {
  draft: ['edit', 'put-in-force', 'withdraw'],
  'in-force': ['withdraw'],
  withdrawn: [],
} as const satisfies Record<TreeState, readonly string[]>

/** One dated wording of a set of criteria. A draft's document may still have errors in it. */
export interface StoredTree {
  readonly id: string
  readonly code: string
  readonly version: number
  /** Counts the edits of a draft, for `If-Match`. */
  readonly revision: number
  readonly document: unknown
  readonly state: TreeState
  /** A later version ends it. `null` while it was never put in force. */
  readonly inForce: Period | null
  readonly draftedBy: string
  readonly draftedByName: string
  readonly draftedAt: string
  readonly editedAt: string
  readonly editors: readonly string[]
  readonly decidedByName: string | null
  readonly decidedAt: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  /** When a round first assessed by it. */
  readonly usedAt: string | null
}

/** A version that was put in force: checked then, and unchanged since. */
export interface TreeVersion extends StoredTree {
  readonly document: CriteriaTree
  readonly inForce: Period
}

/** An earlier version that a new one ends, and its last day then. */
export interface EndedTree {
  readonly id: string
  readonly version: number
  readonly inForceUntil: PlainDate
}
