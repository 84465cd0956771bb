import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Permission } from '../../src/identity/index.ts'
import { get } from './api/client.ts'
import type { Answered } from './api/interface.ts'

/** Who is signed in, what they may do somewhere today, where they begin, and the legal day of the server. */
export type Me = Answered<'/me'>

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => get('/me'), staleTime: 60_000, retry: false })

/** Whether this reader may do something anywhere: a button that could never work is not drawn. */
export function useMay(permission: Permission): boolean {
  return useQuery(meQuery).data?.permissions.includes(permission) ?? false
}
