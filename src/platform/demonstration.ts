import type { Kysely } from 'kysely'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import type { Clock } from './platform.ts'
import { findSetting, insertSetting } from './setting-store.ts'

/** A database that shows the programme with invented people: its day stands still, and anyone may sign in. */
export interface Demonstration {
  readonly today: PlainDate
}

const SETTING = 'demonstration'

export async function findDemonstration(database: Kysely<unknown>): Promise<Demonstration | undefined> {
  const value = (await findSetting(database, SETTING)) as { today: string } | undefined
  return value === undefined ? undefined : { today: plainDate(value.today) }
}

/** Only identity calls this, having seen that no real account exists: see `createDemoAccounts`. */
export const markDemonstration = (database: Kysely<unknown>, { today }: Demonstration): Promise<boolean> =>
  insertSetting(database, SETTING, { today })

/** How far the programme's clock is before UTC, all the year. */
const LEGAL_OFFSET = '+07:00'
const LEGAL_OFFSET_MS = 7 * 3_600_000

/**
 * A clock fixed at a day, with the real time of day as it is in Vietnam: an act in a demonstration happens on that day, also
 * while it is still the day before in UTC.
 */
export const clockAt = (day: PlainDate): Clock => ({
  today: () => day,
  now: () => new Date(`${day}T${new Date(Date.now() + LEGAL_OFFSET_MS).toISOString().slice(11, -1)}${LEGAL_OFFSET}`),
})
