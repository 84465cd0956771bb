import { assert } from '../../kernel/assert.ts'
import { addDays, dayOfInstant, type PlainDate } from '../../kernel/calendar.ts'
import { type Round, stageOf } from '../round/round.ts'

/** How long a result is open to appeals where the calendar does not say. @source domain §10: commonly 30 days */
export const APPEAL_DAYS = 30

/** The days on which units may appeal, both among them: those of the calendar, or 30 from the day of publication on. */
export function appealWindow(
  round: Pick<Round, 'stages'>,
  publishedAt: string,
): { readonly firstDay: PlainDate; readonly lastDay: PlainDate } {
  const stage = stageOf(round, 'appeal')
  if (stage !== undefined) return { firstDay: stage.firstDay, lastDay: stage.lastDay }
  const firstDay = dayOfInstant(publishedAt)
  assert(firstDay !== undefined && firstDay !== 'unreadable', 'a result is published at an instant')
  return { firstDay, lastDay: addDays(firstDay, APPEAL_DAYS) }
}
