import type { KeptSeat } from '../../groups/index.ts'
import { findSeats, loadRegister } from '../../groups/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { computeAccountIndex, computeIdentityIndex } from '../../people/service.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Doubt } from '../reading/doubt.ts'
import type { RegisterRow } from '../reading/register.ts'
import { doubtAt } from '../reading/weigh.ts'
import { KeptRegisters, keptKey } from './difference.ts'
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

  constructor(platform: Platform, asOf: PlainDate) {
    this.platform = platform
    this.asOf = asOf
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
    return indexed.map(({ read, identity, account }) => {
      const change = this.kept.changeOf(read.row.group.key, read.row.person, { identity, account })
      const elsewhere = seatElsewhere(read, seats.get(identity ?? '') ?? [])
      return {
        ...read,
        doubts: elsewhere === undefined ? read.doubts : [...read.doubts, elsewhere],
        change,
        identityIndex: identity,
      }
    })
  }

  private async load(communeIds: readonly string[]): Promise<void> {
    const fresh = [...new Set(communeIds)].filter((id) => !this.loaded.has(id))
    if (fresh.length === 0) return
    this.kept.add(await loadRegister(this.platform.database, fresh, this.asOf))
    for (const id of fresh) this.loaded.add(id)
  }
}

/** A doubt when the person has a seat in another group and none in this one, unless the row already has that doubt. */
function seatElsewhere({ row, doubts }: ReadRow, seats: readonly KeptSeat[]): Doubt | undefined {
  const here = seats.some(({ communeId, groupName }) => keptKey({ communeId, name: groupName }) === row.group.key)
  const other = seats[0]
  if (other === undefined || here || doubts.some(({ code }) => code === 'person-in-two-groups')) return undefined
  return doubtAt(row, 'person-in-two-groups', {
    field: 'identity',
    detail: { group: other.groupName, membershipId: other.membershipId },
  })
}
