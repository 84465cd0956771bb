import type { Kysely } from 'kysely'
import type { Database, Transaction } from '../platform/db/database.ts'
import { type Page, toPage } from '../platform/http/paging.ts'
import { newId } from '../platform/new-id.ts'
import { type AuditActor, type AuditEvent, type AuditRecord, NO_HASH } from './event.ts'

export type { AuditRecord } from './event.ts'

import { countEvents, type EventFilter, findHead, hashOf, insertEvent, lockHead, selectEvents, streamEvents } from './store.ts'

/**
 * Appends what was done to the chain, in the transaction that did it: either both are kept or neither.
 *
 * Call it last. It locks the head of the chain, so every other writer waits from here to the commit.
 */
export async function recordAudit(transaction: Transaction, actor: AuditActor, record: AuditRecord): Promise<void> {
  const head = await lockHead(transaction)
  const link: Omit<AuditEvent, 'hash'> = {
    seq: head.seq + 1,
    id: newId(),
    at: head.now.toISOString(),
    actorId: actor.userId,
    actorName: actor.name,
    via: actor.via,
    action: record.action,
    subject: record.subject,
    before: asJson(record.before),
    after: asJson(record.after),
    reason: record.reason ?? null,
    previousHash: head.hash,
  }
  await insertEvent(transaction, { ...link, hash: hashOf(link) })
}

/** The value as it will be read back, so that the hash is over what is kept. */
const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))

export type AuditVerdict =
  | { readonly ok: true; readonly events: number; readonly head: string }
  | { readonly ok: false; readonly events: number; readonly broken: BrokenLink }

/** The first place where the chain does not hold. */
export interface BrokenLink {
  readonly seq: number
  /** `changed`: the event is not what was hashed · `missing`: a number is skipped · `unlinked`: it follows another · `cut-off`: the end is gone. */
  readonly fault: 'changed' | 'missing' | 'unlinked' | 'cut-off'
  readonly action?: string
  readonly at?: string
}

/** Recomputes every hash from the first event on, and names the first that does not come out. */
export async function verifyAudit(database: Kysely<unknown>): Promise<AuditVerdict> {
  const head = await findHead(database)
  let last = { seq: 0, hash: NO_HASH }
  for await (const events of streamEvents(database)) {
    for (const event of events) {
      if (event.seq > head.seq) return { ok: true, events: head.seq, head: head.hash }
      const fault = faultOf(event, last)
      if (fault !== undefined) return broken(last.seq, { seq: event.seq, fault, action: event.action, at: event.at })
      last = event
    }
  }
  if (last.seq !== head.seq || last.hash !== head.hash) return broken(last.seq, { seq: last.seq + 1, fault: 'cut-off' })
  return { ok: true, events: head.seq, head: head.hash }
}

const broken = (events: number, link: BrokenLink): AuditVerdict => ({ ok: false, events, broken: link })

function faultOf(event: AuditEvent, last: { seq: number; hash: string }): BrokenLink['fault'] | undefined {
  if (event.seq !== last.seq + 1) return 'missing'
  if (event.previousHash !== last.hash) return 'unlinked'
  return hashOf(event) === event.hash ? undefined : 'changed'
}

/** The trail, newest first. Whether somebody may read it is asked before: see the routes. */
export async function listEvents(
  database: Database,
  filter: EventFilter,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Page<AuditEvent>> {
  const rows = await selectEvents(database, filter, { limit: limit + 1, before })
  const total = await countEvents(database, filter)
  return toPage(rows, { limit, total, place: ({ seq }) => [seq], item: (event) => event })
}
