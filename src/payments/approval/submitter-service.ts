import { accountsOfHuman } from '../../identity/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { listCycleEvents } from '../cycle/cycle-store.ts'
import type { SubmitterBarred } from '../cycle/refusal.ts'
import { hasEnteredAccounts } from './approver-store.ts'

/**
 * Why whoever would submit a computed month may not: they computed it, and entered an account that it pays into, under any
 * account of theirs. Then somebody else looks at what is submitted, or at the computation.
 */
export async function findReasonNotToSubmit(
  database: Database,
  cycle: PaymentCycle,
  userId: string,
): Promise<SubmitterBarred['kind'] | undefined> {
  const userIds = await accountsOfHuman(database, userId)
  const computed = (await listCycleEvents(database, cycle.id)).findLast(({ kind }) => kind === 'computed')
  if (computed === undefined || !userIds.includes(computed.by)) return undefined
  return (await hasEnteredAccounts(database, cycle, userIds)) ? 'submitter-entered-accounts' : undefined
}
