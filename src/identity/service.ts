import type { Platform } from '../platform/platform.ts'
import {
  type AccountQuery,
  createAccount,
  endAccountFor,
  findGroups,
  getAccount,
  issuePassword,
  listAccounts,
  type NewAccount,
  recordIdentity,
} from './account/account-service.ts'
import type { Office } from './account/administration-service.ts'
import { endGrant, type GrantEnd, type GrantTo, grantRole } from './account/grant-service.ts'
import type { Actor } from './actor/actor.ts'
import type { UnitDirectory } from './actor/unit-directory.ts'

export { carryRoles, rolesOver } from './account/carry-service.ts'
export { spendDaily } from './actor/daily-limit-service.ts'
export { accountsByIdentity, accountsOfHuman, isOneHuman } from './actor/human-store.ts'
export { ACCOUNT_NAMES, loadNames, type NamedUser, officersOfCommunes, roleHolders } from './actor/name-store.ts'
export type { UnitDirectory } from './actor/unit-directory.ts'
/** The effectful face of identity. */
export { actorFor, actorNow } from './session/actor-service.ts'
export { forgetExpired } from './session/sign-in-store.ts'
export { createDemoAccounts, DEMO_PASSWORD, type DemoPerson, listDemoAccounts } from './setup/demo-service.ts'
export { issueSetupToken, needsSetup } from './setup/setup-service.ts'

/** What an administrator does with others' accounts, within the units their own grants reach. */
export function accountService(platform: Platform, units: UnitDirectory) {
  const office: Office = { platform, units }
  return {
    list: (actor: Actor, query: AccountQuery) => listAccounts(office, actor, query),
    get: (actor: Actor, id: string) => getAccount(office, actor, id),
    findGroups: (actor: Actor, search: string) => findGroups(office, actor, search),
    create: (actor: Actor, wish: NewAccount) => createAccount(office, actor, wish),
    grant: (actor: Actor, wish: GrantTo) => grantRole(office, actor, wish),
    endGrant: (actor: Actor, wish: GrantEnd) => endGrant(office, actor, wish),
    end: (actor: Actor, wish: { accountId: string; reason: string }) => endAccountFor(office, actor, wish),
    recordIdentity: (actor: Actor, wish: Parameters<typeof recordIdentity>[2]) => recordIdentity(office, actor, wish),
    issuePassword: (actor: Actor, wish: { accountId: string; reason: string }) => issuePassword(office, actor, wish),
  }
}
