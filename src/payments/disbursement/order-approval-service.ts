import type { Actor } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { findBar } from '../approval/approver-service.ts'
import { moveTogether } from '../cycle/act-service.ts'
import type { OrderNotApproved } from '../cycle/refusal.ts'
import { recordYes } from '../thresholds/further-approval-service.ts'
import { insertYes } from '../thresholds/further-approval-store.ts'
import { missingYeses, readOrderYeses } from '../thresholds/order-yeses-service.ts'
import { previewOrder } from './order-preview-service.ts'

export interface ApproveOrder {
  readonly cycleId: string
  /** Cycles of earlier months whose payable sums go out with it. */
  readonly arrearsOf?: readonly string[] | undefined
  /** The sum that the approver saw. */
  readonly total: Vnd
}

export interface OrderApproved {
  readonly amount: Vnd
  readonly stillNeeded: number
}

/**
 * Says yes to the next order of a month, up to its sum, where the province asks others than the one who orders. Refused to
 * whoever made what is paid, and when the sum is not the one they saw.
 */
export function approveOrder(
  platform: Platform,
  actor: Actor,
  { cycleId, arrearsOf = [], total }: ApproveOrder,
): Promise<Result<OrderApproved, OrderNotApproved>> {
  const acting = { platform, actor }
  const moves = { cycleIds: [cycleId, ...arrearsOf], move: 'approve-order' } as const
  return moveTogether<OrderApproved, OrderNotApproved>(acting, moves, async (transaction, cycles) => {
    for (const cycle of cycles) {
      const bar = await findBar(transaction, cycle, actor.userId)
      if (bar !== undefined) return refuse({ kind: bar, cycleId: cycle.id })
    }
    const preview = await previewOrder({ ...platform, database: transaction }, actor, { cycleId, arrearsOf })
    if (!preview.ok)
      return preview.refusal.kind === 'entitlement-unknown' ? refuse({ kind: 'cycle-unknown', cycleId }) : refuse(preview.refusal)
    const { total: amount, payees } = preview.value
    if (amount !== total) return refuse({ kind: 'order-sum-differs', cycleId, seen: total, amount })
    const yeses = await readOrderYeses(transaction, { cycleId, amount, today: platform.clock.today() })
    if (yeses.needed === 0) return refuse({ kind: 'order-needs-nobody', cycleId, amount })
    const before = yeses.given.map(({ by }) => by)
    if (await isOneHuman(transaction, actor.userId, before)) return refuse({ kind: 'yes-said-already', act: 'order' })
    const about = { id: platform.newId(), cycleId, act: 'order' as const, subjectId: cycleId, ordinal: yeses.ordinal, amount }
    await insertYes(transaction, { ...about, by: actor.userId, at: platform.clock.now() })
    const stillNeeded = Math.max(0, missingYeses(yeses) - 1)
    await recordYes(transaction, acting, { cycleId, amount, stillNeeded, detail: { number: yeses.ordinal, payees } })
    return accept({ amount, stillNeeded })
  })
}
