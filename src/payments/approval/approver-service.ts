import { accountsOfHuman } from '../../identity/service.ts'
import { firstDayOf } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { listApprovals, listCycleEvents } from '../cycle/cycle-store.ts'
import { hasReleasedHolds } from '../holds/dated-hold-store.ts'
import { type ApproverBar, type Approving, whyBarred, whyNotApprover } from './approver.ts'
import { hasChangedPayees, hasConfirmedReports, hasHandledAccounts } from './approver-store.ts'

/** What whoever would approve has done to a month, under any account of theirs. */
async function loadApproving(database: Database, cycle: PaymentCycle, userId: string): Promise<Approving> {
  const userIds = await accountsOfHuman(database, userId)
  return {
    userIds,
    events: await listCycleEvents(database, cycle.id),
    approvals: await listApprovals(database, cycle),
    releasedHolds: await hasReleasedHolds(database, cycle, userIds),
    confirmedReports: await hasConfirmedReports(database, cycle, userIds),
    changedPayees: await hasChangedPayees(database, cycle, userIds),
  }
}

export const findBar = async (database: Database, cycle: PaymentCycle, userId: string): Promise<ApproverBar | undefined> =>
  whyBarred(await loadApproving(database, cycle, userId))

export const findReasonNotToApprove = async (database: Database, cycle: PaymentCycle, userId: string) =>
  whyNotApprover(await loadApproving(database, cycle, userId))

/** Whether they had a hand, under any account of theirs, in the accounts of these payees since the month began. */
export const findHandledAccount = async (
  database: Database,
  { month }: PaymentCycle,
  { payeeIds, userId }: { readonly payeeIds: readonly string[]; readonly userId: string },
): Promise<boolean> =>
  hasHandledAccounts(database, { payeeIds, userIds: await accountsOfHuman(database, userId), since: firstDayOf(month) })
