import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Permission } from '../../src/identity/index.ts'
import { get } from './api/client.ts'
import type { Answered } from './api/interface.ts'
import { carry } from './api/transport.ts'

/** Who is signed in, what they may do somewhere today, where they begin, and the legal day of the server. */
export type Me = Answered<'/me'>

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => get('/me'), staleTime: 60_000 })

/** Who is signed in now, without asking anybody to come back who is not. */
export async function findMe(): Promise<Me | undefined> {
  const answer = await carry({ method: 'GET', address: '/api/v1/me', headers: { accept: 'application/json' }, body: null })
  return answer.ok ? ((await answer.json()) as Me) : undefined
}

/** Whether this reader may do something anywhere: a button that could never work is not drawn. */
export function useMay(permission: Permission): boolean {
  return useQuery(meQuery).data?.permissions.includes(permission) ?? false
}
