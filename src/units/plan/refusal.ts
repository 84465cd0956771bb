import type { NotAllowed } from '../../identity/index.ts'
import type { PlanRefusal } from './reorganisation-plan.ts'

/** Nothing of the plan was applied; `problems` lists every reason. */
export interface PlanHasProblems {
  readonly kind: 'plan-has-problems'
  readonly problems: readonly PlanRefusal[]
}

export interface UnitUnknown {
  readonly kind: 'unit-unknown'
  readonly unitId: string
}

/** No review with that id is open; somebody may have settled it meanwhile. */
export interface ReviewUnknown {
  readonly kind: 'review-unknown'
  readonly id: string
}

export type UnitRefusal = NotAllowed | PlanHasProblems | UnitUnknown | ReviewUnknown
