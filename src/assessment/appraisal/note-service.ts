import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Platform } from '../../platform/platform.ts'
import { moveRound } from '../round/act-service.ts'
import { findAsked } from '../round/asked-service.ts'
import type { CriterionKey } from './judging-service.ts'
import { type AppraisalNote, insertNote } from './note-store.ts'
import { mayJudge } from './recusal-service.ts'
import type { NotNoted } from './refusal.ts'

/** Keeps a note about a criterion that the unit never reads. */
export function noteDown(
  platform: Platform,
  actor: Actor,
  { body: given, ...key }: CriterionKey & { readonly body: string },
): Promise<Result<AppraisalNote, NotNoted>> {
  const { roundId, unitId, criterion } = key
  const body = tidy(given)
  return moveRound<AppraisalNote, NotNoted>({ platform, actor }, { roundId, unitId, move: 'appraise' }, async (transaction) => {
    if (body === '') return refuse({ kind: 'round-reason-missing' })
    const may = await mayJudge(transaction, { ...key, userId: actor.userId, today: platform.clock.today() })
    if (!may.ok) return may
    const asked = await findAsked(transaction, key)
    if (!asked.ok) return asked
    const at = platform.clock.now()
    const note = { criterion, body, byId: actor.userId, by: actor.name }
    await insertNote(transaction, { id: platform.newId(), roundId, unitId, ...note, at })
    return accept({ ...note, at: at.toISOString() })
  })
}
