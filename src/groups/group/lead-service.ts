import { type Actor, isSystemActor, scopeOf } from '../../identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { type FormerLead, selectFormerLeads } from './lead-store.ts'
import { unitsNow } from './reach-store.ts'

/**
 * Accounts whose role an administrator has to look at since the lead was handed over. Nothing moves by itself: an account
 * is not tied to a member, and who gets to speak for a group is said by a person.
 */
export async function listFormerLeads({ database, clock }: Platform, actor: Actor): Promise<FormerLead[]> {
  const on = clock.today()
  const reach = isSystemActor(actor)
    ? 'all'
    : await (await unitsNow(database)).reachOf(scopeOf(actor, 'accounts:administer', on), on)
  return selectFormerLeads(database, reach, on)
}
