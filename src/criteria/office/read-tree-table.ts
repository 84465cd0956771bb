import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold, tidy } from '../../kernel/vietnamese-text.ts'
import { cellAt, columnLetter, type SheetRow, type SheetSource } from '../../platform/spreadsheet/cell.ts'
import type { Criterion, Form } from '../tree/criteria-tree.ts'
import { hasHundredths } from '../tree/points.ts'
import { ASSUMED_SCALE_TEXT } from './note-text.ts'
import { Numbering } from './numbering.ts'
import type { NoTreeTable, TableNote } from './table-note.ts'

/** The headings offices give the columns of a table of criteria, folded. */
const HEADINGS = {
  code: ['stt', 'tt', 'so tt', 'ma', 'ma so', 'ma tieu chi', 'ky hieu'],
  title: ['tieu chi', 'ten tieu chi', 'noi dung', 'noi dung tieu chi', 'chi so', 'chi tieu', 'ten chi so', 'tieu chi danh gia'],
  maximum: ['diem toi da', 'diem chuan', 'thang diem', 'diem', 'so diem', 'diem toi da quy dinh'],
  howDetermined: [
    'cach xac dinh',
    'cach tinh',
    'cach cham',
    'phuong phap tinh',
    'huong dan cham',
    'cach tinh diem',
    'cach cham diem',
  ],
  evidence: ['minh chung', 'tai lieu minh chung', 'tai lieu kiem chung', 'ho so minh chung'],
  source: ['nguon', 'nguon so lieu', 'nguon du lieu'],
  verifiedBy: ['co quan tham dinh', 'co quan kiem chung', 'don vi tham dinh', 'don vi chu tri', 'co quan chu tri'],
} as const
type ColumnRole = keyof typeof HEADINGS
const ROLES = Object.keys(HEADINGS) as ColumnRole[]

export interface TreeTable {
  readonly sheet: string
  /** The longest line above the table: what it is about, most often. */
  readonly heading: string | undefined
  readonly criteria: readonly Criterion[]
  readonly notes: readonly TableNote[]
}

const MOST_ROWS_ABOVE = 60

/** Reads the first shown sheet that has a column of names and one of points under headings that offices give them; others that have are named. */
export function readTreeTable(sheets: readonly SheetSource[]): Result<TreeTable, NoTreeTable> {
  const [table, ...others] = sheets.filter(({ isHidden }) => !isHidden).flatMap(findTable)
  if (table === undefined) return refuse({ kind: 'no-criteria-table', sheets: sheets.map(({ name }) => name) })
  const { sheet, heading, roles, rows } = table
  const { criteria, notes } = new TableReading(roles).read(rows)
  const leftOut = others.map((other): TableNote => ({ place: other.sheet, code: 'table-left-out', text: other.sheet }))
  return accept({ sheet, heading, criteria, notes: [...notes, ...leftOut] })
}

interface FoundTable extends Pick<TreeTable, 'sheet' | 'heading'> {
  readonly roles: ReadonlyMap<ColumnRole, number>
  /** Beneath the headings. */
  readonly rows: readonly SheetRow[]
}

function findTable({ name: sheet, rows: read }: SheetSource): FoundTable[] {
  const rows = [...read()]
  const at = rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => {
    const roles = rolesIn(row)
    return roles.has('title') && roles.has('maximum')
  })
  const headings = rows[at]
  if (headings === undefined) return []
  const heading = rows
    .slice(0, at)
    .map(textOf)
    .toSorted((one, other) => other.length - one.length)[0]
  return [{ sheet, heading, roles: rolesIn(headings), rows: rows.slice(at + 1) }]
}

const textOf = ({ cells }: SheetRow): string => tidy(cells.map(({ text }) => text).join(' '))

function rolesIn({ cells }: SheetRow): Map<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>()
  for (const { column, text } of cells) {
    const heading = fold(tidy(text))
      .replace(/[.:()]/g, '')
      .trim()
    const role = ROLES.find((one) => (HEADINGS[one] as readonly string[]).includes(heading))
    if (role !== undefined && !roles.has(role)) roles.set(role, column)
  }
  return roles
}

const TOTAL = /^(tong|tong cong|tong diem|cong)\b/

/** One table while it is read, row after row. */
class TableReading {
  readonly #roles: ReadonlyMap<ColumnRole, number>
  readonly #numbering = new Numbering()
  readonly #criteria: (Criterion & { readonly row: number })[] = []
  readonly #notes: TableNote[] = []

