import type { GuardedAct, TimeGuard, TimeGuardKind } from '../guards/time-guard.ts'
import type { CycleEvent, CycleEventKind } from './cycle-event.ts'

const ACT_OF: Readonly<Partial<Record<CycleEventKind, GuardedAct>>> = {
  computed: 'compute',
  submitted: 'submit',
  'approval-given': 'approve',
  approved: 'approve',
  ordered: 'order',
  settled: 'settle',
}

/** A guard under which an act was done, and the reason that was given. */
export interface GivenGuard {
  readonly act: GuardedAct
  readonly guard: TimeGuard
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** What the record of an act kept of its time. */
export const guardsOf = ({ detail }: Pick<CycleEvent, 'detail'>): readonly TimeGuard[] =>
  (detail['guards'] as readonly TimeGuard[] | undefined) ?? []

/** The guards of the acts that still stand: of the last computation and submission, and of what followed. */
export function standingGuards(events: readonly CycleEvent[]): GivenGuard[] {
  const lastOf = (kind: CycleEventKind): number => events.findLastIndex((event) => event.kind === kind)
  const [computed, submitted] = [lastOf('computed'), lastOf('submitted')]
  // A computation voids what came before it, a submission the approvals of the one before.
  const standsFrom: Readonly<Record<GuardedAct, number>> = {
    confirm: 0,
    compute: computed,
    submit: Math.max(computed, submitted),
    approve: Math.max(computed, submitted),
    order: 0,
    settle: 0,
  }
  return events.flatMap((event, index) => {
    const act = ACT_OF[event.kind]
    if (act === undefined || index < standsFrom[act]) return []
    const { by, at, reason = '' } = event
    return guardsOf(event).map((guard) => ({ act, guard, by, at, reason }))
  })
}

/** What the submission that stands, or an act after it, gave a reason for. */
export const answeredBefore = (events: readonly CycleEvent[]): TimeGuardKind[] =>
  standingGuards(events)
    .filter(({ act }) => act !== 'compute')
    .map(({ guard }) => guard.kind)
