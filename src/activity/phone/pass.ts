import type { KeptVersion } from '../sync/sync.ts'
import type { KeptSession, OutboxRecord, Writing } from './outbox.ts'

/** One reading of everything the server holds, after it was put back or its cursor was lost. */
export interface Pass {
  readonly id: string
  readonly ownerId: string
}

const passOf = ({ pass }: KeptSession, id: string): NonNullable<KeptSession['pass']> =>
  pass?.id === id ? pass : { id, isHeld: false, seen: null }

/** Takes in one version while all is read anew: what the phone knows beyond it is kept until the whole was seen. */
export async function takeInPass(writing: Writing, version: KeptVersion, { id, ownerId }: Pass): Promise<void> {
  const known = await writing.get('sessions', version.sessionId)
  const fresh: KeptSession = { ...version, pass: { id, isHeld: true, seen: null } }
  if (known === undefined) return writing.put('sessions', fresh)
  const pass = passOf(known, id)
  if (known.versionId === version.versionId) return writing.put('sessions', fresh)
  if (version.ordinal < known.ordinal) return writing.put('sessions', { ...known, pass: { ...pass, seen: version } })
  if (!pass.isHeld) await sendAgain(writing, known, { ownerId, baseId: known.baseId })
  return writing.put('sessions', fresh)
}

/**
 * Ends the reading: what the person recorded and the server has lost waits again to be sent; what others did comes from them.
 *
 * @returns how many wait again
 */
export async function endPass(writing: Writing, { id, ownerId }: Pass): Promise<void> {
  for (const known of await writing.list('sessions')) {
    const { isHeld, seen } = passOf(known, id)
    if (isHeld) continue
    await sendAgain(writing, known, { ownerId, baseId: seen === null ? known.baseId : seen.versionId })
    if (seen === null) await writing.remove('sessions', known.sessionId)
    else await writing.put('sessions', { ...seen, pass: null })
  }
}

/** Before whatever waits already: that may have been made from it. */
async function sendAgain(
  writing: Writing,
  known: KeptSession,
  { ownerId, baseId }: { readonly ownerId: string; readonly baseId: string | null },
): Promise<void> {
  if (known.recordedBy !== ownerId) return
  const { versionId, sessionId, groupId, madeAt, content } = known
  const outbox = await writing.list('outbox')
  if (outbox.some((record) => record.versionId === versionId)) return
  const again: OutboxRecord = {
    ...{ versionId, sessionId, groupId, madeAt, content, baseId, ownerId },
    ...{ attempts: 1, state: 'waiting', refusal: null, conflict: null },
    sequence: Math.min(0, ...outbox.map(({ sequence }) => sequence)) - 1,
  }
  await writing.put('outbox', again)
}
