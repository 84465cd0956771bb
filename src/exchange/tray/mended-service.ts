import { formatDay } from '../../kernel/calendar.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { communeFinder } from '../../units/service.ts'
import type { Field } from '../columns/field.ts'
import type { ImportRowRecord, KeptDoubt, RowContent } from '../import/import.ts'
import { keptDoubt, rowGroupOf } from '../import/row-content.ts'
import type { BatchRow } from '../import/store.ts'
import { communeBook } from '../reading/commune-of.ts'
import { type DoubtCode, isSettled, mayStayAsWritten, type Stay } from '../reading/doubt.ts'
import { groupBook, lettersOfGroup } from '../reading/group-of.ts'
import { readPerson } from '../reading/read-person.ts'
import type { Mended, ReadCells } from '../reading/register.ts'

/** A row as it was read, or as it was mended before. */
export type RowToMend = Pick<ImportRowRecord, 'place' | 'block' | 'content' | 'doubts'>

export interface MendedContent {
  readonly content: RowContent
  readonly doubts: readonly KeptDoubt[]
}

/** Reads a row again with other cells, as if the clerk had written them. What was mended before stays mended. */
export async function readMended(
  transaction: Transaction,
  { batch, row, cells }: { batch: Pick<BatchRow, 'as_of'>; row: RowToMend; cells: Mended },
): Promise<MendedContent> {
  const before = row.content
  const mended = { ...before.mended, ...cells }
  const find = await communeFinder(transaction, batch.as_of)
  const isRoleOpen =
    mended.role !== undefined || row.doubts.some(({ code }) => code === 'missing-role' || code === 'unknown-role')
  const read = readPerson(cellsWith(before, mended), {
    place: row.place,
    block: row.block,
    on: batch.as_of,
    role: isRoleOpen ? undefined : before.person.role,
    saysEachRole: true,
    habits: { saysTitles: false, turnsDates: false, hasOldFont: false },
  })
  const group = cells.commune === undefined && cells.group === undefined ? before.group : groupWith(before, cells, find)
  const stays = before.stays?.filter((stay) => !isOfTyped(stay, cells))
  const content: RowContent = { person: read.person, written: read.written, group, mended, ...(stays && { stays }) }
  const found = [...read.doubts.map((doubt) => keptDoubt(doubt, read.written)), ...unseenInCells(row, cells)]
  const doubts = found.filter((doubt) => !isSettled(stays, doubt))
  if (lettersOfGroup(group, { isCodePageGuessed: false }) !== undefined)
    doubts.push({ code: 'broken-letters', column: 0, heading: '', detail: {}, field: 'group' })
  if (group.communeId === undefined)
    doubts.push(
      row.doubts.find(({ code, detail }) => code === 'unknown-commune' && detail['commune'] === group.communeLabel) ?? {
        code: 'unknown-commune',
        column: 0,
        heading: '',
        detail: { commune: group.communeLabel },
        field: 'commune',
      },
    )
  return { content, doubts }
}

/** What was said of a number or of a group's name does not hold for another one that is typed. */
function isOfTyped(stay: Stay, { phone, account, group, commune }: Mended): boolean {
  if (typeof stay === 'object') return (stay.code === 'account-shared' ? account : phone) !== undefined
  return stay === 'near-group' && (group ?? commune) !== undefined
}

const SEEN_BESIDE: ReadonlySet<DoubtCode> = new Set(['row-hidden', 'read-as-remembered', 'decision-shared'])

/** What was seen in the file and is not to be seen in a row's texts stays doubtful until the cell it is about is typed anew. */
const unseenInCells = ({ doubts }: RowToMend, cells: Mended): readonly KeptDoubt[] =>
  doubts.filter(
    ({ code, field }) =>
      (mayStayAsWritten({ code }) || SEEN_BESIDE.has(code)) && !(field !== null && Object.keys(cells).includes(field)),
  )

const BIRTH_FIELDS = ['birthDay', 'birthMonth', 'birthYear', 'birthMale', 'birthFemale'] as const

/** Unchanged cells keep their parsed value, with restored zeros; typed values are text cells. */
function cellsWith({ written, person }: RowContent, mended: Mended): ReadCells {
  const cells: Record<string, ReadCells[keyof ReadCells]> = {}
  for (const [field, cell] of Object.entries(written)) {
    if (cell === undefined || (BIRTH_FIELDS as readonly string[]).includes(field)) continue
    const isFormula = cell.text.startsWith('=')
    cells[field] = { ...cell, kind: 'text', text: isFormula ? '' : cell.text, ...(isFormula && { formula: cell.text }) }
  }
  const birth = written.birth ?? BIRTH_FIELDS.flatMap((field) => written[field] ?? [])[0]
  const known: Partial<Record<Field, string | undefined>> = {
    identity: person.identityNumber,
    phone: person.phone,
    birth:
      person.birthDate === undefined
        ? person.birthYear === undefined
          ? birth?.text
          : String(person.birthYear)
        : formatDay(person.birthDate),
    sex: person.sex === undefined ? undefined : person.sex === 'female' ? 'Nữ' : 'Nam',
  }
  const typed = Object.entries({ ...known, ...mended }) as [Field, string | undefined][]
  for (const [field, text] of typed) {
    const at = field === 'birth' ? birth : written[field]
    if (text !== undefined) cells[field] = { column: at?.column ?? 0, heading: at?.heading ?? '', kind: 'text', text }
  }
  if (mended.fullName !== undefined) delete cells['familyName']
  if (mended.role !== undefined) for (const mark of ['isLeader', 'isDeputy', 'isMember']) delete cells[mark]
  return cells as ReadCells
}

function groupWith(before: RowContent, cells: Mended, find: Awaited<ReturnType<typeof communeFinder>>): RowContent['group'] {
  const communes = communeBook(find)
  const code = cells.commune !== undefined && /^\d{5}$/.test(cells.commune.trim()) ? cells.commune.trim() : undefined
  const commune = communes.named({
    code,
    name: code === undefined ? (cells.commune ?? before.group.communeLabel) : undefined,
    district: undefined,
  })
  const kept =
    before.group.communeId === undefined || cells.commune !== undefined ? commune : { ...commune, key: before.group.communeId }
  const group = groupBook().named({
    commune: kept,
    groupText: cells.group ?? before.group.name,
    hamletText: undefined,
    title: {},
    decision: before.group.decision,
  })
  const found = rowGroupOf(group)
  return cells.commune === undefined && before.group.communeId !== undefined
    ? { ...found, communeId: before.group.communeId }
    : found
}

export const findCommunesOf = ({ content }: Pick<ImportRowRecord, 'content'>): readonly string[] =>
  content.group.communeId === undefined ? [] : [content.group.communeId]
