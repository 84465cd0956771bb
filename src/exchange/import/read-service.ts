import { createHash } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { columnLetter } from '../../platform/spreadsheet/cell.ts'
import { communeFinder } from '../../units/service.ts'
import type { Layout, Mapping } from '../columns/layout.ts'
import type { Doubt } from '../reading/doubt.ts'
import { tellDoubt } from '../reading/doubt-text.ts'
import { type RegisterFile, readRegister } from '../reading/read-register.ts'
import type { ImportSheet, SheetNote } from './import.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { type ComparedRow, Comparison, type ReadRow, spendOnRows } from './incoming-service.ts'
import { tellImport } from './refusal-text.ts'
import { contentOf, keptDoubt, searchOf, stateOf } from './row-content.ts'
import { addDoubts, forgetUnfinished, insertRows, type RowSource } from './row-store.ts'
import { communesOutside, findImportScope, getReach } from './scope-service.ts'
import {
  type BatchRow,
  beginReading,
  findBatch,
  type ImportScope,
  insertLeaving,
  lockBatch,
  selectMappings,
  updateBatch,
} from './store.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Parses an import's files and stores their rows. The previous reading stays valid until this one is complete; an
 * interrupted reading is deleted and repeated.
 */
export async function readImport(
  platform: Platform,
  actor: Actor,
  { importId, progress }: { importId: string; progress: Progress },
): Promise<Result<void, ImportRefusal>> {
  const { database } = platform
  const batch = await findBatch(database, importId, 'all')
  if (batch === undefined) return refuse({ kind: 'import-unknown' })
  if (batch.state !== 'reading') return refuse({ kind: 'wrong-state', state: batch.state })
  const may = holdsAnywhere(actor, 'registers:import', platform.clock.today())
  if (!may.ok) {
    await refuseBatch(platform, batch, may.refusal)
    return may
  }
  const reading = batch.reading + 1
  await database.transaction().execute((transaction) => beginReading(transaction, importId))
  await forgetUnfinished(database, { importId, reading })
  const source: RowSource = { importId, reading, files: batch.files, keyring: platform.keyring }
  const read = await new RowKeeper(platform, {
    batch,
    source,
    progress,
    actor,
    scope: await findImportScope(platform, actor),
  }).read()
  if (read.ok) return accept(await finish(platform, actor, { batch, reading, ...read.value }))
  await refuseBatch(platform, batch, read.refusal)
  return read
}

interface ReadImport {
  readonly sheets: readonly ImportSheet[]
  readonly notes: readonly SheetNote[]
  readonly communeIds: readonly string[]
}

