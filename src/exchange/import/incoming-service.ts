import type { KeptMember, KeptSeat } from '../../groups/index.ts'
import {
  findEstablishedBy,
  findNumberHolders,
  findSeatedBeyond,
  findSeats,
  loadGroups,
  loadMembers,
} from '../../groups/service.ts'
import type { Actor, DailyLimitReached } from '../../identity/index.ts'
import { spendDaily } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Result } from '../../kernel/result.ts'
import { fold } from '../../kernel/vietnamese-text.ts'
import { computeAccountIndex, computeIdentityIndex, findBeyond, findPeople, type Reach } from '../../people/service.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Doubt, Stay } from '../reading/doubt.ts'
import type { RegisterGroup, RegisterRow } from '../reading/register.ts'
import { doubtAt } from '../reading/weigh.ts'
import { KeptRegisters, type RowIndexes } from './difference.ts'
import { isWithin } from './elsewhere-service.ts'
import type { RowChange } from './import.ts'
import { DecisionsElsewhere, isKeptSo, type KnownByNumbers, sharedWithRegister } from './shared-number.ts'

export interface ReadRow {
  readonly row: RegisterRow
  readonly doubts: readonly Doubt[]
  /** Blind indexes of its numbers in hexadecimal, as far as they were computed before. */
  readonly indexes?: { readonly identity: string | null; readonly account: string | null }
  readonly stays?: readonly Stay[]
}

/** A row with the result of comparing it with the database. */
export interface ComparedRow extends ReadRow {
  readonly change: RowChange
  /** Hexadecimal. */
  readonly identityIndex: string | undefined
  readonly accountIndex: string | undefined
}

interface IndexedRow extends RowIndexes {
  readonly read: ReadRow
  /** The member of the row's group whom it is about. */
  readonly member: KeptMember | undefined
}

/** As many groups are asked together for whom they hold. */
const GROUPS_AT_ONCE = 1000

type NumberOrNone = string | null | undefined

const numbersToAsk = (
  rows: readonly IndexedRow[],
  numbersOf: (row: IndexedRow) => [written: NumberOrNone, kept: NumberOrNone],
): string[] => [
  ...new Set(
    rows.flatMap((row) => {
      const [written, kept] = numbersOf(row)
      return written == null || written === kept ? [] : [written]
    }),
  ),
]

/**
 * Compares rows with the database in batches of a thousand. It loads only the groups of the communes, and of groups and
 * identity numbers that occur in the rows the members and seats: no register is held as a whole.
 */
export class Comparison {
  readonly kept = new KeptRegisters()
  readonly decisions = new DecisionsElsewhere(this.kept)
  private readonly loaded = new Set<string>()
  private readonly platform: Platform
  private readonly asOf: PlainDate
  private readonly reach: Reach

  /** @param by the day of the register, and the communes in which whoever asks may bring in registers */
  constructor(platform: Platform, by: { readonly asOf: PlainDate; readonly reach: Reach }) {
    this.platform = platform
    this.asOf = by.asOf
    this.reach = by.reach
  }

  /** The known communes met so far. */
  communeIds(): string[] {
    return [...this.loaded].toSorted()
  }

  async compare(rows: readonly ReadRow[]): Promise<ComparedRow[]> {
    await this.load(rows.map(({ row }) => row.group))
    await this.findEstablished(rows)
    const indexed = rows.map((read) => this.withIndexes(read))
    const known = await this.findKnown(indexed)
    return indexed.map(({ read, identity, account, member }) => {
      const { row } = read
      const change = this.kept.changeOf(row.group.key, member, { person: row.person, account })
      const held = known.seats.get(identity ?? '') ?? []
      const isSeatedHere = held.some((seat) => this.kept.keyOf({ ...seat, name: seat.groupName }) === row.group.key)
      const others = isSeatedHere ? [] : held
      const isBeyond = known.beyond.has(identity ?? '') || (known.seatedBeyond.has(identity ?? '') && !isSeatedHere)
      const byNumbers: KnownByNumbers = {
        indexes: { identity, account },
        members: this.kept.membersOf(this.kept.groupOf(row.group.key)),
        member,
        withIdentity: isBeyond || others.length > 0 ? undefined : (held[0] ?? known.people.get(identity ?? '')),
        withPhone: known.byPhone.get(row.person.phone ?? '') ?? [],
        withAccount: known.byAccount.get(account ?? '') ?? [],
        isSeen: (communeId) => isWithin(this.reach, communeId),
        stays: read.stays ?? [],
      }
      const inFiles = read.doubts.filter(({ code }) => code !== 'identity-number-shared' || !isKeptSo(row, byNumbers))
      const found = [
        ...this.ofReach(read, isBeyond),
        ...(isBeyond ? [] : ofSeats(read, others)),
        ...this.nearGroup(read),
        ...sharedWithRegister(row, byNumbers),
        ...this.decisions.doubtOf(row),
      ].filter(({ code }) => !inFiles.some((before) => before.code === code))
      return { ...read, doubts: [...inFiles, ...found], change, identityIndex: identity, accountIndex: account }
    })
  }

