import type ExcelJS from 'exceljs'
import { writeOds } from 'hucre/ods'
import { type Invented, workbook } from './layouts.fixture.ts'

export const COLUMNS = ['commune', 'hamlet', 'name', 'birth', 'role', 'phone', 'identity', 'account', 'bank', 'note'] as const
export type Column = (typeof COLUMNS)[number]
export type Value = string | number | { readonly formula: string; readonly result: string } | { readonly error: '#REF!' }

/** One row as it will be written, and who it is about: nobody for titles, totals and blanks. */
export interface WrittenRow {
  person: Invented | undefined
  cells: Record<Column, Value>
  isStruck?: boolean
  isHidden?: boolean
  /** Further cells to the right. */
  more?: readonly Value[]
}

export interface Written {
  headings: Record<Column, string>
  rows: WrittenRow[]
  /** Headings beyond the table's own. */
  more: string[]
  hidden: readonly WrittenRow[]
  /** The second half stands to the right of the first, with a column between. */
  areSideBySide: boolean
}

/** What a register is saved as; `tcvn3` and `read-as-latin-1` are text that was typed or saved by the wrong code page. */
export type FileKind = 'xlsx' | 'ods' | 'utf-8' | 'windows-1258' | 'tcvn3' | 'read-as-latin-1'

/** Each letter and what TCVN 5712:1993 has in its place. */
export const TCVN3: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'Ă¡Â¢Ê£Ô¤Ơ¥Ư¦Đ§ă¨â©êªô«ơ¬ư\u00adđ®àµả¶ã·á¸ạ¹ằ»ẳ¼ẵ½ắ¾ặÆầÇẩÈẫÉấÊậËèÌẻÎẽÏéÐẹÑềÒểÓễÔếÕệÖì×ỉØĩÜíÝịÞòßỏáõâóãọä' +
    'ồåổæỗçốèộéờêởëỡìớíợîùïủñũòúóụôừõửöữ÷ứøựùỳúỷûỹüýýỵþ'
  )
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
)

interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Who stands in which of the written rows, from 0. */
  readonly places: readonly { readonly person: Invented; readonly at: number; readonly nameColumn?: number }[]
}

interface Line {
  readonly values: readonly Value[]
  readonly isStruck?: boolean | undefined
  readonly isHidden?: boolean | undefined
}

export async function writeFile(written: Written, kind: FileKind): Promise<WrittenFile> {
  const { rows, more, areSideBySide } = written
  const half = areSideBySide ? Math.ceil(rows.length / 2) : rows.length
  const gap = areSideBySide ? COLUMNS.length + more.length + 1 : undefined
  const places = rows.flatMap(({ person }, index) => {
    if (person === undefined) return []
    if (index < half || gap === undefined) return [{ person, at: index }]
    return [{ person, at: index - half, nameColumn: gap + COLUMNS.indexOf('name') + 1 }]
  })
  const lines = linesOf(written, half)
  if (kind === 'xlsx') return { name: 'danh-sach.xlsx', bytes: await asXlsx(lines, written), places }
  if (kind === 'ods') return { name: 'danh-sach.ods', bytes: await asOds(lines), places }
  return { name: 'danh-sach.csv', bytes: ENCODE[kind](asText(lines)), places }
}

const valuesOf = (row: Pick<WrittenRow, 'cells'>): Value[] => COLUMNS.map((column) => row.cells[column])

function linesOf({ headings, rows, more, areSideBySide }: Written, half: number): Line[] {
  const padded = (values: readonly Value[]): Value[] => [...values, ...more.slice(values.length).map(() => '')]
  const [left, right] = [rows.slice(0, half), rows.slice(half)]
  const heading = [...COLUMNS.map((column) => headings[column]), ...more]
  const title = ['DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG HUYỆN VĨNH CỬU']
  const beside = (values: readonly Value[]): Value[] => (areSideBySide ? ['', ...values] : [])
  return [
    { values: title },
    { values: [] },
    { values: [...heading, ...beside(COLUMNS.map((column) => headings[column]))] },
    ...left.map((row, index) => {
      const other = right[index]
      const values = [...valuesOf(row), ...padded(row.more ?? []), ...(other ? beside(valuesOf(other)) : [])]
      return { values, isStruck: row.isStruck, isHidden: row.isHidden }
    }),
  ]
}

const asXlsx = (lines: readonly Line[], { hidden, headings }: Written): Promise<Uint8Array> =>
  workbook((book) => {
    writeSheet(book.addWorksheet('DS'), lines)
    const rows = [...hidden]
    if (rows.length > 0)
      writeSheet(
        book.addWorksheet('Cũ', { state: 'hidden' }),
        linesOf({ headings, rows, more: [], hidden: [], areSideBySide: false }, rows.length),
      )
  })

function writeSheet(sheet: ExcelJS.Worksheet, lines: readonly Line[]): void {
  for (const { values, isStruck = false, isHidden = false } of lines) {
    const row = sheet.addRow([...values])
    row.hidden = isHidden
    if (isStruck) row.eachCell((cell) => Object.assign(cell, { font: { strike: true } }))
  }
}

/** As a program without formulas keeps it. */
const plain = (value: Value): string | number =>
  typeof value === 'object' ? ('error' in value ? value.error : value.result) : value

const asOds = async (lines: readonly Line[]): Promise<Uint8Array> =>
  writeOds({ sheets: [{ name: 'DS', rows: lines.map(({ values }) => values.map(plain)) }] })

const asText = (lines: readonly Line[]): string =>
  lines.map(({ values }) => values.map((value) => quoted(String(plain(value)))).join(';')).join('\r\n')
const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const ENCODE: Readonly<Record<Exclude<FileKind, 'xlsx' | 'ods'>, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'windows-1258': (text) => Buffer.from(letterByLetter(text, inWindows1258), 'latin1'),
  tcvn3: (text) =>
    Buffer.from(
      letterByLetter(text, (letter) => TCVN3[letter] ?? letter),
      'latin1',
    ),
  'read-as-latin-1': (text) => Buffer.from(Buffer.from(text).toString('latin1')),
}

const letterByLetter = (text: string, encode: (letter: string) => string): string =>
  [...text.normalize('NFC')].map((letter) => [...encode(letter)].map((byte) => (byte > 'ÿ' ? '?' : byte)).join('')).join('')

const TONES: Readonly<Record<string, string>> = { '\u0300': 'Ì', '\u0309': 'Ò', '\u0303': 'Þ', '\u0301': 'ì', '\u0323': 'ò' }
const SHAPES: Readonly<Record<string, string>> = { Ă: 'Ã', ă: 'ã', Đ: 'Ð', đ: 'ð', Ơ: 'Õ', ơ: 'õ', Ư: 'Ý', ư: 'ý' }

/** The letter, then its tone. */
function inWindows1258(letter: string): string {
  const marks = letter.normalize('NFD')
  const tone = [...marks].find((mark) => TONES[mark] !== undefined)
  const bare = (tone === undefined ? marks : marks.replace(tone, '')).normalize('NFC')
  return (SHAPES[bare] ?? bare) + (tone === undefined ? '' : (TONES[tone] ?? ''))
}
