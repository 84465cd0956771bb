import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'

export interface NamedPlace {
  readonly id: string
  readonly name: string
}

/** The queries about units that identity needs, injected by the application since units depend on identity. A group counts as a unit here. */
export interface UnitDirectory {
  /** The same, asked within a transaction: an act holds one connection. */
  readonly inside: (database: Database) => UnitDirectory
  /** Ids from the province down to the unit, with its predecessors. Empty for an unknown id. */
  readonly pathOf: (unitId: string, on: PlainDate) => Promise<readonly string[]>
  /** The unit and all that lies below it or went into it: whoever holds a role over one of these is one of its people. */
  readonly within: (unitId: string, on: PlainDate) => Promise<readonly string[]>
  /** Leaders and members of a group hold their roles over it, everybody else over a unit. */
  readonly isGroup: (unitId: string) => Promise<boolean>
  /** Groups to choose from, by the beginnings of their names' words and of the units they lie in. */
  readonly findGroups: (
    search: string,
    /** `unitIds`: within these; everywhere when left out. */
    asked: { readonly on: PlainDate; readonly unitIds?: readonly string[] | undefined },
  ) => Promise<readonly NamedPlace[]>
  /** Display names of the known ids. */
  readonly namesOf: (unitIds: readonly string[], on: PlainDate) => Promise<ReadonlyMap<string, string>>
  /** The province, whose first administrator is made at setup; absent while there are no units. */
  readonly rootOn: (on: PlainDate) => Promise<string | undefined>
}
