import { daysInclusive, plainDate } from '../../../../src/kernel/calendar.ts'
import type { Sheet } from '../api.ts'

interface AnswerDays {
  /** Today included; 0: they are over. */
  readonly left: number
  /** The last of those days, or of those that are over. */
  readonly lastDay: string
  /** The criteria that may be answered later than the others, and the latest of their days. */
  readonly extended: { readonly criteria: readonly string[]; readonly until: string } | undefined
  /** Only what was extended may still be answered. */
  readonly isOnlyExtended: boolean
}

type SheetDays = Pick<Sheet, 'lines'> & { readonly round: Pick<Sheet['round'], 'stages'> }

/** The days that are left to explain what was asked, today included; `undefined`: until the explanation is ended. */
export function explanationDays({ lastDay }: Pick<Sheet, 'lastDay'>, today: string): number | undefined {
  if (lastDay === null) return undefined
  return lastDay < today ? 0 : daysInclusive({ from: plainDate(today), until: plainDate(lastDay) })
}

/** The days that are left to answer. One criterion that was extended lengthens them for itself alone; `undefined`: no days are set. */
export function answerDays({ round, lines }: SheetDays, today: string): AnswerDays | undefined {
  const usual = round.stages.find(({ stage }) => stage === 'self-assessment')?.lastDay
  if (usual === undefined) return undefined
  const later = lines.flatMap(({ code, lastDay }) =>
    lastDay !== null && lastDay > usual && lastDay >= today ? [{ code, lastDay }] : [],
  )
  const until = later
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1)
  const extended = until === undefined ? undefined : { criteria: later.map(({ code }) => code), until }
  const isOnlyExtended = usual < today && extended !== undefined
  const lastDay = isOnlyExtended ? extended.until : usual
  const left = lastDay < today ? 0 : daysInclusive({ from: plainDate(today), until: plainDate(lastDay) })
  return { left, lastDay, extended, isOnlyExtended }
}
