import type { PlainDate } from '../kernel/calendar.ts'
import type { Platform } from '../platform/platform.ts'
import { readIdentity } from './account/account-acts-service.ts'
import type { EndExclusion, ExcludeRoles } from './account/account-change.ts'
import { type AccountQuery, findGroups, getAccount, listAccounts } from './account/account-service.ts'
import type { Office, Outcome } from './account/administration-service.ts'
import { readSubject } from './account/provider-link-service.ts'
import type { GrantWish } from './actor/account.ts'
import type { Actor } from './actor/actor.ts'
import type { UnitDirectory } from './actor/unit-directory-service.ts'
import { type AskedChange, changeAccount, type DoneAlone } from './request/change-service.ts'
import { countToDecide, listPairs, listRequests } from './request/request-list-service.ts'
import { confirmRequest, type Decision, declineRequest, withdrawRequest } from './request/request-service.ts'

export { carryRoles, rolesOver } from './account/carry-service.ts'
export { spendDaily } from './actor/daily-limit-service.ts'
export { accountsByIdentity, accountsOfHuman, isOneHuman } from './actor/human-store.ts'
export {
  ACCOUNT_NAMES,
  listHolders,
  loadNames,
  type NamedUser,
  officersOfCommunes,
  roleHolders,
  unitsWithRole,
} from './actor/name-store.ts'
export type { UnitDirectory } from './actor/unit-directory-service.ts'
/** The effectful face of identity. */
export { DoersShown } from './schemas-routes.ts'
export { actorFor, actorNow } from './session/actor-service.ts'
export type { SignedIn } from './session/session-service.ts'
export { forgetExpired } from './session/sign-in-store.ts'
export { createDemoAccounts, DEMO_PASSWORD, type DemoPerson, listDemoAccounts } from './setup/demo-service.ts'
export { issueSetupToken, needsSetup } from './setup/setup-service.ts'
export { addAdministrator } from './setup/way-out-service.ts'

export interface NewAccount {
  readonly username: string
  readonly name: string
  readonly grants: readonly GrantWish[]
  /** Of whom it is; needed for a role that pays, approves or administers. */
  readonly identityNumber?: string | undefined
}

interface OfAccount {
  readonly accountId: string
  readonly reason: string
}

/**
 * What an administrator does with others' accounts, within the units their own grants reach. What gives a key, or a way
 * into an account that has one, is only asked for: another administrator confirms it.
 */
export function accountService(platform: Platform, units: UnitDirectory) {
  const office: Office = { platform, units }
  return {
    list: (actor: Actor, query: AccountQuery) => listAccounts(office, actor, query),
    get: (actor: Actor, id: string) => getAccount(office, actor, id),
    findGroups: (actor: Actor, search: string) => findGroups(office, actor, search),
    async create(actor: Actor, { identityNumber, ...wish }: NewAccount): Outcome<DoneAlone | AskedChange> {
      const identity = identityNumber === undefined ? undefined : readIdentity(office, identityNumber)
      if (identity?.ok === false) return identity
      const username = wish.username.trim().toLowerCase()
      const change = { kind: 'open', ...wish, username, identity: identity?.value } as const
      return changeAccount(office, actor, { change })
    },
    grant: (actor: Actor, { accountId, reason, ...grant }: GrantWish & { accountId: string; reason?: string | undefined }) =>
      changeAccount(office, actor, { change: { kind: 'give-role', accountId, grant }, reason }),
    endGrant: (actor: Actor, { reason, ...end }: OfAccount & { grantId: string; until: PlainDate }) =>
      changeAccount(office, actor, { change: { kind: 'end-role', ...end }, reason }),
    end: (actor: Actor, { accountId, reason }: OfAccount) =>
      changeAccount(office, actor, { change: { kind: 'end', accountId }, reason }),
    issuePassword: (actor: Actor, { accountId, reason }: OfAccount) =>
      changeAccount(office, actor, { change: { kind: 'issue-password', accountId }, reason }),
    linkProvider(
      actor: Actor,
      { accountId, issuer, subject, reason }: OfAccount & { issuer: string; subject: string },
    ): Outcome<DoneAlone | AskedChange> {
      const kept = readSubject(office, { issuer, subject })
      return changeAccount(office, actor, { change: { kind: 'link-provider', accountId, issuer, subject: kept }, reason })
    },
    unlinkProvider: (actor: Actor, { accountId, issuer, reason }: OfAccount & { issuer: string }) =>
      changeAccount(office, actor, { change: { kind: 'unlink-provider', accountId, issuer }, reason }),
    async recordIdentity(
      actor: Actor,
      { accountId, identityNumber, reason }: OfAccount & { identityNumber: string },
    ): Outcome<DoneAlone | AskedChange> {
      const identity = readIdentity(office, identityNumber)
      if (!identity.ok) return identity
      return changeAccount(office, actor, { change: { kind: 'record-identity', accountId, identity: identity.value }, reason })
    },
  }
}

/** How many changes of accounts other administrators ask this one to confirm. */
export const countRequests = (
  platform: Platform,
  units: Pick<UnitDirectory, 'pathOf' | 'rootOn'>,
  actor: Actor,
): Promise<number> => countToDecide({ platform, units }, actor)

/** What waits for a second administrator, and the pairs of roles that nobody holds together. */
export function requestService(platform: Platform, units: UnitDirectory) {
  const office: Office = { platform, units }
  return {
    list: (actor: Actor) => listRequests(office, actor),
    confirm: (actor: Actor, decision: Decision) => confirmRequest(office, actor, decision),
    decline: (actor: Actor, decision: Decision) => declineRequest(office, actor, decision),
    withdraw: (actor: Actor, decision: Decision) => withdrawRequest(office, actor, decision),
    pairs: (actor: Actor) => listPairs(office, actor),
    exclude: (actor: Actor, { reason, ...pair }: ExcludeRoles & { reason: string }) =>
      changeAccount(office, actor, { change: { kind: 'exclude-roles', ...pair }, reason }),
    endExclusion: (actor: Actor, { reason, ...end }: EndExclusion & { reason: string }) =>
      changeAccount(office, actor, { change: { kind: 'end-exclusion', ...end }, reason }),
  }
}
