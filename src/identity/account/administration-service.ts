import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { AccountRefusal, GrantWish } from '../actor/account.ts'
import { type Actor, SYSTEM_USER_ID } from '../actor/actor.ts'
import { authorise, holdsAnywhere } from '../actor/authorise.ts'
import { isHeldOverGroups } from '../actor/permissions.ts'
import { type FullAccount, insertGrant, lockAccount, lockAdministration, type NewGrant } from '../actor/store.ts'
import type { UnitDirectory } from '../actor/unit-directory.ts'

export interface Office {
  readonly platform: Platform
  readonly units: UnitDirectory
}

export type Outcome<Value> = Promise<Result<Value, AccountRefusal>>

/** An administrator acts where their grants reach: on these units, or on accounts that hold no role at all. */
export async function mayAdminister({ platform, units }: Office, actor: Actor, unitIds: readonly string[]): Outcome<void> {
  const on = platform.clock.today()
  const anywhere = holdsAnywhere(actor, 'accounts:administer', on)
  if (!anywhere.ok) return anywhere
  for (const unitId of unitIds) {
    const unitPath = await units.pathOf(unitId, on)
    if (unitPath.length === 0) return refuse({ kind: 'unit-unknown', unitId })
    const allowed = authorise(actor, 'accounts:administer', { unitPath, on })
    if (!allowed.ok) return allowed
  }
  return accept(undefined)
}

/** The same of units roles are to be given over, each of the sort the role is held over. */
export async function mayGrant(office: Office, actor: Actor, wishes: readonly GrantWish[]): Outcome<void> {
  const unitIds = wishes.map(({ unitId }) => unitId)
  const allowed = await mayAdminister(office, actor, unitIds)
  if (!allowed.ok) return allowed
  for (const { role, unitId } of wishes)
    if ((await office.units.isGroup(unitId)) !== isHeldOverGroups(role))
      return refuse({ kind: 'role-not-held-there', role, unitId })
  return allowed
}

/** Somebody else's account that is still used and whose every role the actor may administer; locked until the end. */
export async function openForChange(
  office: Office,
  transaction: Transaction,
  of: { actor: Actor; id: string },
): Outcome<FullAccount> {
  const { actor, id } = of
  await lockAdministration(transaction)
  const account = id === SYSTEM_USER_ID ? undefined : await lockAccount(transaction, id)
  if (account === undefined) return refuse({ kind: 'account-unknown', id })
  if (id === actor.userId) return refuse({ kind: 'own-account' })
  const today = office.platform.clock.today()
  const held = account.grants.filter(({ until }) => until === null || until >= today).map(({ unitId }) => unitId)
  const reachable = await unitsThatAre(office, held)
  const allowed = await mayAdminister(office, actor, reachable)
  if (!allowed.ok) return allowed
  return account.endedAt === null ? accept(account) : refuse({ kind: 'account-ended', id })
}

/** A role over a unit that is gone must not keep its account from being ended. */
async function unitsThatAre({ platform, units }: Office, unitIds: readonly string[]): Promise<string[]> {
  const on = platform.clock.today()
  const found = await Promise.all(unitIds.map(async (id) => ((await units.pathOf(id, on)).length > 0 ? [id] : [])))
  return found.flat()
}

export async function addGrant(transaction: Transaction, grant: NewGrant): Outcome<void> {
  const { role, unitId, from, until } = grant
  if (until !== undefined && until < from) return refuse({ kind: 'ends-before-it-begins', from, until })
  return (await insertGrant(transaction, grant)) ? accept(undefined) : refuse({ kind: 'grant-overlaps', role, unitId })
}
