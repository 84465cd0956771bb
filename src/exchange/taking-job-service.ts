import type { Actor } from '../identity/index.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import type { Platform, Progress } from '../platform/platform.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { sightOf, tellImport } from './read-service.ts'
import { countWaiting, lockBatch, updateBatch } from './store.ts'
import { faultOfTaking, type TakenImport, type Taking, takeImport } from './take-service.ts'

export const countInTray = async (platform: Platform, actor: Actor): Promise<number> =>
  countWaiting(platform.database, await sightOf(platform, actor))

export const TAKE_JOB = 'imports.take'

/** Has an import taken by a job, so that whoever started it may leave and come back. */
export async function startTaking(
  platform: Platform,
  actor: Actor,
  taking: Taking,
): Promise<Result<{ importId: string; jobId: string }, ImportRefusal>> {
  const sight = await sightOf(platform, actor)
  const refusal = await platform.database.transaction().execute(async (transaction): Promise<ImportRefusal | undefined> => {
    const batch = await lockBatch(transaction, taking.importId, sight)
    if (batch === undefined) return { kind: 'import-unknown' }
    if (!['previewed', 'taken'].includes(batch.state)) return { kind: 'wrong-state', state: batch.state }
    const fault = await faultOfTaking(transaction, batch, taking)
    if (fault === undefined) await updateBatch(transaction, batch.id, { state: 'taking', takingRefusal: null })
    return fault
  })
  if (refusal !== undefined) return refuse(refusal)
  const jobId = await platform.jobs.start(TAKE_JOB, { taking, actor }, actor.userId)
  await platform.database.transaction().execute(async (transaction) => {
    const batch = await lockBatch(transaction, taking.importId, 'all')
    if (batch?.state === 'taking') await updateBatch(transaction, batch.id, { jobId })
  })
  return accept({ importId: taking.importId, jobId })
}

/** The job's part: what it may not take any more stands as it was looked at, nothing changed, with the reason. */
export async function takeInJob(
  platform: Platform,
  actor: Actor,
  { taking, progress }: { taking: Taking; progress: Progress },
): Promise<Result<TakenImport, ImportRefusal>> {
  const taken = await takeImport(platform, actor, taking, progress)
  if (!taken.ok) {
    const takingRefusal = { ...taken.refusal, ...tellImport(taken.refusal) }
    await platform.database.transaction().execute(async (transaction) => {
      const batch = await lockBatch(transaction, taking.importId, 'all')
      if (batch?.state === 'taking')
        await updateBatch(transaction, batch.id, {
          state: batch.taken_at === null ? 'previewed' : 'taken',
          takingRefusal,
          jobId: null,
        })
    })
  }
  return taken
}
