import type { PlainDate } from '../../kernel/calendar.ts'
import { type DecidedByTwo, stateAmong, type ThresholdState } from '../thresholds/threshold.ts'

/** How many of a month’s confirmations somebody else looks at again, from a day on. */
export interface LookRule {
  /** Of a thousand confirmed groups, drawn at random; 0: none. */
  readonly sharePerMille: number
  /** So many of the first groups that an officer ever confirmed are all looked at; 0: none. */
  readonly firstGroups: number
  readonly from: PlainDate
}

export const WHOLE = 1000
/** Beyond that an officer is no longer new. */
export const MOST_FIRST_GROUPS = 1000

export interface DecidedLookRule extends LookRule, DecidedByTwo {}

/** What a rule is on a day: a later one takes its place, and none is ended otherwise. */
export const stateOfLookRule = (one: DecidedLookRule, all: readonly DecidedLookRule[], today: PlainDate): ThresholdState =>
  stateAmong(one, all, today)

export const findRuleInForce = <Rule extends DecidedLookRule>(rules: readonly Rule[], today: PlainDate): Rule | undefined =>
  rules.find((rule) => stateOfLookRule(rule, rules, today) === 'standing')

/** Whether somebody may propose it: what is past is not loosened. */
export function isLookRulePossible({ sharePerMille, firstGroups, from }: LookRule, today: PlainDate): boolean {
  const isWithin = (count: number, most: number): boolean => Number.isInteger(count) && count >= 0 && count <= most
  return isWithin(sharePerMille, WHOLE) && isWithin(firstGroups, MOST_FIRST_GROUPS) && from >= today
}