async function finish(
  platform: Platform,
  actor: Actor,
  { batch, reading, sheets, notes, communeIds }: ReadImport & { batch: BatchRow; reading: number },
): Promise<void> {
  await platform.database.transaction().execute(async (transaction) => {
    const readAt = platform.clock.now()
    await updateBatch(transaction, batch.id, {
      state: 'previewed',
      reading,
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

const ROWS_AT_ONCE = 1000

/** Stops the reading of files: what they hold is not for whoever sent them. */
class NotForSender extends Error {
  readonly refusal: ImportRefusal
  constructor(refusal: ImportRefusal) {
    super('not for whoever sent the files')
    this.refusal = refusal
  }
}

interface Keeping {
  readonly batch: BatchRow
  readonly source: RowSource
  readonly progress: Progress
  readonly scope: ImportScope
  readonly actor: Actor
}

/** Collects parsed rows and inserts them in batches of a thousand. */
class RowKeeper {
  private readonly platform: Platform
  private readonly keeping: Keeping
  private readonly comparison: Comparison
  private readonly communeNames = new Map<string, string>()
  private readonly sheets: ImportSheet[] = []
  private readonly late: Doubt[] = []
  private waiting: ReadRow[] = []
  private seq = 0

  constructor(platform: Platform, keeping: Keeping) {
    this.platform = platform
    this.keeping = keeping
    this.comparison = new Comparison(platform, { asOf: keeping.batch.as_of, reach: getReach(keeping.scope) })
  }

  /** One after the other: only one is in memory. */
  private async *storedFiles(): AsyncGenerator<RegisterFile> {
    for (const { name, key } of this.keeping.batch.files) yield { name, bytes: await this.platform.files.get(key) }
  }

  async read(): Promise<Result<ReadImport, ImportRefusal>> {
    const { batch, source } = this.keeping
    const kept = await selectMappings(this.platform.database, batch.started_by)
    const saved = new Map([...kept, ...Object.entries(batch.mappings)])
    const rules = { on: batch.as_of, findCommune: await communeFinder(this.platform.database, batch.as_of), saved }
    try {
      const read = await readRegister(this.storedFiles(), rules, {
        layout: (file, sheet, layout) =>
          void this.sheets.push(sheetOf({ file, sheet, layout, mapping: saved.get(layout.signature) })),
        row: (row, doubts) => void this.waiting.push({ row, doubts }),
        doubt: (doubt) => void this.late.push(doubt),
        pause: (_, file) => this.putAway(file),
      })
      if (!read.ok) return read
      await this.putAway('')
    } catch (error) {
      if (error instanceof NotForSender) return refuse(error.refusal)
      throw error
    }
    const notes = await this.putLateDoubts()
    const nameOf = (id: string): string => this.communeNames.get(id) ?? ''
    await insertLeaving(this.platform.database, {
      importId: source.importId,
      reading: source.reading,
      members: this.comparison.kept.leaving(nameOf),
    })
    return accept({ sheets: this.sheets, notes, communeIds: this.comparison.communeIds() })
  }

  private async putAway(file: string): Promise<void> {
    const { source, progress, scope, actor } = this.keeping
    for (; this.waiting.length > 0; ) {
      const part = this.waiting.splice(0, ROWS_AT_ONCE)
      this.refuseOutside(part, scope)
      const compared = await this.comparison.compare(part)
      const spent = await spendOnRows(this.platform, actor, compared)
      if (!spent.ok) throw new NotForSender(spent.refusal)
      await insertRows(
        this.platform.database,
        { ...source, readBy: actor.userId },
        compared.map((row) => this.toInsert(row)),
      )
    }
    await progress({ done: this.seq, note: file })
  }

  private refuseOutside(rows: readonly ReadRow[], scope: ImportScope): void {
    const communes = new Map(
      rows.flatMap(({ row }) =>
        row.group.commune.unit === undefined ? [] : [[row.group.commune.unit.unitId, row.group.commune.label] as const],
      ),
    )
    for (const [id, label] of communes) this.communeNames.set(id, label)
    const outside = communesOutside(scope, [...communes.keys()])
    if (outside.length > 0)
      throw new NotForSender({ kind: 'outside-your-communes', communes: outside.map((id) => communes.get(id) ?? '') })
  }

  private toInsert({ row, doubts, change, identityIndex }: ComparedRow) {
    const content = contentOf(row)
    const isCommuneUnknown = row.group.commune.unit === undefined
    const kept = doubts.map((doubt) => keptDoubt(doubt, row.written))
    if (isCommuneUnknown)
      kept.push({
        code: 'unknown-commune',
        column: 0,
        heading: '',
        detail: { commune: row.group.commune.label },
        field: 'commune',
      })
    return {
      id: this.platform.newId(),
      seq: this.seq++,
      file: this.keeping.batch.files.findIndex(({ name }) => name === row.place.file),
      sheet: row.place.sheet,
      row: row.place.row,
      block: row.block,
      state: stateOf(kept, { change, decision: null }),
      change,
      content,
      identityIndex,
      search: searchOf(content),
      doubts: kept,
    }
  }

  /** Stores doubts about groups with the first row of the group; returns those about sheets, which belong to the import. */
  private async putLateDoubts(): Promise<SheetNote[]> {
    const { source, batch } = this.keeping
    const fileAt = (name: string): number => batch.files.findIndex((file) => file.name === name)
    const ofRows = this.late.filter(({ code }) => code !== 'unknown-commune' && !ABOUT_SHEETS.has(code))
    await addDoubts(
      this.platform.database,
      source,
      ofRows.map((doubt) => ({
        file: fileAt(doubt.place.file),
        sheet: doubt.place.sheet,
        row: doubt.place.row,
        block: doubt.block,
        doubt: keptDoubt(doubt, {}),
      })),
    )
    return this.late
      .filter(({ code }) => ABOUT_SHEETS.has(code))
      .map((doubt) => ({ code: doubt.code, file: doubt.place.file, sheet: doubt.place.sheet, ...tellDoubt(doubt) }))
  }
}

const ABOUT_SHEETS: ReadonlySet<string> = new Set([
  'total-mismatch',
  'hidden-sheet',
  'roles-not-found',
  'banks-not-found',
  'column-unused',
  'titles-removed',
])

function sheetOf({
  file,
  sheet,
  layout,
  mapping,
}: {
  file: string
  sheet: string
  layout: Layout
  mapping: Mapping | undefined
}): ImportSheet {
  return {
    file,
    sheet,
    rows: 0,
    doubtful: 0,
    headingRow: layout.headingUntil,
    signature: layout.signature,
    columns: layout.columns.map(({ column, heading, field, samples }) => ({
      letter: columnLetter(column),
      heading,
      field,
      samples,
    })),
    constants: mapping?.constants ?? {},
  }
}
