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
  MARGINS_MM,
  MOTTO,
  NATION,
  type Paper,
  RECIPIENTS_HEADING,
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
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const isLandscape = paper.orientation === 'landscape'
  const document = new Document({
    title: paper.title,
    creator: paper.letterhead.issuer.join(' '),
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
          ...paper.body.map((block) => drawBlock(block, isLandscape)),
          new Paragraph({}),
          closing(paper),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

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
    ...(superior === undefined ? [] : [centred(superior)]),
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

const heading = ({ heading: { kind, about } }: Paper): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { before: 240 },
    children: [new TextRun({ text: kind, font: FONT, size: 28, bold: true, color: '000000' })],
  }),
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [run(about, { bold: true, size: 14 })] }),
]

function drawBlock(block: Block, isLandscape: boolean): Paragraph | DocxTable {
  switch (block.kind) {
    case 'authority':
    case 'resolves':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 80, after: 80 },
        children: [run(block.text, { bold: true, size: 14 })],
      })
    case 'ground':
      return justified([run(block.text, { italics: true })])
    case 'article':
      return justified([run(`${block.label} `, { bold: true }), run(block.text)])
    case 'paragraph':
      return justified([run(block.text)])
    case 'note':
      return centred(block.text, { italics: true })
    case 'table':
      return drawTable(block, isLandscape)
  }
}

const justified = (children: TextRun[]): Paragraph =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: INDENT, spacing: { before: 100, line: 276 }, children })

const SIDES = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

function drawTable({ columns, rows, total }: Table, isLandscape: boolean): DocxTable {
  const paperWidth = isLandscape ? A4_MM.height : A4_MM.width
  const width = twips(paperWidth - MARGINS_MM.left - MARGINS_MM.right)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const columnWidths = columns.map(({ share }) => Math.floor((width * share) / shares))
  const drawRow = (cells: readonly string[], style: Style & { isHeader?: boolean } = {}) => tableRow(cells, columns, style)
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    rows: [
      drawRow(
        columns.map(({ heading: text }) => text),
        { bold: true, isHeader: true },
      ),
      ...rows.map((cells) => drawRow(cells)),
      ...(total === undefined ? [] : [drawRow(total, { bold: true })]),
    ],
  })
}

function tableRow(
  cells: readonly string[],
  columns: readonly Column[],
  { isHeader = false, bold = false }: Style & { isHeader?: boolean },
): TableRow {
  const children = cells.map((text, index) => {
    const alignment = isHeader ? AlignmentType.CENTER : SIDES[columns[index]?.align ?? 'left']
    return new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      children: [new Paragraph({ alignment, children: [run(text, { size: 11, bold })] })],
    })
  })
  return new TableRow({ tableHeader: isHeader, cantSplit: true, children })
}

function closing({ recipients, signature: { authority, position } }: Paper): DocxTable {
  const left =
    recipients.length === 0
      ? [new Paragraph({})]
      : [
          new Paragraph({ children: [run(RECIPIENTS_HEADING, { bold: true, italics: true, size: 12 })] }),
          ...recipients.map((recipient) => new Paragraph({ children: [run(`- ${recipient}`, { size: 11 })] })),
        ]
  const right = [...authority, position].map((line) => centred(line, { bold: true }))
  return sideBySide(left, [...right, ...Array.from({ length: 4 }, () => new Paragraph({}))], 50)
}
