import type { Actor } from '../../identity/index.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result } from '../../kernel/result.ts'
import { sumsOfCycle } from '../../ledger/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type BookedMonth, bookedMonth } from '../books/booked.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { listOrders } from '../disbursement/order-store.ts'
import { wholeCycle } from '../disbursement/payee-service.ts'
import { listOrdersLedBy, type OrderTogether } from '../disbursement/together-store.ts'

/** The money of a month by the books, and what each of its orders put on its way. */
export interface BookedWithOrders extends Omit<BookedMonth, 'ordered'> {
  readonly orders: readonly BookedOrder[]
}

interface BookedOrder {
  readonly number: number
  readonly orderedAt: string
  readonly total: Vnd
  /** What of earlier months goes out with it, by their books. */
  readonly arrears: readonly (OrderTogether & { readonly total: Vnd })[]
}

/** Requires access to the whole cycle. */
export async function readBooked(platform: Platform, actor: Actor, cycleId: string): Promise<Result<BookedWithOrders, NotRead>> {
  const cycle = await wholeCycle(platform, actor, cycleId)
  if (!cycle.ok) return cycle
  const { ordered, ...booked } = bookedMonth(await sumsOfCycle(platform.database, cycleId))
  const orders: BookedOrder[] = []
  for (const { id, number, orderedAt } of await listOrders(platform.database, cycleId))
    orders.push({ number, orderedAt, total: ordered.get(id) ?? vnd(0), arrears: await bookedWith(platform.database, id) })
  return accept({ ...booked, orders })
}

async function bookedWith(database: Database, leadId: string): Promise<BookedOrder['arrears']> {
  const led = (await listOrdersLedBy(database, leadId)).filter(({ orderId }) => orderId !== leadId)
  const booked: (OrderTogether & { readonly total: Vnd })[] = []
  for (const one of led) {
    const { ordered } = bookedMonth(await sumsOfCycle(database, one.cycleId))
    booked.push({ ...one, total: ordered.get(one.orderId) ?? vnd(0) })
  }
  return booked
}
