import { strFromU8 } from 'fflate'
import { detached } from '../../kernel/detached.ts'
import type { SheetSource } from './cell.ts'
import { UnreadableWorkbook } from './workbook-refusal.ts'
import { type CellStyle, readXlsxRows, type SheetContext, unescaped } from './xlsx-rows.ts'
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

/** Every element of a small part, in order. */
export function elementsOf(archive: Archive, path: string): Element[] {
  const elements: Element[] = []
  const bytes = archive.bytes(path)
  if (bytes === undefined) return elements
  const ignore = (): void => undefined
  xmlReader({ open: (name, attributes) => void elements.push({ name, attributes }), close: ignore, text: ignore }).push(
    strFromU8(bytes),
  )
  return elements
}

/** Whether the archive is a workbook of Excel at all, and where its list of sheets is. */
export function workbookPartOf(archive: Archive): string | undefined {
  const main = elementsOf(archive, '_rels/.rels').find(
    ({ name, attributes }) => name === 'Relationship' && (attributeOf(attributes, 'Type') ?? '').endsWith('/officeDocument'),
  )
  const path = main === undefined ? 'xl/workbook.xml' : (attributeOf(main.attributes, 'Target') ?? '').replace(/^\//, '')
  return archive.nameOf(path)
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
  }))
}

export function readDirectory(archive: Archive, workbookPart: string) {
  const folder = workbookPart.includes('/') ? workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1) : ''
  const nameOf = (path: string): string => archive.nameOf(path) ?? path
  const relations = elementsOf(archive, `${folder}_rels/${workbookPart.slice(folder.length)}.rels`)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributeOf(attributes, 'Id') ?? '',
      type: attributeOf(attributes, 'Type') ?? '',
      path: nameOf(resolve(folder, attributeOf(attributes, 'Target') ?? '')),
    }))
  const paths = new Map(relations.map(({ id, path }) => [id, path]))
  const elements = elementsOf(archive, workbookPart)
  const sheets = elements.filter(({ name }) => name === 'sheet').map(({ attributes }) => namedSheet(attributes, paths))
  if (sheets.length === 0) throw new UnreadableWorkbook({ kind: 'workbook-damaged', part: workbookPart })
  const properties = elements.find(({ name }) => name === 'workbookPr')?.attributes ?? ''
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

const LISTS_OF_STYLES = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'])

function readStyles(archive: Archive, path: string | undefined): CellStyle[] {
  const elements = path === undefined ? [] : elementsOf(archive, path)
  const own = new Map(
    elements
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes }) => [Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '']),
  )
  const fonts: { isStruck: boolean }[] = []
  const styles: CellStyle[] = []
  let inside = ''
  for (const { name, attributes } of elements) {
    if (LISTS_OF_STYLES.has(name)) inside = name
    else if (name === 'font' && inside === 'fonts') fonts.push({ isStruck: false })
    else if (name === 'strike' && inside === 'fonts') {
      const font = fonts.at(-1)
      if (font !== undefined) font.isStruck = !['0', 'false'].includes(attributeOf(attributes, 'val') ?? '1')
    } else if (name === 'xf' && inside === 'cellXfs') {
      const format = Number(attributeOf(attributes, 'numFmtId') ?? 0)
      const font = fonts[Number(attributeOf(attributes, 'fontId') ?? 0)]
      styles.push({
        showsDate: DATE_FORMATS.has(format) || isDateFormat(own.get(format)),
        isStruck: font?.isStruck === true,
      })
    }
  }
  return styles
}

/** A format that shows a day or a year; `#,##0 "đ"` and `[Red]0` do not. */
const isDateFormat = (code: string | undefined): boolean =>
  code !== undefined && /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''))

function lazily<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: read() }
    return kept.value
  }
}
