import {
  COLUMNS,
  type Column,
  type FileKind,
  TCVN3,
  type Value,
  type Written,
  type WrittenRow,
  writeFile,
} from './faulty-file.fixture.ts'
import { type Invented, invent, slashed } from './layouts.fixture.ts'

// Good registers, spoilt in the ways that clerks, programs and old computers do. What is spoilt is known, so a test can say
// of each person whether they were read as they are or told of.

/** The same numbers for the same seed (mulberry32). */
export class Draw {
  private state: number
  constructor(seed: number) {
    this.state = seed
  }
  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  below(count: number): number {
    return Math.floor(this.next() * count)
  }
  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item
  }
}

const HEADINGS: Record<Column, string> = {
  commune: 'Xã, phường',
  hamlet: 'Ấp, khu phố',
  name: 'Họ và tên',
  birth: 'Ngày sinh',
  role: 'Chức vụ trong tổ',
  phone: 'Số điện thoại',
  identity: 'Số CCCD',
  account: 'Số tài khoản',
  bank: 'Ngân hàng',
  note: 'Ghi chú',
}
const ENGLISH: Record<Column, string> = {
  commune: 'Commune',
  hamlet: 'Hamlet',
  name: 'Full name',
  birth: 'Date of birth',
  role: 'Role',
  phone: 'Phone',
  identity: 'National ID',
  account: 'Account number',
  bank: 'Bank',
  note: 'Note',
}
const ENGLISH_ROLE = { 'Tổ trưởng': 'Leader', 'Tổ phó': 'Deputy', 'Thành viên': 'Member' } as const
const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Record<Column, Value>

const rowOf = (person: Invented): WrittenRow => ({
  person,
  cells: {
    commune: person.commune,
    hamlet: person.hamlet,
    name: person.name,
    birth: slashed(person),
    role: person.role,
    phone: person.phone,
    identity: person.identity,
    account: person.account,
    bank: person.bank,
    note: '',
  },
})

/** Which persons a fault may have changed: they must be read as they are, or told of. */
type Fault = (written: Written, draw: Draw) => void

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  A: 'А',
  H: 'Н',
  T: 'Т',
  P: 'Р',
}
const UNSEEN = ['\u200b', '\u00ad', '\u2060', '\ufeff']

const people = ({ rows }: Written): WrittenRow[] => rows.filter(({ person }) => person !== undefined)
const someone = (written: Written, draw: Draw): WrittenRow => draw.of(people(written))
const textOf = (value: Value): string => (typeof value === 'string' ? value : '')
/** What is no text stays, an error too. */
const apart = (value: Value): Value => (typeof value === 'string' ? value.normalize('NFD') : value)
const insertAt = (text: string, at: number, more: string): string => text.slice(0, at) + more + text.slice(at)

/** One cell of one person. */
const spoil =
  (columns: readonly Column[], change: (text: string, draw: Draw) => Value): Fault =>
  (written, draw) => {
    const { cells } = someone(written, draw)
    const column = draw.of(columns)
    if (textOf(cells[column]) !== '') cells[column] = change(textOf(cells[column]), draw)
  }

const PLAIN_NAMES = ['Long', 'Linh', 'Hoa', 'Minh', 'Sang', 'Trang', 'Dung', 'Lan', 'Mai', 'Nga', 'Oanh', 'Thanh', 'Vinh']
const NAMES: readonly Column[] = ['commune', 'hamlet', 'name', 'role', 'bank']
const NUMBERS: readonly Column[] = ['phone', 'identity', 'account']

