import type { Actor } from '../../identity/index.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result } from '../../kernel/result.ts'
import { sumsOfCycle } from '../../ledger/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { type BookedMonth, bookedMonth } from '../books/booked.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { listOrders } from '../disbursement/order-store.ts'
import { wholeCycle } from '../disbursement/payee-service.ts'

/** The money of a month by the books, and what each of its orders put on its way. */
export interface BookedWithOrders extends Omit<BookedMonth, 'ordered'> {
  readonly orders: readonly { readonly number: number; readonly orderedAt: string; readonly total: Vnd }[]
}

/** Requires access to the whole cycle. */
export async function readBooked(platform: Platform, actor: Actor, cycleId: string): Promise<Result<BookedWithOrders, NotRead>> {
  const cycle = await wholeCycle(platform, actor, cycleId)
  if (!cycle.ok) return cycle
  const { ordered, ...booked } = bookedMonth(await sumsOfCycle(platform.database, cycleId))
  const orders = await listOrders(platform.database, cycleId)
  return accept({
    ...booked,
    orders: orders.map(({ id, number, orderedAt }) => ({ number, orderedAt, total: ordered.get(id) ?? vnd(0) })),
  })
}
