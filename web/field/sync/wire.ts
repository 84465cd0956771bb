import { type Acknowledgement, type Changes, readStatus, type Wire, type WireAnswer } from '../../../src/activity/index.ts'
import type { Desk } from '../store/kept.ts'
import { newId } from '../store/new-id.ts'

const ROOT = '/api/v1/field'
/** A phone on a bad line waits long, but not for ever. */
const WITHIN_MS = 60_000

type Json = Readonly<Record<string, unknown>>

async function carry(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<WireAnswer<Json>> {
  try {
    const response = await fetch(ROOT + path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(WITHIN_MS),
      headers: { accept: 'application/json', 'idempotency-key': newId(), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) return readStatus({ status: response.status, retryAfter: response.headers.get('retry-after') })
    return { kind: 'answered', body: response.status === 204 ? {} : ((await response.json()) as Json) }
  } catch {
    return { kind: 'away' }
  }
}

/** A page of a hotel's network answers 200 as well: what does not look like an answer is none. */
const expecting = <Body>(answer: WireAnswer<Json>, isOne: (body: Json) => boolean): WireAnswer<Body> =>
  answer.kind !== 'answered' ? answer : isOne(answer.body) ? { kind: 'answered', body: answer.body as Body } : { kind: 'away' }

export const wire: Wire = {
  push: async (records) =>
    expecting<{ readonly acknowledgements: readonly Acknowledgement[] }>(
      await carry('POST', '/sync/push', { records }),
      ({ acknowledgements }) => Array.isArray(acknowledgements) && acknowledgements.length === records.length,
    ),
  changes: async (cursor) =>
    expecting<Changes>(
      await carry('GET', `/sync/changes${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`),
      ({ items, nextCursor }) => Array.isArray(items) && typeof nextCursor === 'string',
    ),
}

export const readDesk = async (): Promise<WireAnswer<Desk>> =>
  expecting<Desk>(await carry('GET', '/desk'), ({ groups, today }) => Array.isArray(groups) && typeof today === 'string')

export const signOut = (): Promise<WireAnswer<Json>> => carry('DELETE', '/session')

export type SignedIn = { readonly kind: 'signed-in' } | { readonly kind: 'refused' | 'too-often' | 'away' }

/** Exchanges the commune's code for a secret, which the browser keeps where no script reads it. */
export async function signIn(code: string): Promise<SignedIn> {
  const answer = await carry('POST', '/session', { code })
  if (answer.kind === 'answered') return { kind: 'signed-in' }
  if (answer.kind === 'unfit') return { kind: 'refused' }
  return { kind: answer.kind === 'busy' ? 'too-often' : 'away' }
}
