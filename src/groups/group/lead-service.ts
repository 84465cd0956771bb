import { type Actor, isSystemActor, scopeOf } from '../../identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitsNow } from './commune-scope-store.ts'
import { type FormerLead, selectFormerLeads } from './lead-store.ts'

/**
 * Accounts that kept the leader's role after the lead was handed over, for an administrator to review. Roles are not moved
 * automatically, since an account is not linked to a member.
 */
export async function listFormerLeads({ database, clock }: Platform, actor: Actor): Promise<FormerLead[]> {
  const on = clock.today()
  const scope = isSystemActor(actor)
    ? 'all'
    : await (await unitsNow(database)).findScope(scopeOf(actor, 'accounts:administer', on), on)
  return selectFormerLeads(database, scope, on)
}
