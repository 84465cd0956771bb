import type { EstablishedGroups, KeptMember, KeptSeat, NumberHolder } from '../../groups/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import { agree, type Likeness } from '../../people/index.ts'
import { type Doubt, type DoubtDetail, isSettled, type Stay } from '../reading/doubt.ts'
import type { RegisterRow } from '../reading/register.ts'
import { decisionDetail } from '../reading/shared-decision.ts'
import { decisionKey } from '../reading/title.ts'
import { doubtAt } from '../reading/weigh.ts'
import type { KeptRegisters, RowIndexes } from './difference.ts'

/** Whom the registers know by the numbers of a row. */
export interface KnownByNumbers {
  readonly indexes: RowIndexes
  /** Of the row's group, and the one whom the row is about, as far as they are kept. */
  readonly members: readonly KeptMember[]
  readonly member: KeptMember | undefined
  /** Who has the identity number: a seat of theirs in the row's group before others, or nothing but their record. */
  readonly withIdentity: (Likeness & Partial<Pick<KeptSeat, 'membershipId'>>) | undefined
  readonly withPhone: readonly NumberHolder[]
  readonly withAccount: readonly NumberHolder[]
  /** Whether who reads the row may see a seat there. */
  readonly isSeen: (communeId: string) => boolean
  /** What an officer has said of the row. */
  readonly stays: readonly Stay[]
}

/**
 * Doubts about numbers of a row that somebody else in the registers has. What the registers already hold so is no doubt: a
 * household that shares a phone was asked about once.
 */
export function sharedWithRegister(row: RegisterRow, known: KnownByNumbers): Doubt[] {
  return [...sharedIdentity(row, known), ...sharedPhone(row, known), ...sharedAccount(row, known)]
}

/** Whether the registers hold the row's own person with the number, contested or not. */
export const isKeptSo = ({ person }: RegisterRow, { member, indexes }: Pick<KnownByNumbers, 'member' | 'indexes'>): boolean =>
  member !== undefined && member.identityIndex === indexes.identity && agree(person, member)

function sharedIdentity(row: RegisterRow, known: KnownByNumbers): Doubt[] {
  const { withIdentity } = known
  if (withIdentity === undefined || isKeptSo(row, known) || agree(row.person, withIdentity)) return []
  return [doubtAt(row, 'identity-number-shared', { field: 'identity', detail: atSeat(withIdentity.membershipId) })]
}

function sharedPhone(row: RegisterRow, known: KnownByNumbers): Doubt[] {
  if (known.member !== undefined && known.member.phone === row.person.phone) return []
  const holders = known.withPhone.filter(({ seat }) => seat !== null && known.isSeen(seat.communeId))
  return firstOpen({ row, known, holders }, (holder) => {
    const isNamesake = holder.foldedName === fold(row.person.fullName)
    const detail = { ...atSeat(holder.seat?.membershipId), personId: holder.personId }
    return isNamesake
      ? doubtAt(row, 'same-name-and-phone', { field: 'fullName', detail })
      : doubtAt(row, 'phone-shared', { field: 'phone', detail })
  })
}

/** The doubt about the first of them who is somebody else, and of whom nobody has said that it may be. */
function firstOpen(
  { row, known, holders }: { row: RegisterRow; known: KnownByNumbers; holders: readonly NumberHolder[] },
  doubtOf: (holder: NumberHolder) => Doubt,
): Doubt[] {
  for (const holder of holders) {
    if (!isSomebodyElse(row, holder, known)) continue
    const doubt = doubtOf(holder)
    if (!isSettled(known.stays, doubt, { name: holder.foldedName, identity: holder.identityIndex })) return [doubt]
  }
  return []
}

function sharedAccount(row: RegisterRow, known: KnownByNumbers): Doubt[] {
  if (known.member?.account != null && known.member.account.index === known.indexes.account) return []
  return firstOpen({ row, known, holders: known.withAccount }, (holder) => {
    const isBeyond = holder.seat !== null && !known.isSeen(holder.seat.communeId)
    const where: DoubtDetail = isBeyond ? { elsewhere: 1 } : atSeat(holder.seat?.membershipId)
    return doubtAt(row, 'account-shared', { field: 'account', detail: { ...where, personId: holder.personId } })
  })
}

/** Another person, or the same name with a seat in another group: then one account or phone goes with two groups. */
function isSomebodyElse(
  { person }: RegisterRow,
  holder: NumberHolder,
  { indexes, members, member }: Pick<KnownByNumbers, 'indexes' | 'members' | 'member'>,
): boolean {
  if (holder.personId === member?.personId) return false
  if (indexes.identity !== undefined && holder.identityIndex === indexes.identity) return false
  const isNamesake = holder.foldedName === fold(person.fullName)
  return !(isNamesake && members.some(({ personId }) => personId === holder.personId))
}

/** The seat is named when the doubt is told, to whom it may be. */
const atSeat = (membershipId: string | undefined): DoubtDetail => (membershipId === undefined ? {} : { membershipId })

/** Groups of other communes that the registers hold as established by the decisions of rows. */
export class DecisionsElsewhere {
  private readonly kept: KeptRegisters
  private readonly asked = new Set<string>()
  private readonly established = new Map<string, EstablishedGroups[]>()
  private readonly told = new Set<string>()

  constructor(kept: KeptRegisters) {
    this.kept = kept
  }

  /** The days of decisions that nobody has asked about yet. */
  daysToAsk(rows: readonly RegisterRow[]): PlainDate[] {
    const days = new Set(rows.flatMap(({ group }) => group.decision?.date ?? []))
    return [...days].filter((day) => !this.asked.has(day) && this.asked.add(day))
  }

  add(established: readonly EstablishedGroups[]): void {
    for (const groups of established) {
      const key = decisionKey(groups.decision) ?? ''
      this.established.set(key, [...(this.established.get(key) ?? []), groups])
    }
  }

  /** What was said of a commune's decision before is not said anew. */
  leaveOut(told: Iterable<string>): void {
    for (const key of told) this.told.add(key)
  }

  /** Told once of a commune and a decision, where it founds a group that is not kept. */
  doubtOf(row: RegisterRow): Doubt[] {
    const { key: groupKey, commune, decision } = row.group
    const key = decision && decisionKey(decision)
    if (decision === undefined || key === undefined || this.kept.groupOf(groupKey) !== undefined) return []
    const others = this.established.get(key)?.filter(({ communeId }) => communeId !== commune.unit?.unitId) ?? []
    const toldKey = `${commune.key}|${key}`
    if (others.length === 0 || this.told.has(toldKey)) return []
    this.told.add(toldKey)
    const one = others.find((other) => other.one !== undefined)?.one
    const where: DoubtDetail =
      one === undefined ? { elsewhere: 1 } : { group: one.name, ...atSeat(one.membershipId ?? undefined) }
    return [doubtAt(row, 'decision-shared', { field: 'group', detail: { ...where, ...decisionDetail(decision) } })]
  }
}
