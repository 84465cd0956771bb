import { lastDayToPay } from '../../budget/index.ts'
import { commitBudget, findYearsOfLines, returnBudget } from '../../budget/service.ts'
import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { type Acting, moveAward, recordAwardAct } from '../award/act-service.ts'
import type { Award } from '../award/award.ts'
import { bookAwardAct } from '../award/booking-service.ts'
import { describeAward } from '../award/entry-text.ts'
import { listPayments, markBounced } from '../award/payment-store.ts'
import type { NotBounced } from '../award/refusal.ts'

export interface BouncePayment {
  readonly roundId: string
  readonly paymentId: string
  /** The day the money was back. */
  readonly on: PlainDate
  readonly reason: string
}

/** Notes that the bank gave back what it had paid: the unit is owed it again, and its sum is set aside anew. */
export function bouncePayment(
  acting: Acting,
  { roundId, paymentId, on, ...given }: BouncePayment,
): Promise<Result<null, NotBounced>> {
  const { platform, actor } = acting
  return moveAward<null, NotBounced>(acting, { roundId, move: 'bounce' }, async (transaction, { award }) => {
    const payment = (await listPayments(transaction, award.roundId)).find(({ id }) => id === paymentId)
    if (payment === undefined) return refuse({ kind: 'award-payment-unknown' })
    if (payment.state !== 'paid') return refuse({ kind: 'award-payment-not-paid' })
    if (on > platform.clock.today() || on < (payment.answeredOn ?? on)) return refuse({ kind: 'award-day-impossible', on })
    const reason = tidy(given.reason)
    if (reason === '') return refuse({ kind: 'award-reason-missing' })
    const lapsed = await findLapse(transaction, award, on)
    if (lapsed !== undefined) return refuse({ kind: 'award-line-lapsed', ...lapsed })
    await markBounced(transaction, { id: paymentId, on, reason, by: actor.userId, at: platform.clock.now() })
    const { unitId, amount, reference } = payment
    await setAsideAgain(transaction, acting, { award, amount })
    const description = describeAward(award, { kind: 'award-bounced', named: reference })
    const sums = [{ unitId, amount }]
    await bookAwardAct(transaction, acting, { award, kind: 'award-bounced', documentId: paymentId, description, sums })
    const detail = { paymentId, unitId, amount, reference, on }
    await recordAwardAct(transaction, acting, { award, kind: 'bounced', reason, detail })
    return accept(null)
  })
}

/** The year of the line that bore it, where that is spent no more. */
async function findLapse(transaction: Transaction, { lineId }: Award, on: PlainDate) {
  assert(lineId !== null, 'what was paid has a line')
  const year = (await findYearsOfLines(transaction, [lineId])).get(lineId)
  assert(year !== undefined, 'the line of an award is of a year')
  const lastDay = lastDayToPay(year)
  return on > lastDay ? { year, lastDay } : undefined
}

/** What was spent is spent no more, and is set aside for the next order. */
async function setAsideAgain(
  transaction: Transaction,
  { platform, actor }: Acting,
  { award, amount }: { readonly award: Award; readonly amount: Vnd },
): Promise<void> {
  assert(award.lineId !== null, 'what was paid has a line')
  const use = { lineId: award.lineId, cycleId: award.roundId, amount, by: actor.userId, at: platform.clock.now() }
  for (const way of [returnBudget, commitBudget]) {
    const done = await way(transaction, { ...use, id: platform.newId(), reason: describeAward(award) })
    assert(done.ok, 'what came back is there to be set aside')
  }
}
