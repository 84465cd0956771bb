import type { Period, PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { AccountRefusal, GrantWish, RolesExclude } from '../actor/account.ts'
import { type Actor, isSystemActor, SYSTEM_USER_ID } from '../actor/actor.ts'
import { authorise, holdsAnywhere, scopeOf } from '../actor/authorise.ts'
import { listExclusions } from '../actor/exclusion-store.ts'
import { findExclusion, type RoleHeld, SHIPPED_PAIRS } from '../actor/exclusive-roles.ts'
import { isOneHuman, listRolesOfHuman } from '../actor/human-store.ts'
import { insertNotice, letRest, type Notice } from '../actor/notice-store.ts'
import { holdsKey, isHeldOverGroups, type Permission, type Role } from '../actor/permissions.ts'
import { type FullAccount, insertGrant, lockAccount, type NewGrant } from '../actor/store.ts'
import type { UnitDirectory } from '../actor/unit-directory-service.ts'

export interface Office {
  readonly platform: Platform
  readonly units: UnitDirectory
}

/** What it takes to say whether somebody reaches a unit. */
export interface Reach {
  readonly platform: Platform
  readonly units: Pick<UnitDirectory, 'pathOf' | 'rootOn'>
}

export type Outcome<Value> = Promise<Result<Value, AccountRefusal>>

/** One change of an account, while it is carried out. */
export interface Work {
  readonly office: Office
  readonly transaction: Transaction
  /** Under whose authority: of two, the one who confirms. */
  readonly actor: Actor
  /** Who asked, when somebody else confirms. */
  readonly asker?: Actor | undefined
  readonly reason?: string | undefined
  /** Of the one-time password, where the change issues one. */
  readonly hash?: string | undefined
}

/** By whom a role is given, or a change noted: who asked, and the second administrator if there was one. */
export const toHands = ({ actor, asker }: Work): { by: string; confirmedBy: string | null } =>
  asker === undefined ? { by: actor.userId, confirmedBy: null } : { by: asker.userId, confirmedBy: actor.userId }

/** Authorises an administrator for all given units; an account that is of none is of the whole province. */
export const mayAdminister = (office: Reach, actor: Actor, unitIds: readonly string[]): Outcome<void> =>
  mayAt(office, actor, { permission: 'accounts:administer', unitIds })

/** The same for reading; without units, whether there is anything to read. */
export async function mayRead(office: Reach, actor: Actor, unitIds?: readonly string[]): Outcome<void> {
  if (unitIds !== undefined) return mayAt(office, actor, { permission: 'accounts:read', unitIds })
  return holdsAnywhere(actor, 'accounts:read', office.platform.clock.today())
}

async function mayAt(
  { platform, units }: Reach,
  actor: Actor,
  { permission, unitIds }: { permission: Permission; unitIds: readonly string[] },
): Outcome<void> {
  const on = platform.clock.today()
  const anywhere = holdsAnywhere(actor, permission, on)
  if (!anywhere.ok) return anywhere
  const root = unitIds.length === 0 ? await units.rootOn(on) : undefined
  for (const unitId of root === undefined ? unitIds : [root]) {
    const unitPath = await units.pathOf(unitId, on)
    if (unitPath.length === 0) return refuse({ kind: 'unit-unknown', unitId })
    const allowed = authorise(actor, permission, { unitPath, on })
    if (!allowed.ok) return allowed
  }
  return accept(undefined)
}

/** The same for units that roles are to be granted over; also checks that each is of the kind the role needs. */
export async function mayGrant(office: Office, actor: Actor, wishes: readonly GrantWish[]): Outcome<void> {
  const unitIds = wishes.map(({ unitId }) => unitId)
  const allowed = await mayAdminister(office, actor, unitIds)
  if (!allowed.ok) return allowed
  for (const { role, unitId } of wishes)
    if ((await office.units.isGroup(unitId)) !== isHeldOverGroups(role))
      return refuse({ kind: 'role-not-held-there', role, unitId })
  return allowed
}

/** Whose accounts an administrator sees: of those with a role over one of these; `all` over the whole province. */
export async function administeredUnits({ platform, units }: Office, actor: Actor): Outcome<readonly string[] | 'all'> {
  const whole = await mayRead({ platform, units }, actor, [])
  if (whole.ok) return accept('all')
  const on = platform.clock.today()
  const held = scopeOf(actor, 'accounts:read', on)
  if (held.length === 0) return whole
  return accept([...new Set((await Promise.all(held.map((unitId) => units.within(unitId, on)))).flat())])
}

/** The units by which it is judged whose an account is: of the roles it holds or will hold, else of those it has held. */
export function listUnitsOf({ grants }: FullAccount, today: PlainDate): string[] {
  const held = grants.filter(({ until }) => until === null || until >= today)
  return (held.length === 0 ? grants : held).map(({ unitId }) => unitId)
}

/** Refused for a role that pays, approves or administers, unless it is known whose account it is. */
export function refuseUnknownHuman(
  actor: Actor,
  roles: readonly Role[],
  identityNumber: string | null,
): Result<void, Extract<AccountRefusal, { kind: 'identity-number-needed' }>> {
  const role = roles.find(holdsKey)
  return role === undefined || identityNumber !== null || isSystemActor(actor)
    ? accept(undefined)
    : refuse({ kind: 'identity-number-needed', role })
}

/**
 * Locks another person's active account, if the actor may administer all of its roles; once it has none, all it had.
 *
 * @param own whether the owner may be the second of two: nobody is their own second person, except to agree to go
 */
export async function openForChange(
  { office, transaction, actor, asker }: Work,
  id: string,
  own: 'never' | 'second' = 'never',
): Outcome<FullAccount> {
  const account = id === SYSTEM_USER_ID ? undefined : await lockAccount(transaction, id)
  if (account === undefined) return refuse({ kind: 'account-unknown', id })
  const isAgreed = own === 'second' && asker !== undefined
  if (!isAgreed && (await isOneHuman(transaction, actor.userId, [id]))) return refuse({ kind: 'own-account' })
  const today = office.platform.clock.today()
  const reachable = await unitsThatAre(office, listUnitsOf(account, today))
  const allowed = await mayAdminister(office, actor, reachable)
  if (!allowed.ok) return allowed
  return account.endedAt === null ? accept(account) : refuse({ kind: 'account-ended', id })
}

/** Tells the owner what others changed, and lets the account rest: its keys are not used before the owner could object. */
export async function tellOwner(work: Work, accountId: string, told: Pick<Notice, 'kind' | 'detail'>): Promise<void> {
  const { by, confirmedBy } = toHands(work)
  const id = work.office.platform.newId()
  await insertNotice(work.transaction, { id, userId: accountId, ...told, madeBy: by, confirmedBy })
  await letRest(work.transaction, accountId)
}

/** Filters units that exist: a role over one that does not must not prevent ending the account. */
export async function unitsThatAre({ platform, units }: Reach, unitIds: readonly string[]): Promise<string[]> {
  const on = platform.clock.today()
  const found = await Promise.all(unitIds.map(async (id) => ((await units.pathOf(id, on)).length > 0 ? [id] : [])))
  return found.flat()
}

export async function addGrant(transaction: Transaction, grant: NewGrant): Outcome<void> {
  const { role, unitId, from, until } = grant
  if (until !== undefined && until < from) return refuse({ kind: 'ends-before-it-begins', from, until })
  const held = await listRolesOfHuman(transaction, grant.userId)
  if (!(await insertGrant(transaction, grant))) return refuse({ kind: 'grant-overlaps', role, unitId })
  return refuseExcluded(transaction, grant, held)
}

/** Refused when the human holds, under any of their accounts, a role that excludes the one wished for on one of its days. */
export async function refuseExcluded(
  transaction: Transaction,
  wished: Period & { readonly role: Role },
  held: readonly RoleHeld[],
): Promise<Result<void, RolesExclude>> {
  const other = findExclusion(wished, held, [...SHIPPED_PAIRS, ...(await listExclusions(transaction))])
  return other === undefined ? accept(undefined) : refuse({ kind: 'roles-exclude', wished: wished.role, ...other })
}
