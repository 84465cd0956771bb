import type { KeptSeat } from '../../groups/index.ts'
import { findSeatedBeyond, findSeats } from '../../groups/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { computeIdentityIndex, findBeyond, findPeople, type Reach, selectCommunesOf } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitNames } from '../../units/service.ts'
import { keptKey } from './difference.ts'
import type { ImportRowRecord, KeptDoubt } from './import.ts'

export const isWithin = (reach: Reach, communeId: string): boolean => reach === 'all' || reach.includes(communeId)

export const isSeatedIn = (groupKey: string, seats: readonly KeptSeat[]): boolean =>
  seats.some(({ communeId, groupName }) => keptKey({ communeId, name: groupName }) === groupKey)

/** The seats a person holds in other groups; none when they have one in this group too. */
export const seatsElsewhere = (groupKey: string, seats: readonly KeptSeat[]): readonly KeptSeat[] =>
  isSeatedIn(groupKey, seats) ? [] : seats

/** What may be said of a row to whoever looks at it. */
export interface ToldRow {
  readonly doubts: readonly KeptDoubt[]
  /** The seat of the same person elsewhere, if the one who looks may see all of them. */
  readonly seat: KeptSeat | undefined
}

/** A doubt about a person in the database, not about another row of the files. */
const isOfPerson = ({ code, detail }: KeptDoubt): boolean =>
  code === 'person-beyond-reach' || (code === 'person-in-two-groups' && detail['row'] === undefined)

/**
 * The doubts of a row as they are told to somebody with this reach. The reach of whoever had the row read may have been
 * another one, so a doubt about a known person is told by what is known now: in full, or as a question for somebody else.
 */
export async function tellRow(
  { database, keyring }: Platform,
  { reach, on }: { reach: Reach; on: PlainDate },
  { content, doubts }: Pick<ImportRowRecord, 'content' | 'doubts'>,
): Promise<ToldRow> {
  const { identityNumber } = content.person
  if (identityNumber === undefined || !doubts.some(isOfPerson)) return { doubts, seat: undefined }
  const identityIndexes = [computeIdentityIndex(keyring, identityNumber)]
  const held = await findSeats(database, { identityIndexes, on })
  const seats = seatsElsewhere(content.group.key, held)
  const isBeyond =
    (await findBeyond(database, { identityIndexes, reach })).size > 0 ||
    (!isSeatedIn(content.group.key, held) && (await findSeatedBeyond(database, { identityIndexes, on, reach })).size > 0)
  const detail = isBeyond ? {} : { group: seats[0]?.groupName ?? (await communeOf(database, { identityIndexes, on })) }
  const code = isBeyond ? ('person-beyond-reach' as const) : ('person-in-two-groups' as const)
  const first = doubts.find(isOfPerson)
  const told = doubts.flatMap((doubt) => (doubt === first ? { ...doubt, code, detail } : isOfPerson(doubt) ? [] : doubt))
  return { doubts: told, seat: isBeyond ? undefined : seats[0] }
}

/** A commune whose register has held a person who has no seat on the day. */
async function communeOf(
  database: Database,
  { identityIndexes, on }: { identityIndexes: readonly string[]; on: PlainDate },
): Promise<string> {
  const [holder] = (await findPeople(database, { identityIndexes })).values()
  const communeIds = holder === undefined ? [] : await selectCommunesOf(database, holder.id)
  const [name = ''] = (await unitNames(database, communeIds, on)).values()
  return name
}
