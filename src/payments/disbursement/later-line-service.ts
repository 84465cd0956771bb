import { type BudgetShort, budgetEntryText } from '../../budget/index.ts'
import { commitBudget, findPayingLine, findYearsOfLines, releaseBudget } from '../../budget/service.ts'
import { assert } from '../../kernel/assert.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import { type ChosenLine, linesMeantFor, queriesFor } from '../approval/funding-service.ts'
import type { Acting } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotFunded } from '../cycle/refusal.ts'
import { paysLater, yearOfPayment } from '../guards/year-of-payment.ts'
import { insertLaterLine, listOwedByLine, type OwedFromLine } from './later-line-store.ts'

/** A share that is no longer paid from its year's estimate. */
export interface MovedShare {
  readonly payer: string
  readonly fromLineId: string
  readonly toLineId: string
  readonly amount: number
}

/**
 * Moves what a cycle still owes to the estimate of the year in which it is paid, where that of its own year has lapsed: set
 * aside there, and no longer on the old line.
 */
export async function moveToYearOfPayment(
  transaction: Transaction,
  acting: Acting,
  { cycle, chosen }: { readonly cycle: PaymentCycle; readonly chosen: readonly ChosenLine[] },
): Promise<Result<MovedShare[], NotFunded>> {
  if (!paysLater(cycle)) return accept([])
  const today = acting.platform.clock.today()
  const owed = await listOwedByLine(transaction, cycle)
  const years = await findYearsOfLines(
    transaction,
    owed.map(({ lineId }) => lineId),
  )
  const { document } = await findProvisionVersion(transaction, cycle.provisionId)
  const moved: MovedShare[] = []
  for (const share of owed) {
    const ownYear = years.get(share.lineId) ?? 0
    const year = yearOfPayment(cycle, { dueFor: ownYear, on: today })
    if (year === ownYear) continue
    const query = queriesFor(document, { provisionCode: cycle.provisionCode, year })(share)
    const line = await findPayingLine(transaction, query, linesMeantFor(share, chosen))
    if (!line.ok) return line
    const lineId = line.value.id
    const set = await setAsideOn(transaction, acting, { cycle, share, lineId })
    if (!set.ok) return set
    const by = { by: acting.actor.userId, at: acting.platform.clock.now() }
    const { payer, unitId, amount } = share
    await insertLaterLine(transaction, { payer, unitId, amount, lineId, cycleId: cycle.id, year, ...by })
    moved.push({ payer, fromLineId: share.lineId, toLineId: lineId, amount })
  }
  return accept(moved)
}

async function setAsideOn(
  transaction: Transaction,
  { platform, actor }: Acting,
  { cycle, share, lineId }: { readonly cycle: PaymentCycle; readonly share: OwedFromLine; readonly lineId: string },
): Promise<Result<void, BudgetShort>> {
  if (share.setAside === 0) return accept(undefined)
  const use = (line: string, name: string) => ({
    id: platform.newId(),
    lineId: line,
    cycleId: cycle.id,
    amount: share.setAside,
    reason: `${name} ${formatMonth(cycle.month)}`,
    by: actor.userId,
    at: platform.clock.now(),
  })
  const released = await releaseBudget(transaction, use(share.lineId, budgetEntryText.release.vi))
  assert(released.ok, 'what is owed was set aside')
  const committed = await commitBudget(transaction, use(lineId, budgetEntryText.commit.vi))
  return committed.ok ? accept(undefined) : refuse(committed.refusal as BudgetShort)
}
