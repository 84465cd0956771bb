import { STAGES, type StageName } from '../../../../src/assessment/index.ts'
import type { Stage } from '../api.ts'

/** The days of a stage as they are typed; empty: not known. */
interface TypedDays {
  readonly firstDay: string
  readonly lastDay: string
}

/** The days of every stage, in the form. */
export type CalendarDraft = Readonly<Record<StageName, TypedDays>>

const NO_DAYS: TypedDays = { firstDay: '', lastDay: '' }

export const calendarDraftOf = (stages: readonly Stage[]): CalendarDraft =>
  Object.fromEntries(STAGES.map((stage) => [stage, stages.find((one) => one.stage === stage) ?? NO_DAYS])) as CalendarDraft

/** The stages whose days are both known; the first is always asked for. */
export const stagesOf = (draft: CalendarDraft): Stage[] =>
  STAGES.flatMap((stage) => {
    const { firstDay, lastDay } = draft[stage]
    return firstDay === '' || lastDay === '' ? [] : [{ stage, firstDay, lastDay }]
  })

/** The stages that lack a day: of which only one is written, and the first, without which nobody can answer. */
export const halfWritten = (draft: CalendarDraft): StageName[] =>
  STAGES.filter((stage) => {
    const { firstDay, lastDay } = draft[stage]
    return stage === STAGES[0] ? firstDay === '' || lastDay === '' : (firstDay === '') !== (lastDay === '')
  })
