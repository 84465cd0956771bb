import type { PlainDate } from '../kernel/calendar.ts'

/** What identity asks of the units, which stand above it: the application hands it in. A group counts as a unit here. */
export interface UnitDirectory {
  /** Ids from the province down to the unit, with those it came from. Empty for what is none. */
  readonly pathOf: (unitId: string, on: PlainDate) => Promise<readonly string[]>
  /** Names for people, of those that are known. */
  readonly namesOf: (unitIds: readonly string[], on: PlainDate) => Promise<ReadonlyMap<string, string>>
  /** The province, whose first administrator is made at setup; absent while there are no units. */
  readonly rootOn: (on: PlainDate) => Promise<string | undefined>
}
