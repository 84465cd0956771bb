import {
  AlignmentType,
  BorderStyle,
  Document,
  Table as DocxTable,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  type Block,
  type Column,
  DRAFT_MARK,
  endOf,
  MARGINS_MM,
  MOTTO,
  NATION,
  type Paper,
  RECIPIENTS_HEADING,
  ROWS_AT_THE_END,
  type Signature,
  type Table,
} from './paper.ts'

const FONT = 'Times New Roman'
const A4_MM = { width: 210, height: 297 } as const
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
const INDENT = { firstLine: twips(10) }

interface Style {
  readonly bold?: boolean
  readonly italics?: boolean
  /** Points. */
  readonly size?: number
}

const run = (text: string, { size = 13, ...style }: Style = {}): TextRun =>
  new TextRun({ text, font: FONT, size: size * 2, ...style })

const centred = (text: string, style: Style = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, style)] })

/** Draws a paper as DOCX: the same content as the PDF, for the office that takes it further. */
export async function renderDocx(paper: Paper, drawnAt: Date): Promise<Uint8Array> {
  return Packer.toBuffer(compose(paper), undefined, [{ path: 'docProps/core.xml', data: coreProperties(paper, drawnAt) }])
}

function compose(paper: Paper): Document {
  const end = endOf(paper.body)
  const isLandscape = paper.orientation === 'landscape'
  return new Document({
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: twips(A4_MM.width),
              height: twips(A4_MM.height),
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGINS_MM.top),
              bottom: twips(MARGINS_MM.bottom),
              left: twips(MARGINS_MM.left),
              right: twips(MARGINS_MM.right),
              header: twips(10),
            },
          },
        },
        headers: { first: new Header({ children: [] }), default: new Header({ children: [pageNumber()] }) },
        footers: { default: new Footer({ children: [] }) },
        children: [
          letterhead(paper),
          ...heading(paper),
          ...paper.body.map((block, index) => drawBlock(block, { isLandscape, isEnd: index >= end })),
          new Paragraph({ keepNext: true }),
          closing(paper),
        ],
      },
    ],
  })
}

/** What the package would write with the machine's day, though the paper is drawn on the programme's. */
function coreProperties({ title, letterhead: { issuer } }: Paper, drawnAt: Date): string {
  const at = drawnAt.toISOString().replace(/\.\d+Z$/, 'Z')
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inXml(title)}</dc:title><dc:creator>${inXml(issuer.join(' '))}</dc:creator>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
  })

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

/** Two columns side by side without lines: the letterhead, and recipients beside the signature. */
function sideBySide(left: Paragraph[], right: Paragraph[], leftShare: number): DocxTable {
  const cell = (children: Paragraph[], share: number) =>
    new TableCell({ children, borders: NO_BORDERS, width: { size: share, type: WidthType.PERCENTAGE } })
  return new DocxTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, leftShare), cell(right, 100 - leftShare)] })],
  })
}

/** A short line in the middle of its column: `side` is what is left free on either side, in millimetres. */
const rule = (side: number): Paragraph =>
  new Paragraph({
    indent: { left: twips(side), right: twips(side) },
    spacing: { line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  })

function letterhead({ letterhead: { superior, issuer, symbol, placeAndDate }, isDraft }: Paper): DocxTable {
  const left = [
    ...(superior === undefined ? [] : [centred(superior, { size: 12.5 })]),
    ...issuer.map((line) => centred(line, { bold: true, size: 12.5 })),
    rule(23),
    ...(symbol === undefined ? [] : [centred(`Số:          /${symbol}`)]),
    ...(isDraft ? [draftMark()] : []),
  ]
  const right = [
    centred(NATION, { bold: true, size: 12.5 }),
    centred(MOTTO, { bold: true, size: 13.5 }),
    rule(24),
    centred(placeAndDate, { italics: true, size: 13.5 }),
  ]
  return sideBySide(left, right, 40)
}

function draftMark(): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 2 }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80 },
    indent: { left: twips(20), right: twips(20) },
    border: { top: line, bottom: line, left: line, right: line },
    children: [run(DRAFT_MARK, { bold: true })],
  })
}

const heading = ({ heading: { kind, about }, orientation }: Paper): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { before: 240 },
    children: [new TextRun({ text: kind, font: FONT, size: 28, bold: true, color: '000000' })],
  }),
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(about, { bold: true, size: 14 })] }),
  rule(orientation === 'landscape' ? 88 : 58),
  new Paragraph({ spacing: { line: 120, lineRule: 'exact' }, children: [] }),
]

