import type { Entry } from '../../criteria/index.ts'

/** A unit’s appeal against the score of one criterion, and what was decided of it. */
export interface ScoreAppeal {
  readonly id: string
  readonly unitId: string
  readonly criterion: string
  readonly version: number
  readonly grounds: string
  readonly evidenceIds: readonly string[]
  readonly by: string
  readonly byName: string
  readonly at: string
  readonly decision: AppealDecision | null
  readonly withdrawal: AppealWithdrawal | null
}

/** The unit took it back before it was decided. */
export interface AppealWithdrawal {
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Whom an open appeal waits for: somebody who decides it, the Council it was put before, or whoever writes down what that voted. */
export const APPEAL_WAITS = ['decider', 'council', 'writing-down'] as const
export type AppealWaits = (typeof APPEAL_WAITS)[number]

export const isOpen = ({ decision, withdrawal }: Pick<ScoreAppeal, 'decision' | 'withdrawal'>): boolean =>
  decision === null && withdrawal === null

export interface AppealDecision {
  readonly isUpheld: boolean
  /** What counts from then on, where it was upheld. */
  readonly entry: Entry
  readonly reason: string
  /** Where the Council decided, and the officer wrote it down. */
  readonly councilDecisionId: string | null
  readonly by: string
  readonly at: string
}
