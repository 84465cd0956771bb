import createClient, { type Middleware } from 'openapi-fetch'
import { Problem, problemOf } from './problem.ts'
import type { paths } from './schema.d.ts'

const OUT_OF_REACH = {
  kind: 'out-of-reach',
  vi: 'Không tới được máy chủ. Kiểm tra mạng rồi thử lại; những gì đã nhập vẫn còn trên màn hình.',
  en: 'The server cannot be reached. Check the network and try again; what you typed is still on the screen.',
} as const

/** Every command can be sent twice: one key for one act of the user, made here when the act did not bring its own. */
const oneKeyForEachAct: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID())
    return request
  },
}

export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' })
api.use(oneKeyForEachAct)

interface Answer<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/**
 * The value of an answer.
 *
 * @throws {Problem} when the server refused, or was not reached: TanStack Query carries it to the screen
 */
export async function answer<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call.catch(() => {
    throw new Problem(0, OUT_OF_REACH)
  })
  if (!response.ok) throw await problemOf(response, error)
  return data as NonNullable<Data>
}

/** The header by which an act may be sent again without being done twice. */
export const withKey = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key })

/** Query of an address from fields; what is empty is left out. */
export function queryOf(fields: Readonly<Record<string, string | number | undefined | null>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

type Query = Readonly<Record<string, string | number | undefined | null>>

const ROOT = '/api/v1'

/** Reads one address of the API. */
export const get = <Data>(path: string, query: Query = {}): Promise<Data> => send<Data>('GET', path + queryOf(query))

/** What an act carries: what is asked, its key, and the version of the thing it was looked at in. */
interface Given {
  readonly body?: unknown
  readonly key?: string | undefined
  readonly version?: string | number | undefined
}

/** Does one act. The key makes sending it twice the same as once. */
export const act = <Data = unknown>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  given: Given = {},
): Promise<Data> => send<Data>(method, path, given)

export const addressOf = (path: string, query: Query = {}): string => `${ROOT}${path}${queryOf(query)}`

async function send<Data>(method: string, path: string, given: Given = {}): Promise<Data> {
  const { body } = given
  const isForm = body instanceof FormData
  const response = await fetch(ROOT + path, {
    method,
    headers: headersOf(method, given),
    credentials: 'same-origin',
    body: isForm ? body : body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, OUT_OF_REACH)
  })
  if (!response.ok) throw await problemOf(response)
  return (response.status === 204 ? undefined : await response.json()) as Data
}

function headersOf(method: string, { body, key, version }: Given): Record<string, string> {
  return {
    accept: 'application/json',
    ...(method === 'GET' ? {} : { 'Idempotency-Key': key ?? crypto.randomUUID() }),
    ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  }
}
