import { type Answered, type Asked, act, get, type Query } from '../../shared/api/client.ts'

export type AccountRow = Answered<'/accounts'>['items'][number]
export type GrantRow = AccountRow['grants'][number]
/** Shown once: it has to be changed at the first sign-in. */
export type OneTime = Answered<'/accounts', 'post'>

export const accountsPage = (asked: Query): Promise<Answered<'/accounts'>> => get('/accounts', asked)
export const makeAccount = (account: Asked<'/accounts'>, key: string): Promise<OneTime> =>
  act('POST', '/accounts', { body: account, key })
export const addGrant = (id: string, grant: Asked<'/accounts/{id}/grants'>, key: string): Promise<unknown> =>
  act('POST', `/accounts/${id}/grants`, { body: grant, key })
export const endGrant = (
  { accountId, grantId }: { accountId: string; grantId: string },
  end: { until: string; reason: string },
  key: string,
): Promise<unknown> => act('POST', `/accounts/${accountId}/grants/${grantId}/end`, { body: end, key })
