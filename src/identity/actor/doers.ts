import { PERMISSIONS_OF_ROLE, type Permission, ROLES, type Role } from './permissions.ts'

/** Somebody with a role; `human` is the same for every account of one person. */
export interface RoleHolder {
  readonly id: string
  readonly name: string
  readonly human: string
  readonly role: Role
}

/** Whom something waits for: the roles that may do it, and who holds one of them, the first by name. */
export interface Doers {
  readonly roles: readonly Role[]
  readonly people: readonly string[]
  /** How many more there are than are named. */
  readonly others: number
}

const NAMED = 3

export const holdsPermission =
  (permission: Permission) =>
  ({ role }: Pick<RoleHolder, 'role'>): boolean =>
    PERMISSIONS_OF_ROLE[role].includes(permission)

/** Those of the holders who may do what needs the permission. */
export function doersOf(permission: Permission, holders: readonly Pick<RoleHolder, 'name' | 'role'>[]): Doers {
  const roles = ROLES.filter((role) => PERMISSIONS_OF_ROLE[role].includes(permission))
  const names = [...new Set(holders.filter(holdsPermission(permission)).map(({ name }) => name))]
  return { roles, people: names.slice(0, NAMED), others: Math.max(0, names.length - NAMED) }
}
