import { formatDay } from '../../kernel/calendar.ts'
import { fold, withPlainMarks } from '../../kernel/vietnamese-text.ts'
import type { Field } from '../columns/field.ts'
import type { Doubt, DoubtCode, DoubtDetail } from './doubt.ts'
import { NumberIndex } from './number-index.ts'
import type { Place, RegisterCommune, RegisterGroup, RegisterRow } from './register.ts'
import { SharedDecisions } from './shared-decision.ts'
import { hashOf } from './text-hash.ts'

/** Totals of a register, accumulated as rows are streamed, so that only the place of each row is kept. */
export interface RegisterCounts {
  readonly groups: number
  readonly memberships: number
  /** Distinct identity numbers, and each row without a whole one. */
  readonly people: number
  readonly communes: number
}

/** What is kept of a group, with rows by their index among those seen: a file may name a hundred thousand. */
interface GroupCount {
  readonly group: RegisterGroup
  readonly first: number
  readonly block: number
  /** Of the first row: only the columns of its cells, not their texts. */
  readonly written: RegisterRow['written']
  /** The first row of an earlier group of the same commune that is written nearly alike. */
  readonly near: number | undefined
  members: number
  leader: number | undefined
  rolesKnown: boolean
}

/** A doubt that only the end of the files could tell. */
export interface LateDoubt {
  readonly doubt: Doubt
  /** The group whose first row it stands at; without one it is about a sheet. */
  readonly group?: RegisterGroup
}

const SMALLEST = 3

/**
 * Compares each row with those before it. A doubt about two rows is attached to the second and names the first.
 *
 * `row` returns the doubts of a row; `close` returns those that are known only at the end.
 */
export class Weighing {
  private readonly groups = new Map<string, GroupCount>()
  private readonly communes = new Set<string>()
  private readonly seen = new SeenRows()
  private readonly byIdentity = new NumberIndex()
  private readonly byNameAndBirth = new NumberIndex()
  private readonly byNameAndPhone = new NumberIndex()
  private readonly byPhone = new NumberIndex()
  private readonly byAccount = new NumberIndex()
  private readonly byNearName = new NumberIndex()
  private readonly decisions = new SharedDecisions()
  private lastFirst: RegisterRow['written'] | undefined
  private memberships = 0
  private people = 0

  row(row: RegisterRow, { rolesKnown }: { readonly rolesKnown: boolean }): Doubt[] {
    const { person, group } = row
    const index = this.seen.add(row, hashOf(fold(person.fullName)))
    const known = this.groups.get(group.key)
    const count = known ?? this.newGroup(row, index)
    const found = [
      this.sameIdentity(row, index),
      this.coincidence(row, index),
      this.sharedPhone(row, index),
      this.sharedAccount(row, index),
      this.nearGroup(row, count),
      known === undefined ? this.sharedDecision(row, index) : undefined,
    ].flatMap((doubt) => doubt ?? [])
    if (found.some(({ code }) => code === 'duplicate-row')) return found
    this.memberships++
    if (person.identityNumber === undefined) this.people++
    count.members++
    count.rolesKnown ||= rolesKnown
    if (person.role !== 'leader') return found
    if (count.leader === undefined) count.leader = index
    else {
      const detail = { ...placeDetail(this.seen.at(count.leader).place), group: group.label }
      found.push(doubtAt(row, 'group-with-two-leaders', { field: 'role', detail }))
    }
    return found
  }

  /**
   * Doubts about incomplete groups, at their first row; a table without roles gives one doubt for its sheet. There may be
   * more than fit into memory, so they come one by one.
   */
  *close(): Generator<LateDoubt> {
    const silent = new Map<string, DoubtPlace>()
    const communesTold = new Set<RegisterCommune>()
    for (const count of this.groups.values()) {
      const { group, block, written } = count
      const isOfCommune = !communesTold.has(group.commune)
      const first = { place: this.seen.at(count.first).place, block, written, isOfCommune }
      for (const doubt of ofGroup(count, first)) yield { doubt, group }
      communesTold.add(group.commune)
      if (!count.rolesKnown) silent.set(`${first.place.file}/${first.place.sheet}`, first)
    }
    for (const first of silent.values())
      yield { doubt: doubtAt(first, 'roles-not-found', { field: 'fullName', detail: {}, value: '' }) }
  }

