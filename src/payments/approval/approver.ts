import type { CycleApproval } from '../cycle/cycle.ts'
import type { CycleEvent } from '../cycle/cycle-event.ts'
import { getMove } from '../cycle/cycle-state.ts'

export interface Approving {
  /** Every account of the human who would approve: they are one hand. */
  readonly userIds: readonly string[]
  readonly events: readonly Pick<CycleEvent, 'kind' | 'by'>[]
  /** Approvals of the present submission. */
  readonly approvals: readonly Pick<CycleApproval, 'approverId'>[]
  /** Whether they released, since the month began, a hold by day of something it pays. */
  readonly releasedHolds: boolean
  /** Whether they confirmed a report of the month, or changed a leader or an account it pays, since the month began. */
  readonly confirmedReports: boolean
  readonly changedPayees: boolean
}

export type ApproverBar =
  | 'approver-is-maker'
  | 'approver-released-hold'
  | 'approver-confirmed-reports'
  | 'approver-changed-payees'

/** Why an actor with the permission may approve nothing of this cycle: they made, released, vouched for or changed something it rests on. */
export function whyBarred({
  userIds,
  events,
  releasedHolds,
  confirmedReports,
  changedPayees,
}: Approving): ApproverBar | undefined {
  const { notBy = [] } = getMove('approve')
  const done = new Set(events.filter(({ by }) => userIds.includes(by)).map(({ kind }) => kind))
  if (releasedHolds || done.has('hold-released')) return 'approver-released-hold'
  if (notBy.some((kind) => done.has(kind))) return 'approver-is-maker'
  if (confirmedReports) return 'approver-confirmed-reports'
  return changedPayees ? 'approver-changed-payees' : undefined
}

/** The same, or that they have approved it already. */
export const whyNotApprover = (approving: Approving): ApproverBar | 'already-approved-by-you' | undefined =>
  whyBarred(approving) ??
  (approving.approvals.some(({ approverId }) => approving.userIds.includes(approverId)) ? 'already-approved-by-you' : undefined)
