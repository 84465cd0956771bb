import { assessmentService, resultService } from '../assessment/service.ts'
import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

/** The appeals of each published round that wait for a decision the actor may take; those before the Council wait there. */
export async function appealsToDecide(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const rounds = await assessmentService(platform).rounds(actor)
  const found: PendingWork[] = []
  for (const { id, title, state } of rounds.ok ? rounds.value : []) {
    const overview = state === 'published' ? await resultService(platform).appeals(actor, id) : undefined
    if (overview?.ok !== true) continue
    const waiting = overview.value.appeals.filter(({ mayDecide, waitsFor }) => mayDecide && waitsFor !== 'council').length
    if (waiting === 0) continue
    const href = `/assessment/${id}/appeals`
    found.push({ id: `appeals:${id}`, kind: 'assessment', count: waiting, href, text: taskText.appealsToDecide(waiting, title) })
  }
  return found
}
