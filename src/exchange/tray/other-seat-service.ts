import type { Reach } from '../../people/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitNames } from '../../units/service.ts'
import type { MemberRole } from '../columns/role.ts'
import type { tellRow } from '../import/elsewhere-service.ts'
import type { ImportRowRecord } from '../import/import.ts'
import { findRowAt, type RowSource } from '../import/row-store.ts'
import type { BatchRow } from '../import/store.ts'
import type { DoubtCode } from '../reading/doubt.ts'

/** The same person in the database, or in another row of the files. */
export interface OtherSeat {
  readonly personId: string | null
  readonly fullName: string
  readonly birth: string | null
  readonly role: MemberRole
  readonly groupName: string
  readonly communeName: string
  readonly from: string | null
  readonly place: string | null
}

export interface Looking {
  readonly source: RowSource
  readonly batch: BatchRow
  /** Of whoever looks. */
  readonly reach: Reach
}

const OF_TWO: ReadonlySet<DoubtCode> = new Set([
  'person-in-two-groups',
  'identity-number-shared',
  'duplicate-row',
  'group-with-two-leaders',
  'same-name-and-phone',
  'phone-shared',
  'account-shared',
  'near-group',
  'decision-shared',
])

export async function otherSeat(
  platform: Platform,
  { source, batch }: Looking,
  { doubts, seat }: Awaited<ReturnType<typeof tellRow>>,
): Promise<OtherSeat | null> {
  const { file, sheet, row } = doubts.find(({ code }) => OF_TWO.has(code))?.detail ?? {}
  if (row !== undefined) {
    const other = await findRowAt(platform.database, source, { file: String(file), sheet: String(sheet), row: Number(row) })
    return other === undefined ? null : seatOfRow(other)
  }
  if (seat === undefined) return null
  const names = await unitNames(platform.database, [seat.communeId], batch.as_of)
  const birth = seat.birthDate ?? (seat.birthYear === null ? null : String(seat.birthYear))
  const { personId, fullName, role, groupName } = seat
  return { personId, fullName, birth, role, groupName, communeName: names.get(seat.communeId) ?? '', from: null, place: null }
}

function seatOfRow({ place, content: { person, group } }: ImportRowRecord): OtherSeat {
  return {
    personId: null,
    fullName: person.fullName,
    birth: person.birthDate ?? (person.birthYear === undefined ? null : String(person.birthYear)),
    role: person.role,
    groupName: group.hamlet?.label ?? group.name,
    communeName: group.communeLabel,
    from: null,
    place: `${place.file} › ${place.sheet} › ${place.row}`,
  }
}
