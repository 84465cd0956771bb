import type { Doers } from '../../identity/index.ts'
import type { CycleEvent, CycleEventKind } from '../cycle/cycle-event.ts'
import { type CycleState, getMove, NEXT_MOVE } from '../cycle/cycle-state.ts'
import type { MonthStep, MonthStepName } from './month-steps.ts'

/** Acts that bring a month on, or back: since the last of them it waits. */
const BRINGS_ON: ReadonlySet<CycleEventKind> = new Set([
  'opened',
  'computed',
  'submitted',
  'returned',
  'approval-given',
  'approved',
  'ordered',
  'settled',
])

/** The step that leads a month on, whom it waits for and since when. */
export interface AwaitedStep {
  readonly step: MonthStepName
  readonly doers: Doers
  readonly since: string
}

export function awaitedStep(
  state: CycleState,
  { steps, events }: { readonly steps: readonly MonthStep[]; readonly events: readonly CycleEvent[] },
): AwaitedStep | null {
  const move = NEXT_MOVE[state]
  const to = move === null ? undefined : getMove(move).to
  const step = steps.find((one) => one.step === to)
  const last = events.findLast(({ kind }) => BRINGS_ON.has(kind))
  return step === undefined || last === undefined ? null : { step: step.step, doers: step.doers, since: last.at }
}
