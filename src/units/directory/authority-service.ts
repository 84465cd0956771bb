import { type Actor, authorise, holdsAnywhere, isSystemActor, type NotAllowed, type Permission } from '../../identity/index.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { provinceOn } from './directory-service.ts'
import { unitPath } from './reach-service.ts'

/**
 * Authorises an act for the unit in which it has effect. What names no unit, such as a policy without an area, the books or
 * the trail, is of every unit: the permission is needed over the province. Before there are units, any unit will do.
 */
export async function authoriseFor(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  actor: Actor,
  { permission, unitId }: { readonly permission: Permission; readonly unitId: string | null },
): Promise<Result<void, NotAllowed>> {
  if (isSystemActor(actor)) return accept(undefined)
  const on = clock.today()
  const anywhere = holdsAnywhere(actor, permission, on)
  if (!anywhere.ok) return anywhere
  const place = unitId ?? (await provinceOn(database, on))
  return place === undefined ? anywhere : authorise(actor, permission, { unitPath: await unitPath(database, place, on), on })
}
