import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { WorkbookSource } from '../../platform/spreadsheet/cell.ts'
import { openWorkbook } from '../../platform/spreadsheet/open-workbook.ts'
import { fitsName } from '../../platform/spreadsheet/table-format.ts'
import { UnreadableWorkbook, type WorkbookRefused } from '../../platform/spreadsheet/workbook-refusal.ts'
import type { FontFound } from '../columns/font-count.ts'
import type { Layout, SavedMappings } from '../columns/layout.ts'
import type { FontName } from '../columns/old-font.ts'
import { NO_WORDS, type RegisterWords } from '../columns/register-words.ts'
import { type CommuneBook, type CommuneFinder, communeBook, districtHints } from './commune-of.ts'
import type { Doubt } from './doubt.ts'
import { groupBook } from './group-of.ts'
import { readSheet } from './read-sheet.ts'
import type { RegisterGroup, RegisterRow } from './register.ts'
import type { ReadContext } from './sheet-reading.ts'
import { readTitle, type Title } from './title.ts'
import { type RegisterCounts, Weighing } from './weigh.ts'

export interface RegisterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ReadingRules {
  /** The day of the register. */
  readonly on: PlainDate
  readonly findCommune: CommuneFinder
  /** Stored corrections of layouts, by signature. */
  readonly saved: SavedMappings
  /** What was explained of words with earlier files. */
  readonly words?: RegisterWords
  /** By file: the font of the time before Unicode that a person said it is typed with. */
  readonly fonts?: ReadonlyMap<string, FontName>
}

/** Callbacks while files are parsed, in the order of files, sheets and rows. */
export interface RegisterListener {
  /** A table was found, with its layout. */
  readonly layout?: (file: string, sheet: string, layout: Layout) => void
  /** A sheet is typed with a font of the time before Unicode. */
  readonly font?: (file: string, found: FontFound) => void
  /** One person of one row, with the doubts known so far. */
  readonly row?: (row: RegisterRow, doubts: readonly Doubt[]) => void
  /** A doubt about earlier rows, or about a sheet; with the group, at whose first row it stands, if it is about one. */
  readonly doubt?: (doubt: Doubt, group?: RegisterGroup) => void
  /** Called at intervals between rows, and between the doubts that the end tells: whoever listens puts away what it heard. */
  readonly pause?: (file: string) => Promise<void>
}

const ROWS_BETWEEN_PAUSES = 1000
/** Rows wait in memory until a pause, several times over: of cells as long as pages fewer wait. */
const LETTERS_BETWEEN_PAUSES = 1_000_000

/**
 * Parses registers of any layout as a stream: it keeps the place of each row in memory, never the rows.
 *
 * Refuses all files when one is not a workbook, is encrypted, damaged or a decompression bomb, or contains no register.
 */
export async function readRegister(
  files: Iterable<RegisterFile> | AsyncIterable<RegisterFile>,
  rules: ReadingRules,
  listener: RegisterListener,
): Promise<Result<RegisterCounts, WorkbookRefused>> {
  const weighing = new Weighing()
  const books = { communes: communeBook(rules.findCommune), groups: groupBook() }
  for await (const file of files) {
    try {
      const workbook = openWorkbook(file.bytes)
      const context = {
        file: file.name,
        on: rules.on,
        saved: rules.saved,
        words: rules.words ?? NO_WORDS,
        font: rules.fonts?.get(file.name),
        isCodePageGuessed: workbook.guessedCodePage !== undefined,
        fileTitle: titleOfFile(file.name, books.communes),
        ...books,
      }
      if (!fitsName(file.name, workbook.format))
        return refuse({ kind: 'ending-differs', file: file.name, format: workbook.format })
      books.communes.hearDistricts(
        districtHints(
          file.name,
          workbook.sheets.map(({ name }) => name),
          rules.findCommune,
        ),
      )
      const found = await readWorkbook(workbook, context, { weighing, listener })
      if (!found) return refuse({ kind: 'no-register-found', file: file.name, sheets: workbook.sheets.map(({ name }) => name) })
    } catch (error) {
      if (error instanceof UnreadableWorkbook) return refuse({ ...error.refusal, file: file.name } as WorkbookRefused)
      throw error
    }
  }
  await tellLate(weighing, listener)
  return accept(weighing.counts())
}

async function tellLate(weighing: Weighing, { doubt: tell, pause }: RegisterListener): Promise<void> {
  let told = 0
  for (const { doubt, group } of weighing.close()) {
    tell?.(doubt, group)
    if (++told % ROWS_BETWEEN_PAUSES === 0) await pause?.('')
  }
}

interface Reader {
  readonly weighing: Weighing
  readonly listener: RegisterListener
}

async function readWorkbook({ sheets }: WorkbookSource, context: ReadContext, reader: Reader): Promise<boolean> {
  let found = false
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  for (const sheet of shown) {
    let rows = 0
    let letters = 0
    for (const reading of readSheet(sheet, context)) {
      if (reading.kind === 'layout') reader.listener.layout?.(context.file, reading.sheet, reading.layout)
      else if (reading.kind === 'font') reader.listener.font?.(context.file, reading.found)
      else if (reading.kind === 'doubt') reader.listener.doubt?.(reading.doubt)
      else {
        found = true
        reader.listener.row?.(reading.row, [...reading.doubts, ...reader.weighing.row(reading.row, reading)])
        letters += lettersOf(reading.row)
        if (++rows % ROWS_BETWEEN_PAUSES !== 0 && letters < LETTERS_BETWEEN_PAUSES) continue
        letters = 0
        await reader.listener.pause?.(context.file)
      }
    }
  }
  for (const { name } of sheets.filter(({ isHidden }) => isHidden)) reader.listener.doubt?.(hiddenSheet(context.file, name))
  return found
}

/** A name carried down from above is kept with each row too. */
const lettersOf = ({ written, group }: RegisterRow): number =>
  Object.values(written).reduce((sum, cell) => sum + (cell?.text.length ?? 0), group.label.length)

const hiddenSheet = (file: string, sheet: string): Doubt => ({
  code: 'hidden-sheet',
  place: { file, sheet, row: 0 },
  block: 0,
  column: 0,
  heading: '',
  value: '',
  detail: {},
})

/**
 * `to-cnscd-xa-phu-ly-2024.xlsx` names a commune without its accents: the longest run of its words that is one. The
 * sheets' own words go before.
 */
function titleOfFile(name: string, communes: CommuneBook): Title {
  const stem = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replace(/[_-]+/g, ' ')
  const { commune, district } = readTitle(`Danh sách ${stem}`)
  const words = commune?.split(' ') ?? []
  const runs = words.slice(1).map((_, index) => words.slice(0, words.length - index).join(' '))
  const found = runs.flatMap((run) => communes.ifKnown({ code: undefined, name: run, district }) ?? [])[0]
  return { ...(found !== undefined && { commune: found.label }), ...(district !== undefined && { district }) }
}
