import { queryOptions } from '@tanstack/react-query'
import { act, get } from '../../shared/api/client.ts'
import type { Answered, RequestBody } from '../../shared/api/interface.ts'
import { isProblem } from '../../shared/api/problem.ts'

export type DemoAccounts = Answered<'/demo-accounts'>
export type DemoAccount = DemoAccounts['accounts'][number]

/** Only a demonstration names its accounts; elsewhere there is nothing at this address. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: () =>
    get('/demo-accounts').catch((error: unknown) => {
      if (isProblem(error) && error.status === 404) return null
      throw error
    }),
  retry: false,
})

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: () => get('/setup'), retry: false })

export const signIn = (given: { username: string; password: string }): Promise<Answered<'/session', 'post'>> =>
  act('POST', '/session', { body: given })
export const giveCode = (code: string): Promise<unknown> => act('POST', '/session/second-step', { body: { code } })
export const signOut = (): Promise<unknown> => act('DELETE', '/session')
export const setUp = (given: RequestBody<'/setup'>): Promise<unknown> => act('POST', '/setup', { body: given })
export const changePassword = (given: { currentPassword: string; newPassword: string }): Promise<unknown> =>
  act('POST', '/me/password', { body: given })

export type OpenSession = Answered<'/me/sessions'>['items'][number]
export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => get('/me/sessions') })
export const endSession = (id: string): Promise<unknown> => act('DELETE', '/me/sessions/{id}', { path: { id } })
export const endOtherSessions = (): Promise<unknown> => act('POST', '/me/sessions/end-others')
export const readNotices = (ids: string[]): Promise<unknown> => act('POST', '/me/notices/read', { body: { ids } })

export type Enrolment = Answered<'/me/two-factor', 'post'>
export const beginTwoFactor = (password: string): Promise<Enrolment> => act('POST', '/me/two-factor', { body: { password } })
export const confirmTwoFactor = (code: string): Promise<unknown> => act('POST', '/me/two-factor/confirm', { body: { code } })
export const endTwoFactor = (given: { password: string; code: string }): Promise<unknown> =>
  act('POST', '/me/two-factor/end', { body: given })
