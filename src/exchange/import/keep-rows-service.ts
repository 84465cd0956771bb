import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { columnLetter } from '../../platform/spreadsheet/cell.ts'
import { communeFinder } from '../../units/service.ts'
import type { FontFound } from '../columns/font-count.ts'
import type { Layout, Mapping } from '../columns/layout.ts'
import type { Doubt } from '../reading/doubt.ts'
import { type RegisterFile, readRegister } from '../reading/read-register.ts'
import type { RegisterGroup } from '../reading/register.ts'
import { unknownDetail } from '../reading/weigh.ts'
import type { FileFont, ImportSheet, SheetNote } from './import.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { type ComparedRow, Comparison, type ReadRow, spendOnRows } from './incoming-service.ts'
import { selectMappings, selectWords } from './remembered-store.ts'
import { contentOf, keptDoubt, searchOf, stateOf } from './row-content.ts'
import { addDoubts, insertRows, type LateDoubtToAdd, type RowSource } from './row-store.ts'
import { communesOutside, getReach } from './scope-service.ts'
import { SheetNotes } from './sheet-notes.ts'
import { type BatchRow, type ImportScope, insertLeaving } from './store.ts'

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

export interface ReadImport {
  readonly sheets: readonly ImportSheet[]
  readonly notes: readonly SheetNote[]
  readonly communeIds: readonly string[]
}

/** Collects parsed rows and inserts them in batches of a thousand. */
export class RowKeeper {
  private readonly platform: Platform
  private readonly keeping: Keeping
  private readonly comparison: Comparison
  private readonly communeNames = new Map<string, string>()
  private readonly sheets: ImportSheet[] = []
  private readonly notes = new SheetNotes()
  private readonly found = new Map<string, FontFound>()
  private waiting: ReadRow[] = []
  private late: LateDoubtToAdd[] = []
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
    const rules = {
      on: batch.as_of,
      findCommune: await communeFinder(this.platform.database, batch.as_of),
      saved,
      words: await selectWords(this.platform.database, batch.started_by),
      fonts: new Map(batch.fonts.flatMap(({ file, font, isConverted }) => (isConverted ? [[file, font]] : []))),
    }
    try {
      const read = await readRegister(this.storedFiles(), rules, {
        layout: (file, sheet, layout) =>
          void this.sheets.push(sheetOf({ file, sheet, layout, mapping: saved.get(layout.signature) })),
        font: (file, found) => void this.found.set(file, this.found.get(file) ?? found),
        row: (row, doubts) => void this.waiting.push({ row, doubts }),
        doubt: (doubt, group) => this.hear(doubt, group),
        pause: (file) => this.putAway(file),
      })
      if (!read.ok) return read
      await this.putAway('')
    } catch (error) {
      if (error instanceof NotForSender) return refuse(error.refusal)
      throw error
    }
    for await (const part of this.comparison.leaving()) {
      const members = part.map((member) => ({ ...member, communeName: this.communeNames.get(member.communeId) ?? '' }))
      if (members.length > 0) await insertLeaving(this.platform.database, { ...source, members })
    }
    return accept({ sheets: this.sheets, notes: this.notes.all(), communeIds: this.comparison.communeIds() })
  }

  /** The old fonts of the files, whether they could be read or not. */
  fonts(): FileFont[] {
    const converted = new Set(this.keeping.batch.fonts.flatMap(({ file, isConverted }) => (isConverted ? [file] : [])))
    return [...this.found].map(([file, found]) => ({ ...found, file, isConverted: converted.has(file) }))
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
    await addDoubts(this.platform.database, source, this.late)
    this.late = []
    await progress({ done: this.seq, note: file })
  }

  /** A doubt about a group waits for its row; one about a sheet belongs to the import. A row says itself that its commune is unknown. */
  private hear(doubt: Doubt, group: RegisterGroup | undefined): void {
    const { code, place, block } = doubt
    if (group === undefined) this.notes.hear(doubt)
    else if (code !== 'unknown-commune') {
      const file = this.fileAt(place.file)
      this.late.push({ groupKey: group.key, file, sheet: place.sheet, row: place.row, block, doubt: keptDoubt(doubt, {}) })
    }
  }

  private fileAt(name: string): number {
    return this.keeping.batch.files.findIndex((file) => file.name === name)
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

  private toInsert({ row, doubts, change, identityIndex, accountIndex }: ComparedRow) {
    const content = contentOf(row)
    const isCommuneUnknown = row.group.commune.unit === undefined
    const kept = doubts.map((doubt) => keptDoubt(doubt, row.written))
    if (isCommuneUnknown)
      kept.push({
        code: 'unknown-commune',
        column: 0,
        heading: '',
        detail: unknownDetail(row.group.commune),
        field: 'commune',
      })
    return {
      id: this.platform.newId(),
      seq: this.seq++,
      file: this.fileAt(row.place.file),
      sheet: row.place.sheet,
      row: row.place.row,
      block: row.block,
      state: stateOf(kept, { change, decision: null }),
      change,
      content,
      indexes: { identity: identityIndex, account: accountIndex },
      search: searchOf(content),
      doubts: kept,
    }
  }
}

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
