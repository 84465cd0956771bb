import { recordAudit } from '../../audit/service.ts'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { type Demonstration, findDemonstration, markDemonstration } from '../../platform/demonstration.ts'
import type { Platform } from '../../platform/platform.ts'
import { SYSTEM_USER_ID, systemActor } from '../actor/actor.ts'
import type { Role } from '../actor/permissions.ts'
import { findAccountByUsername, hasAccounts, insertGrant, insertUser, lockAccounts, selectDemoAccounts } from '../actor/store.ts'
import { hashPassword } from '../session/password-hash-service.ts'
import { insertPassword } from '../session/sign-in-store.ts'
import type { SetupRefusal } from './setup.ts'

/** Known to everyone, and shown on the sign-in page of a demonstration. */
export const DEMO_PASSWORD = 'canh-tay-so-dung-thu'

export interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly role: Role
  /** For `group-leader` and `group-member`: the group's id. */
  readonly unitId: string
  readonly from: PlainDate
}

type DemoRefusal = Extract<SetupRefusal, { kind: 'real-accounts-exist' }>

/**
 * Turns the database into a demonstration, with a fixed day and an account for each person. A constraint prevents it when
 * a real account exists. Idempotent.
 *
 * @returns the ids of the accounts, by user name
 */
export async function createDemoAccounts(
  platform: Pick<Platform, 'database' | 'newId'>,
  { people, today }: { people: readonly DemoPerson[]; today: PlainDate },
): Promise<Result<ReadonlyMap<string, string>, DemoRefusal>> {
  const hashes = await Promise.all(people.map(() => hashPassword(DEMO_PASSWORD)))
  return allOrNothing(platform.database, async (transaction): Promise<Result<ReadonlyMap<string, string>, DemoRefusal>> => {
    await lockAccounts(transaction)
    const isMarked = (await findDemonstration(transaction)) !== undefined
    if (!isMarked && (await hasAccounts(transaction, SYSTEM_USER_ID))) return refuse({ kind: 'real-accounts-exist' })
    await markDemonstration(transaction, { today })
    const ids = new Map<string, string>()
    for (const [index, person] of people.entries()) {
      const known = await findAccountByUsername(transaction, person.username)
      const id = known?.id ?? platform.newId()
      ids.set(person.username, id)
      if (known === undefined) {
        await insertUser(transaction, {
          id,
          ...person,
          isDemo: true,
          isOffered: true,
          mustChangePassword: false,
          passwordUntil: null,
        })
        await insertPassword(transaction, { id: platform.newId(), userId: id, hash: hashes[index] ?? '' })
      }
      await insertGrant(transaction, { ...person, id: platform.newId(), userId: id, by: SYSTEM_USER_ID })
    }
    const after = { accounts: people.map(({ username }) => username), today }
    await recordAudit(transaction, systemActor, {
      action: 'accounts.demonstration-made',
      subject: { kind: 'installation', id: 'this' },
      after,
    })
    return accept(ids)
  })
}

export interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unitId: string
}

/** Who may be signed in as, or `undefined` where this is no demonstration. */
export async function listDemoAccounts(
  database: Platform['database'],
): Promise<{ demonstration: Demonstration; accounts: readonly DemoAccount[] } | undefined> {
  const demonstration = await findDemonstration(database)
  if (demonstration === undefined) return undefined
  const accounts = await selectDemoAccounts(database)
  return {
    demonstration: { today: plainDate(demonstration.today) },
    accounts: accounts.flatMap(({ username, name, grants: [grant] }) =>
      grant === undefined ? [] : [{ username, name, role: grant.role, unitId: grant.unitId }],
    ),
  }
}
