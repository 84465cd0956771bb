import type { NotAllowed } from '../../identity/index.ts'
import type { PlanProblem } from './reorganisation-plan.ts'

/** The plan is not applied, and nothing of it: everything that stands against it. */
export interface PlanHasProblems {
  readonly kind: 'plan-has-problems'
  readonly problems: readonly PlanProblem[]
}

export interface UnitUnknown {
  readonly kind: 'unit-unknown'
  readonly unitId: string
}

/** There is no open review by that id: perhaps somebody settled it meanwhile. */
export interface ReviewUnknown {
  readonly kind: 'review-unknown'
  readonly id: string
}

export type UnitRefusal = NotAllowed | PlanHasProblems | UnitUnknown | ReviewUnknown
