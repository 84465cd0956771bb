import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { DEMO_PASSWORD } from './identity/service.ts'
import { CONNECTIONS } from './platform/db/database.ts'
import type { App } from './platform/http/server.ts'

/** How many requests at once a flood is: far more than there are connections. */
export const FLOOD = 4 * CONNECTIONS
/** What somebody who only works beside a flood has to wait at most. */
export const MOST_MS = 2_000

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

export async function signIn(app: App, username: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: DEMO_PASSWORD } })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

export const ask = (app: App, cookie: string, { method, path, body }: Request) =>
  app.inject({
    method,
    url: path,
    headers: { cookie, 'idempotency-key': randomUUID() },
    ...(body === undefined ? {} : { payload: body as object }),
  })

/**
 * Looks and acts as somebody else does meanwhile, over and over.
 *
 * @returns the longest they waited, in milliseconds
 */
export async function workBeside(app: App, username: string, flood: Promise<unknown>): Promise<number> {
  const cookie = await signIn(app, username)
  const view = { list: 'groups', name: 'của tôi', query: '?search=an' }
  let isOver = false
  const over = () => {
    isOver = true
  }
  flood.then(over, over)
  let longest = 0
  while (!isOver) {
    const begun = performance.now()
    const looked = await ask(app, cookie, { method: 'GET', path: '/api/v1/groups?limit=1' })
    const acted = await ask(app, cookie, { method: 'POST', path: '/api/v1/saved-views', body: view })
    expect([looked.statusCode, acted.statusCode < 500 && acted.statusCode !== 429]).toEqual([200, true])
    longest = Math.max(longest, performance.now() - begun)
  }
  return longest
}
