import { type Actor, authorise, isSystemActor, type NotAllowed, scopeOf } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { communesWithin, unitPath } from '../../units/service.ts'
import type { PaymentCycle } from './cycle.ts'
import { findCycle } from './cycle-store.ts'
import type { CycleUnknown } from './refusal.ts'

/** The part of a cycle that an actor may read: all, some communes, or single groups. */
export type Scope = 'all' | { readonly communeIds: readonly string[]; readonly groupIds: readonly string[] }

/** A commune sees its own, a group itself; the province sees everything. */
export async function readableCycle(
  platform: Platform,
  actor: Actor,
  cycleId: string,
): Promise<Result<{ readonly cycle: PaymentCycle; readonly scope: Scope }, NotAllowed | CycleUnknown>> {
  const cycle = await findCycle(platform.database, cycleId)
  if (cycle === undefined) return refuse({ kind: 'cycle-unknown', cycleId })
  const scope = await scopeIn(platform, actor, cycle)
  return scope.ok ? accept({ cycle, scope: scope.value }) : scope
}

export async function scopeIn(
  { database, clock }: Platform,
  actor: Actor,
  { provinceId }: Pick<PaymentCycle, 'provinceId'>,
): Promise<Result<Scope, NotAllowed>> {
  const on = clock.today()
  if (isSystemActor(actor)) return accept('all')
  const whole = authorise(actor, 'payments:read', { unitPath: await unitPath(database, provinceId, on), on })
  if (whole.ok) return accept('all')
  const granted = scopeOf(actor, 'payments:read', on)
  if (granted.length === 0) return whole
  return accept({ communeIds: await communesWithin(database, granted, on), groupIds: granted })
}

export const sees = (scope: Scope, place: { readonly communeId: string; readonly groupId: string }): boolean =>
  scope === 'all' || scope.communeIds.includes(place.communeId) || scope.groupIds.includes(place.groupId)
