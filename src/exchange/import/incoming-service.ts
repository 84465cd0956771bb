import type { KeptSeat } from '../../groups/index.ts'
import { findSeatedBeyond, findSeats, loadRegister } from '../../groups/service.ts'
import type { Actor, DailyLimitReached } from '../../identity/index.ts'
import { spendDaily } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Result } from '../../kernel/result.ts'
import { computeAccountIndex, computeIdentityIndex, findBeyond, type Reach } from '../../people/service.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Doubt } from '../reading/doubt.ts'
import type { RegisterRow } from '../reading/register.ts'
import { doubtAt } from '../reading/weigh.ts'
import { KeptRegisters } from './difference.ts'
import { isSeatedIn, isWithin, seatsElsewhere } from './elsewhere-service.ts'
import type { RowChange } from './import.ts'

export interface ReadRow {
  readonly row: RegisterRow
  readonly doubts: readonly Doubt[]
}

/** A row with the result of comparing it with the database. */
export interface ComparedRow extends ReadRow {
  readonly change: RowChange
  /** Hexadecimal. */
  readonly identityIndex: string | undefined
}

/**
 * Compares rows with the database in batches of a thousand. It loads only the registers of the communes, and the seats
 * of the identity numbers, that occur in the rows.
 */
export class Comparison {
  readonly kept = new KeptRegisters()
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
    await this.load(rows.flatMap(({ row }) => row.group.commune.unit?.unitId ?? []))
    const { keyring, database } = this.platform
    const indexed = rows.map((read) => ({
      read,
      identity:
        read.row.person.identityNumber === undefined ? undefined : computeIdentityIndex(keyring, read.row.person.identityNumber),
      account: read.row.person.account === undefined ? undefined : computeAccountIndex(keyring, read.row.person.account.number),
    }))
    const identityIndexes = indexed.flatMap(({ identity }) => identity ?? [])
    const seats = Map.groupBy(await findSeats(database, { identityIndexes, on: this.asOf }), ({ identityIndex }) => identityIndex)
    const asked = { identityIndexes, on: this.asOf, reach: this.reach }
    const beyond = await findBeyond(database, asked)
    const seatedBeyond = await findSeatedBeyond(database, asked)
    return indexed.map(({ read, identity, account }) => {
      const change = this.kept.changeOf(read.row.group.key, read.row.person, { identity, account })
      const held = seats.get(identity ?? '') ?? []
      const others = seatsElsewhere(read.row.group.key, held)
      const isBeyond = beyond.has(identity ?? '') || (seatedBeyond.has(identity ?? '') && !isSeatedIn(read.row.group.key, held))
      const doubts = [...read.doubts, ...this.ofReach(read, isBeyond), ...(isBeyond ? [] : ofSeats(read, others))]
      return { ...read, doubts, change, identityIndex: identity }
    })
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

  private async load(communeIds: readonly string[]): Promise<void> {
    const fresh = [...new Set(communeIds)].filter((id) => !this.loaded.has(id))
    if (fresh.length === 0) return
    this.kept.add(await loadRegister(this.platform.database, fresh, this.asOf))
    for (const id of fresh) this.loaded.add(id)
  }
}

/** The doubt of a person who has a seat in another group and none in this one, unless the row already has it. */
function ofSeats({ row, doubts }: ReadRow, [other]: readonly KeptSeat[]): Doubt[] {
  if (other === undefined || doubts.some(({ code }) => code === 'person-in-two-groups')) return []
  return [doubtAt(row, 'person-in-two-groups', { field: 'identity', detail: { membershipId: other.membershipId } })]
}

/** Counts the numbers of people beyond reach that rows were found to hold against the day's limit of whoever had them read. */
export const spendOnRows = (
  platform: Platform,
  actor: Actor,
  rows: readonly ComparedRow[],
): Promise<Result<void, DailyLimitReached>> => {
  const beyond = rows.filter(({ doubts }) => doubts.some(({ code }) => code === 'person-beyond-reach'))
  const used = beyond.flatMap(({ identityIndex }) => identityIndex ?? [])
  return spendDaily(platform, actor, { limit: 'numbers-beyond-reach', used })
}
