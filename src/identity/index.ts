/** The pure face of identity: who somebody is, what their roles allow, where and when. */
export { type Actor, type Grant, isSystemActor, SYSTEM_USER_ID, systemActor } from './actor.ts'
export { authorise, holdsAnywhere, type NotAllowed, permissionsOf, scopeOf } from './authorise.ts'
export { PERMISSIONS, PERMISSIONS_OF_ROLE, type Permission, ROLES, type Role } from './permissions.ts'
export { notAllowedText, permissionText, roleText } from './text.ts'
