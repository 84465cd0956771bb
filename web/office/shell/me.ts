import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Grant, Permission, Role } from '../../../src/identity/index.ts'
import { get } from '../../shared/api/client.ts'

export interface GrantedUnit extends Grant {
  readonly unitName: string
}

/** Who is signed in, what they may do somewhere today, and the legal day of the server. */
export interface Me {
  readonly userId: string
  readonly username: string
  readonly displayName: string
  readonly grants: readonly GrantedUnit[]
  readonly permissions: readonly Permission[]
  readonly today: string
  readonly mustChangePassword: boolean
  readonly isDemonstration: boolean
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => get<Me>('/me'), staleTime: 60_000, retry: false })

/** Whether this reader may do something anywhere: a button that could never work is not drawn. */
export function useMay(permission: Permission): boolean {
  return useQuery(meQuery).data?.permissions.includes(permission) ?? false
}

export const holdsRole = (me: Me, ...roles: readonly Role[]): boolean => me.grants.some(({ role }) => roles.includes(role))
