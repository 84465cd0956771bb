import type { Actor } from '../identity/index.ts'
import { countWaiting, listFreed, readingService } from '../payments/service.ts'
import type { Platform } from '../platform/platform.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

/** What came back, or came only partly, and can be sent again now: the account was corrected, confirmed and approved. */
export async function resends(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found = await readingService(platform).arrears(actor, { reason: 'to-order', limit: 1 })
  if (!found.ok) return []
  const payable = found.value.byCycle.filter(({ isClosed, reason }) => !isClosed && reason === 'to-order')
  return payable.map(({ cycleId, month, count, amount }) => ({
    id: `resends:${cycleId}`,
    kind: 'payments',
    count,
    href: `/payments/${cycleId}`,
    text: taskText.resends(count, amount, month),
    month,
  }))
}

/** What a hold kept until its last day, and can be ordered now. */
export async function freed({ database, clock }: Platform): Promise<PendingWork[]> {
  return (await listFreed(database, clock.today())).map(({ cycleId, month, count, amount }) => ({
    id: `freed:${cycleId}`,
    kind: 'payments',
    count,
    href: `/payments/${cycleId}`,
    text: taskText.freed(count, amount, month),
    month,
  }))
}

/** What the bank paid into another account, of which nobody has said what becomes of it. */
export async function differences({ database }: Platform, actor: Actor): Promise<PendingWork[]> {
  return (await countWaiting(database, actor.userId)).map(({ cycleId, month, toPropose: count }) => ({
    id: `differences:${cycleId}`,
    kind: 'payments',
    count,
    href: `/payments/${cycleId}/balance`,
    text: taskText.differences(count, month),
  }))
}

export async function proposedOutcomes({ database }: Platform, actor: Actor): Promise<PendingWork[]> {
  return (await countWaiting(database, actor.userId)).map(({ cycleId, month, toDecide: count }) => ({
    id: `outcomes:${cycleId}`,
    kind: 'payments',
    count,
    href: `/payments/${cycleId}/balance`,
    text: taskText.proposedOutcomes(count, month),
  }))
}
