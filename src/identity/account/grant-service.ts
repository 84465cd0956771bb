import { recordAudit } from '../../audit/service.ts'
import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { accept, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { GrantWish, HeldGrant } from '../actor/account.ts'
import type { Actor } from '../actor/actor.ts'
import { closeGrant, isHeldBesides } from '../actor/store.ts'
import { addGrant, mayGrant, type Office, type Outcome, openForChange, refuseUnknownHuman } from './administration-service.ts'

export interface GrantTo extends GrantWish {
  readonly accountId: string
  readonly reason?: string | undefined
}

export async function grantRole(office: Office, actor: Actor, { accountId, reason, ...wish }: GrantTo): Outcome<{ id: string }> {
  const { platform } = office
  const allowed = await mayGrant(office, actor, [wish])
  if (!allowed.ok) return allowed
  return allOrNothing(platform.database, async (transaction) => {
    const open = await openForChange(office, transaction, { actor, id: accountId })
    if (!open.ok) return open
    const known = refuseUnknownHuman(actor, [wish.role], open.value.identityNumber)
    if (!known.ok) return known
    const id = platform.newId()
    const granted = await addGrant(transaction, { ...wish, id, userId: accountId, grantedBy: actor.userId, reason })
    if (!granted.ok) return granted
    const subject = { kind: 'account', id: accountId }
    await recordAudit(transaction, actor, { action: 'accounts.role-granted', subject, after: wish, reason })
    return accept({ id })
  })
}

export interface GrantEnd {
  readonly accountId: string
  readonly grantId: string
  /** The last day it is held. */
  readonly until: PlainDate
  readonly reason: string
}

/** Ends a role with its last day. Acts done under it stay valid. */
export function endGrant(office: Office, actor: Actor, { accountId, grantId, until, reason }: GrantEnd): Outcome<void> {
  return allOrNothing(office.platform.database, async (transaction) => {
    const open = await openForChange(office, transaction, { actor, id: accountId })
    if (!open.ok) return open
    const grant = open.value.grants.find(({ id }) => id === grantId)
    if (grant === undefined) return refuse({ kind: 'grant-unknown', id: grantId })
    const [offered] = open.value.grants
    if (open.value.isOffered && grant.id === offered?.id) return refuse({ kind: 'demo-account-kept' })
    if (until < grant.from) return refuse({ kind: 'ends-before-it-begins', from: grant.from, until })
    if (grant.until !== null && grant.until <= until) return accept(undefined)
    const last = await refuseLastAdministrator(office, transaction, { ending: [grant], after: until })
    if (!last.ok) return last
    await closeGrant(transaction, { id: grantId, from: grant.from, until, by: actor.userId, reason })
    const subject = { kind: 'account', id: accountId }
    await recordAudit(transaction, actor, {
      action: 'accounts.role-ended',
      subject,
      before: grant,
      after: { ...grant, until },
      reason,
    })
    return accept(undefined)
  })
}

/** Refuses when the unit would have no administrator on any of the days removed, so that access can always be granted. */
export async function refuseLastAdministrator(
  { platform, units }: Office,
  transaction: Transaction,
  { ending, after }: { ending: readonly HeldGrant[]; after?: PlainDate },
): Outcome<void> {
  const today = platform.clock.today()
  const first = after !== undefined && after >= today ? addDays(after, 1) : today
  const grantIds = ending.map(({ id }) => id)
  const taken = ending.filter(({ role, until }) => role === 'administrator' && (until === null || until >= first))
  for (const { role, unitId, from, until } of taken) {
    const unitIds = await units.pathOf(unitId, today)
    const days = { from: from > first ? from : first, until: until ?? undefined }
    const isUnitKnown = unitIds.length > 0
    if (isUnitKnown && !(await isHeldBesides(transaction, { role, unitIds, grantIds, ...days })))
      return refuse({ kind: 'last-administrator' })
  }
  return accept(undefined)
}
