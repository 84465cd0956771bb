import type { Platform } from '../../platform/platform.ts'
import type { Actor } from '../actor/actor.ts'
import { type FullAccount, findAccount } from '../actor/store.ts'
import { findWithheld } from '../actor/withheld.ts'
import type { Authentication } from './authentication-service.ts'

/** A signed-in person: the actor, the account and the session. */
export interface SignedIn {
  readonly actor: Actor
  readonly account: FullAccount
  readonly token: string
  /** The phone it came from, where it is one of a member’s. */
  readonly deviceId?: string
}

export interface Sessions {
  /** @returns the person the cookies belong to, with cookies to renew; or nobody */
  readonly find: (headers: Headers) => Promise<{ signedIn: SignedIn; cookies: readonly string[] } | undefined>
  /** Clears the cache, after a change of accounts or grants. */
  readonly forget: () => void
}

/** However busy somebody is, they sign in again after a working day. */
const LONGEST_MS = 12 * 3_600_000
/** How long a session is cached: a screen sends a dozen requests at once. A change in another process is seen after this time. */
const REMEMBERED_MS = 3_000
const MOST_REMEMBERED = 5_000

interface Remembered {
  readonly at: number
  readonly signedIn: SignedIn
}

export function createSessions({ database }: Pick<Platform, 'database'>, auth: Authentication): Sessions {
  const remembered = new Map<string, Remembered>()
  return {
    forget: () => remembered.clear(),
    async find(headers) {
      const cookie = headers.get('cookie') ?? ''
      const known = remembered.get(cookie)
      if (known !== undefined && Date.now() - known.at < REMEMBERED_MS) return { signedIn: known.signedIn, cookies: [] }
      remembered.delete(cookie)
      const found = await findSession(auth, headers)
      if (found === undefined) return undefined
      const account = await findAccount(database, found.userId)
      if (account === undefined || account.endedAt !== null) return undefined
      const signedIn = { actor: toActor(account, 'web'), account, token: found.token }
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      // A response that renews the cookie ends the use of this one, so it is not cached.
      if (found.cookies.length === 0) remembered.set(cookie, { at: Date.now(), signedIn })
      return { signedIn, cookies: found.cookies }
    },
  }
}

/** The database did not answer: the sign-in library keeps its error to itself. */
class SessionUnreadable extends Error {
  readonly code = 'SESSION_UNREADABLE'
  constructor(cause: unknown) {
    super('the session cannot be read', { cause })
  }
}

async function findSession(
  auth: Authentication,
  headers: Headers,
): Promise<{ userId: string; token: string; cookies: string[] } | undefined> {
  const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true }).catch((error: unknown) => {
    throw error instanceof Error && 'status' in error && error.status === 'INTERNAL_SERVER_ERROR'
      ? new SessionUnreadable(error)
      : error
  })
  if (response === null) return undefined
  const { session } = response
  if (Date.now() - session.createdAt.getTime() > LONGEST_MS) return undefined
  return { userId: session.userId, token: session.token, cookies: answered.getSetCookie() }
}

/** The actor of an account, with all grants and their periods: authorisation filters them by day. */
export const toActor = (account: FullAccount, via: Actor['via']): Actor => ({
  userId: account.id,
  name: account.name,
  grants: account.grants.map(({ role, unitId, from, until }) => ({ role, unitId, from, until: until ?? undefined })),
  via,
  withheld: findWithheld(account, { via, now: new Date() }),
})
