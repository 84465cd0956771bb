import { includesDay, type PlainDate } from '../../kernel/calendar.ts'
import { accept, type Refused, type Result, refuse } from '../../kernel/result.ts'
import { type Actor, type Grant, isSystemActor } from './actor.ts'
import { isKey, PERMISSIONS, PERMISSIONS_OF_ROLE, type Permission } from './permissions.ts'
import type { Withheld } from './withheld.ts'

/** The actor holds no role that allows this, here, on this day. */
export interface NotAllowed {
  readonly kind: 'not-allowed'
  readonly permission: Permission
  readonly unitId?: string
  /** The roles would allow it, and something about the account stands in the way for now. */
  readonly withheld?: Withheld
}

export interface Place {
  /** Ids from the province down to the unit, with its predecessors, so that grants over those stay valid. */
  readonly unitPath: readonly string[]
  readonly on: PlainDate
}

/**
 * Whether the actor may do this at this unit on this day: a grant counts when its role holds the permission,
 * its unit lies on the path and its period holds the day.
 */
export function authorise(actor: Actor, permission: Permission, at: Place): Result<void, NotAllowed> {
  if (isSystemActor(actor)) return accept(undefined)
  const holds = actor.grants.some((grant) => allows(grant, permission, at.on) && at.unitPath.includes(grant.unitId))
  if (holds) return withhold(actor, permission) ?? accept(undefined)
  const unitId = at.unitPath.at(-1)
  return refuse(unitId === undefined ? { kind: 'not-allowed', permission } : { kind: 'not-allowed', permission, unitId })
}

/** The unit ids over which the actor may do this on this day; none when nowhere. */
export function scopeOf(actor: Actor, permission: Permission, on: PlainDate): readonly string[] {
  return [...new Set(actor.grants.filter((grant) => allows(grant, permission, on)).map(({ unitId }) => unitId))]
}

/** For what belongs to no unit (the policies, the books): whether the actor may do it anywhere. */
export function holdsAnywhere(actor: Actor, permission: Permission, on: PlainDate): Result<void, NotAllowed> {
  if (isSystemActor(actor)) return accept(undefined)
  if (scopeOf(actor, permission, on).length === 0) return refuse({ kind: 'not-allowed', permission })
  return withhold(actor, permission) ?? accept(undefined)
}

/** A key is not used while something about the account stands in the way; whatever has no key is not touched by that. */
const withhold = ({ withheld }: Actor, permission: Permission): Refused<NotAllowed> | undefined =>
  withheld === undefined || !isKey(permission) ? undefined : { ok: false, refusal: { kind: 'not-allowed', permission, withheld } }

/** Everything the actor's roles allow somewhere on this day, in the order of the list of permissions. */
export const permissionsOf = (actor: Actor, on: PlainDate): Permission[] =>
  PERMISSIONS.filter((permission) => isSystemActor(actor) || scopeOf(actor, permission, on).length > 0)

const allows = (grant: Grant, permission: Permission, on: PlainDate): boolean =>
  includesDay(grant, on) && PERMISSIONS_OF_ROLE[grant.role].includes(permission)