  private withIndexes(read: ReadRow): IndexedRow {
    const { keyring } = this.platform
    const { row, indexes } = read
    const { identityNumber, account } = row.person
    const identity = indexes?.identity ?? (identityNumber && computeIdentityIndex(keyring, identityNumber))
    return {
      read,
      identity,
      account: indexes?.account ?? (account && computeAccountIndex(keyring, account.number)),
      member: this.kept.memberOf(row.group.key, row.person, identity),
    }
  }

  /** Whom the registers know by the numbers of the rows; of a phone or an account that the row's own member has, nobody is asked. */
  private async findKnown(rows: readonly IndexedRow[]) {
    const { database } = this.platform
    const identityIndexes = rows.flatMap(({ identity }) => identity ?? [])
    const asked = { identityIndexes, on: this.asOf, reach: this.reach }
    const holders = await findNumberHolders(database, {
      phones: numbersToAsk(rows, ({ read, member }) => [read.row.person.phone, member?.phone]),
      accountIndexes: numbersToAsk(rows, ({ account, member }) => [account, member?.account?.index]),
      on: this.asOf,
    })
    return {
      seats: Map.groupBy(await findSeats(database, asked), ({ identityIndex }) => identityIndex),
      people: await findPeople(database, { identityIndexes }),
      beyond: await findBeyond(database, asked),
      seatedBeyond: await findSeatedBeyond(database, asked),
      byPhone: Map.groupBy(
        holders.filter(({ kind }) => kind === 'phone'),
        ({ number }) => number,
      ),
      byAccount: Map.groupBy(
        holders.filter(({ kind }) => kind === 'account'),
        ({ number }) => number,
      ),
    }
  }

  private nearGroup({ row }: ReadRow): Doubt[] {
    const near = this.kept.groupNear(row.group)
    if (near === undefined) return []
    // Shown with one of its members, the leader if there is one.
    const [shown] = this.kept.membersOf(near)
    const seat = shown && { membershipId: shown.membershipId }
    return [doubtAt(row, 'near-group', { field: 'group', detail: { group: row.group.label, other: near.name, ...seat } })]
  }

  private ofReach({ row }: ReadRow, isPersonBeyond: boolean): Doubt[] {
    const communeId = row.group.commune.unit?.unitId
    return [
      ...(isPersonBeyond ? [doubtAt(row, 'person-beyond-reach', { field: 'identity', detail: {} })] : []),
      ...(communeId !== undefined && !isWithin(this.reach, communeId)
        ? [doubtAt(row, 'commune-beyond-reach', { field: 'commune', detail: {} })]
        : []),
    ]
  }

  private async findEstablished(rows: readonly ReadRow[]): Promise<void> {
    const decidedOn = this.decisions.daysToAsk(rows.map(({ row }) => row))
    this.decisions.add(await findEstablishedBy(this.platform.database, { decidedOn, on: this.asOf, reach: this.reach }))
  }

  /** Who the files no longer list, of the groups they list, some groups at a time. */
  async *leaving() {
    const groups = this.kept.presentGroups()
    for (let at = 0; at < groups.length; at += GROUPS_AT_ONCE) {
      const part = groups.slice(at, at + GROUPS_AT_ONCE)
      const ids = part.map(({ groupId }) => groupId)
      const members = await loadMembers(this.platform.database, ids, this.asOf)
      yield part.flatMap((group) => this.kept.leaving(group, members.get(group.groupId) ?? []))
    }
  }

  private async load(groups: readonly RegisterGroup[]): Promise<void> {
    const { database } = this.platform
    const communeIds = new Set(groups.flatMap(({ commune }) => commune.unit?.unitId ?? []))
    const fresh = [...communeIds].filter((id) => !this.loaded.has(id))
    if (fresh.length > 0) this.kept.addGroups(await loadGroups(database, fresh, this.asOf))
    for (const id of fresh) this.loaded.add(id)
    const missing = this.kept.missingMembers([...new Set(groups)])
    if (missing.length > 0) this.kept.addMembers(await loadMembers(database, missing, this.asOf))
  }
}

/** The doubt of a person who has a seat in another group and none in this one, unless the row already has it. */
function ofSeats({ row, doubts }: ReadRow, [other]: readonly KeptSeat[]): Doubt[] {
  if (other === undefined || doubts.some(({ code }) => code === 'person-in-two-groups')) return []
  const isOtherName = fold(other.fullName) !== fold(row.person.fullName)
  const detail = { membershipId: other.membershipId, ...(isOtherName && { otherName: 1 }) }
  return [doubtAt(row, 'person-in-two-groups', { field: 'identity', detail })]
}

/** Counts the numbers and accounts of people beyond reach that rows were found to hold against the day's limit of whoever had them read. */
export const spendOnRows = (
  platform: Platform,
  actor: Actor,
  rows: readonly ComparedRow[],
): Promise<Result<void, DailyLimitReached>> => {
  const used = rows.flatMap(({ doubts, identityIndex, accountIndex }) =>
    [
      doubts.some(({ code }) => code === 'person-beyond-reach') ? identityIndex : undefined,
      doubts.some(({ code, detail }) => code === 'account-shared' && detail['elsewhere'] === 1) ? accountIndex : undefined,
    ].flatMap((index) => index ?? []),
  )
  return spendDaily(platform, actor, { limit: 'numbers-beyond-reach', used })
}
