import { detached } from '../../kernel/detached.ts'
import type { SheetSource } from './cell.ts'
import { cellTooLong, LIMITS, UnreadableWorkbook } from './workbook-refusal.ts'
import { type CellStyle, readMerges, readXlsxRows, type SheetContext, unescaped } from './xlsx-rows.ts'
import { attributeOf, xmlReader } from './xml-reader.ts'
import type { Archive } from './zip-archive.ts'

export interface NamedSheet {
  readonly name: string
  readonly isHidden: boolean
  /** The part of the archive that holds it. */
  readonly path: string
}

interface Element {
  readonly name: string
  readonly attributes: string
}

/** Excel's own limit on ways to show a cell is 64,000; no list of sheets or relations comes near. */
const MOST_ELEMENTS = 500_000

/** Every element of a part that lists something, in order, as it is unpacked; nothing when there is no such part. */
export function* elementsOf(archive: Archive, path: string): Generator<Element> {
  if (!archive.entries.has(path)) return
  const ready: Element[] = []
  const ignore = (): void => undefined
  const reader = xmlReader({ open: (name, attributes) => void ready.push({ name, attributes }), close: ignore, text: ignore })
  let seen = 0
  for (const chunk of archive.textChunks(path)) {
    reader.push(chunk)
    seen += ready.length
    if (seen > MOST_ELEMENTS) throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: path })
    yield* ready
    ready.length = 0
  }
}

function listNamed(archive: Archive, path: string, wanted: string): string[] {
  const found: string[] = []
  for (const { name, attributes } of elementsOf(archive, path)) if (name === wanted) found.push(attributes)
  return found
}

/** Whether the archive is a workbook of Excel at all, and where its list of sheets is. */
export function workbookPartOf(archive: Archive): string | undefined {
  const main = listNamed(archive, '_rels/.rels', 'Relationship').find((attributes) =>
    (attributeOf(attributes, 'Type') ?? '').endsWith('/officeDocument'),
  )
  return archive.nameOf(main === undefined ? 'xl/workbook.xml' : (attributeOf(main, 'Target') ?? '').replace(/^\//, ''))
}

/** The sheets of a workbook, in the clerk's order. @throws {@link UnreadableWorkbook} */
export function xlsxSheets(archive: Archive, workbookPart: string): SheetSource[] {
  const { sheets, related, from1904 } = readDirectory(archive, workbookPart)
  const context: SheetContext = {
    sharedStrings: lazily(() => readSharedStrings(archive, related.get('/sharedStrings'))),
    styles: readStyles(archive, related.get('/styles')),
    from1904,
  }
  return sheets.map(({ name, isHidden, path }) => ({
    name,
    isHidden,
    rows: () => readXlsxRows(archive.textChunks(path), context),
    merges: () => readMerges(archive.textChunks(path)),
  }))
}

export function readDirectory(archive: Archive, workbookPart: string) {
  const folder = workbookPart.includes('/') ? workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1) : ''
  const nameOf = (path: string): string => archive.nameOf(path) ?? path
  const ofRelations = `${folder}_rels/${workbookPart.slice(folder.length)}.rels`
  const relations = listNamed(archive, ofRelations, 'Relationship').map((attributes) => ({
    id: attributeOf(attributes, 'Id') ?? '',
    type: attributeOf(attributes, 'Type') ?? '',
    path: nameOf(resolve(folder, attributeOf(attributes, 'Target') ?? '')),
  }))
  const paths = new Map(relations.map(({ id, path }) => [id, path]))
  const sheets = listNamed(archive, workbookPart, 'sheet').map((attributes) => namedSheet(attributes, paths))
  if (sheets.length === 0) throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: workbookPart })
  // No program does it: four thousand names for one part would have it read as often.
  if (new Set(sheets.map(({ path }) => path)).size < sheets.length)
    throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: workbookPart })
  const [properties = ''] = listNamed(archive, workbookPart, 'workbookPr')
  return {
    sheets: sheets.filter(({ path }) => archive.entries.has(path)),
    related: new Map(relations.map(({ type, path }) => [type.slice(type.lastIndexOf('/')), path])),
    from1904: ['1', 'true'].includes(attributeOf(properties, 'date1904') ?? ''),
  }
}

