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

/** A clock fixed at a day, with the real time of day: acts in a demonstration happen on that day. */
export const clockAt = (day: PlainDate): Clock => ({
  today: () => day,
  now: () => new Date(`${day}T${new Date().toISOString().slice(11)}`),
})
