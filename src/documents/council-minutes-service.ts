import { createHash } from 'node:crypto'
import { councilService, type SittingNotRead } from '../assessment/service.ts'
import { recordAudit } from '../audit/service.ts'
import type { Actor } from '../identity/index.ts'
import { dayAt } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import type { Platform } from '../platform/platform.ts'
import { unitNames } from '../units/service.ts'
import { drawApart } from './ground/draw-service.ts'
import type { MinutesNotDrawnUp } from './refusal.ts'
import { drawUpMinutes, minutesBody } from './round/council-minutes.ts'

export interface DrawMinutes {
  readonly sittingId: string
  readonly form: 'pdf' | 'docx'
}

export interface DrawnMinutes {
  readonly number: number
  readonly fingerprint: string
  readonly bytes: Uint8Array
}

/**
 * Draws the minutes of a sitting that has ended, from what its screen reads. What they say and its fingerprint do not change; the
 * trail keeps the fingerprint of each that was drawn.
 */
export async function drawMinutes(
  platform: Platform,
  actor: Actor,
  { sittingId, form }: DrawMinutes,
): Promise<Result<DrawnMinutes, SittingNotRead | MinutesNotDrawnUp>> {
  const held = await councilService(platform).sitting(actor, sittingId)
  if (!held.ok) return held
  const { sitting, council } = held.value
  if (sitting.closedAt === null) return refuse({ kind: 'minutes-not-yet', sittingId })
  const on = dayAt(new Date(sitting.openedAt ?? sitting.startsAt))
  const names = await unitNames(platform.database, [council.provinceId], on)
  const province = { name: names.get(council.provinceId) ?? '' }
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(minutesBody(held.value)))
    .digest('hex')
  const paper = drawUpMinutes({ held: held.value, province, fingerprint })
  const bytes = await drawApart({ paper, form, at: new Date(sitting.closedAt) })
  if (bytes === undefined) return refuse({ kind: 'minutes-too-large', sittingId })
  const subject = { kind: 'council-sitting', id: sittingId } as const
  const after = { paper: 'minutes', form, fingerprint }
  await platform.database
    .transaction()
    .execute((transaction) => recordAudit(transaction, actor, { action: 'documents.minutes-drawn-up', subject, after }))
  return accept({ number: sitting.number, fingerprint, bytes })
}
