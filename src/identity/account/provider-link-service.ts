import { recordAudit } from '../../audit/service.ts'
import { accept, refuse } from '../../kernel/result.ts'
import { insertLink, removeLink } from '../provider/provider-identity-store.ts'
import { endOfSubject, subjectAt } from '../provider/subject.ts'
import type { Done, LinkProvider, Subject, UnlinkProvider } from './account-change.ts'
import { type Office, type Outcome, openForChange, tellOwner, toHands, type Work } from './administration-service.ts'

/** Of a person's name at the provider, what is kept: a keyed hash to compare by, and its end. */
export const readSubject = (
  { platform: { keyring } }: Office,
  { issuer, subject }: { issuer: string; subject: string },
): Subject => ({ index: keyring.blindIndex(subjectAt(issuer, subject)).toString('hex'), end: endOfSubject(subject) })

/** Links an account to a person at the province's identity provider, who signs in with it from then on. */
export async function linkProvider(work: Work, { accountId, issuer, subject }: LinkProvider): Outcome<Done> {
  const { office, transaction, actor, reason } = work
  const open = await openForChange(work, accountId)
  if (!open.ok) return open
  if (open.value.isOffered) return refuse({ kind: 'demo-account-kept' })
  const { by, confirmedBy } = toHands(work)
  const link = { userId: accountId, issuer, subjectIndex: subject.index, subjectEnd: subject.end }
  if (!(await insertLink(transaction, { ...link, id: office.platform.newId(), by, confirmedBy })))
    return refuse({ kind: 'provider-person-taken' })
  await tellOwner(work, accountId, { kind: 'link-provider', detail: { issuer, subject: subject.end } })
  const after = { issuer, subject: subject.end, ...toHands(work) }
  const about = { subject: { kind: 'account', id: accountId }, after, reason }
  await recordAudit(transaction, actor, { action: 'accounts.provider-linked', ...about })
  return accept({ id: accountId })
}

/** Ends it: the person at the provider does not get in any more. */
export async function unlinkProvider(work: Work, { accountId, issuer }: UnlinkProvider): Outcome<Done> {
  const { transaction, actor, reason } = work
  const open = await openForChange(work, accountId)
  if (!open.ok) return open
  const subject = await removeLink(transaction, accountId, issuer)
  if (subject === undefined) return refuse({ kind: 'provider-link-unknown' })
  await tellOwner(work, accountId, { kind: 'unlink-provider', detail: { issuer, subject } })
  const about = { subject: { kind: 'account', id: accountId }, before: { issuer, subject }, after: toHands(work), reason }
  await recordAudit(transaction, actor, { action: 'accounts.provider-unlinked', ...about })
  return accept({ id: accountId })
}
