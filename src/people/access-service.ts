import { type Actor, authorise, isSystemActor, type NotAllowed, type Permission, scopeOf } from '../identity/index.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import type { Database } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { communesWithin, unitPath } from '../units/service.ts'
import type { PeopleRefusal } from './refusal.ts'
import { type PersonRow, selectCommunesOf, selectPeople } from './store.ts'

/** The communes in which the actor has the permission. */
export async function communesInScope(
  platform: Platform,
  actor: Actor,
  permission: Permission,
): Promise<readonly string[] | 'all'> {
  if (isSystemActor(actor)) return 'all'
  const on = platform.clock.today()
  return communesWithin(platform.database, scopeOf(actor, permission, on), on)
}

/** Authorises an act on a person: any commune whose register has listed them will do. */
export async function authoriseForPerson(
  { platform, database }: { platform: Platform; database: Database },
  actor: Actor,
  { permission, personId }: { permission: Permission; personId: string },
): Promise<Result<PersonRow, NotAllowed | Extract<PeopleRefusal, { kind: 'person-unknown' }>>> {
  const [person] = await selectPeople(database, [personId])
  if (person === undefined) return refuse({ kind: 'person-unknown', personId })
  if (isSystemActor(actor)) return accept(person)
  const on = platform.clock.today()
  for (const communeId of await selectCommunesOf(database, personId)) {
    if (authorise(actor, permission, { unitPath: await unitPath(database, communeId, on), on }).ok) return accept(person)
  }
  return refuse({ kind: 'not-allowed', permission })
}
