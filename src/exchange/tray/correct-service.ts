import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ShownField } from '../columns/field.ts'
import { mayRemember } from '../columns/register-words.ts'
import type { ImportRowRecord, RowContent } from '../import/import.ts'
import type { ImportRefusal } from '../import/import-refusal.ts'
import { forgetRemembered, insertWord } from '../import/remembered-store.ts'
import { searchOf } from '../import/row-content.ts'
import { selectRowsById } from '../import/row-look-store.ts'
import { type RowSource, updateRow } from '../import/row-store.ts'
import { authoriseImports, openToLook, outsideScope } from '../import/scope-service.ts'
import { type BatchRow, type ImportScope, lockBatch } from '../import/store.ts'
import type { Mended } from '../reading/register.ts'
import { writtenIn } from './alike-service.ts'
import { insertCorrection, markUndone, selectCorrections } from './correction-store.ts'
import { findCommunesOf, type RowToMend, readMended } from './mended-service.ts'
import { MOST_RELATED, recheck, touchedBy } from './recheck-service.ts'
import { spendOnMended } from './row-service.ts'

export interface Correcting {
  readonly importId: string
  /** The rows that were shown: no other is touched. */
  readonly rowIds: readonly string[]
  readonly field: ShownField
  /** What the cell is to hold; empty says there is nothing. */
  readonly becomes: string
  /** Whether to read the next file by it, where that may be. */
  readonly remember: boolean
}

export interface Corrected {
  readonly id: string
  readonly rows: number
  readonly isRemembered: boolean
}

/** Puts one value right in many rows that hold the same, in one act that can be taken back. */
export async function correctRows(
  platform: Platform,
  actor: Actor,
  { importId, rowIds, field, becomes, remember }: Correcting,
): Promise<Result<Corrected, ImportRefusal>> {
  const cells: Mended = { [field]: becomes }
  const spent = await spendOnMended(platform, actor, cells)
  if (!spent.ok) return spent
  return withImport({ platform, actor }, importId, async (transaction, open) => {
    const rows = await selectRowsById(transaction, open.source, rowIds)
    const [first] = rows
    if (first === undefined) return refuse({ kind: 'nothing-corrected' })
    if (rows.length !== new Set(rowIds).size) return refuse({ kind: 'row-unknown' })
    const shut = rows.find(({ state }) => state !== 'ready' && state !== 'doubtful')
    if (shut !== undefined) return refuse({ kind: 'row-not-open', state: shut.state })
    const written = writtenIn(first, field)
    const id = platform.newId()
    const isRemembered = remember && mayRemember(field, { written, becomes })
    const wordId = isRemembered ? platform.newId() : null
    const before = rows.map(({ id: rowId, content, doubts }) => ({ id: rowId, content, doubts }))
    const by = { userId: actor.userId, name: actor.name }
    const given = { id, importId, keyring: platform.keyring, by, at: platform.clock.now() }
    await insertCorrection(transaction, { field, written, becomes, wordId, rows: before }, given)
    const mended = await writeRows(transaction, open, { to: rows.map((row) => ({ row, from: row, cells })), correctionId: id })
    if (!mended.ok) return mended
    if (wordId !== null)
      await insertWord(transaction, { id: wordId, kind: 'value', field, written, becomes, savedBy: actor.userId })
    await recordAudit(transaction, actor, {
      action: 'exchange.rows-corrected',
      subject: { kind: 'import', id: importId },
      after: { correctionId: id, field, rows: rows.length, isRemembered },
    })
    return accept({ id, rows: rows.length, isRemembered })
  })
}

/** Takes a correction back: its rows read as before it, but for what was mended in them since; what it was remembered by is forgotten. */
export async function undoCorrection(
  platform: Platform,
  actor: Actor,
  { importId, correctionId }: { importId: string; correctionId: string },
): Promise<Result<void, ImportRefusal>> {
  return withImport({ platform, actor }, importId, async (transaction, open) => {
    const corrections = await selectCorrections(transaction, importId, platform.keyring)
    const correction = corrections.find(({ id }) => id === correctionId)
    if (correction === undefined) return refuse({ kind: 'correction-unknown' })
    const before = new Map(correction.rows.map((row) => [row.id, row]))
    const rows = (await selectRowsById(transaction, open.source, [...before.keys()])).filter(
      (row) => row.correctionId === correctionId && (row.state === 'ready' || row.state === 'doubtful'),
    )
    const to = rows.map((row) => {
      const { [correction.field]: _, ...since } = row.content.mended ?? {}
      return { row, from: { ...row, ...before.get(row.id) }, cells: since }
    })
    const written = await writeRows(transaction, open, { to, correctionId: null })
    if (!written.ok) return written
    await markUndone(transaction, correctionId, platform.clock.now())
    if (correction.wordId !== null) await forgetRemembered(transaction, { id: correction.wordId, savedBy: actor.userId })
    await recordAudit(transaction, actor, {
      action: 'exchange.correction-undone',
      subject: { kind: 'import', id: importId },
      after: { correctionId, field: correction.field, rows: rows.length },
    })
    return accept(undefined)
  })
}