function namedSheet(attributes: string, paths: ReadonlyMap<string, string>): NamedSheet {
  // The relation is `r:id` whatever the prefix is called; `sheetId` is another thing.
  const id = /(?:^|\s)\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? ''
  return {
    name: attributeOf(attributes, 'name') ?? '',
    isHidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
    path: paths.get(id) ?? '',
  }
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = `${folder}${target}`.split('/')
  const path: string[] = []
  for (const step of steps)
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  return path.join('/')
}

function readSharedStrings(archive: Archive, path: string | undefined): string[] {
  const strings: string[] = []
  if (path === undefined || !archive.entries.has(path)) return strings
  let current = ''
  let isText = false
  let isPhonetic = false
  const reader = xmlReader({
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 't') isText = !isPhonetic
      else if (name === 'rPh') isPhonetic = true
    },
    text: (text) => {
      if (isText) current += text
      if (current.length > LIMITS.cellLetters) throw cellTooLong()
    },
    close: (name) => {
      if (name === 'si') strings.push(detached(unescaped(current)))
      else if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
    },
  })
  for (const chunk of archive.textChunks(path)) reader.push(chunk)
  return strings
}

const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** The eight there are: a workbook may name a million styles. */
const STYLES = Array.from(
  { length: 8 },
  (_, bits): CellStyle => ({ showsDate: (bits & 4) > 0, isPercent: (bits & 2) > 0, isStruck: (bits & 1) > 0 }),
)
const styleOf = ({ showsDate, isPercent, isStruck }: CellStyle): CellStyle =>
  STYLES[(showsDate ? 4 : 0) + (isPercent ? 2 : 0) + (isStruck ? 1 : 0)] as CellStyle

/** `0%` and `0.00%`. */
const PERCENT_FORMATS = [9, 10]

const LISTS_OF_STYLES = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'])

function readStyles(archive: Archive, path: string | undefined): CellStyle[] {
  const styles: CellStyle[] = []
  if (path === undefined) return styles
  const ownDates = new Set<number>()
  const percents = new Set(PERCENT_FORMATS)
  const struckFonts = new Set<number>()
  let fonts = 0
  let inside = ''
  for (const { name, attributes } of elementsOf(archive, path)) {
    if (LISTS_OF_STYLES.has(name)) inside = name
    else if (name === 'numFmt') {
      const [format, code] = [Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode')]
      if (isDateFormat(code)) ownDates.add(format)
      if (isPercentFormat(code)) percents.add(format)
    } else if (name === 'font' && inside === 'fonts') fonts++
    else if (name === 'strike' && inside === 'fonts' && !['0', 'false'].includes(attributeOf(attributes, 'val') ?? '1'))
      struckFonts.add(fonts - 1)
    else if (name === 'xf' && inside === 'cellXfs') {
      const format = Number(attributeOf(attributes, 'numFmtId') ?? 0)
      const showsDate = DATE_FORMATS.has(format) || ownDates.has(format)
      const isStruck = struckFonts.has(Number(attributeOf(attributes, 'fontId') ?? 0))
      styles.push(styleOf({ showsDate, isStruck, isPercent: percents.has(format) }))
    }
  }
  return styles
}

/** A format that shows a day or a year; `#,##0 "đ"` and `[Red]0` do not. */
const isDateFormat = (code: string | undefined): boolean =>
  code !== undefined && /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''))

/** `0.0%`, not `0 "%"`: that shows a sign and changes no number. */
const isPercentFormat = (code: string | undefined): boolean => code?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').includes('%') === true

function lazily<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: read() }
    return kept.value
  }
}
