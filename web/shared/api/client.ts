import type { ActGiven, Answered, Optional, PathOf, ReadingGiven } from './interface.ts'
import { isProblem, Problem, readProblem } from './problem.ts'
import { outOfReachText } from './text.ts'
import { carry, carryUntilAnswered } from './transport.ts'
import { comeBack } from './way-back.ts'

const ROOT = '/api/v1'
const OUT_OF_REACH = { kind: 'out-of-reach', ...outOfReachText } as const

type Words = Readonly<Record<string, unknown>>

/** What any request may carry; which of it an address takes, the types of `get` and `act` say. */
interface RequestDetails {
  readonly path?: Words
  readonly query?: Words
  readonly body?: unknown
  readonly form?: FormData
  readonly key?: string
  readonly version?: number
  /** Waits while the server is away, as acts do. */
  readonly isAwaited?: boolean
}

/**
 * Reads one address of the API: `get('/groups/{id}', { path: { id }, query: { on } })`.
 *
 * @throws {Problem} when the server refused, or was not reached: TanStack Query carries it to the screen
 */
export function get<Path extends PathOf<'get'>>(path: Path, ...given: Optional<ReadingGiven<Path>>): Promise<Answered<Path>>
export function get(path: string, ...given: readonly unknown[]): Promise<unknown> {
  return send('GET', path, told(given))
}

/** Does one act. The key makes sending it twice the same as once. */
export function act<Method extends 'POST' | 'PUT' | 'PATCH' | 'DELETE', Path extends PathOf<Lowercase<Method>>>(
  method: Method,
  path: Path,
  ...given: Optional<ActGiven<Path, Lowercase<Method>>>
): Promise<Answered<Path, Lowercase<Method>>>
export function act(method: string, path: string, ...given: readonly unknown[]): Promise<unknown> {
  return send(method, path, told(given))
}

/** A file that holds numbers in full: it is asked for, since a link would open it from any other page. */
export function fetchFile<Path extends PathOf<'post'>>(
  path: Path,
  ...given: Optional<ActGiven<Path, 'post'>>
): Promise<FetchedFile>
export async function fetchFile(path: string, ...given: readonly unknown[]): Promise<FetchedFile> {
  return asFile(await ask('POST', path, told(given)))
}

/** A file that a link could open too: fetched like an act, it waits while the server is away. */
export function readFile<Path extends PathOf<'get'>>(path: Path, ...given: Optional<ReadingGiven<Path>>): Promise<FetchedFile>
export async function readFile(path: string, ...given: readonly unknown[]): Promise<FetchedFile> {
  return asFile(await ask('GET', path, { ...told(given), isAwaited: true }))
}

const asFile = async (response: Response): Promise<FetchedFile> => ({
  name: nameOf(response.headers.get('content-disposition') ?? ''),
  content: await response.blob(),
})

export interface FetchedFile {
  readonly name: string
  readonly content: Blob
}

function nameOf(disposition: string): string {
  const full = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return full === undefined ? (/filename="([^"]*)"/.exec(disposition)?.[1] ?? '') : decodeURIComponent(full)
}

/** The address of a file, for a link that downloads it. */
export function addressOf<Path extends PathOf<'get'>>(path: Path, ...given: Optional<ReadingGiven<Path>>): string
export function addressOf(path: string, ...given: readonly unknown[]): string {
  return addressWith(path, told(given))
}

/** Words of an address; what is empty is left out. */
export function queryOf(words: Words): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(words))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** What was given, as the signature above has checked it against the address. */
const told = ([given]: readonly unknown[]): RequestDetails => (given ?? {}) as RequestDetails

function addressWith(pattern: string, { path = {}, query = {} }: RequestDetails = {}): string {
  const address = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])))
  return ROOT + address + queryOf(query)
}

async function send(method: string, path: string, given: RequestDetails): Promise<unknown> {
  const response = await ask(method, path, given)
  return response.status === 204 ? undefined : response.json()
}

async function ask(method: string, path: string, given: RequestDetails): Promise<Response> {
  const { body, form, isAwaited = method !== 'GET' } = given
  const sent = {
    method,
    address: addressWith(path, given),
    headers: headersOf(method, given),
    body: form ?? (body === undefined ? null : JSON.stringify(body)),
  }
  while (true) {
    const response = await (isAwaited ? carryUntilAnswered(sent) : carry(sent)).catch(() => {
      throw new Problem(0, OUT_OF_REACH)
    })
    if (response.ok) return response
    const problem = await readProblem(response)
    // Under the same key: an act goes on where the end of the session stopped it.
    if (!isProblem(problem, 'signed-out') || !(await comeBack())) throw problem
  }
}

function headersOf(method: string, { body, key, version }: RequestDetails): Record<string, string> {
  return {
    accept: 'application/json',
    ...(method === 'GET' ? {} : { 'Idempotency-Key': key ?? crypto.randomUUID() }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  }
}
