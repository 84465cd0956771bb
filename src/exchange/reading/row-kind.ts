import { fold } from '../../kernel/vietnamese-text.ts'
import type { Cell, SheetRow } from '../../platform/spreadsheet/cell.ts'
import { readName } from '../../units/index.ts'
import { isPersonName } from '../columns/column-shape.ts'
import { FIELDS, fieldTraits } from '../columns/field.ts'
import { isColumnNumbers, isHeadingRow } from '../columns/heading.ts'
import { cellFor, type Layout } from '../columns/layout.ts'
import { namesGroup, splitCommune, withoutEnumerator } from '../columns/place-words.ts'
import { isMark, readRole, readSex } from '../columns/role.ts'

/** The kind of a row below the headings. */
export type RowKind =
  | { readonly kind: 'member' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'section'; readonly text: string; readonly names: 'commune' | 'group' | 'unknown' }
  | { readonly kind: 'total'; readonly members: number | undefined; readonly text: string; readonly column: number }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'other' }

const DETAILS = FIELDS.filter((field) => fieldTraits(field).tellsMember)
const TOTAL = /^(tong cong|tong so|tong|cong|danh sach (nay )?(co|gom)|\(?danh sach gom|co tat ca)\b/
const CLOSING =
  /\b(uy ban nhan dan|chu tich|pho chu tich|nguoi lap|lap bieu|ky ten|dong dau|xac nhan|noi nhan|nhu tren|luu vt|ke toan|thu truong|bi thu|ghi ro ho ten|cong hoa xa hoi|doc lap tu do)\b|^(tm|kt|tl|tuq)[. ]|^luu\b|^- ?(luu|nhu)|ngay .{0,6}thang .{0,6}nam/
const TITLE = /\b(danh sach|kem theo|uy ban nhan dan|ubnd|quyet dinh so|phu luc|bieu so|mau so)\b/

/** Classifies a row as member, section, total, signature or repeated heading, from its cells and words. */
export function kindOfRow(row: SheetRow, layout: Layout): RowKind {
  if (isHeadingRow(row)) return { kind: 'heading' }
  if (isColumnNumbers(row) && row.cells.length >= 4) return { kind: 'other' }
  const details = countDetails(row, layout)
  const said = row.cells.filter(({ kind, text }) => kind === 'text' && /\p{L}/u.test(text))
  const first = said[0]
  if (first !== undefined && details <= 1) {
    const spoken = speaking(said, row, layout)
    if (spoken !== undefined) return spoken
  }
  return isMember(row, layout, details) ? { kind: 'member' } : { kind: 'other' }
}

function countDetails(row: SheetRow, { blocks }: Layout): number {
  const uses = blocks.flatMap(({ uses: own }) => own.filter(({ field }) => DETAILS.includes(field)))
  return new Set(uses.filter(({ column }) => row.cells.some((cell) => cell.column === column)).map(({ column }) => column)).size
}

/** A row about the rows around it, such as a section or total. */
function speaking(said: readonly Cell[], row: SheetRow, layout: Layout): RowKind | undefined {
  const filled = row.cells.length
  for (const { text, column } of said) {
    const folded = fold(text)
    if (TOTAL.test(withoutStart(folded)) && !isPersonCell(row, layout))
      return { kind: 'total', ...countIn(row, column, folded), text, column }
  }
  if (filled > 4 || isNamedMember(row, layout)) return undefined
  const sentences = said.filter(({ column }) => !isPlaceCell(column, layout) || filled <= 2)
  const group = sentences.find(({ text }) => sectionOf(text) === 'group')
  if (group !== undefined) return { kind: 'section', text: group.text, names: 'group' }
  for (const { text } of sentences) {
    const folded = fold(text)
    if (TITLE.test(folded)) return { kind: 'title', text }
    if (CLOSING.test(folded)) return { kind: 'other' }
  }
  const section = sentences.find(({ text }) => sectionOf(text) !== undefined)
  if (section !== undefined) return { kind: 'section', text: section.text, names: sectionOf(section.text) ?? 'unknown' }
  const [only, ...others] = sentences
  if (only === undefined || others.length > 0) return undefined
  return isEnumerated(row, only) && !/^[(*]/.test(only.text.trim())
    ? { kind: 'section', text: only.text, names: 'unknown' }
    : undefined
}

const withoutStart = (folded: string): string => folded.replace(/^[-*(\s]+/, '')

function isPlaceCell(column: number, { shared }: Layout): boolean {
  return shared.some((use) => use.column === column && ['commune', 'group', 'hamlet', 'district'].includes(use.field))
}

function isPersonCell(row: SheetRow, layout: Layout): boolean {
  return layout.blocks.some(({ uses }) => isPersonName(cellFor(row, uses, 'fullName')?.text ?? ''))
}

/** A name in the name's column, and a number before it or something of the person beside it. */
function isNamedMember(row: SheetRow, layout: Layout): boolean {
  const ordinal = cellFor(row, layout.shared, 'ordinal')
  const isCounted = ordinal !== undefined && /^\d+$/.test(ordinal.text.trim())
  return isPersonCell(row, layout) && (isCounted || countDetails(row, layout) > 0)
}

function sectionOf(text: string): 'commune' | 'group' | undefined {
  if (text.length > 160) return undefined
  const bare = withoutEnumerator(text)
  if (namesGroup(text)) return 'group'
  const { commune, rest } = splitCommune(text)
  const isAlone = commune !== undefined && (rest === '' || /^(ubnd|uy ban nhan dan|don vi|dia ban|dia phuong)$/.test(fold(rest)))
  return isAlone || readName(bare, 'commune').kind !== undefined ? 'commune' : undefined
}

function isEnumerated({ cells }: SheetRow, said: Cell): boolean {
  const before = cells.find(({ column }) => column < said.column)
  const mark = before?.text.trim() ?? ''
  return /^([IVX]{1,6}|[A-ZĐ])\.?$/.test(mark) || /^([IVX]{1,6}|[A-ZĐ])\s*[.)/-]\s*\S/.test(said.text.trim())
}

/** `Tổng cộng: 22 thành viên`; `Tổng cộng | 22`; of `5 tổ, 22 thành viên` the members. */
function countIn(row: SheetRow, column: number, folded: string): { members: number | undefined } {
  const spoken = /(\d+)\s*(?:thanh vien|nguoi|tv|dong chi|d\/c)/.exec(folded)?.[1]
  if (spoken !== undefined) return { members: Number(spoken) }
  if (/\bto\b|kinh phi|tien|dong\b/.test(folded)) return { members: undefined }
  const beside = row.cells.filter((cell) => cell.column > column && /^\d{1,6}$/.test(cell.text.trim()))
  const alone = /:\s*(\d{1,6})\s*\.?$/.exec(folded)?.[1] ?? (beside.length === 1 ? beside[0]?.text : undefined)
  return { members: alone === undefined ? undefined : Number(alone) }
}

/** Whether a cell beside the name fits its column; a signatory's name under "Số ĐT" does not. */
function isCredible(row: SheetRow, { blocks }: Layout): boolean {
  return blocks.some(({ uses }) =>
    uses.some(({ field, column }) => {
      const text = row.cells.find((cell) => cell.column === column)?.text ?? ''
      if (!DETAILS.includes(field) || text === '') return false
      if (field === 'role') return readRole(text).state === 'read'
      if (field === 'position' || field === 'bank') return !isPersonName(text) && !CLOSING.test(fold(text))
      return field === 'sex' ? readSex(text) !== undefined : /\d/.test(text) || isMark(text)
    }),
  )
}

function isMember(row: SheetRow, layout: Layout, details: number): boolean {
  const name = layout.blocks.some(
    ({ uses }) => cellFor(row, uses, 'fullName') !== undefined || cellFor(row, uses, 'familyName') !== undefined,
  )
  const ordinal = cellFor(row, layout.shared, 'ordinal')
  const isCounted = ordinal !== undefined && /^\d/.test(ordinal.text.trim())
  if (!name) return details >= 2
  if (isCounted || isCredible(row, layout)) return true
  // A table with hardly any columns but names: then a plausible name is enough.
  return (
    layout.blocks.every(({ uses }) => uses.filter(({ field }) => DETAILS.includes(field)).length === 0) &&
    isPersonCell(row, layout)
  )
}
