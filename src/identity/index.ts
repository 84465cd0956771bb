/** The pure face of identity: who somebody is, what their roles allow, where and when. */
export type { Account, AccountRefusal, HeldGrant, NobodyToActAs } from './account.ts'
export { ACCOUNT_STATES, type AccountState, accountStateOn } from './account-list.ts'
export { type Actor, type Grant, isSystemActor, SYSTEM_USER_ID, systemActor } from './actor.ts'
export { authorise, holdsAnywhere, type NotAllowed, permissionsOf, scopeOf } from './authorise.ts'
export { type Landing, landingOf } from './landing.ts'
export { isHeldOverGroups, PERMISSIONS, PERMISSIONS_OF_ROLE, type Permission, ROLES, type Role } from './permissions.ts'
export type { SetupRefusal } from './setup.ts'
export type { SignInRefusal } from './sign-in.ts'
export {
  accountRefusalText,
  nobodyToActAsText,
  notAllowedText,
  permissionText,
  roleText,
  setupRefusalText,
  signInRefusalText,
} from './text.ts'