  constructor(roles: ReadonlyMap<ColumnRole, number>) {
    this.#roles = roles
  }

  read(rows: readonly SheetRow[]): Pick<TreeTable, 'criteria' | 'notes'> {
    for (const row of rows) this.#readRow(row)
    const codes = new Set(this.#criteria.map(({ code }) => code))
    const branches = new Set(this.#criteria.map(({ parent }) => parent))
    const criteria = this.#criteria.map(({ row, ...criterion }): Criterion => {
      const { parent, maximum, ...others } = criterion
      const isLost = parent !== undefined && !codes.has(parent)
      if (isLost) this.#note(row, 'parent-missing', parent)
      const kept = { ...others, ...(parent !== undefined && !isLost && { parent }), ...(maximum !== undefined && { maximum }) }
      if (branches.has(criterion.code) || maximum === undefined) return kept
      const form = assumeForm(criterion, maximum)
      this.#note(row, 'form-assumed', form.kind)
      return { ...kept, form }
    })
    return { criteria, notes: this.#notes }
  }

  #readRow(row: SheetRow): void {
    const say = (role: ColumnRole): string => tidy(this.#cell(row, role)?.text ?? '')
    const [written, title] = [say('code'), say('title')]
    if (title === '') return
    if (TOTAL.test(fold(title)) || TOTAL.test(fold(written))) {
      this.#note(row.number, 'total-left-out', title)
      return
    }
    if (row.cells.some(({ isStruck }) => isStruck)) this.#note(row.number, 'line-through', title)
    const maximum = this.#readMaximum(row)
    const last = this.#criteria.at(-1)
    // A line without number and points goes on with what stands above it: how the points are given, most often.
    if (written === '' && maximum === undefined && last !== undefined) {
      const more = [last.howDetermined?.vi, title].filter((part) => part !== undefined).join('; ')
      this.#criteria.splice(-1, 1, { ...last, howDetermined: { vi: more } })
      return
    }
    const words = (role: 'howDetermined' | 'evidence' | 'source' | 'verifiedBy') =>
      say(role) === '' ? {} : { [role]: { vi: say(role) } }
    this.#criteria.push({
      ...{ row: row.number, ...this.#place(row.number, written), title: { vi: title } },
      ...(maximum !== undefined && { maximum }),
      ...{ ...words('howDetermined'), ...words('evidence'), ...words('source'), ...words('verifiedBy') },
    })
  }

  #place(row: number, written: string): Pick<Criterion, 'code' | 'parent'> {
    const placed = this.#numbering.place(written)
    if (placed === undefined) {
      this.#note(row, written === '' ? 'no-number' : 'number-unknown', written)
      return this.#numbering.placeUnnumbered()
    }
    const { isTwice, ...place } = placed
    if (isTwice) this.#note(row, 'number-twice', written)
    return place
  }

  /** `20`, `7,5`, `10 điểm`. */
  #readMaximum(row: SheetRow): number | undefined {
    const cell = this.#cell(row, 'maximum')
    const text = tidy(cell?.text ?? '')
    if (text === '') return undefined
    const number = Number(text.replace(/\s*(điểm|đ)\.?$/i, '').replace(',', '.'))
    if (Number.isFinite(number) && number >= 0 && hasHundredths(number)) return number
    this.#notes.push({ place: `${columnLetter(cell?.column ?? 1)}${row.number}`, code: 'maximum-unreadable', text })
    return undefined
  }

  #cell(row: SheetRow, role: ColumnRole) {
    const column = this.#roles.get(role)
    return column === undefined ? undefined : cellAt(row, column)
  }

  #note(row: number, code: TableNote['code'], text: string): void {
    this.#notes.push({ place: String(row), code, text })
  }
}

/** A share is a ratio; whatever else is said of it, somebody gives the points until its form is entered. */
function assumeForm({ title, howDetermined }: Pick<Criterion, 'title' | 'howDetermined'>, maximum: number): Form {
  const isShare = /^(ty le|ti le)\b/.test(fold(title.vi)) || /\ba\s*[/÷]\s*b\b/.test(fold(howDetermined?.vi ?? ''))
  if (isShare) return { kind: 'ratio' }
  const nothing = { points: 0, title: ASSUMED_SCALE_TEXT.nothing }
  const scale = maximum === 0 ? [nothing] : [nothing, { points: maximum, title: ASSUMED_SCALE_TEXT.full }]
  return { kind: 'manual', scale, betweenAllowed: true }
}
