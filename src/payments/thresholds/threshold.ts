import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'

/** Acts on money that may need more people from some sum on, in the order in which a month comes to them. */
export const THRESHOLD_ACTS = ['approval', 'order', 'ending', 'give-up', 'set-off'] as const
export type ThresholdAct = (typeof THRESHOLD_ACTS)[number]

/** Acts that a second person decides: further people say yes before. */
export type DecidedAct = Exclude<ThresholdAct, 'approval' | 'order'>

/** Beyond that a province has nobody left who did not make what is approved. */
export const MOST_APPROVERS = 5

/** Who says yes where the province says nothing: one decides, and an order is the accountant's alone. */
export const approversWithout = (act: ThresholdAct): number => (act === 'order' ? 0 : 1)

/** From a day on, an act of `atLeast` đồng or more needs so many people to say yes. */
export interface Threshold {
  readonly act: ThresholdAct
  readonly atLeast: Vnd
  readonly approvers: number
  readonly from: PlainDate
}

export type ThresholdState = 'proposed' | 'declined' | 'ahead' | 'standing' | 'over'

export interface DecidedThreshold extends Threshold, DecidedByTwo {}

/** What the province set from a day on: proposed by one person, decided by another. */
export interface DecidedByTwo {
  readonly from: PlainDate
  readonly outcome: 'confirmed' | 'declined' | null
}

/** What a threshold is on a day, among all of the province: a later one for the same act and sum takes its place. */
export const stateOfThreshold = (one: DecidedThreshold, all: readonly DecidedThreshold[], today: PlainDate): ThresholdState =>
  stateAmong(
    one,
    all.filter(({ act, atLeast }) => act === one.act && atLeast === one.atLeast),
    today,
  )

/** The same of whatever two people set by day, among those that could take its place. */
export function stateAmong(one: DecidedByTwo, others: readonly DecidedByTwo[], today: PlainDate): ThresholdState {
  if (one.outcome === null) return 'proposed'
  if (one.outcome === 'declined') return 'declined'
  if (one.from > today) return 'ahead'
  const isReplaced = others.some(({ outcome, from }) => outcome === 'confirmed' && from > one.from && from <= today)
  return isReplaced ? 'over' : 'standing'
}

/** Whether somebody may propose it: a province cannot loosen what is past, nor ask for nobody where somebody decides. */
export function isThresholdPossible({ act, atLeast, approvers, from }: Threshold, today: PlainDate): boolean {
  const isCount = Number.isInteger(approvers) && approvers >= approversWithout(act) && approvers <= MOST_APPROVERS
  return isCount && atLeast > 0 && from >= today
}
