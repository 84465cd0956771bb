import type { PlainDate } from '../../kernel/calendar.ts'

/** What a hold keeps from being ordered, whichever month it is of. */
export const HOLD_SUBJECTS = ['payee', 'group', 'commune', 'provision'] as const
export type HoldSubject = (typeof HOLD_SUBJECTS)[number]

/** What keeps a sum from being ordered: such a hold, or one of a group in a single month. */
export const HELD_BY = [...HOLD_SUBJECTS, 'month'] as const
export type HeldBy = (typeof HELD_BY)[number]

/** Why a sum is held, and until when. */
export interface HoldTold {
  readonly by: HeldBy
  readonly reason: string
  /** The last day; `null`: until somebody releases it. */
  readonly until: PlainDate | null
}

export const HOLD_STATES = ['ahead', 'standing', 'over', 'released'] as const
export type HoldState = (typeof HOLD_STATES)[number]

export interface DaysOfHold {
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** A hold stands from its first day through its last, and not once it was released. */
export function stateOfHold(
  { from, until, isReleased }: DaysOfHold & { readonly isReleased: boolean },
  today: PlainDate,
): HoldState {
  if (isReleased) return 'released'
  if (today < from) return 'ahead'
  return until === null || today <= until ? 'standing' : 'over'
}

/** A hold is of days to come: what was ordered before it was not held. */
export const areDaysPossible = ({ from, until }: DaysOfHold, today: PlainDate): boolean =>
  from >= today && (until === null || until >= from)
