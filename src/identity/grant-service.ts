import { recordAudit } from '../audit/service.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import { accept, refuse } from '../kernel/result.ts'
import { allOrNothing } from '../platform/db/all-or-nothing.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { Account, GrantWish, HeldGrant } from './account.ts'
import type { Actor } from './actor.ts'
import { addGrant, mayGrant, type Office, type Outcome, openForChange } from './administration-service.ts'
import { closeGrant, hasOtherHolder } from './store.ts'

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

/** The role is held through its last day; what was done with it stays done. */
export function endGrant(office: Office, actor: Actor, { accountId, grantId, until, reason }: GrantEnd): Outcome<void> {
  return allOrNothing(office.platform.database, async (transaction) => {
    const open = await openForChange(office, transaction, { actor, id: accountId })
    if (!open.ok) return open
    const grant = open.value.grants.find(({ id }) => id === grantId)
    if (grant === undefined) return refuse({ kind: 'grant-unknown', id: grantId })
    if (until < grant.from) return refuse({ kind: 'ends-before-it-begins', from: grant.from, until })
    if (grant.until !== null && grant.until <= until) return accept(undefined)
    const last = await refuseLastAdministrator(office, transaction, { account: open.value, ending: [grant] })
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

/** Somebody can always give access. */
export async function refuseLastAdministrator(
  { platform }: Office,
  transaction: Transaction,
  { account, ending }: { account: Account; ending: readonly HeldGrant[] },
): Outcome<void> {
  if (!ending.some(({ role }) => role === 'administrator')) return accept(undefined)
  const held = { role: 'administrator', on: platform.clock.today(), except: account.id } as const
  return (await hasOtherHolder(transaction, held)) ? accept(undefined) : refuse({ kind: 'last-administrator' })
}
