import { councilNames, evidenceNames, roundNames } from './assessment/service.ts'
import { budgetLineNames } from './budget/service.ts'
import { treeNames } from './criteria/service.ts'
import { directoryOf } from './directory.ts'
import { importNames } from './exchange/service.ts'
import { groupService, seatNames, selectSeatsOf } from './groups/service.ts'
import { type Actor, holdsAnywhere } from './identity/index.ts'
import { loadNames } from './identity/service.ts'
import { type NamedThing, named } from './kernel/named-thing.ts'
import { paymentNames } from './payments/service.ts'
import { peopleService, personNames } from './people/service.ts'
import type { Platform } from './platform/platform.ts'
import { provisionNames } from './policies/service.ts'

/** So many things of one name are looked for in the trail. */
const MOST_MEANT = 50

/**
 * What stands in the place of ids, whatever room they come from; ids nobody knows are left out. People are named to those who
 * may read people: an administrator sees that an act was about somebody, not about whom.
 */
export async function findNames(platform: Platform, actor: Actor, ids: readonly string[]): Promise<NamedThing[]> {
  if (ids.length === 0) return []
  const { database, clock } = platform
  const today = clock.today()
  const mayReadPeople = holdsAnywhere(actor, 'people:read', today).ok
  const accounts = await loadNames(database, ids)
  const places = await directoryOf(platform).namesOf(ids, today)
  const found: NamedThing[] = [
    ...ids.map(accounts).flatMap(({ id, name }) => (name === '' ? [] : named('account', { id, name }))),
    ...[...places].map(([id, name]) => named('place', { id, name })),
    ...(await paymentNames(database, ids)),
    ...(await provisionNames(database, ids)),
    ...(await treeNames(database, ids)),
    ...(await roundNames(database, ids)),
    ...(await councilNames(database, ids)),
    ...(await evidenceNames(database, ids)),
    ...(await budgetLineNames(database, ids)),
    ...(await importNames(database, ids)),
    ...(mayReadPeople ? [...(await personNames(database, ids)), ...(await seatNames(database, ids))] : []),
  ]
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** What a name may mean: groups and people the actor may read. Accounts are looked for by who acted. */
export async function findMeant(platform: Platform, actor: Actor, name: string): Promise<{ ids: string[]; hasMore: boolean }> {
  const search = name.split(/[\s,]+/).join(', ')
  const groups = await groupService(platform).list(actor, { search, limit: MOST_MEANT })
  const people = await peopleService(platform).search(actor, { search: name, limit: MOST_MEANT })
  const meant = people.ok ? people.value.items.filter(({ by }) => by !== 'near-name').map(({ id }) => id) : []
  // An act on a member of a group names the seat, not the person.
  const seats = (await selectSeatsOf(platform.database, meant)).map(({ id }) => id)
  const ids = [...(groups.ok ? groups.value.items.map(({ id }) => id) : []), ...meant, ...seats]
  const hasMore = (groups.ok && groups.value.nextCursor !== null) || (people.ok && people.value.hasMore)
  return { ids, hasMore }
}
