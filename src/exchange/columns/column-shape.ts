import type { PlainDate } from '../../kernel/calendar.ts'
import { fold, tidy } from '../../kernel/vietnamese-text.ts'
import { type Cell, cellAt, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import { readName } from '../../units/index.ts'
import { readBirth } from './birth.ts'
import type { Field } from './field.ts'
import { readIdentityNumber, readPhone } from './numbers.ts'
import { namesGroup, readHamlet, startsWithGroupWords } from './place-words.ts'
import { isMark, readRole, readSex } from './role.ts'

/** The share (0 to 1) of a column's filled cells that match each pattern, and their number. */
export interface ColumnShape {
  readonly filled: number
  /** Computed lazily: most columns are recognised by their heading. */
  readonly share: (name: ShapeName) => number
}

const BANKS =
  /bank|ngan hang|\b(vcb|bidv|acb|mb|mbb|tpb|vpb|tcb|stb|hdb|shb|ocb|msb|vib|scb|agri|viettin|vietin|lpb|kho bac|nhnn|quy tin dung)\b/
const TODAY_UNKNOWN = '2100-01-01' as PlainDate

const SHAPES = {
  identity: (cell) =>
    /^\d{11,12}$/.test(digits(cell)) && readIdentityNumber(cell).state === 'read' && !/^0[35789]\d{8}$/.test(digits(cell)),
  phone: (cell) => readPhone(cell).state === 'read' && digits(cell).length <= 12,
  digits: (cell) => /^\d{6,19}$/.test(digits(cell)),
  birth: (cell) =>
    cell.kind === 'date' || (/^[\d\s./-]{4,10}$/.test(cell.text.trim()) && readBirth(cell, TODAY_UNKNOWN).state === 'read'),
  year: (cell) => /^(19|20)\d\d$/.test(cell.text.trim()),
  dayOrMonth: (cell) => /^\d{1,2}$/.test(cell.text.trim()) && Number(cell.text) <= 31 && Number(cell.text) > 0,
  role: (cell) => readRole(cell.text).state === 'read' && cell.text.trim().length < 60,
  sex: (cell) => readSex(cell.text) !== undefined,
  bank: (cell) => BANKS.test(fold(cell.text)),
  name: (cell) => isPersonName(cell.text),
  nameList: (cell) =>
    cell.text.split(/[\n;,]/).filter((part) => isPersonName(part.replace(/^\s*(\d+[.)]|-)\s*/, ''))).length >= 1,
  oneWord: (cell) => /^\p{Lu}\p{L}*$/u.test(tidy(cell.text)),
  hamlet: (cell) => readHamlet(cell.text)?.kind !== undefined && !startsWithGroupWords(cell.text),
  group: (cell) => startsWithGroupWords(cell.text) || namesGroup(cell.text),
  commune: (cell) => ['xa', 'phuong', 'thi-tran', 'dac-khu'].includes(readName(cell.text, 'commune').kind ?? ''),
  code: (cell) => /^\d{5}$/.test(cell.text.trim()),
  mark: (cell) => isMark(cell.text),
  smallNumber: (cell) => /^\d{1,4}\.?$/.test(cell.text.trim()),
  words: (cell) => /\p{L}{2}/u.test(cell.text),
} as const satisfies Record<string, (cell: Cell) => boolean>
type ShapeName = keyof typeof SHAPES

const digits = ({ text }: Cell): string => text.replace(/[\s.'\u00a0-]/g, '')

const NO_PERSON =
  /^(to|ap|khu|thon|xa|phuong|thi tran|huyen|bi thu|chi hoi|hoi|ban|uy ban|truong|pho|cong an|giao vien|doan vien|ngan hang)\b/

/** Two to six words of letters, each with a capital: `Nguyễn Văn An`, `BÙI HỮU NAM`, `Điểu K'Brửi`. */
export function isPersonName(text: string): boolean {
  if (/[\n;,]/.test(text.trim())) return false
  const words = tidy(text).split(' ')
  if (words.length < 2 || words.length > 6) return false
  return (
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) && !NO_PERSON.test(fold(text)) && readRole(text).state !== 'read'
  )
}

/** @param rows the first rows under the headings; more rows give a more reliable result */
export function shapeOf(rows: readonly SheetRow[], column: number): ColumnShape {
  const cells = rows.flatMap((row) => cellAt(row, column) ?? []).filter(({ text }) => text.trim() !== '')
  const known = new Map<ShapeName, number>()
  const share = (name: ShapeName): number => {
    const before = known.get(name)
    if (before !== undefined) return before
    const test: (cell: Cell) => boolean = SHAPES[name]
    const found = cells.length === 0 ? 0 : cells.filter(test).length / cells.length
    known.set(name, found)
    return found
  }
  return { filled: cells.length, share }
}

type Share = ColumnShape['share']

/** How well cells fit each field, from the shares of their kinds; a field that is not here may hold any text. */
const FIT: { readonly [F in Field]?: (share: Share) => number } = {
  ordinal: (share) => share('smallNumber'),
  fullName: (share) => Math.max(share('name'), share('oneWord') * 0.7),
  familyName: (share) => Math.max(share('name'), share('oneWord')) * 0.9,
  birth: (share) => share('birth'),
  birthYear: (share) => Math.max(share('year'), share('birth')),
  birthMale: (share) => Math.max(share('year'), share('birth')),
  birthFemale: (share) => Math.max(share('year'), share('birth')),
  birthDay: (share) => share('dayOrMonth'),
  birthMonth: (share) => share('dayOrMonth'),
  sex: (share) => share('sex'),
  sexMale: (share) => share('mark'),
  sexFemale: (share) => share('mark'),
  isLeader: (share) => share('mark'),
  isDeputy: (share) => share('mark'),
  isMember: (share) => share('mark'),
  leaderName: (share) => share('name'),
  deputyName: (share) => share('name'),
  memberNames: (share) => share('nameList'),
  role: (share) => share('role'),
  phone: (share) => Math.max(share('phone'), share('digits') * 0.5),
  identity: (share) => Math.max(share('identity'), share('digits') * 0.5),
  account: (share) => Math.max(share('digits'), 1 - share('words')) * 0.9,
  bank: (share) => share('bank'),
  accountHolder: (share) => share('name'),
  commune: (share) => share('commune'),
  communeCode: (share) => share('code'),
  hamlet: (share) => share('hamlet'),
  group: (share) => Math.max(share('group'), share('smallNumber') * 0.6),
  position: (share) =>
    Math.max(0.6, share('words')) *
    (1 - share('role') * 0.8) *
    (1 - share('name')) *
    (1 - share('commune')) *
    (1 - share('hamlet')),
}

/** How well a column's cells fit a field, 0 to 1; `undefined` where any text may stand. */
export const fitOf = ({ share }: ColumnShape, field: Field): number | undefined => FIT[field]?.(share)

/** Guesses the field of a column without a heading from its cells alone. */
export const TOLD_BY_CELLS: readonly Field[] = [
  'identity',
  'phone',
  'role',
  'sex',
  'fullName',
  'bank',
  'birth',
  'commune',
  'hamlet',
  'group',
  'communeCode',
  'account',
]
