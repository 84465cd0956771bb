import type { Actor } from '../../identity/index.ts'
import { includesDay } from '../../kernel/calendar.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { hasChosenMethod } from './results-seen-store.ts'

/**
 * Whether somebody may see what units of a round have earned. Who reads rounds as a member of the Council and by no other role may
 * once it has chosen a method: it chooses before it knows who would win by which.
 *
 * @param unitId of what is looked at: a unit, or the province for all of them
 */
export async function mayCouncilSeeResults(
  platform: Pick<Platform, 'database' | 'clock'>,
  actor: Actor,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<boolean> {
  const today = platform.clock.today()
  if (!actor.grants.some((grant) => grant.role === 'council-member' && includesDay(grant, today))) return true
  const otherwise = { ...actor, grants: actor.grants.filter(({ role }) => role !== 'council-member') }
  const may = await authoriseFor(platform, otherwise, { permission: 'assessment:read', unitId })
  return may.ok || hasChosenMethod(platform.database, roundId)
}
