import type { CycleApproval } from '../cycle/cycle.ts'
import type { CycleEvent } from '../cycle/cycle-event.ts'
import { getMove } from '../cycle/cycle-state.ts'

export interface Approving {
  readonly userId: string
  readonly events: readonly Pick<CycleEvent, 'kind' | 'by'>[]
  /** Approvals of the present submission. */
  readonly approvals: readonly Pick<CycleApproval, 'approverId'>[]
}

/** Why an actor with the permission may not approve this cycle: they worked on it, or have approved it already. */
export function whyNotApprover({
  userId,
  events,
  approvals,
}: Approving): 'approver-is-maker' | 'already-approved-by-you' | undefined {
  const { notBy = [] } = getMove('approve')
  if (events.some(({ kind, by }) => by === userId && notBy.includes(kind))) return 'approver-is-maker'
  return approvals.some(({ approverId }) => approverId === userId) ? 'already-approved-by-you' : undefined
}
