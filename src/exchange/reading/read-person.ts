import type { PlainDate } from '../../kernel/calendar.ts'
import { tidy, tidyName } from '../../kernel/vietnamese-text.ts'
import { type Cell, cellAt, isErrorCell, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import { ageOn, type Birth, isAfter, ofParts, type ReadBirth, readBirth } from '../columns/birth.ts'
import { type ColumnUse, type Field, fieldTraits } from '../columns/field.ts'
import { type Habits, saysLeft } from '../columns/habits.ts'
import type { PersonBlock } from '../columns/layout.ts'
import { readAccount, readIdentityNumber, readPhone, saysNothing } from '../columns/numbers.ts'
import { isMark, type MemberRole, readRole, readSex, roleInside, type Sex } from '../columns/role.ts'
import { asText, isReadable, isRunnable } from '../columns/runnable.ts'
import type { Doubt, DoubtCode, DoubtDetail } from './doubt.ts'
import { readFullName, type Say } from './read-name.ts'
import type { Mended, Place, ReadCells, RegisterPerson, WrittenCell } from './register.ts'

export interface ReadPerson {
  readonly person: RegisterPerson
  readonly written: Readonly<Partial<Record<Field, WrittenCell>>>
  readonly doubts: readonly Doubt[]
  /** What was read for cells of which an earlier file's explanation counts. */
  readonly mended?: Mended
}

/** The cells of one person in a row, by what they hold. */
export function cellsOf(row: SheetRow, uses: readonly ColumnUse[]): ReadCells {
  const cells: Partial<Record<Field, Cell & { heading: string }>> = {}
  for (const { column, field, heading } of uses) {
    const cell = cellAt(row, column)
    if (cell !== undefined && cells[field] === undefined) cells[field] = { ...cell, heading }
  }
  return cells
}

export interface ReadingAt {
  readonly place: Place
  readonly block: number
  /** The day of the register: nobody in it was born after it. */
  readonly on: PlainDate
  readonly role: MemberRole | undefined
  readonly saysEachRole: boolean
  readonly habits: Habits
  readonly isHidden?: true | undefined
  readonly isCodePageGuessed?: boolean
}

const YOUNGEST = 14
const OLDEST = 100

/** Parses one person's cells and collects the doubts. Nothing is guessed. */
export function readPerson(given: ReadCells, at: ReadingAt): ReadPerson {
  const doubts: Doubt[] = []
  const doubt = (code: DoubtCode, field: Field, detail: DoubtDetail = {}): void => {
    const cell = given[field]
    const value = cell === undefined ? '' : asText(cell)
    doubts.push({
      code,
      place: at.place,
      block: at.block,
      column: cell?.column ?? 0,
      heading: cell?.heading ?? '',
      value,
      detail,
    })
  }
  const cells = withoutErrors(given, doubt)
  for (const field of Object.keys(cells) as Field[]) {
    const cell = cells[field]
    if (cell !== undefined && isRunnable(cell, { holdsText: fieldTraits(field).holdsText === true }))
      doubt('formula-in-text-cell', field)
  }
  const fullName = readFullName(cells, at.habits, doubt)
  if (fullName === '' && (given.fullName === undefined || !isErrorCell(given.fullName))) doubt('missing-name', 'fullName')
  if (at.isCodePageGuessed === true && /[^ -~]/.test(fullName)) doubt('code-page-guessed', 'fullName')
  if (at.isHidden === true) doubt('row-hidden', 'fullName')
  if (cells.fullName?.isStruck === true) doubt('row-struck', 'fullName')
  const birth = birthOf(cells, at, doubt)
  const sex = sexOf(cells, doubt)
  const phone = phoneOf(cells, doubt)
  const identityNumber = identityOf(cells, doubt)
  const account = accountOf(cells, doubt)
  const position = textOf(cells.position)
  const note = textOf(cells.note)
  if (note !== undefined && saysLeft(note)) doubt('left-in-note', 'note')
  const person: RegisterPerson = {
    fullName,
    ...birth,
    ...(sex !== undefined && { sex }),
    ...(phone !== undefined && { phone }),
    ...(identityNumber !== undefined && { identityNumber }),
    role: roleOf(cells, at, doubt),
    ...(position !== undefined && { position }),
    ...(account !== undefined && { account }),
    ...(note !== undefined && { note }),
  }
  return { person, written: writtenOf(given), doubts }
}

/** `#N/A` is no value of anything. */
function withoutErrors(cells: ReadCells, doubt: Say): ReadCells {
  const faulty: Field[] = []
  for (const field in cells) {
    const cell = cells[field as Field]
    if (cell !== undefined && isErrorCell(cell)) faulty.push(field as Field)
  }
  for (const field of faulty) doubt('error-value', field)
  return faulty.length === 0
    ? cells
    : Object.fromEntries(Object.entries(cells).filter(([field]) => !faulty.includes(field as Field)))
}

function birthOf(cells: ReadCells, { on, habits }: ReadingAt, doubt: Say): { birthDate?: PlainDate; birthYear?: number } {
  const [field, read] = readBirthCells(cells, on)
  if (habits.turnsDates) doubtTurned(cells[field], field, doubt)
  if (read.state === 'unreadable') doubt('birth-unreadable', field)
  if (read.state !== 'read') return {}
  if (isAfter(read.birth, on)) {
    doubt('birth-in-future', field)
    return {}
  }
  const age = ageOn(read.birth, on)
  if (age !== undefined && (age < YOUNGEST || age > OLDEST)) doubt('birth-unlikely', field, { age })
  return birthFields(read.birth)
}

/** A date cell of a column in which day and month changed places; on the third of the third it makes no difference. */
function doubtTurned(cell: Cell | undefined, field: Field, doubt: Say): void {
  const [year, month, day] = cell?.date?.split('-') ?? []
  if (day !== undefined && day !== month) doubt('birth-turned', field, { turned: `${month}/${day}/${year}` })
}

const birthFields = ({ date, year }: Birth): { birthDate?: PlainDate; birthYear?: number } =>
  date !== undefined ? { birthDate: date, birthYear: Number(date.slice(0, 4)) } : year !== undefined ? { birthYear: year } : {}

function readBirthCells(cells: ReadCells, on: PlainDate): [Field, ReadBirth] {
  const { birthYear, birthDay, birthMonth } = cells
  if (birthYear !== undefined) {
    const year = readBirth(birthYear, on)
    const known = year.state === 'read' ? year.birth.year : undefined
    return ['birthYear', known === undefined ? year : ofParts({ day: birthDay?.text, month: birthMonth?.text, year: known })]
  }
  for (const field of ['birth', 'birthMale', 'birthFemale'] as const) {
    const cell = cells[field]
    if (cell !== undefined && !isMark(cell.text))
      return [field, cell.text === '' && cell.formula !== undefined ? { state: 'missing' } : readBirth(cell, on)]
  }
  return ['birth', { state: 'missing' }]
}

function sexOf(cells: ReadCells, doubt: Say): Sex | undefined {
  if (cells.sexFemale !== undefined && isMark(cells.sexFemale.text)) return 'female'
  if (cells.sexMale !== undefined && isMark(cells.sexMale.text)) return 'male'
  if (cells.birthFemale !== undefined) return 'female'
  if (cells.birthMale !== undefined) return 'male'
  if (cells.sex === undefined || saysNothing(cells.sex.text)) return undefined
  const sex = readSex(cells.sex.text)
  if (sex === undefined) doubt('sex-unreadable', 'sex')
  return sex
}

function phoneOf({ phone }: ReadCells, doubt: Say): string | undefined {
  if (phone === undefined || !isReadable(phone)) return undefined
  const read = readPhone(phone)
  if (read.state === 'read') return read.value
  if (read.state === 'too-short') doubt('phone-too-short', 'phone', { digits: read.value.replace(/\D/g, '').length })
  else if (read.state !== 'missing') doubt('phone-unreadable', 'phone')
  return undefined
}

function identityOf({ identity }: ReadCells, doubt: Say): string | undefined {
  if (identity === undefined || !isReadable(identity)) return undefined
  const read = readIdentityNumber(identity)
  if (read.state === 'read') return read.value
  if (read.state !== 'missing') doubt('national-id-not-12-digits', 'identity', { digits: read.value.replace(/\D/g, '').length })
  return undefined
}

function accountOf({ account, bank, accountHolder }: ReadCells, doubt: Say): RegisterPerson['account'] {
  if (account === undefined || !isReadable(account)) return undefined
  const { number, bank: beside } = readAccount(account)
  if (number.state === 'missing') return undefined
  if (number.state !== 'read') {
    doubt('account-shape', 'account', { digits: number.value.replace(/\D/g, '').length })
    return undefined
  }
  const name = textOf(bank) ?? beside
  if (name === undefined) {
    doubt('account-without-bank', 'account')
    return undefined
  }
  const holder = textOf(accountHolder)
  return { number: number.value, bank: name, ...(holder !== undefined && { holder: tidyName(holder) }) }
}

function roleOf(cells: ReadCells, { role, saysEachRole }: ReadingAt, doubt: Say): MemberRole {
  if (role !== undefined) return role
  if (cells.isLeader !== undefined && isMark(cells.isLeader.text)) return 'leader'
  if (cells.isDeputy !== undefined && isMark(cells.isDeputy.text)) return 'deputy'
  if (cells.isMember !== undefined && isMark(cells.isMember.text)) return 'member'
  const read = cells.role === undefined ? { state: 'missing' as const } : readRole(cells.role.text)
  if (read.state === 'read') return read.role
  const elsewhere = [cells.position, cells.note, cells.fullName].flatMap((cell) =>
    cell === undefined ? [] : (roleInside(cell.text) ?? []),
  )[0]
  if (elsewhere !== undefined) return elsewhere
  if (read.state === 'unknown') doubt('unknown-role', 'role')
  else if (saysEachRole) doubt('missing-role', 'role')
  return 'member'
}

/** A cell as text; a formula gives its source, never its result. */
function textOf(cell: Cell | undefined): string | undefined {
  const text = cell === undefined ? '' : tidy(asText(cell))
  return text === '' || /^[-–—.]+$/.test(text) ? undefined : text
}

function writtenOf(cells: ReadCells): Partial<Record<Field, WrittenCell>> {
  const written: Partial<Record<Field, WrittenCell>> = {}
  for (const [field, cell] of Object.entries(cells) as [Field, Cell & { heading: string }][])
    written[field] = { column: cell.column, heading: cell.heading, text: asText(cell) }
  return written
}

/** Splits a cell that lists several members into persons, without the details that cannot be assigned to one of them. */
export function personsOf(row: SheetRow, { role, uses }: PersonBlock): ReadCells[] {
  const cells = cellsOf(row, uses)
  const names = cells.fullName
  if (names === undefined && cells.familyName === undefined) return role === undefined ? [cells] : []
  const listed =
    role !== 'member' || names === undefined
      ? []
      : names.text
          .split(/[\n;,]/)
          .map(tidy)
          .filter((name) => name !== '')
  if (listed.length <= 1 || names === undefined) return [cells]
  const phones =
    cells.phone?.text
      .split(/[\n;,]/)
      .map(tidy)
      .filter((phone) => phone !== '') ?? []
  return listed.map((name, index) => {
    const phone =
      cells.phone !== undefined && phones.length === listed.length ? { ...cells.phone, text: phones[index] ?? '' } : undefined
    return { fullName: { ...names, text: name }, ...(phone !== undefined && { phone }) }
  })
}
