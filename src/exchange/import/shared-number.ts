import type { KeptGroup, KeptMember, KeptSeat, NumberHolder } from '../../groups/index.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import { agree, type Likeness } from '../../people/index.ts'
import { type Doubt, type DoubtDetail, isSettled, type Stay } from '../reading/doubt.ts'
import type { RegisterRow } from '../reading/register.ts'
import { doubtAt } from '../reading/weigh.ts'
import type { RowIndexes } from './difference.ts'

/** Whom the registers know by the numbers of a row. */
export interface KnownByNumbers {
  readonly indexes: RowIndexes
  /** The row's group, and the member whom the row is about, as far as they are kept. */
  readonly group: KeptGroup | undefined
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
  { indexes, group, member }: Pick<KnownByNumbers, 'indexes' | 'group' | 'member'>,
): boolean {
  if (holder.personId === member?.personId) return false
  if (indexes.identity !== undefined && holder.identityIndex === indexes.identity) return false
  const isNamesake = holder.foldedName === fold(person.fullName)
  return !(isNamesake && group?.members.some(({ personId }) => personId === holder.personId) === true)
}

/** The seat is named when the doubt is told, to whom it may be. */
const atSeat = (membershipId: string | undefined): DoubtDetail => (membershipId === undefined ? {} : { membershipId })
