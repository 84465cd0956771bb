import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { findBar, findHandledAccount } from '../approval/approver-service.ts'
import { moveCycle, recordAct, words } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotReapproved } from '../cycle/refusal.ts'
import { insertPayeeApprovals } from './changed-payee-store.ts'
import { awaitsApprover } from './obstacle.ts'
import { listWaiting, type WaitingPayee } from './order-store.ts'

export interface ChangedPayee {
  readonly entitlementId: string
  readonly payeeId: string
  /** The digest of the account that the approver saw. */
  readonly accountDigest: string
}

export interface ApproveChanges {
  readonly cycleId: string
  readonly lines: readonly ChangedPayee[]
  readonly reason: string
}

/**
 * Approves that lines of a month are paid into accounts other than the approved ones, or to somebody where there was nobody
 * to pay. Refused to whoever may not approve
 * the month, as those who entered, proposed or confirmed such an account; and when an account is no longer the one that was
 * seen. All or none.
 */
export function approveChanges(
  platform: Platform,
  actor: Actor,
  { cycleId, lines, reason: given }: ApproveChanges,
): Promise<Result<PaymentCycle, NotReapproved>> {
  const acting = { platform, actor }
  return moveCycle<PaymentCycle, NotReapproved>(acting, { cycleId, move: 'approve-change' }, async (transaction, cycle) => {
    const reason = words(given)
    if (reason === undefined) return refuse({ kind: 'reason-missing' })
    const bar = await findBar(transaction, cycle, actor.userId)
    if (bar !== undefined) return refuse({ kind: bar, cycleId })
    const found = await findLines(transaction, { platform, cycle, lines })
    if (!found.ok) return found
    const payeeIds = lines.map(({ payeeId }) => payeeId)
    if (await findHandledAccount(transaction, cycle, { payeeIds, userId: actor.userId }))
      return refuse({ kind: 'approver-changed-payees', cycleId })
    await insertPayeeApprovals(
      transaction,
      lines.map((line) => ({ ...line, id: platform.newId() })),
      { cycleId, reason, approvedBy: actor.userId, at: platform.clock.now() },
    )
    const detail = { lines: found.value.map(({ groupId, payeeId, account }) => ({ groupId, payeeId, account })) }
    await recordAct(transaction, acting, { cycleId, kind: 'change-approved', reason, detail })
    return accept(cycle)
  })
}

async function findLines(
  transaction: Transaction,
  { platform, cycle, lines }: { platform: Platform; cycle: PaymentCycle; lines: readonly ChangedPayee[] },
): Promise<Result<WaitingPayee[], NotReapproved>> {
  const waiting = await listWaiting(transaction, cycle, platform.clock.today())
  const changed = Map.groupBy(
    waiting.filter(({ obstacle }) => awaitsApprover(obstacle)),
    ({ entitlementId, payeeId }) => `${entitlementId} ${payeeId}`,
  )
  const found: WaitingPayee[] = []
  for (const { entitlementId, payeeId, accountDigest } of lines) {
    const [line] = changed.get(`${entitlementId} ${payeeId}`) ?? []
    if (line?.accountDigest !== accountDigest) return refuse({ kind: 'line-not-changed', entitlementId })
    found.push(line)
  }
  return accept(found)
}
