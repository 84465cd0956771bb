import type { Actor } from '../../identity/index.ts'
import { endProposedAccounts, eraseUnheld } from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { insertStatus } from '../group/group-store.ts'
import type { RegisterEffects } from './register.ts'
import { lockRegisters, refreshCards } from './register-store.ts'
import { reopenMemberships, restoreRoles, selectEstablishedOn, selectSeatless, withdrawMemberships } from './reverse-store.ts'

/**
 * Turns back what taking a register wrote. Nothing is deleted: memberships it began are withdrawn and hold no day, those it
 * ended go on, groups it established are dissolved on their first day, accounts it proposed end unconfirmed. People whom it
 * recorded and nothing else holds are emptied as the law's erasure does.
 *
 * The caller has seen that nothing rests on it ({@link selectChangedSince}), and records the audit event.
 */
export async function reverseRegister(
  transaction: Transaction,
  { platform, actor, effects, reason }: { platform: Platform; actor: Actor; effects: RegisterEffects; reason: string },
): Promise<void> {
  const by = actor.userId
  await lockRegisters(transaction)
  const touched = [
    ...(await withdrawMemberships(transaction, effects.begun, { by, reason })),
    ...(await restoreRoles(transaction, effects.corrected)),
    ...(await reopenMemberships(
      transaction,
      effects.ended.filter(({ id }) => !effects.begun.includes(id)),
    )),
  ]
  for (const { id, on } of await selectEstablishedOn(transaction, effects.established))
    await insertStatus(transaction, { groupId: id, status: 'dissolved' }, { on, decision: undefined, reason, recordedBy: by })
  await endProposedAccounts(transaction, effects.proposedAccounts, { endedBy: by, reason })
  await eraseUnheld(transaction, await selectSeatless(transaction, effects.recordedPeople), {
    erasedBy: by,
    on: platform.clock.today(),
  })
  await refreshCards(transaction, [...touched, ...effects.established], platform.clock.today())
}