/** How a block is drawn: how wide the page is, and whether it stays on one page with the signatures. */
interface Place {
  readonly isLandscape: boolean
  readonly isEnd: boolean
}

function drawBlock(block: Block, place: Place): Paragraph | DocxTable {
  const keepNext = place.isEnd
  switch (block.kind) {
    case 'authority':
    case 'resolves':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 80, after: 80 },
        children: [run(block.text, { bold: true, size: 14 })],
      })
    case 'ground':
      return justified([run(block.text, { italics: true })], { keepNext })
    case 'article':
      return justified([run(`${block.label} `, { bold: true }), run(block.text)], { keepNext })
    case 'paragraph':
      return justified([run(block.text)], { keepNext })
    case 'note':
      return centred(block.text, { italics: true })
    case 'table':
      return drawTable(block, place)
  }
}

const justified = (children: TextRun[], { keepNext }: { keepNext: boolean }): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: INDENT,
    spacing: { before: 100, line: 276 },
    keepNext,
    keepLines: keepNext,
    children,
  })

const SIDES = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

function drawTable({ columns, sections, total }: Table, { isLandscape, isEnd }: Place): DocxTable {
  const paperWidth = isLandscape ? A4_MM.height : A4_MM.width
  const width = twips(paperWidth - MARGINS_MM.left - MARGINS_MM.right)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const rows = sections.flatMap(({ heading: before, rows: all }): Row[] => [
    ...(before === undefined ? [] : [sectionRow(before, columns.length)]),
    ...all.map((cells) => ({ cells: cellsOf(cells, columns), keepNext: false })),
  ])
  if (total !== undefined) rows.push({ cells: cellsOf(total, columns, { bold: true }), keepNext: false })
  const end = isEnd ? rows.length - ROWS_AT_THE_END - 1 : rows.length
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map(({ share }) => Math.floor((width * share) / shares)),
    rows: [headerRow(columns), ...rows.map((row, index) => tableRow({ ...row, keepNext: row.keepNext || index >= end }))],
  })
}

interface Cell {
  readonly text: string
  readonly alignment: (typeof SIDES)[keyof typeof SIDES]
  readonly bold?: boolean | undefined
  /** How many columns it takes. */
  readonly columns?: number
}

const cellsOf = (cells: readonly string[], columns: readonly Column[], { bold }: Style = {}): Cell[] =>
  cells.map((text, index) => ({ text, bold, alignment: SIDES[columns[index]?.align ?? 'left'] }))

const sectionRow = ({ text, sum }: { text: string; sum: string }, columns: number): Row => ({
  cells: [
    { text, bold: true, alignment: SIDES.left, columns: columns - 1 },
    { text: sum, bold: true, alignment: SIDES.right },
  ],
  keepNext: true,
})

interface Row {
  readonly cells: readonly Cell[]
  readonly keepNext: boolean
}

const headerRow = (columns: readonly Column[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading: text }) => tableCell({ text, bold: true, alignment: SIDES.center }, true)),
  })

const tableRow = ({ cells, keepNext }: Row): TableRow =>
  new TableRow({ cantSplit: true, children: cells.map((cell) => tableCell(cell, keepNext)) })

const tableCell = ({ text, alignment, bold = false, columns = 1 }: Cell, keepNext: boolean): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    columnSpan: columns,
    children: [new Paragraph({ alignment, keepNext, children: [run(text, { size: 11, bold })] })],
  })

/** Recipients beside the signature, or the two signatures side by side. */
function closing({ recipients, signatures }: Paper): DocxTable {
  const [first, second] = signatures
  const left = second === undefined ? listed(recipients) : signed(first)
  return sideBySide(left, signed(second ?? first), 50)
}

const listed = (recipients: readonly string[]): Paragraph[] => [
  new Paragraph({ children: [run(RECIPIENTS_HEADING, { bold: true, italics: true, size: 12 })] }),
  ...recipients.map((recipient) => new Paragraph({ children: [run(`- ${recipient}`, { size: 11 })] })),
]

const signed = ({ authority = [], position, hint }: Signature): Paragraph[] => [
  ...[...authority, position].map((line) => centred(line, { bold: true })),
  ...(hint === undefined ? [] : [centred(hint, { italics: true })]),
  ...Array.from({ length: 4 }, () => new Paragraph({})),
]
