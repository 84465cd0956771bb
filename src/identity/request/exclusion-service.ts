import { recordAudit } from '../../audit/service.ts'
import { overlap, type Period } from '../../kernel/calendar.ts'
import { accept, refuse } from '../../kernel/result.ts'
import type { Done, EndExclusion, ExcludeRoles } from '../account/account-change.ts'
import { mayAdminister, type Outcome, toHands, type Work } from '../account/administration-service.ts'
import { closeExclusion, insertExclusion, listExclusions } from '../actor/exclusion-store.ts'
import { type RolePair, SHIPPED_PAIRS } from '../actor/exclusive-roles.ts'

/** Adds a pair of roles that no human is given together from then on; who holds both keeps them until one is ended. */
export async function excludeRoles(work: Work, { roles, ...days }: ExcludeRoles): Outcome<Done> {
  const { office, transaction, actor, asker, reason = '' } = work
  const { from, until } = days
  const allowed = await mayAdminister(office, actor, [])
  if (!allowed.ok) return allowed
  if (until !== undefined && until < from) return refuse({ kind: 'ends-before-it-begins', from, until })
  const known: (RolePair & Partial<Period>)[] = [...SHIPPED_PAIRS, ...(await listExclusions(transaction))]
  const isThere = known.some(
    (pair) =>
      roles.every((role) => pair.roles.includes(role)) &&
      (pair.from === undefined || overlap({ from: pair.from, until: pair.until }, days) !== undefined),
  )
  if (isThere || roles[0] === roles[1]) return refuse({ kind: 'exclusion-there' })
  const id = office.platform.newId()
  // Tried out by the one who asks, it has no second hand yet, and the table takes no row without.
  if (asker === undefined) return accept({ id })
  await insertExclusion(transaction, { id, roles, from, until, reason }, toHands(work))
  const after = { roles, from, until, ...toHands(work) }
  const subject = { kind: 'role-exclusion', id }
  await recordAudit(transaction, actor, { action: 'accounts.roles-excluded', subject, after, reason })
  return accept({ id })
}

/** Sets the last day of a pair that the province added. */
export async function endExclusion(work: Work, { exclusionId, until }: EndExclusion): Outcome<Done> {
  const { office, transaction, actor, reason = '' } = work
  const allowed = await mayAdminister(office, actor, [])
  if (!allowed.ok) return allowed
  const pair = (await listExclusions(transaction)).find(({ id }) => id === exclusionId)
  if (pair === undefined) return refuse({ kind: 'exclusion-unknown', id: exclusionId })
  if (until < pair.from) return refuse({ kind: 'ends-before-it-begins', from: pair.from, until })
  await closeExclusion(transaction, { id: exclusionId, from: pair.from, until, reason })
  const subject = { kind: 'role-exclusion', id: exclusionId }
  const after = { roles: pair.roles, until, ...toHands(work) }
  await recordAudit(transaction, actor, { action: 'accounts.exclusion-ended', subject, before: pair, after, reason })
  return accept({ id: exclusionId })
}
