import type { Kysely } from 'kysely'
import type { Database, Transaction } from '../platform/db/database.ts'
import { type Page, toPage } from '../platform/http/paging.ts'
import { newId } from '../platform/new-id.ts'
import { type AuditActor, type AuditEvent, type AuditRecord, NO_HASH } from './event.ts'

export type { AuditRecord } from './event.ts'

import {
  computeHash,
  countEvents,
  type EventFilter,
  findHead,
  insertEvent,
  lockHead,
  selectEvents,
  streamEvents,
} from './store.ts'

/**
 * Appends an event to the chain in the caller's transaction, so that the act and its record commit together.
 *
 * Call it last: it locks the head of the chain, and every other writer waits from here until the commit.
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
  await insertEvent(transaction, { ...link, hash: computeHash(link) })
}

/** The value as JSON will return it from the database, so that the hash covers what is stored. */
const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))

export type AuditVerdict =
  | { readonly ok: true; readonly events: number; readonly head: string }
  | { readonly ok: false; readonly events: number; readonly broken: BrokenLink }

/** The first event at which verification fails. */
export interface BrokenLink {
  readonly seq: number
  /** `changed`: content and hash differ · `missing`: a sequence number is skipped · `unlinked`: wrong previous hash · `cut-off`: the tail was deleted. */
  readonly fault: 'changed' | 'missing' | 'unlinked' | 'cut-off'
  readonly action?: string
  readonly at?: string
}

/** Recomputes every hash from the first event on, and reports the first that differs. */
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
  return computeHash(event) === event.hash ? undefined : 'changed'
}

/** Events, newest first. The routes check authorisation before they call this. */
export async function listEvents(
  database: Database,
  filter: EventFilter,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Page<AuditEvent>> {
  const rows = await selectEvents(database, filter, { limit: limit + 1, before })
  const total = await countEvents(database, filter)
  return toPage(rows, { limit, total, place: ({ seq }) => [seq], item: (event) => event })
}
