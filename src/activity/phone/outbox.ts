import type { SessionContent, SessionField, SessionVersion } from '../guidance/session.ts'
import type { KeptVersion, ToldRecordRefusal } from '../sync/sync.ts'

/** What a person recorded that the server has not said it holds. It leaves only by that word, or by the person’s own. */
export interface OutboxRecord extends SessionVersion {
  /** Whose it is: a phone may be shared, and nobody sends what another has recorded. */
  readonly ownerId: string
  /** In which order it was recorded, whatever the clock said. */
  readonly sequence: number
  /** How often it was sent without a word in return. */
  readonly attempts: number
  readonly state: 'waiting' | 'refused' | 'conflict' | 'aside'
  readonly refusal: ToldRecordRefusal | null
  readonly conflict: { readonly current: KeptVersion; readonly fields: readonly SessionField[] } | null
}

/** A session as the server said it stands. */
export interface KeptSession extends KeptVersion {
  /** While all is read anew: whether the server has shown this very version, and otherwise the last it has shown. */
  readonly pass: { readonly id: string; readonly isHeld: boolean; readonly seen: KeptVersion | null } | null
}

/** How far a phone knows what the server holds. */
export interface Reached {
  readonly name: 'reached'
  readonly cursor: string | null
  /** The reading of everything that has not come to its end. */
  readonly passId: string | null
}

export interface PhoneRows {
  readonly outbox: OutboxRecord
  readonly sessions: KeptSession
  readonly kept: { readonly name: string }
}
export type Shelf = keyof PhoneRows

export interface Reading {
  readonly get: <S extends Shelf>(shelf: S, key: string) => Promise<PhoneRows[S] | undefined>
  readonly list: <S extends Shelf>(shelf: S) => Promise<PhoneRows[S][]>
}
export interface Writing extends Reading {
  readonly put: <S extends Shelf>(shelf: S, row: PhoneRows[S]) => Promise<void>
  readonly remove: (shelf: Shelf, key: string) => Promise<void>
}

/** Where a phone keeps things. */
export interface PhoneStore {
  readonly read: <Value>(look: (reading: Reading) => Promise<Value>) => Promise<Value>
  /** All or nothing; once it resolves, it outlives the phone being switched off. */
  readonly write: <Value>(act: (writing: Writing) => Promise<Value>) => Promise<Value>
}

export interface NewRecord {
  readonly versionId: string
  readonly sessionId: string
  readonly groupId: string
  readonly ownerId: string
  readonly madeAt: string
  readonly content: SessionContent
}

/**
 * Keeps what a person recorded or corrected until the server has it. A correction takes the place of what was never sent; what
 * was sent and not answered stays before it, since the server may hold it.
 */
export function saveRecord(store: PhoneStore, record: NewRecord): Promise<OutboxRecord> {
  return store.write(async (writing) => {
    const all = await writing.list('outbox')
    const before = lastOf(all.filter(({ sessionId, ownerId }) => sessionId === record.sessionId && ownerId === record.ownerId))
    const kept = await writing.get('sessions', record.sessionId)
    if (before !== undefined && !mayBeHeld(before)) await writing.remove('outbox', before.versionId)
    const saved: OutboxRecord = {
      ...record,
      ...{ baseId: baseAfter(before, kept), attempts: 0, state: 'waiting', refusal: null, conflict: null },
      sequence: Math.max(0, ...all.map(({ sequence }) => sequence)) + 1,
    }
    await writing.put('outbox', saved)
    return saved
  })
}

const lastOf = (records: readonly OutboxRecord[]): OutboxRecord | undefined =>
  records.toSorted((one, other) => one.sequence - other.sequence).at(-1)

/** Sent, and not answered. */
const mayBeHeld = ({ state, attempts }: OutboxRecord): boolean => state === 'waiting' && attempts > 0

function baseAfter(before: OutboxRecord | undefined, kept: KeptSession | undefined): string | null {
  if (before === undefined) return kept?.versionId ?? null
  if (mayBeHeld(before)) return before.versionId
  return before.conflict === null ? before.baseId : before.conflict.current.versionId
}

/** What a person sees of a session: what they recorded last, over what the server said. */
export interface SeenSession {
  readonly sessionId: string
  readonly groupId: string
  readonly content: SessionContent
  /** Not at the commune yet. */
  readonly unsent: OutboxRecord | null
  readonly kept: KeptSession | null
}

/** Every session of a phone, the newest first. What the server says never covers what was not sent yet. */
export function seeSessions(sessions: readonly KeptSession[], outbox: readonly OutboxRecord[], ownerId: string): SeenSession[] {
  const seen = new Map<string, SeenSession>()
  for (const kept of sessions) {
    const { sessionId, groupId, content } = kept
    seen.set(sessionId, { sessionId, groupId, content, unsent: null, kept })
  }
  const own = outbox.filter((record) => record.ownerId === ownerId)
  for (const unsent of own.toSorted((one, other) => one.sequence - other.sequence)) {
    const { sessionId, groupId, content } = unsent
    seen.set(sessionId, { sessionId, groupId, content, unsent, kept: seen.get(sessionId)?.kept ?? null })
  }
  return [...seen.values()].toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1))
}

const keyOf = ({ content, sessionId }: SeenSession): string => `${content.day} ${content.startsAt ?? ''} ${sessionId}`

/** Lays a record aside, so that it is not sent, or takes it up again. */
export function moveRecord(store: PhoneStore, versionId: string, to: 'aside' | 'waiting'): Promise<void> {
  return store.write(async (writing) => {
    const record = await writing.get('outbox', versionId)
    if (record !== undefined) await writing.put('outbox', { ...record, state: to, refusal: null })
  })
}

/** Drops what a person says they do not want any more. */
export const dropRecord = (store: PhoneStore, versionId: string): Promise<void> =>
  store.write((writing) => writing.remove('outbox', versionId))
