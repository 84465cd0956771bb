import type { PlainDate } from '../../kernel/calendar.ts'
import { STAGES, type Stage, type StageName } from './round.ts'

export type CalendarDoubt =
  | { readonly kind: 'stage-missing'; readonly stage: StageName }
  | { readonly kind: 'stage-twice'; readonly stage: StageName }
  | { readonly kind: 'stage-ends-before-it-begins'; readonly stage: StageName }
  | { readonly kind: 'stage-before-the-one-before'; readonly stage: StageName; readonly before: StageName }
  | { readonly kind: 'passed-day-changed'; readonly stage: StageName }

/** What is wrong with a calendar: the first stage is there, each once, none begins before the one before it. */
export function findCalendarDoubts(stages: readonly Stage[]): CalendarDoubt[] {
  const doubts: CalendarDoubt[] = []
  if (!stages.some(({ stage }) => stage === STAGES[0])) doubts.push({ kind: 'stage-missing', stage: STAGES[0] })
  const inOrder = STAGES.flatMap((name) => stages.filter(({ stage }) => stage === name))
  for (const [index, { stage, firstDay, lastDay }] of inOrder.entries()) {
    if (lastDay < firstDay) doubts.push({ kind: 'stage-ends-before-it-begins', stage })
    const before = inOrder[index - 1]
    if (before?.stage === stage) doubts.push({ kind: 'stage-twice', stage })
    else if (before !== undefined && firstDay < before.firstDay)
      doubts.push({ kind: 'stage-before-the-one-before', stage, before: before.stage })
  }
  return doubts
}

/** What a new calendar would change of days that have passed: people relied on them. */
export function findRewritten(before: readonly Stage[], after: readonly Stage[], today: PlainDate): CalendarDoubt[] {
  return before.flatMap(({ stage, firstDay, lastDay }): CalendarDoubt[] => {
    const now = after.find((one) => one.stage === stage)
    const isRewritten =
      (firstDay <= today && now?.firstDay !== firstDay) ||
      (lastDay < today && now?.lastDay !== lastDay) ||
      (lastDay >= today && now !== undefined && now.lastDay < today)
    return isRewritten ? [{ kind: 'passed-day-changed', stage }] : []
  })
}
