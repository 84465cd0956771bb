import type { PlainDate } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { moveAccounts } from './account-store.ts'
import type { NotMerged } from './duplicate-case.ts'
import { type CaseRow, decideCase, lockCase, mergeInto, moveOpenCases } from './duplicate-store.ts'
import { lockPeople } from './store.ts'

export interface Merging {
  readonly caseId: string
  readonly survivorId: string
  readonly decidedBy: string
  readonly reason: string
  readonly on: PlainDate
  readonly endedMembershipId: string | null
}

/** Locks an open case and both people in a fixed order, which serialises concurrent decisions without deadlock. */
export async function lockOpenCase(transaction: Transaction, caseId: string): Promise<Result<CaseRow, NotMerged>> {
  const found = await lockCase(transaction, caseId)
  if (found === undefined) return refuse({ kind: 'duplicate-unknown', caseId })
  if (found.state !== 'open') return refuse({ kind: 'duplicate-already-decided', caseId, state: found.state })
  await lockPeople(transaction, [found.person_a, found.person_b])
  return accept(found)
}

/** Both records stay, and the pair is never proposed again. */
export const keepBoth = (transaction: Transaction, by: { caseId: string; decidedBy: string; reason: string }): Promise<void> =>
  decideCase(transaction, by.caseId, { ...by, state: 'different', survivorId: null, endedMembershipId: null })

/**
 * Merges two records of one person: one survives, the other points to it, nothing is deleted. Values that only the other
 * has (a number, a birth, a phone) and its open cases move over; its account too, when the survivor has none, as a proposal.
 * The caller holds the case ({@link lockOpenCase}) and moves the memberships.
 */
export async function mergePeople(
  transaction: Transaction,
  merging: Merging & { readonly mergedId: string },
  { newId }: Pick<Platform, 'newId'>,
): Promise<void> {
  const { survivorId, mergedId, on, decidedBy, reason } = merging
  await mergeInto(transaction, { survivorId, mergedId })
  await moveAccounts(transaction, { from: mergedId, to: survivorId, newId }, { before: on, endedBy: decidedBy, reason })
  await moveOpenCases(transaction, { from: mergedId, into: survivorId }, newId)
  await decideCase(transaction, merging.caseId, {
    state: merging.endedMembershipId === null ? 'same' : 'ended',
    survivorId,
    endedMembershipId: merging.endedMembershipId,
    decidedBy,
    reason,
  })
}
