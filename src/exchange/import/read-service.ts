import { createHash } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { withDay } from './day-service.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { type ReadImport, RowKeeper } from './keep-rows-service.ts'
import { tellImport } from './refusal-text.ts'
import { forgetUnfinished, type RowSource } from './row-store.ts'
import { findImportScope } from './scope-service.ts'
import { type BatchRow, beginReading, findBatch, type ImportScope, lockBatch, updateBatch } from './store.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A reading that is complete, before it is shown. */
export interface CompleteReading {
  readonly platform: Platform
  readonly actor: Actor
  readonly scope: ImportScope
  readonly batch: BatchRow
  readonly source: RowSource
}

export interface ReadingJob {
  readonly importId: string
  readonly progress: Progress
  /** Brings over what was said of the rows as they were read before; nothing, the first time. */
  readonly carry?: ((transaction: Transaction, complete: CompleteReading) => Promise<void>) | undefined
}

/**
 * Parses an import's files and stores their rows. The previous reading stays valid until this one is complete; an
 * interrupted reading is deleted and repeated.
 */
export async function readImport(
  platform: Platform,
  actor: Actor,
  { importId, progress, carry }: ReadingJob,
): Promise<Result<void, ImportRefusal>> {
  const { database } = platform
  const found = await findBatch(database, importId, 'all')
  if (found === undefined) return refuse({ kind: 'import-unknown' })
  if (found.state !== 'reading') return refuse({ kind: 'wrong-state', state: found.state })
  const may = holdsAnywhere(actor, 'registers:import', platform.clock.today())
  if (!may.ok) {
    await refuseBatch(platform, found, may.refusal)
    return may
  }
  const batch = await withDay(platform, found)
  const reading = batch.reading + 1
  await database.transaction().execute((transaction) => beginReading(transaction, importId))
  await forgetUnfinished(database, { importId, reading })
  const source: RowSource = { importId, reading, files: batch.files, keyring: platform.keyring }
  const scope = await findImportScope(platform, actor)
  const keeper = new RowKeeper(platform, { batch, source, progress, actor, scope })
  const read = await keeper.read()
  await updateBatch(database, importId, { fonts: keeper.fonts() })
  if (read.ok) return accept(await finish({ platform, actor, scope, batch, source }, { ...read.value, carry }))
  await refuseBatch(platform, batch, read.refusal)
  return read
}

async function finish(
  complete: CompleteReading,
  { sheets, notes, communeIds, carry }: ReadImport & Pick<ReadingJob, 'carry'>,
): Promise<void> {
  const { platform, actor, batch, source } = complete
  await platform.database.transaction().execute(async (transaction) => {
    await carry?.(transaction, complete)
    const readAt = platform.clock.now()
    await updateBatch(transaction, batch.id, {
      state: 'previewed',
      reading: source.reading,
      sheets,
      notes,
      communeIds,
      readAt,
      jobId: null,
      takingRefusal: null,
    })
    const files = batch.files.map(({ name, sha256: digest }) => ({ name, sha256: digest }))
    await recordAudit(transaction, actor, {
      action: 'exchange.register-read',
      subject: { kind: 'import', id: batch.id },
      after: { files, asOf: batch.as_of },
    })
  })
}

const refuseBatch = (platform: Platform, batch: BatchRow, refusal: ImportRefusal): Promise<void> =>
  updateBatch(platform.database, batch.id, { state: 'refused', refusal: { ...refusal, ...tellImport(refusal) }, jobId: null })

/** For a reading that is never taken up again: the last complete one stands, and a first one can be sent anew. */
export const putBackReading = (platform: Platform, importId: string): Promise<void> =>
  beyondReach('import-put-back', () =>
    platform.database.transaction().execute(async (transaction) => {
      const batch = await lockBatch(transaction, importId, 'all')
      if (batch?.state !== 'reading') return
      if (batch.read_at !== null) await updateBatch(transaction, importId, { state: 'previewed', jobId: null })
      else await refuseBatch({ ...platform, database: transaction }, batch, { kind: 'reading-interrupted' })
    }),
  )
