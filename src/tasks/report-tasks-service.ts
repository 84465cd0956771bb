import type { Actor } from '../identity/index.ts'
import { allows, type PaymentCycle } from '../payments/index.ts'
import { paymentService, readingService } from '../payments/service.ts'
import type { Platform } from '../platform/platform.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

const MONTHS_LOOKED_AT = 24

/** Months that are not closed, the latest first. */
export async function openCycles(platform: Platform, actor: Actor): Promise<PaymentCycle[]> {
  const cycles = await readingService(platform).cycles(actor, { limit: MONTHS_LOOKED_AT })
  return cycles.ok ? cycles.value.filter(({ state }) => state !== 'closed') : []
}

/** Reports that nobody has spoken of. */
export async function confirmations(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const months = [
    ...new Set((await openCycles(platform, actor)).filter(({ state }) => allows('compute', state)).map(({ month }) => month)),
  ]
  const found: PendingWork[] = []
  for (const month of months) {
    const reports = await paymentService(platform).listReports(actor, { month })
    if (!reports.ok) continue
    const silent = reports.value.filter(({ state }) => state === null)
    const communes = new Set(silent.map(({ communeId }) => communeId)).size
    const text = taskText.confirmations(silent.length, communes, month)
    found.push({
      id: `confirmations:${month}`,
      kind: 'confirmations',
      count: silent.length,
      href: `/confirmations?month=${month}`,
      text,
      month,
    })
  }
  return found
}

/** Confirmations that were drawn for a second look, which this reader may give. */
export async function looks(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found: PendingWork[] = []
  for (const { id, month, state } of await openCycles(platform, actor)) {
    if (!allows('submit', state)) continue
    const all = await readingService(platform).looks(actor, id)
    const open = all.ok ? all.value.items.filter(({ mayLook, look }) => mayLook && look?.outcome !== 'agreed').length : 0
    const text = taskText.looks(open, month)
    found.push({ id: `looks:${id}`, kind: 'confirmations', count: open, href: `/payments/${id}/looks`, text, month })
  }
  return found
}

/** Reports that somebody else returned: the commune confirms them again when they are put right. */
export async function sentBack(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found: PendingWork[] = []
  const open = (await openCycles(platform, actor)).filter(({ state }) => allows('compute', state))
  for (const month of new Set(open.map((cycle) => cycle.month))) {
    const reports = await paymentService(platform).listReports(actor, { month })
    if (!reports.ok) continue
    const count = reports.value.filter(({ state, confirmedBy }) => state === 'returned' && confirmedBy !== actor.userId).length
    const text = taskText.sentBack(count, month)
    found.push({ id: `sent-back:${month}`, kind: 'confirmations', count, href: `/confirmations?month=${month}`, text, month })
  }
  return found
}
