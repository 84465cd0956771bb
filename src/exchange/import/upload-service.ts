import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { Uuid } from '../../platform/http/schemas.ts'
import type { Platform, Progress, ReceivedFile } from '../../platform/platform.ts'
import { LIMITS, MEGABYTE } from '../../platform/spreadsheet/workbook-refusal.ts'
import type { Mapping } from '../columns/layout.ts'
import type { RegisterFile } from '../reading/read-register.ts'
import type { ImportFile, ImportSheet } from './import.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { readImport, sha256 } from './read-service.ts'
import { insertMapping, insertWord } from './remembered-store.ts'
import { authoriseImports } from './scope-service.ts'
import { type BatchRow, findSameFiles, insertBatch, lockBatch, updateBatch } from './store.ts'

/** A file as it was sent: where it lies is the store's business. */
export interface SentFile extends Pick<ReceivedFile, 'bytes' | 'sha256' | 'keep'> {
  readonly name: string
}

export interface Upload<File = SentFile> {
  readonly files: readonly File[]
  /** Without it the files are asked, and a person before anything is taken. */
  readonly asOf?: PlainDate | undefined
}

/** An import and the job that reads it; no job when the same files were imported before. */
export interface Started {
  readonly importId: string
  readonly jobId: string | null
}

export const READ_JOB = {
  kind: 'imports.read',
  input: Type.Object({ importId: Uuid }, { additionalProperties: false }),
}
const SILENT: Progress = async () => undefined

/** Stores the files unchanged and starts a job that reads them. Idempotent: the same files and day give the same import. */
export async function startImport(platform: Platform, actor: Actor, upload: Upload): Promise<Result<Started, ImportRefusal>> {
  const kept = await keepFiles(platform, actor, upload)
  if (!kept.ok || !kept.value.isNew) return kept.ok ? accept({ importId: kept.value.importId, jobId: null }) : kept
  return accept({ importId: kept.value.importId, jobId: await startReading(platform, actor, kept.value.importId) })
}

/** The same without a job: returns when the files have been read. For the command line and the demonstration. */
export async function previewImport(
  platform: Platform,
  actor: Actor,
  { progress = SILENT, files, asOf }: Upload<RegisterFile> & { readonly progress?: Progress },
): Promise<Result<Started, ImportRefusal>> {
  const kept = await keepFiles(platform, actor, { files: files.map((file) => asSent(platform, file)), asOf })
  if (!kept.ok) return kept
  if (kept.value.isNew) {
    const read = await readImport(platform, actor, { importId: kept.value.importId, progress })
    if (!read.ok) return read
  }
  return accept({ importId: kept.value.importId, jobId: null })
}

const asSent = (platform: Platform, { name, bytes }: RegisterFile): SentFile => ({
  name,
  bytes: bytes.length,
  sha256: sha256(bytes),
  keep: (key) => platform.files.put(key, bytes),
})

async function keepFiles(
  platform: Platform,
  actor: Actor,
  { files, asOf }: Upload,
): Promise<Result<{ importId: string; isNew: boolean }, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  if (asOf !== undefined && asOf > platform.clock.today()) return refuse({ kind: 'day-in-future', asOf })
  const refusal = refuseFiles(files)
  if (refusal !== undefined) return refuse(refusal)
  const described = files.map(describe)
  const contentHash = createHash('sha256')
    .update(
      described
        .map(({ name, sha256: digest }) => `${name}\0${digest}`)
        .toSorted()
        .join('\n'),
    )
    .digest()
  const same = await findSameFiles(platform.database, { contentHash, asOf, scope: scope.value })
  if (same !== undefined) return accept({ importId: same.id, isNew: false })
  for (const [index, { key }] of described.entries()) if (!(await platform.files.has(key))) await files[index]?.keep(key)
  const importId = platform.newId()
  await platform.database.transaction().execute(async (transaction) => {
    await insertBatch(transaction, {
      id: importId,
      asOf: asOf ?? platform.clock.today(),
      dayBasis: asOf === undefined ? 'unknown' : 'given',
      files: described,
      contentHash,
      startedBy: actor.userId,
      startedByName: actor.name,
      at: platform.clock.now(),
    })
    const sent = described.map(({ name, sha256: digest, bytes }) => ({ name, sha256: digest, bytes }))
    await recordAudit(transaction, actor, {
      action: 'exchange.register-sent',
      subject: { kind: 'import', id: importId },
      after: { files: sent, asOf: asOf ?? null },
    })
  })
  return accept({ importId, isNew: true })
}

/** Validates the files before any is opened. */
function refuseFiles(files: readonly SentFile[]): ImportRefusal | undefined {
  if (files.length === 0) return { kind: 'no-files' }
  const seen = new Map<string, string>()
  for (const { name, bytes, sha256: digest } of files) {
    if (bytes === 0) return { kind: 'file-empty', file: name }
    if (bytes > LIMITS.fileBytes)
      return {
        kind: 'file-too-large',
        file: name,
        megabytes: Math.ceil(bytes / MEGABYTE),
        limitMegabytes: LIMITS.fileBytes / MEGABYTE,
      }
    const other = seen.get(digest) ?? seen.get(name)
    if (other !== undefined) return { kind: 'same-file-twice', file: name, other }
    seen.set(digest, name)
    seen.set(name, name)
  }
  return undefined
}

const describe = ({ name, bytes, sha256: digest }: SentFile): ImportFile => ({
  name,
  key: `registers/${digest}`,
  sha256: digest,
  bytes,
})

