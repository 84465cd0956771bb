import type { Actor } from '../../identity/index.ts'
import { loadNames } from '../../identity/service.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces } from '../../units/service.ts'
import { listSettlementFiles } from '../bank/settlement-store.ts'
import type { CycleEvent } from '../cycle/cycle-event.ts'
import { listCycleEvents } from '../cycle/cycle-store.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { readableCycle } from '../cycle/scope-service.ts'
import { listObstructed, listOrders, type ObstructedPayee } from '../disbursement/order-store.ts'

export interface CycleHistory {
  readonly events: readonly (CycleEvent & { readonly byName: string })[]
  readonly orders: Awaited<ReturnType<typeof listOrders>>
  readonly settlements: Awaited<ReturnType<typeof listSettlementFiles>>
  readonly waiting: readonly (ObstructedPayee & { readonly communeName: string })[]
}

/** Who did what to a cycle, its orders and bank files, and the balance by name. */
export async function readHistory(platform: Platform, actor: Actor, cycleId: string): Promise<Result<CycleHistory, NotRead>> {
  const { database, clock } = platform
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  if (scope !== 'all') return accept({ events: [], orders: [], settlements: [], waiting: [] })
  const events = await listCycleEvents(database, cycleId)
  const nameOf = await loadNames(
    database,
    events.map(({ by }) => by),
  )
  const waiting = await listObstructed(database, cycle, clock.today())
  const communeIds = [...new Set(waiting.map(({ communeId }) => communeId))]
  const places = await findPlaces(database, communeIds, lastDayOf(cycle.month))
  return accept({
    events: events.map((event) => ({ ...event, byName: nameOf(event.by).name })),
    orders: await listOrders(database, cycleId),
    settlements: await listSettlementFiles(database, cycleId),
    waiting: waiting.map((payee) => ({ ...payee, communeName: places.get(payee.communeId)?.name ?? '' })),
  })
}