  counts(): RegisterCounts {
    return {
      groups: this.groups.size,
      memberships: this.memberships,
      people: this.people + this.byIdentity.size,
      communes: this.communes.size,
    }
  }

  private newGroup(row: RegisterRow, index: number): GroupCount {
    const nearKey = hashOf(`${row.group.commune.key}/${nearName(row.group.name)}`)
    const count = {
      group: row.group,
      first: index,
      block: row.block,
      written: keptCells(row.written, this.lastFirst),
      near: this.byNearName.firstOr(nearKey, index),
      members: 0,
      leader: undefined,
      rolesKnown: false,
    }
    this.lastFirst = count.written
    this.groups.set(row.group.key, count)
    this.communes.add(row.group.commune.key)
    return count
  }

  private sameIdentity(row: RegisterRow, index: number): Doubt | undefined {
    const { identityNumber } = row.person
    if (identityNumber === undefined) return undefined
    const first = this.byIdentity.firstOr(Number(identityNumber), index)
    if (first === undefined) return undefined
    const { place, group, name } = this.seen.at(first)
    const isSameName = name === this.seen.at(index).name
    const detail = { ...placeDetail(place), group: group.label, ...(!isSameName && { otherName: 1 }) }
    if (group !== row.group) return doubtAt(row, 'person-in-two-groups', { field: 'identity', detail })
    return doubtAt(row, isSameName ? 'duplicate-row' : 'identity-number-shared', { field: 'identity', detail })
  }

  private coincidence(row: RegisterRow, index: number): Doubt | undefined {
    const { fullName, birthDate, phone, identityNumber } = row.person
    if (fullName === '') return undefined
    const name = fold(fullName)
    const sameBirth = birthDate === undefined ? undefined : this.byNameAndBirth.firstOr(hashOf(`${name}|${birthDate}`), index)
    const samePhone = phone === undefined ? undefined : this.byNameAndPhone.firstOr(hashOf(`${name}|${phone}`), index)
    const first = sameBirth ?? samePhone
    if (first === undefined) return undefined
    const other = this.seen.at(first)
    // An equal identity number means one person, which has a doubt of its own.
    if (identityNumber !== undefined && other.identity === Number(identityNumber)) return undefined
    const detail = { ...placeDetail(other.place), group: other.group.label }
    if (identityNumber === undefined && other.identity === 0 && other.group === row.group)
      return doubtAt(row, 'duplicate-row', { field: 'fullName', detail })
    return doubtAt(row, sameBirth === undefined ? 'same-name-and-phone' : 'same-name-and-birth', { field: 'fullName', detail })
  }

  private sharedAccount(row: RegisterRow, index: number): Doubt | undefined {
    const { account, identityNumber } = row.person
    if (account === undefined) return undefined
    const first = this.byAccount.firstOr(hashOf(account.number), index)
    if (first === undefined) return undefined
    const other = this.seen.at(first)
    const isInOneGroup = other.name === this.seen.at(index).name && other.group === row.group
    if (isInOneGroup || (identityNumber !== undefined && other.identity === Number(identityNumber))) return undefined
    return doubtAt(row, 'account-shared', { field: 'account', detail: { ...placeDetail(other.place), group: other.group.label } })
  }

  private nearGroup(row: RegisterRow, { near }: GroupCount): Doubt | undefined {
    if (near === undefined) return undefined
    const { place, group: other } = this.seen.at(near)
    const detail = { ...placeDetail(place), group: row.group.label, other: other.label }
    return doubtAt(row, 'near-group', { field: 'group', detail })
  }

  private sharedDecision(row: RegisterRow, index: number): Doubt | undefined {
    const detail = this.decisions.detailOf(row, { index, at: (earlier) => this.seen.at(earlier) })
    return detail && doubtAt(row, 'decision-shared', { field: 'group', detail })
  }

  /** A namesake with the same phone has a doubt of its own, and so has an equal identity number. */
  private sharedPhone(row: RegisterRow, index: number): Doubt | undefined {
    const { phone, identityNumber } = row.person
    if (phone === undefined) return undefined
    const first = this.byPhone.firstOr(Number(phone), index)
    if (first === undefined) return undefined
    const other = this.seen.at(first)
    const isKnown = identityNumber !== undefined && other.identity === Number(identityNumber)
    if (isKnown || other.name === this.seen.at(index).name) return undefined
    return doubtAt(row, 'phone-shared', { field: 'phone', detail: { ...placeDetail(other.place), group: other.group.label } })
  }
}

