import type { PlainDate } from '../../kernel/calendar.ts'
import type { Role } from './permissions.ts'
import type { Withheld } from './withheld.ts'

/**
 * A role held over a unit for a time, both days counted. For `group-leader` and `group-member` the unit is the
 * group itself: a service that answers about one group puts the group's id last in the path it asks about.
 */
export interface Grant {
  readonly role: Role
  readonly unitId: string
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
}

/** Whoever acts: a person through the web or the command line, or the program itself. */
export interface Actor {
  readonly userId: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly via: 'web' | 'cli' | 'system'
  /** Why none of the keys among these roles can be used for now. */
  readonly withheld?: Withheld | undefined
}

/** The row of `app_user` that stands for the program itself. Nobody can sign in as it. */
export const SYSTEM_USER_ID = '00000000-0000-7000-8000-000000000001'

/** The actor of automatic acts, such as seeding units or loading the demonstration. It has every permission. */
export const systemActor: Actor = { userId: SYSTEM_USER_ID, name: 'canhtayso', grants: [], via: 'system' }

export const isSystemActor = (actor: Actor): boolean => actor.via === 'system' && actor.userId === SYSTEM_USER_ID