async function startReading(platform: Platform, actor: Actor, importId: string): Promise<string> {
  const jobId = await platform.jobs.start(READ_JOB, { importId }, actor.userId)
  await platform.database.transaction().execute(async (transaction) => {
    const batch = await lockBatch(transaction, importId, 'all')
    if (batch?.state === 'reading') await updateBatch(transaction, importId, { jobId })
  })
  return jobId
}

export interface MappingChange {
  readonly importId: string
  readonly signature: string
  readonly mapping: Mapping
  /** Whether to store what it says of columns for the sender's next file with these headings. */
  readonly keep: boolean
}

/** Corrects the field of columns and reads the files again. Only before the import is taken. */
export async function changeMapping(
  platform: Platform,
  actor: Actor,
  { importId, signature, mapping, keep }: MappingChange,
): Promise<Result<Started, ImportRefusal>> {
  const { constants: _, ...kept } = mapping
  return readAgain({ platform, actor }, importId, async (transaction, batch) => {
    const sheet = batch.sheets.find((candidate) => candidate.signature === signature)
    if (sheet === undefined) return { kind: 'heading-unknown' }
    await updateBatch(transaction, importId, { mappings: { ...batch.mappings, [signature]: mapping } })
    if (!keep) return undefined
    await insertMapping(transaction, { id: platform.newId(), signature, mapping: kept, savedBy: actor.userId })
    for (const { written, field } of explainedHeadings(sheet, mapping))
      await insertWord(transaction, {
        id: platform.newId(),
        kind: 'heading',
        field,
        written,
        becomes: '',
        savedBy: actor.userId,
      })
    return undefined
  })
}

/** Headings that nothing was read by until somebody said what stands under them: the next file may have other columns beside. */
const explainedHeadings = ({ columns }: ImportSheet, { columns: said }: Mapping) =>
  columns.flatMap(({ letter, heading, field: before }) => {
    const field = said[letter]
    return before === null && heading.trim() !== '' && field !== undefined ? [{ written: heading, field }] : []
  })

/**
 * Says the day of the register and reads the files again; also used when the database has changed since. The day that was
 * guessed is only confirmed: the files were read by it.
 */
export async function changeAsOf(
  platform: Platform,
  actor: Actor,
  { importId, asOf }: { importId: string; asOf: PlainDate },
): Promise<Result<Started, ImportRefusal>> {
  if (asOf > platform.clock.today()) return refuse({ kind: 'day-in-future', asOf })
  return readAgain({ platform, actor }, importId, async (transaction, batch) => {
    const isConfirmed = batch.day_basis !== 'given' && batch.as_of === asOf
    await updateBatch(transaction, importId, { asOf, dayBasis: 'given' })
    return isConfirmed ? 'as-it-is' : undefined
  })
}

/** Reads a file that is typed with an old font as it was meant, or again as it stands. */
export async function changeFont(
  platform: Platform,
  actor: Actor,
  { importId, file, isConverted }: { importId: string; file: string; isConverted: boolean },
): Promise<Result<Started, ImportRefusal>> {
  return readAgain({ platform, actor }, importId, async (transaction, { fonts }) => {
    if (!fonts.some((font) => font.file === file)) return { kind: 'no-old-font', file }
    await updateBatch(transaction, importId, {
      fonts: fonts.map((font) => (font.file === file ? { ...font, isConverted } : font)),
    })
    return undefined
  })
}

/** What stands in the way of a change, or that the files need not be read again for it. */
type Change = (transaction: Parameters<typeof lockBatch>[0], batch: BatchRow) => Promise<ImportRefusal | 'as-it-is' | undefined>

async function readAgain(
  { platform, actor }: { readonly platform: Platform; readonly actor: Actor },
  importId: string,
  change: Change,
): Promise<Result<Started, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  const changed = await allOrNothing<boolean, ImportRefusal>(platform.database, async (transaction) => {
    const batch = await lockBatch(transaction, importId, scope.value)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    // A file in which no table was found may be one that an old font hides.
    const isHidden = batch.state === 'refused' && batch.fonts.length > 0
    if (batch.state !== 'previewed' && !isHidden) return refuse({ kind: 'wrong-state', state: batch.state })
    const outcome = await change(transaction, batch)
    if (outcome === 'as-it-is') return accept(false)
    if (outcome !== undefined) return refuse(outcome)
    await updateBatch(transaction, importId, { state: 'reading', refusal: null })
    return accept(true)
  })
  if (!changed.ok) return changed
  return accept({ importId, jobId: changed.value ? await startReading(platform, actor, importId) : null })
}

/** Discards an import: nothing more can be taken. Rows already taken stay in the registers. */
export async function discardImport(
  platform: Platform,
  actor: Actor,
  { importId, reason }: { importId: string; reason: string },
): Promise<Result<void, ImportRefusal>> {
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  return allOrNothing<void, ImportRefusal>(platform.database, async (transaction) => {
    const batch = await lockBatch(transaction, importId, scope.value)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    if (!['previewed', 'taken', 'refused', 'reading'].includes(batch.state))
      return refuse({ kind: 'wrong-state', state: batch.state })
    await updateBatch(transaction, importId, { state: 'discarded', endedReason: reason, refusal: null, jobId: null })
    await recordAudit(transaction, actor, {
      action: 'exchange.import-discarded',
      subject: { kind: 'import', id: importId },
      before: { state: batch.state },
      reason,
    })
    return accept(undefined)
  })
}
