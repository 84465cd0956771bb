import { recordAudit } from '../../audit/service.ts'
import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { accept, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { HeldGrant } from '../actor/account.ts'
import { closeGrant, isHeldBesides } from '../actor/store.ts'
import { replacePassword } from '../session/sign-in-store.ts'
import type { Done, EndRole, GiveRole } from './account-change.ts'
import {
  addGrant,
  mayGrant,
  type Office,
  type Outcome,
  openForChange,
  refuseUnknownHuman,
  tellOwner,
  toHands,
  type Work,
} from './administration-service.ts'

/** Gives a role. An account's first key comes with a new password, since whoever made the account may know the old one. */
export async function giveRole(work: Work, { accountId, grant }: GiveRole): Outcome<Done> {
  const { office, transaction, actor, reason, hash } = work
  const allowed = await mayGrant(office, actor, [grant])
  if (!allowed.ok) return allowed
  const open = await openForChange(work, accountId)
  if (!open.ok) return open
  const known = refuseUnknownHuman(actor, [grant.role], open.value.identityNumber)
  if (!known.ok) return known
  const id = office.platform.newId()
  const granted = await addGrant(transaction, { ...grant, id, userId: accountId, ...toHands(work), reason })
  if (!granted.ok) return granted
  if (hash !== undefined) await replacePassword(transaction, accountId, hash)
  await tellOwner(work, accountId, { kind: 'give-role', detail: grant })
  const subject = { kind: 'account', id: accountId }
  const after = { ...grant, ...toHands(work) }
  await recordAudit(transaction, actor, { action: 'accounts.role-granted', subject, after, reason })
  return accept({ id })
}

/** Ends a role with its last day. Acts done under it stay valid. */
export async function endRole(work: Work, { accountId, grantId, until }: EndRole): Outcome<Done> {
  const { office, transaction, actor, reason = '' } = work
  const open = await openForChange(work, accountId, 'second')
  if (!open.ok) return open
  const grant = open.value.grants.find(({ id }) => id === grantId)
  if (grant === undefined) return refuse({ kind: 'grant-unknown', id: grantId })
  const [offered] = open.value.grants
  if (open.value.isOffered && grant.id === offered?.id) return refuse({ kind: 'demo-account-kept' })
  if (until < grant.from) return refuse({ kind: 'ends-before-it-begins', from: grant.from, until })
  if (grant.until !== null && grant.until <= until) return accept({ id: grantId })
  const last = await refuseLastAdministrator(office, transaction, { ending: [grant], after: until })
  if (!last.ok) return last
  const { by } = toHands(work)
  await closeGrant(transaction, { id: grantId, from: grant.from, until, by, reason })
  await tellOwner(work, accountId, { kind: 'end-role', detail: { ...pickRole(grant), until } })
  const subject = { kind: 'account', id: accountId }
  const after = { ...grant, until, ...toHands(work) }
  await recordAudit(transaction, actor, { action: 'accounts.role-ended', subject, before: grant, after, reason })
  return accept({ id: grantId })
}

const pickRole = ({ role, unitId, from }: HeldGrant) => ({ role, unitId, from })

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
