import { UnreadableWorkbook } from '../workbook-refusal.ts'
import { attributeOf, xmlReader } from '../xml-reader.ts'
import { openArchive } from '../zip-archive.ts'

/** A paragraph, or the cells of one row of a table: one that spans several columns is followed by empty ones. */
export type WordPart = { readonly text: string } | { readonly cells: readonly string[] }

export interface WordText {
  readonly parts: readonly WordPart[]
  /** There is more in the document than was read. */
  readonly isCut: boolean
}

const MAIN_PART = 'word/document.xml'
/** Of the document's XML: some hundred pages. It is read between two answers of the server. */
export const MOST_READ = 4_000_000
const BREAKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
/** Written for old programs beside the same in the new way: it would be read twice. */
const REPEATED = 'Fallback'

/**
 * The text of a Word document as it is read on paper: paragraphs and rows of tables, without headers, footnotes, remarks and
 * what was deleted with changes tracked (ECMA-376 part 1, 17.2 to 17.4).
 *
 * @returns `undefined` where it is no Word document, or a damaged one
 */
export function readWordText(bytes: Uint8Array): WordText | undefined {
  try {
    return readMainPart(bytes)
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return undefined
    throw error
  }
}

function readMainPart(bytes: Uint8Array): WordText | undefined {
  const archive = openArchive(bytes)
  const main = archive.nameOf(MAIN_PART)
  if (main === undefined) return undefined
  const { parts, push } = partsReader()
  let read = 0
  for (const chunk of archive.textChunks(main)) {
    push(chunk)
    read += chunk.length
    if (read > MOST_READ) return { parts, isCut: true }
  }
  return { parts, isCut: false }
}

/** No page is wide enough for more. */
const MOST_COLUMNS = 63

const spannedColumns = (attributes: string): number => {
  const columns = Number(attributeOf(attributes, 'w:val'))
  return Number.isInteger(columns) && columns > 1 ? Math.min(columns, MOST_COLUMNS) : 1
}

/** A table within a cell is part of that cell: its rows are paragraphs of it. */
function partsReader() {
  const parts: WordPart[] = []
  let paragraph = ''
  let isText = false
  let repeated = 0
  let tables = 0
  let cells: string[] = []
  let cell: string[] = []
  let columns = 1
  const endParagraph = (): void => {
    const text = paragraph.trim()
    paragraph = ''
    if (text === '') return
    if (tables > 0) cell.push(text)
    else parts.push({ text })
  }
  const endCell = (): void => {
    cells.push(cell.join('\n'), ...Array.from({ length: columns - 1 }, () => ''))
    cell = []
    columns = 1
  }
  const endRow = (): void => {
    if (cells.some((text) => text !== '')) parts.push({ cells })
    cells = []
  }
  const open = (name: string, attributes: string): void => {
    if (name === REPEATED) repeated++
    if (repeated > 0) return
    if (name === 'tbl') tables++
    if (name === 'gridSpan' && tables === 1) columns = spannedColumns(attributes)
    isText = name === 't'
    paragraph += BREAKS[name] ?? ''
  }
  const close = (name: string): void => {
    if (name === REPEATED) repeated--
    if (repeated > 0) return
    isText = false
    if (name === 'p') endParagraph()
    if (name === 'tc' && tables === 1) endCell()
    if (name === 'tr' && tables === 1) endRow()
    if (name === 'tbl') tables--
  }
  const text = (piece: string): void => {
    if (isText && repeated === 0) paragraph += piece
  }
  return { parts, push: xmlReader({ open, close, text }).push }
}
