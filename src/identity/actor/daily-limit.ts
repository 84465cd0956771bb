import type { PlainDate } from '../../kernel/calendar.ts'

/** How many of each an account may have in a day: enough for a day's work, too few to go through a province's people. */
export const DAILY_LIMITS = {
  /** People whose numbers were shown in full. */
  'people-unmasked': 50,
  /** Identity numbers that met somebody beyond reach: a typing error finds one, guessing finds many. */
  'numbers-beyond-reach': 20,
  /** Identity and phone numbers of which it was asked whose they are, found or not: a clerk types few, guessing takes many. */
  'numbers-looked-up': 50,
  /** Lists of payees drawn up with their account numbers in full. */
  'account-lists': 20,
} as const

export type DailyLimit = keyof typeof DAILY_LIMITS

export interface DailyLimitReached {
  readonly kind: 'daily-limit-reached'
  readonly limit: DailyLimit
  readonly most: number
  /** The day on which it goes on. */
  readonly goesOn: PlainDate
}
