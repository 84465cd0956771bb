import { awardService } from '../awards/service.ts'
import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

/** The next act of each award, for whoever may do it. */
export async function awards(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const waiting = await awardService(platform).waiting(actor)
  if (!waiting.ok) return []
  return waiting.value.map(({ roundId, title, move, count }) => ({
    ...{ id: `award:${roundId}:${move}`, kind: 'awards', count, href: `/awards/${roundId}` },
    text: taskText.award({ move, count, title }),
  }))
}
