import { recordAudit } from '../../audit/service.ts'
import { isIdentityNumber, withoutSeparators } from '../../kernel/identity-number.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { findDemonstration } from '../../platform/demonstration.ts'
import { type AccountRefusal, isUsername } from '../actor/account.ts'
import { keepIdentity, listRolesOfHuman } from '../actor/human-store.ts'
import { endAccount, findAccountByUsername, insertUser, listNamesInUse } from '../actor/store.ts'
import { removeOtherWays } from '../session/second-step-store.ts'
import { insertPassword, oneTimeUntil, removeSessions, replacePassword } from '../session/sign-in-store.ts'
import type { AccountNamed, Done, Identity, OpenAccount, RecordIdentity } from './account-change.ts'
import {
  addGrant,
  mayGrant,
  type Office,
  type Outcome,
  openForChange,
  refuseExcluded,
  refuseUnknownHuman,
  tellOwner,
  toHands,
  type Work,
} from './administration-service.ts'
import { findLookAlike, isOfOneAlphabet } from './display-name.ts'
import { refuseLastAdministrator } from './grant-service.ts'

/** Opens an account with its roles. Its one-time password has to be changed at the first sign-in. */
export async function openAccount(work: Work, { identity, grants, ...wish }: OpenAccount): Outcome<Done> {
  const { office, transaction, actor, reason, hash = '' } = work
  const { platform } = office
  const allowed = await mayGrant(office, actor, grants)
  if (!allowed.ok) return allowed
  const name = tidy(wish.name)
  // As it was typed: a letter of another alphabet is kept as ours, but whoever types one for a name is told so.
  const named = await refuseName(work, { username: wish.username, name: wish.name.normalize('NFC').trim() })
  if (!named.ok) return named
  const roles = grants.map(({ role }) => role)
  const known = refuseUnknownHuman(actor, roles, identity?.last4 ?? null)
  if (!known.ok) return known
  const id = platform.newId()
  const isDemo = (await findDemonstration(transaction)) !== undefined
  const user = { id, username: wish.username, name, isDemo, mustChangePassword: true, passwordUntil: oneTimeUntil() }
  if (!(await insertUser(transaction, user))) return refuse({ kind: 'username-taken', username: wish.username })
  await insertPassword(transaction, { id: platform.newId(), userId: id, hash })
  if (identity !== undefined) await keepIdentity(transaction, id, identity)
  for (const grant of grants) {
    const granted = await addGrant(transaction, { ...grant, id: platform.newId(), userId: id, ...toHands(work) })
    if (!granted.ok) return granted
  }
  const after = { username: wish.username, name, grants, ...toHands(work) }
  await recordAudit(transaction, actor, { action: 'accounts.created', subject: { kind: 'account', id }, after, reason })
  return accept({ id })
}

async function refuseName({ transaction }: Work, { username, name }: { username: string; name: string }): Outcome<void> {
  if (!isUsername(username)) return refuse({ kind: 'username-malformed', username })
  if (!isOfOneAlphabet(name)) return refuse({ kind: 'name-of-two-alphabets', name })
  const other = findLookAlike(name, await listNamesInUse(transaction))
  if (other !== undefined) return refuse({ kind: 'name-looks-like', name, other })
  const taken = await findAccountByUsername(transaction, username)
  return taken === undefined ? accept(undefined) : refuse({ kind: 'username-taken', username })
}

/** Of a number as it was typed, what is kept: a blind index to compare by, and the last four digits. */
export function readIdentity(
  { platform: { keyring } }: Office,
  text: string,
): Result<Identity, Extract<AccountRefusal, { kind: 'identity-number-malformed' }>> {
  const number = withoutSeparators(text)
  if (!isIdentityNumber(number)) return refuse({ kind: 'identity-number-malformed' })
  return accept({ index: keyring.blindIndex(number).toString('hex'), last4: number.slice(-4) })
}

/** Says whose account it is. Accounts of one human are one hand from then on, for what was done before as well. */
export async function recordIdentity(work: Work, { accountId, identity }: RecordIdentity): Outcome<Done> {
  const { transaction, actor, reason } = work
  const open = await openForChange(work, accountId)
  if (!open.ok) return open
  await keepIdentity(transaction, accountId, identity)
  const held = await listRolesOfHuman(transaction, accountId)
  for (const grant of open.value.grants) {
    const excluded = await refuseExcluded(transaction, { ...grant, until: grant.until ?? undefined }, held)
    if (!excluded.ok) return excluded
  }
  await tellOwner(work, accountId, { kind: 'record-identity', detail: { identityNumber: `•••• ${identity.last4}` } })
  await recordAudit(transaction, actor, {
    action: 'accounts.identity-recorded',
    subject: { kind: 'account', id: accountId },
    before: { identityNumber: open.value.identityNumber },
    after: { identityNumber: `•••• ${identity.last4}`, ...toHands(work) },
    reason,
  })
  return accept({ id: accountId })
}

/** Ends an account: nobody can sign in with it from now on. Its name stays in the history. */
export async function endAccountFor(work: Work, { accountId }: AccountNamed): Outcome<Done> {
  const { office, transaction, actor, reason = '' } = work
  const open = await openForChange(work, accountId, 'second')
  if (!open.ok) return open
  if (open.value.isOffered) return refuse({ kind: 'demo-account-kept' })
  const last = await refuseLastAdministrator(office, transaction, { ending: open.value.grants })
  if (!last.ok) return last
  const { by } = toHands(work)
  await endAccount(transaction, { id: accountId, by, reason })
  await removeSessions(transaction, accountId)
  await removeOtherWays(transaction, accountId)
  const subject = { kind: 'account', id: accountId }
  await recordAudit(transaction, actor, { action: 'accounts.ended', subject, after: toHands(work), reason })
  return accept({ id: accountId })
}

/** Resets a forgotten password or a lost second factor: two-step sign-in is disabled and every session ended. */
export async function issuePassword(work: Work, { accountId }: AccountNamed): Outcome<Done> {
  const { transaction, actor, reason, hash = '' } = work
  const open = await openForChange(work, accountId)
  if (!open.ok) return open
  if (open.value.isOffered) return refuse({ kind: 'demo-account-kept' })
  await replacePassword(transaction, accountId, hash)
  await tellOwner(work, accountId, { kind: 'issue-password', detail: {} })
  const subject = { kind: 'account', id: accountId }
  await recordAudit(transaction, actor, {
    action: 'accounts.one-time-password-issued',
    subject,
    after: toHands(work),
    reason,
  })
  return accept({ id: accountId })
}
