/** The pure face of identity: actors, roles and permissions, and authorisation. */

export { ACCOUNT_STATES, type AccountState, accountStateOn } from './account/account-list.ts'
export type { Account, AccountRefusal, HeldGrant, NobodyToActAs } from './actor/account.ts'
export { type Actor, type Grant, isSystemActor, SYSTEM_USER_ID, systemActor } from './actor/actor.ts'
export { authorise, holdsAnywhere, type NotAllowed, permissionsOf, scopeOf } from './actor/authorise.ts'
export { DAILY_LIMITS, type DailyLimit, type DailyLimitReached } from './actor/daily-limit.ts'
export { type Doers, doersOf, holdsPermission, type RoleHolder } from './actor/doers.ts'
export { type Landing, landingOf } from './actor/landing.ts'
export {
  isHeldOverGroups,
  PERMISSIONS,
  PERMISSIONS_OF_ROLE,
  type Permission,
  ROLES,
  type Role,
  reachesAssessments,
  reachesRows,
} from './actor/permissions.ts'
export type { Withheld } from './actor/withheld.ts'
export { readDevice } from './session/device.ts'
export type { SignInRefusal } from './session/sign-in.ts'
export type { SetupRefusal } from './setup/setup.ts'
export {
  accountRefusalText,
  dailyLimitText,
  nobodyToActAsText,
  notAllowedText,
  permissionText,
  roleText,
  setupRefusalText,
  signInRefusalText,
  wayOutRefusalText,
  withheldText,
} from './text.ts'
