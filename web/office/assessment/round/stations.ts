import { STAGES, type StageName } from '../../../../src/assessment/index.ts'
import type { Round } from '../api.ts'

interface StationOfRound {
  readonly stage: StageName
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  /** Absent: its days are not set. */
  readonly days?: { readonly firstDay: string; readonly lastDay: string }
}

/** The stages of a round as they lie about today. Two may run at once; one without days is not on the calendar yet. */
export const stationsOf = ({ stages }: Pick<Round, 'stages'>, today: string): StationOfRound[] =>
  STAGES.map((stage) => {
    const days = stages.find((one) => one.stage === stage)
    if (days === undefined) return { stage, state: 'skipped' }
    const state = days.lastDay < today ? 'done' : days.firstDay <= today ? 'now' : 'ahead'
    return { stage, state, days }
  })
