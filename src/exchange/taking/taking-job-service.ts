import { Type } from 'typebox'
import { type Actor, scopeOf } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { communesWithin } from '../../units/service.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { tellImport } from '../import/refusal-text.ts'
import { authoriseImports, findImportScope } from '../import/scope-service.ts'
import { countWaiting, lockBatch, updateBatch } from '../import/store.ts'
import { findTakingRefusal, type TakenImport, type Taking, takeImport } from './take-service.ts'

export const countInTray = async (platform: Platform, actor: Actor): Promise<number> =>
  countWaiting(platform.database, await findImportScope(platform, actor))

/** The same for whoever reads people there, though they bring in no register themselves. */
export async function countDoubtful({ database, clock }: Platform, actor: Actor): Promise<number> {
  const units = scopeOf(actor, 'people:read', clock.today())
  return countWaiting(database, { userId: actor.userId, communeIds: await communesWithin(database, units, clock.today()) })
}

export const TAKE_JOB = {
  kind: 'imports.take',
  input: Type.Object(
    {
      taking: Type.Unsafe<Taking>(
        Type.Object(
          {
            importId: Uuid,
            endMembershipIds: Type.Optional(Type.Array(Uuid)),
            reason: Type.Optional(Type.String()),
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
}

/** Starts a job that takes an import in the background. */
export async function startTaking(
  platform: Platform,
  actor: Actor,
  taking: Taking,
): Promise<Result<{ importId: string; jobId: string }, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  const begun = await allOrNothing<void, ImportRefusal>(platform.database, async (transaction) => {
    const batch = await lockBatch(transaction, taking.importId, scope.value)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    if (!['previewed', 'taken'].includes(batch.state)) return refuse({ kind: 'wrong-state', state: batch.state })
    const refusal = await findTakingRefusal(transaction, { batch, scope: scope.value }, taking)
    if (refusal !== undefined) return refuse(refusal)
    return accept(await updateBatch(transaction, batch.id, { state: 'taking', takingRefusal: null }))
  })
  if (!begun.ok) return begun
  const jobId = await platform.jobs.start(TAKE_JOB, { taking }, actor.userId)
  await platform.database.transaction().execute(async (transaction) => {
    const batch = await lockBatch(transaction, taking.importId, 'all')
    if (batch?.state === 'taking') await updateBatch(transaction, batch.id, { jobId })
  })
  return accept({ importId: taking.importId, jobId })
}

/**
 * The body of the job. When it is refused or fails, the import returns to its previous state, with the refusal stored, so
 * that it can be taken again.
 */
export async function takeInJob(
  platform: Platform,
  actor: Actor,
  { taking, progress }: { taking: Taking; progress: Progress },
): Promise<Result<TakenImport, ImportRefusal>> {
  try {
    const taken = await takeImport(platform, actor, { ...taking, progress })
    if (!taken.ok) await putBackTaking(platform, taking, { ...taken.refusal, ...tellImport(taken.refusal) })
    return taken
  } catch (error) {
    await putBackTaking(platform, taking, null)
    throw error
  }
}

/** Returns an import whose taking ended to its previous state, with the refusal if it was refused. */
export const putBackTaking = (platform: Platform, { importId }: Taking, takingRefusal: object | null): Promise<void> =>
  beyondReach('import-put-back', () =>
    platform.database.transaction().execute(async (transaction) => {
      const batch = await lockBatch(transaction, importId, 'all')
      if (batch?.state !== 'taking') return
      const state = batch.taken_at === null ? 'previewed' : 'taken'
      await updateBatch(transaction, batch.id, { state, takingRefusal, jobId: null })
    }),
  )