/** A correction as it is listed; what its rows were before stays sealed. */
export interface ListedCorrection {
  readonly id: string
  readonly field: ShownField
  readonly written: string
  readonly becomes: string
  readonly rows: number
  readonly isRemembered: boolean
  readonly madeByName: string
  readonly madeAt: string
}

export async function listCorrections(
  platform: Platform,
  actor: Actor,
  importId: string,
): Promise<Result<ListedCorrection[], ImportRefusal>> {
  const open = await openToLook(platform, actor, importId)
  if (!open.ok) return open
  const kept = await selectCorrections(platform.database, importId, platform.keyring)
  return accept(
    kept.map(({ id, field, written, becomes, rows, wordId, madeByName, madeAt }) => ({
      id,
      field,
      written: masked(written),
      becomes: masked(becomes),
      rows: rows.length,
      isRemembered: wordId !== null,
      madeByName,
      madeAt: madeAt.toISOString(),
    })),
  )
}

/** A number of somebody is shown as in every list. */
const masked = (text: string): string => text.replace(/\d[\d .-]{4,}\d/g, (number) => `•••• ${number.slice(-3)}`)

interface OpenImport {
  readonly platform: Platform
  readonly actor: Actor
  readonly scope: ImportScope
  readonly batch: BatchRow
  readonly source: RowSource
}

interface RowsToWrite {
  /** Each row with what it is read from, and the cells that are to stand in it. */
  readonly to: readonly { readonly row: ImportRowRecord; readonly from: RowToMend; readonly cells: Mended }[]
  readonly correctionId: string | null
}

async function writeRows(
  transaction: Transaction,
  { platform, actor, scope, batch, source }: OpenImport,
  { to, correctionId }: RowsToWrite,
): Promise<Result<void, ImportRefusal>> {
  const contents: RowContent[] = []
  for (const { row, from, cells } of to) {
    const isAsBefore = from !== row && Object.keys(cells).every((field) => field in (from.content.mended ?? {}))
    const read = isAsBefore ? from : await readMended(transaction, { batch, row: from, cells })
    const outside = await outsideScope(transaction, {
      scope,
      communeIds: [...findCommunesOf(row), ...findCommunesOf(read)],
      on: batch.as_of,
    })
    if (outside !== undefined) return refuse(outside)
    await updateRow(transaction, source, {
      id: row.id,
      state: 'doubtful',
      content: read.content,
      doubts: read.doubts,
      search: searchOf(read.content),
      correctionId,
      by: { userId: actor.userId, at: platform.clock.now() },
    })
    contents.push(row.content, read.content)
  }
  if (contents.length === 0) return accept(undefined)
  const checking = { platform, actor, scope, asOf: batch.as_of, source, most: MOST_RELATED }
  return recheck(transaction, checking, touchedBy(platform, ...contents))
}

/** An import whose rows may be changed, locked: previewed, or the tray that it left. */
async function withImport<Value>(
  { platform, actor }: Pick<OpenImport, 'platform' | 'actor'>,
  importId: string,
  act: (transaction: Transaction, open: OpenImport) => Promise<Result<Value, ImportRefusal>>,
): Promise<Result<Value, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  return allOrNothing<Value, ImportRefusal>(platform.database, async (transaction) => {
    const batch = await lockBatch(transaction, importId, scope.value)
    if (batch === undefined) return refuse({ kind: 'import-unknown' })
    if (!['previewed', 'taken'].includes(batch.state)) return refuse({ kind: 'wrong-state', state: batch.state })
    const outside = await outsideScope(transaction, { scope: scope.value, communeIds: batch.commune_ids, on: batch.as_of })
    if (outside !== undefined) return refuse(outside)
    const source: RowSource = { importId, reading: batch.reading, files: batch.files, keyring: platform.keyring }
    return act(transaction, { platform, actor, scope: scope.value, batch, source })
  })
}
