import type { Actor } from '../../identity/index.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { obstacleText, unpaidText } from '../disbursement/obstacle-text.ts'
import { listWaiting } from '../disbursement/order-store.ts'
import { wholeCycle } from '../disbursement/payee-service.ts'
import { listPayees } from '../disbursement/payee-store.ts'
import { tellHold } from '../holds/hold-text.ts'
import { keptBackText } from '../recovery/claim-text.ts'
import { listKeptBack } from '../recovery/set-off-store.ts'
import { listReleased } from './unpaid-store.ts'

/** An approved sum that has not been paid: on its way, waiting, ended by a decision, or kept back for a claim. */
export interface UnpaidSum {
  readonly groupId: string
  readonly groupName: string
  /** More than one where a commune receives for its groups. */
  readonly groups: number
  readonly communeId: string
  /** Empty: nobody is there to be paid. */
  readonly payeeName: string
  readonly amount: Vnd
  readonly why: BilingualText
  /** The bank's reason, where it returned the payment. */
  readonly returnedBecause: string | null
}

/** Every approved sum of a cycle that is not paid, and why. Requires access to the whole cycle. */
export async function readUnpaid(
  platform: Platform,
  actor: Actor,
  cycleId: string,
): Promise<Result<readonly UnpaidSum[], NotRead>> {
  const cycle = await wholeCycle(platform, actor, cycleId)
  if (!cycle.ok) return cycle
  return accept(
    oncePerPayee([
      ...(await onTheirWay(platform.database, cycle.value)),
      ...(await waiting(platform, cycle.value)),
      ...(await ended(platform.database, cycle.value)),
      ...(await keptBack(platform.database, cycle.value)),
    ]),
  )
}

/** Where several budgets bear a share each, a payee's shares that wait for the same stand as one sum. */
function oncePerPayee(sums: readonly UnpaidSum[]): UnpaidSum[] {
  const alike = Map.groupBy(sums, ({ groupId, payeeName, groups, why, returnedBecause }) =>
    JSON.stringify([groupId, payeeName, groups, why.vi, returnedBecause]),
  )
  return [...alike.values()].map((shares) => ({
    ...(shares[0] as UnpaidSum),
    amount: sumVnd(shares.map(({ amount }) => amount)),
  }))
}

const whyNot = (obstacle: keyof typeof obstacleText | 'not-ordered'): BilingualText =>
  obstacle === 'not-ordered' ? unpaidText.notOrdered : obstacleText[obstacle].why

async function onTheirWay(database: Database, cycle: PaymentCycle): Promise<UnpaidSum[]> {
  const { rows } = await listPayees(database, cycle, { state: 'sent', limit: Number.MAX_SAFE_INTEGER - 1 })
  return rows.map(({ groupId, groupName, groups, communeId, payeeName, amount }) => ({
    ...{ groupId, groupName, groups, communeId, payeeName, amount },
    why: unpaidText.onItsWay,
    returnedBecause: null,
  }))
}

async function waiting({ database, clock }: Platform, cycle: PaymentCycle): Promise<UnpaidSum[]> {
  if (cycle.state === 'opened' || cycle.state === 'computed' || cycle.state === 'submitted') return []
  const sums = await listWaiting(database, cycle, clock.today())
  return sums.map(({ groupId, groupName, communeId, payeeName, amount, obstacle, hold, returnedBecause }) => ({
    ...{ groupId, groupName, groups: 1, communeId, payeeName, amount, returnedBecause },
    // What is held says why, and until when.
    why: obstacle === 'held' && hold !== null ? tellHold(hold) : whyNot(obstacle ?? 'not-ordered'),
  }))
}

async function ended(database: Database, cycle: PaymentCycle): Promise<UnpaidSum[]> {
  const sums = await listReleased(database, cycle)
  return sums.map(({ decision, obstacle, ...sum }) => ({
    ...sum,
    groups: 1,
    returnedBecause: null,
    why: decision === null ? whyNot(obstacle) : unpaidText.ended(decision),
  }))
}

async function keptBack(database: Database, cycle: PaymentCycle): Promise<UnpaidSum[]> {
  const sums = await listKeptBack(database, cycle)
  return sums.map(({ claimedOf, ...sum }) => ({ ...sum, groups: 1, returnedBecause: null, why: keptBackText(claimedOf) }))
}
