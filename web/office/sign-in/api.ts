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

/** The password, and a code or a passkey where a second step is set up. */
export type OwnerProof = RequestBody<'/me/two-factor'>
export type Passkey = Answered<'/me/second-step'>['passkeys'][number]
export type SecondStepWay = NonNullable<Answered<'/session', 'post'>['ways']>[number]

/** What the second step can be made with. */
export const secondStepQuery = queryOptions({ queryKey: ['me', 'second-step'], queryFn: () => get('/me/second-step') })
export const askForProof = () => act('POST', '/me/passkeys/challenge')
export const beginPasskey = (proof: OwnerProof) => act('POST', '/me/passkeys/begin', { body: proof })
export const keepPasskey = (passkey: RequestBody<'/me/passkeys'>): Promise<unknown> =>
  act('POST', '/me/passkeys', { body: passkey })
export const endPasskey = (id: string, proof: OwnerProof): Promise<unknown> =>
  act('POST', '/me/passkeys/{id}/end', { path: { id }, body: proof })
export const askAtSignIn = () => act('POST', '/session/second-step/challenge')
export const givePasskey = (assertion: RequestBody<'/session/second-step/passkey'>): Promise<unknown> =>
  act('POST', '/session/second-step/passkey', { body: assertion })

/** Whether one can sign in with the province's identity provider here, and what it is called. */
export const waysQuery = queryOptions({ queryKey: ['ways'], queryFn: () => get('/session/ways'), retry: false })
export const providerLinkQuery = queryOptions({ queryKey: ['me', 'provider'], queryFn: () => get('/me/provider') })
export const goToProvider = () => act('POST', '/session/provider')
export const beginLink = (proof: OwnerProof) => act('POST', '/me/provider', { body: proof })
export const endLink = (proof: OwnerProof): Promise<unknown> => act('POST', '/me/provider/end', { body: proof })
export const finishWithProvider = (answer: RequestBody<'/session/provider/finish'>) =>
  act('POST', '/session/provider/finish', { body: answer })

export type Enrolment = Answered<'/me/two-factor', 'post'>
export const beginTwoFactor = (proof: OwnerProof): Promise<Enrolment> => act('POST', '/me/two-factor', { body: proof })
export const confirmTwoFactor = (code: string): Promise<unknown> => act('POST', '/me/two-factor/confirm', { body: { code } })
export const endTwoFactor = (proof: OwnerProof): Promise<unknown> => act('POST', '/me/two-factor/end', { body: proof })
