import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { forgetRemembered, listRemembered, type Remembered } from '../import/remembered-store.ts'
import { authoriseImports } from '../import/scope-service.ts'

/** What the next file of whoever asks is read by: their own words, and nobody else's. */
export async function listWords(platform: Platform, actor: Actor): Promise<Result<Remembered[], ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  return scope.ok ? accept(await listRemembered(platform.database, actor.userId)) : scope
}

/** The next file is no longer read by it; imports that were, stay as they are. */
export async function forgetWord(
  platform: Platform,
  actor: Actor,
  { wordId }: { wordId: string },
): Promise<Result<void, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  return allOrNothing<void, ImportRefusal>(platform.database, async (transaction) => {
    if (!(await forgetRemembered(transaction, { id: wordId, savedBy: actor.userId }))) return refuse({ kind: 'not-remembered' })
    await recordAudit(transaction, actor, { action: 'exchange.word-forgotten', subject: { kind: 'register-word', id: wordId } })
    return accept(undefined)
  })
}
