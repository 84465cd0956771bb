import type { KeptSeat } from '../../groups/index.ts'
import { findSeat, findSeatedBeyond, findSeats } from '../../groups/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { computeIdentityIndex, findBeyond, findPeople, type Reach, selectCommunesOf } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitNames } from '../../units/service.ts'
import type { DoubtDetail } from '../reading/doubt.ts'
import { keptKey } from './difference.ts'
import type { ImportRowRecord, KeptDoubt } from './import.ts'

export const isWithin = (reach: Reach, communeId: string): boolean => reach === 'all' || reach.includes(communeId)

const isSeatedIn = (groupKey: string, seats: readonly KeptSeat[]): boolean =>
  seats.some(({ communeId, groupName }) => keptKey({ communeId, name: groupName }) === groupKey)

/** The seats a person holds in other groups; none when they have one in this group too. */
const seatsElsewhere = (groupKey: string, seats: readonly KeptSeat[]): readonly KeptSeat[] =>
  isSeatedIn(groupKey, seats) ? [] : seats

/** What may be said of a row to whoever looks at it. */
export interface ToldRow {
  readonly doubts: readonly KeptDoubt[]
  /** The seat of the same person elsewhere, if the one who looks may see all of them; else of whom the row shares a number with. */
  readonly seat: KeptSeat | undefined
}

/** A doubt about a person in the database, not about another row of the files. */
const isOfPerson = ({ code, detail }: KeptDoubt): boolean =>
  code === 'person-beyond-reach' || (code === 'person-in-two-groups' && detail['row'] === undefined)

/**
 * The doubts of a row as they are told to somebody with this reach. The reach of whoever had the row read may have been
 * another one, so a doubt about a known person is told by what is known now: in full, or as a question for somebody else.
 */
export const tellRow = async (
  platform: Platform,
  looking: { reach: Reach; on: PlainDate },
  row: Pick<ImportRowRecord, 'content' | 'doubts'>,
): Promise<ToldRow> => nameSeats(platform.database, looking.reach, await tellPerson(platform, looking, row))

/** Names the groups of seats that doubts were noted with; what whoever looks does not reach is not named. */
async function nameSeats(database: Database, reach: Reach, told: ToldRow): Promise<ToldRow> {
  const doubts: KeptDoubt[] = []
  let { seat } = told
  for (const doubt of told.doubts) {
    const { membershipId, personId: _, ...detail } = doubt.detail
    const held = typeof membershipId === 'string' ? await findSeat(database, membershipId) : undefined
    const found = held !== undefined && isWithin(reach, held.communeId) ? held : undefined
    seat ??= found
    const isNamed = membershipId === undefined || doubt.code === 'near-group'
    const there = found === undefined ? { elsewhere: 1 } : { group: found.groupName }
    doubts.push({ ...doubt, detail: isNamed ? detail : { ...detail, ...there } })
  }
  return { doubts, seat }
}

async function tellPerson(
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
  const first = doubts.find(isOfPerson)
  const isOtherName = first?.detail['otherName'] === 1 && { otherName: 1 }
  const detail: DoubtDetail = isBeyond
    ? {}
    : { group: seats[0]?.groupName ?? (await communeOf(database, { identityIndexes, on })), ...isOtherName }
  const code = isBeyond ? ('person-beyond-reach' as const) : ('person-in-two-groups' as const)
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
