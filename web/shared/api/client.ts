import { Problem, problemOf } from './problem.ts'
import type { paths } from './schema.d.ts'
import { outOfReachText } from './text.ts'
import { carry } from './transport.ts'

const ROOT = '/api/v1'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Shown<Path extends string> = `/api/v1${Path}` & keyof paths
type JsonOf<Response> = Response extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never

/** What an address of the API answers, as the server's own schema says: `Answered<'/payment-cycles/{id}'>`. */
export type Answered<Path extends string, By extends Method = 'get'> = paths[Shown<Path>] extends {
  readonly [M in By]: { readonly responses: infer Responses }
}
  ? JsonOf<Responses[keyof Responses]>
  : never

/** What an address of the API takes. */
export type Asked<Path extends string, By extends Method = 'post'> = paths[Shown<Path>] extends {
  readonly [M in By]: { readonly requestBody?: infer Body }
}
  ? JsonOf<NonNullable<Body>>
  : never

/** Words of a query; what is empty is left out. */
export type Query = Readonly<Record<string, string | number | undefined | null>>

const OUT_OF_REACH = { kind: 'out-of-reach', ...outOfReachText } as const

/** What an act carries: what is asked, its key, and the version of the thing it was looked at in. */
interface Given {
  readonly body?: unknown
  readonly key?: string | undefined
  readonly version?: string | number | undefined
}

/**
 * Reads one address of the API.
 *
 * @throws {Problem} when the server refused, or was not reached: TanStack Query carries it to the screen
 */
export const get = <Data>(path: string, query: Query = {}): Promise<Data> => send<Data>('GET', path + queryOf(query))

/** Does one act. The key makes sending it twice the same as once. */
export const act = <Data = unknown>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  given: Given = {},
): Promise<Data> => send<Data>(method, path, given)

/** The address of a file, for a link that downloads it. */
export const addressOf = (path: string, query: Query = {}): string => `${ROOT}${path}${queryOf(query)}`

export function queryOf(fields: Query): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

async function send<Data>(method: string, path: string, given: Given = {}): Promise<Data> {
  const { body } = given
  const isForm = body instanceof FormData
  const response = await carry({
    method,
    address: ROOT + path,
    headers: headersOf(method, given),
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