function ofGroup({ group, members, leader, rolesKnown }: GroupCount, first: FirstRow): Doubt[] {
  const { label, commune } = group
  const found: Doubt[] = []
  if (leader === undefined && rolesKnown)
    found.push(doubtAt(first, 'group-without-leader', { field: 'role', detail: { group: label, members }, value: label }))
  if (members < SMALLEST)
    found.push(doubtAt(first, 'small-group', { field: 'group', detail: { group: label, members }, value: label }))
  if (group.isWholeCommune)
    found.push(doubtAt(first, 'group-unnamed', { field: 'group', detail: { commune: commune.label }, value: label }))
  if (commune.unit === undefined && first.isOfCommune)
    found.push(doubtAt(first, 'unknown-commune', { field: 'commune', detail: unknownDetail(commune), value: commune.label }))
  return found
}

/** A name without what is left out, changed or added by hand: marks, accents, spaces, i for y. */
export const nearName = (name: string): string =>
  fold(withPlainMarks(name))
    .replace(/y/g, 'i')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The place of each row in typed arrays: half a million rows need a few megabytes. */
class SeenRows {
  private readonly sheets: { file: string; sheet: string }[] = []
  private readonly sheetOf: number[] = []
  private readonly rowOf: number[] = []
  private readonly groupOf: RegisterGroup[] = []
  private readonly nameOf: number[] = []
  private readonly identityOf: number[] = []

  add({ place, group, person }: RegisterRow, name: number): number {
    const last = this.sheets.at(-1)
    if (last?.file !== place.file || last.sheet !== place.sheet) this.sheets.push({ file: place.file, sheet: place.sheet })
    this.sheetOf.push(this.sheets.length - 1)
    this.groupOf.push(group)
    this.nameOf.push(name)
    this.identityOf.push(Number(person.identityNumber ?? 0))
    return this.rowOf.push(place.row) - 1
  }

  at(index: number): { place: Place; group: RegisterGroup; name: number; identity: number } {
    const sheet = this.sheets[this.sheetOf[index] ?? 0] ?? { file: '', sheet: '' }
    const group = this.groupOf[index] as RegisterGroup
    return {
      place: { ...sheet, row: this.rowOf[index] ?? 0 },
      group,
      name: this.nameOf[index] ?? 0,
      identity: this.identityOf[index] ?? 0,
    }
  }
}

/** What is said of a commune that was not found. */
export const unknownDetail = ({ label, endedOn }: RegisterCommune): DoubtDetail => ({
  commune: label,
  ...(endedOn !== undefined && { endedOn: formatDay(endedOn) }),
})

const placeDetail = ({ file, sheet, row }: Place): DoubtDetail => ({ file, sheet, row })

/** The part of a row that a doubt needs. */
type DoubtPlace = Pick<RegisterRow, 'place' | 'block' | 'written'>

interface FirstRow extends DoubtPlace {
  /** Whether it is the first of its commune too, which a doubt about the commune stands at. */
  readonly isOfCommune: boolean
}

const KEPT: readonly Field[] = ['role', 'group', 'commune', 'fullName']

/** The first row of a group is kept to the end: only the columns of its cells, not their texts. Equal ones are shared. */
function keptCells(written: RegisterRow['written'], alike: RegisterRow['written'] | undefined): RegisterRow['written'] {
  const isAlike =
    alike !== undefined &&
    KEPT.every((field) => alike[field]?.column === written[field]?.column && alike[field]?.heading === written[field]?.heading)
  if (isAlike) return alike
  const kept = KEPT.flatMap((field) => (written[field] === undefined ? [] : [[field, { ...written[field], text: '' }]]))
  return Object.fromEntries(kept)
}

interface DoubtedCell {
  readonly field: Field
  readonly detail: DoubtDetail
  /** What the clerk wrote, where it is not the cell's own text. */
  readonly value?: string
}

/** A doubt at the cell it is about, or at the name when that cell is blank. */
export function doubtAt(row: DoubtPlace, code: DoubtCode, { field, detail, value }: DoubtedCell): Doubt {
  const cell = row.written[field] ?? row.written.fullName
  return {
    code,
    place: row.place,
    block: row.block,
    column: cell?.column ?? 0,
    heading: cell?.heading ?? '',
    value: value ?? cell?.text ?? '',
    detail,
  }
}