/** How registers are spoilt, by kind. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'letters of another alphabet': spoil(NAMES, (text) => [...text].map((letter) => LOOK_ALIKE[letter] ?? letter).join('')),
  'letters and their marks apart': (written) => {
    for (const { cells } of written.rows) for (const column of NAMES) cells[column] = apart(cells[column])
  },
  'characters nobody sees': spoil([...NAMES, ...NUMBERS], (text, draw) =>
    insertAt(text, draw.below(text.length + 1), draw.of(UNSEEN)),
  ),
  'spaces that do not break': spoil(NAMES, (text) => text.replaceAll(' ', '\u00a0')),
  'digits of full width': spoil(NUMBERS, (text) =>
    text.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ),
  'numbers as numbers': spoil(NUMBERS, (text) => (/^\d+$/.test(text) ? Number(text) : text)),
  'numbers with marks between': spoil(['phone', 'account'], (text, draw) =>
    text.replaceAll(/(\d{3})(?=\d)/g, `$1${draw.of(['.', ' ', '-'])}`),
  ),
  // Nine digits are those of the old identity card.
  'a digit lost': spoil(['phone', 'identity'], (text, draw) => {
    const cut = text.slice(0, draw.below(text.length)) + text.slice(-3)
    return cut.length === 9 ? cut.slice(1) : cut
  }),
  // One that could be either way round is nothing that a program can tell.
  'day and month turned': spoil(['birth'], (text) => text.replace(/^(1[3-9]|2\d)\/(\d\d)/, '$2/$1')),
  'a day as its number': spoil(['birth'], (text) => {
    const [day = 1, month = 1, year = 1970] = text.split('/').map(Number)
    return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569
  }),
  'a day that never was': spoil(['birth'], (text) => text.replace(/^\d\d\/\d\d/, '31/02')),
  'an error in a cell': spoil([...NAMES, ...NUMBERS, 'birth'], () => ({ error: '#REF!' })),
  'a formula with its value': spoil(NAMES, (text) => ({ formula: `"${text}"`, result: text })),
  'an old font': spoil(['name'], (text) => [...text].map((letter) => TCVN3[letter] ?? letter).join('')),
  'names of plain letters': (written) => {
    for (const row of people(written)) {
      if (row.person === undefined || row.cells.name !== row.person.name) continue
      row.person = { ...row.person, name: `Ka ${PLAIN_NAMES[people(written).indexOf(row) % PLAIN_NAMES.length]}` }
      row.cells.name = row.person.name
    }
  },
  'a title before the name': spoil(['name'], (text, draw) => `${draw.of(['Ông', 'Bà', 'Đ/c', 'Ths.'])} ${text}`),
  'a name in capitals': spoil(['name', 'hamlet'], (text) => text.toLocaleUpperCase('vi')),
  'a name cut off': spoil(['name'], (text) => text.split(' ')[0] ?? ''),
  'no name': spoil(['name'], () => ''),
  'no role': spoil(['role'], () => ''),
  'a role nobody knows': spoil(['role'], (_, draw) => draw.of(['Tổ trưởng danh dự', 'Cố vấn kỹ thuật', 'x'])),
  'a commune nobody knows': spoil(['commune'], () => 'Xã Không Có'),
  'somebody struck out': (written, draw) => {
    someone(written, draw).isStruck = true
  },
  'somebody in a hidden row': (written, draw) => {
    someone(written, draw).isHidden = true
  },
  'a note that somebody left': (written, draw) => {
    someone(written, draw).cells.note = draw.of(['Đã nghỉ từ 3/2024', 'đã mất', 'Chuyển công tác', 'thôi tham gia'])
  },
  'somebody twice': (written, draw) => {
    const row = someone(written, draw)
    written.rows.push({ person: row.person, cells: { ...row.cells } })
  },
  'the phone of somebody else': (written, draw) => {
    someone(written, draw).cells.phone = someone(written, draw).cells.phone
  },
  'the account of somebody else': (written, draw) => {
    someone(written, draw).cells.account = someone(written, draw).cells.account
  },
  'the identity number of somebody else': (written, draw) => {
    someone(written, draw).cells.identity = someone(written, draw).cells.identity
  },
  'blank rows': (written, draw) => {
    written.rows.splice(draw.below(written.rows.length), 0, { person: undefined, cells: { ...EMPTY } })
  },
  'headings again': (written, draw) => {
    written.rows.splice(draw.below(written.rows.length), 0, { person: undefined, cells: { ...written.headings } })
  },
  'a total that is wrong': (written) => {
    written.rows.push({ person: undefined, cells: { ...EMPTY, name: `Tổng cộng: ${people(written).length + 3} người` } })
  },
  'places written once': (written) => {
    let before: WrittenRow | undefined
    for (const row of people(written)) {
      const [commune, hamlet] = [row.person?.commune, row.person?.hamlet]
      if (before?.person?.commune === commune && before?.person?.hamlet === hamlet)
        Object.assign(row.cells, { commune: '', hamlet: '' })
      before = row
    }
  },
  'headings and roles in English': (written) => {
    written.headings = ENGLISH
    for (const { cells, person } of people(written)) if (person?.role === cells.role) cells.role = ENGLISH_ROLE[person.role]
  },
  'a column nobody asked for': (written, draw) => {
    written.more.push(draw.of(['Trình độ', 'Facebook', 'Cột 1', '']))
    for (const row of people(written)) row.more = [...(row.more ?? []), draw.of(['12/12', 'Đại học', 'abc'])]
  },
  'two tables side by side': (written) => {
    written.areSideBySide = true
  },
  'a hidden sheet of more people': (written) => {
    written.hidden = people(written)
      .slice(0, 3)
      .flatMap(({ person }) => (person === undefined ? [] : rowOf(person)))
  },
}

export interface SpoiltRegister {
  readonly seed: number
  readonly faults: readonly string[]
  readonly name: string
  readonly bytes: Uint8Array
  /** Who is written in which rows of the sheet, from 1; `nameColumn`: with their name in this one, in a table beside the first. */
  readonly persons: readonly { readonly row: number; readonly person: Invented; readonly nameColumn?: number }[]
}

const HEADING_ROW = 3
/** Half of them are workbooks of Excel, and most others text, in the code pages that are met. */
const KINDS: readonly FileKind[] = [
  'xlsx',
  'xlsx',
  'xlsx',
  'xlsx',
  'xlsx',
  'xlsx',
  'ods',
  'ods',
  'utf-8',
  'windows-1258',
  'tcvn3',
  'read-as-latin-1',
]

/** A good register with up to three faults. */
export async function spoilRegister(seed: number): Promise<SpoiltRegister> {
  const draw = new Draw(seed)
  const written: Written = { headings: HEADINGS, rows: invent().map(rowOf), more: [], hidden: [], areSideBySide: false }
  const names = Object.keys(FAULTS)
  const faults = Array.from({ length: 1 + draw.below(3) }, () => draw.of(names))
  for (const name of faults) FAULTS[name]?.(written, draw)
  const kind = draw.of(KINDS)
  const { name, bytes, places } = await writeFile(written, kind)
  const persons = places.map(({ person, at, nameColumn }) => ({
    row: HEADING_ROW + 1 + at,
    person,
    ...(nameColumn !== undefined && { nameColumn }),
  }))
  return { seed, faults: [...faults, kind], name, bytes, persons }
}
