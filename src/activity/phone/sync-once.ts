import type { Acknowledgement, Changes } from '../sync/sync.ts'
import { applyAcknowledgement, applyChanges } from './apply.ts'
import type { OutboxRecord, PhoneStore, Reached } from './outbox.ts'

/** How a request ended, as far as a phone has to know. */
export type WireAnswer<Body> =
  | { readonly kind: 'answered'; readonly body: Body }
  /** No answer, or one that is none: nobody knows whether it was done. */
  | { readonly kind: 'away' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null }
  | { readonly kind: 'signed-out' }
  /** What was sent could not even be read; nothing was done. */
  | { readonly kind: 'unfit' }

/** The way to the server. */
export interface Wire {
  readonly push: (records: readonly unknown[]) => Promise<WireAnswer<{ readonly acknowledgements: readonly Acknowledgement[] }>>
  readonly changes: (cursor: string | null) => Promise<WireAnswer<Changes>>
}

export interface SyncOutcome {
  readonly end: 'done' | 'away' | 'busy' | 'signed-out'
  readonly retryAfterMs: number | null
}

export interface SyncGiven {
  readonly store: PhoneStore
  readonly wire: Wire
  readonly ownerId: string
  readonly newId: () => string
  /** The most records of one request. */
  readonly batch?: number
}

const BATCH = 50
const done: SyncOutcome = { end: 'done', retryAfterMs: null }

/** Sends what waits and takes in what has changed, as far as the server can be reached. Whatever happens, nothing is lost by it. */
export async function syncOnce(given: SyncGiven): Promise<SyncOutcome> {
  const sent = await pushAll(given)
  return sent.end === 'done' ? pullAll(given) : sent
}

async function pushAll(given: SyncGiven): Promise<SyncOutcome> {
  let size = given.batch ?? BATCH
  const tried = new Set<string>()
  while (true) {
    const records = await takeBatch(given, { size, tried })
    if (records.length === 0) return done
    const answer = await given.wire.push(records.map(asSent))
    if (answer.kind === 'answered') {
      await takeIn(given.store, records, answer.body.acknowledgements)
      for (const { versionId } of records) tried.add(versionId)
    } else if (answer.kind !== 'unfit') return { end: answer.kind, retryAfterMs: retryAfter(answer) }
    // One record that cannot be read must not keep the others from being sent: it is found by halving.
    else if (records.length > 1) size = Math.ceil(records.length / 2)
    else await takeIn(given.store, records, [UNFIT])
  }
}

const UNFIT: Acknowledgement = {
  outcome: 'refused',
  refusal: {
    kind: 'record-unreadable',
    vi: 'Xã không đọc được bản ghi này. Hãy mở ra sửa, hoặc xuất ra tệp gửi xã.',
    en: 'The commune cannot read this record. Open and mend it, or send it as a file.',
  },
}

/** The oldest that wait, noted as sent before they are: a phone that is switched off meanwhile knows that the server may hold them. */
function takeBatch(
  { store, ownerId }: SyncGiven,
  { size, tried }: { readonly size: number; readonly tried: ReadonlySet<string> },
): Promise<OutboxRecord[]> {
  return store.write(async (writing) => {
    const waiting = (await writing.list('outbox')).filter(
      (record) => record.state === 'waiting' && record.ownerId === ownerId && !tried.has(record.versionId),
    )
    const batch = waiting.toSorted((one, other) => one.sequence - other.sequence).slice(0, size)
    for (const record of batch) await writing.put('outbox', { ...record, attempts: record.attempts + 1 })
    return batch
  })
}

const asSent = ({ versionId, sessionId, baseId, groupId, madeAt, content }: OutboxRecord) => ({
  ...{ versionId, sessionId, baseId, groupId, madeAt, content },
})

const takeIn = (
  store: PhoneStore,
  records: readonly OutboxRecord[],
  acknowledgements: readonly Acknowledgement[],
): Promise<void> =>
  store.write(async (writing) => {
    for (const [index, { versionId }] of records.entries()) {
      const answer = acknowledgements[index]
      if (answer !== undefined) await applyAcknowledgement(writing, versionId, answer)
    }
  })

async function pullAll({ store, wire, ownerId, newId }: SyncGiven): Promise<SyncOutcome> {
  while (true) {
    const reached = (await store.read((reading) => reading.get('kept', 'reached'))) as Reached | undefined
    const answer = await wire.changes(reached?.cursor ?? null)
    if (answer.kind === 'unfit' && reached?.cursor != null) await forgetCursor(store, newId())
    else if (answer.kind !== 'answered')
      return { end: answer.kind === 'unfit' ? 'away' : answer.kind, retryAfterMs: retryAfter(answer) }
    else {
      await store.write((writing) => applyChanges(writing, { changes: answer.body, ownerId, newId }))
      if (!answer.body.hasMore) return done
    }
  }
}

/** A cursor that the server does not take: all is read anew, and compared with what the phone holds. */
const forgetCursor = (store: PhoneStore, passId: string): Promise<void> =>
  store.write((writing) => writing.put('kept', { name: 'reached', cursor: null, passId } as Reached))

const retryAfter = (answer: WireAnswer<unknown>): number | null => (answer.kind === 'busy' ? answer.retryAfterMs : null)
