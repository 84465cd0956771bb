import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import {
  authoriseForPerson,
  communesInScope,
  type FoundPerson,
  type PeopleFound,
  peopleService,
  type Reach,
} from '../../people/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { fullUnitName } from '../../units/index.ts'
import { findPlaces } from '../../units/service.ts'
import type { MemberRole } from '../group/group.ts'
import { selectSeatsOf } from '../group/group-store.ts'
import type { GroupRefusal } from '../group/refusal.ts'

type Outcome<Value> = Promise<Result<Value, GroupRefusal>>

export interface ShownSeat {
  readonly membershipId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeName: string
  readonly role: MemberRole
  readonly from: PlainDate
  readonly until: PlainDate | null
}

export const isWithin = (reach: Reach, communeId: string): boolean => reach === 'all' || reach.includes(communeId)

/** The seats of people in groups of the reach, by person; others that they sit in are left out. */
export async function showSeats(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  personIds: readonly string[],
  reach: Reach,
): Promise<Map<string, ShownSeat[]>> {
  const seats = (await selectSeatsOf(database, personIds)).filter(({ commune_id }) => isWithin(reach, commune_id))
  const places = await findPlaces(database, [...new Set(seats.map(({ commune_id }) => commune_id))], clock.today())
  const names = new Map([...places].map(([id, place]) => [id, fullUnitName(place)]))
  const shown = Map.groupBy(seats, ({ person_id }) => person_id)
  return new Map(
    [...shown].map(([personId, rows]) => [
      personId,
      rows.map((seat) => ({
        membershipId: seat.id,
        groupId: seat.group_id,
        groupName: seat.group_name,
        communeName: names.get(seat.commune_id) ?? '',
        role: seat.role,
        from: seat.since,
        until: seat.until,
      })),
    ]),
  )
}

/** Every seat of one person, past ones too, in the groups that the actor may see. */
export async function listSeats(platform: Platform, actor: Actor, personId: string): Outcome<readonly ShownSeat[]> {
  const { database } = platform
  const allowed = await authoriseForPerson({ platform, database }, actor, { permission: 'people:read', personId })
  if (!allowed.ok) return allowed
  const seats = await showSeats(platform, [personId], await communesInScope(platform, actor, 'people:read'))
  return accept(seats.get(personId) ?? [])
}

/** Somebody a search found, with where they sit. */
export type FoundMember = FoundPerson & { readonly seats: readonly ShownSeat[] }
export interface MembersFound {
  readonly items: readonly FoundMember[]
  readonly hasMore: boolean
}

/** People by name; who is nobody in any group any more is found too. */
export const searchMembers = async (
  platform: Platform,
  actor: Actor,
  asked: { readonly search: string; readonly limit: number },
): Outcome<MembersFound> => withSeats(platform, actor, await peopleService(platform).search(actor, asked))

/** People by a whole identity or phone number, which the trail keeps. */
export const findMembersByNumber = async (
  platform: Platform,
  actor: Actor,
  asked: { readonly number: string },
): Outcome<MembersFound> => withSeats(platform, actor, await peopleService(platform).findByNumber(actor, asked))

async function withSeats(platform: Platform, actor: Actor, found: Result<PeopleFound, GroupRefusal>): Outcome<MembersFound> {
  if (!found.ok) return found
  const { items, hasMore } = found.value
  const ids = items.map(({ id }) => id)
  const seats = await showSeats(platform, ids, await communesInScope(platform, actor, 'people:read'))
  return accept({ hasMore, items: items.map((person) => ({ ...person, seats: seats.get(person.id) ?? [] })) })
}
