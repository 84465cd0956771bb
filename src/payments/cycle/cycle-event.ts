export type CycleEventKind =
  | 'opened'
  | 'computed'
  | 'submitted'
  | 'returned'
  | 'approval-given'
  | 'further-approval-given'
  | 'approved'
  | 'ordered'
  | 'settled'
  | 'closed'
  | 'held'
  | 'hold-released'
  | 'objected'
  | 'objection-answered'
  | 'exported'
  | 'change-approved'
  | 'ending-proposed'
  | 'ending-declined'
  | 'ended'
  | 'claim-proposed'
  | 'claim-declined'
  | 'claimed'
  | 'repaid'
  | 'recovery-proposed'
  | 'recovery-declined'
  | 'recovery-decided'
  | 'supplement-decided'
  | 'difference-proposed'
  | 'difference-declined'
  | 'difference-decided'

/** One event of a cycle's history: who, what, when, and the result. */
export interface CycleEvent {
  readonly id: string
  readonly kind: CycleEventKind
  readonly by: string
  readonly at: string
  readonly reason?: string | undefined
  readonly detail: Readonly<Record<string, unknown>>
}
