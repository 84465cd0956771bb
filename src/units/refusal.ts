import type { NotAllowed } from '../identity/index.ts'
import type { CommuneNotFound } from './find-commune.ts'
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

export type UnitRefusal = NotAllowed | PlanHasProblems | UnitUnknown
export type { CommuneNotFound }
