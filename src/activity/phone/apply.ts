import type { Acknowledgement, Changes, KeptVersion } from '../sync/sync.ts'
import type { OutboxRecord, Reached, Writing } from './outbox.ts'
import { endPass, takeInPass } from './pass.ts'

/** Takes in what the server said of one record. What the phone has dropped meanwhile is not brought back. */
export async function applyAcknowledgement(writing: Writing, versionId: string, answer: Acknowledgement): Promise<void> {
  if (answer.outcome !== 'refused') await keepNewer(writing, answer.outcome === 'conflict' ? answer.current : answer.kept)
  const record = await writing.get('outbox', versionId)
  if (record === undefined) return
  const following = (await writing.list('outbox')).find(({ baseId }) => baseId === versionId)
  if (answer.outcome === 'accepted' || answer.outcome === 'already-there') return writing.remove('outbox', versionId)
  if (following !== undefined) return giveWay(writing, record, { following, answer })
  await writing.put('outbox', stuck(record, answer))
}

/** A later wording says all that this one did. What the server does not hold, the later one cannot be made from. */
async function giveWay(
  writing: Writing,
  record: OutboxRecord,
  { following, answer }: { readonly following: OutboxRecord; readonly answer: Acknowledgement },
): Promise<void> {
  await writing.remove('outbox', record.versionId)
  if (answer.outcome === 'refused') await writing.put('outbox', { ...following, baseId: record.baseId })
}

const stuck = (record: OutboxRecord, answer: Acknowledgement): OutboxRecord =>
  answer.outcome === 'conflict'
    ? { ...record, state: 'conflict', conflict: { current: answer.current, fields: answer.fields } }
    : { ...record, state: 'refused', refusal: answer.outcome === 'refused' ? answer.refusal : null }

/** An answer that comes late says less than what is known: of one session the later wording stays. */
async function keepNewer(writing: Writing, version: KeptVersion): Promise<void> {
  const known = await writing.get('sessions', version.sessionId)
  if (known !== undefined && known.ordinal > version.ordinal) return
  const pass = known?.pass ?? null
  await writing.put('sessions', { ...version, pass: pass && { ...pass, isHeld: true } })
}

export interface Pulled {
  readonly changes: Changes
  readonly ownerId: string
  readonly newId: () => string
}

/** Takes in a page of what has changed. When the server begins anew, it was put back to an earlier day, and all is compared. */
export async function applyChanges(writing: Writing, { changes, ownerId, newId }: Pulled): Promise<void> {
  const before = (await writing.get('kept', 'reached')) as Reached | undefined
  const passId = changes.isFromBeginning ? newId() : (before?.passId ?? null)
  const pass = passId === null ? null : { id: passId, ownerId }
  for (const version of changes.items) await (pass === null ? keepNewer(writing, version) : takeInPass(writing, version, pass))
  const isOver = pass !== null && !changes.hasMore
  if (isOver) await endPass(writing, pass)
  const reached: Reached = { name: 'reached', cursor: changes.nextCursor, passId: isOver ? null : passId }
  await writing.put('kept', reached)
}
