import { keptJson, keptText } from '../kernel/kept-value.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { compareWithRecord } from '../platform/db/seal/verify-store.ts'
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
  const { kept, ...head } = await lockHead(transaction, {
    actorName: keptText(actor.name),
    action: keptText(record.action),
    subjectKind: keptText(record.subject.kind),
    subjectId: keptText(record.subject.id),
    before: keptJson(record.before),
    after: keptJson(record.after),
    reason: record.reason === undefined ? null : keptText(record.reason),
  })
  const link: Omit<AuditEvent, 'hash'> = {
    seq: head.seq + 1,
    id: newId(),
    at: head.now.toISOString(),
    actorId: actor.userId,
    actorName: kept.actorName,
    via: actor.via,
    action: kept.action,
    subject: { kind: kept.subjectKind, id: kept.subjectId },
    before: kept.before,
    after: kept.after,
    reason: kept.reason,
    previousHash: head.hash,
  }
  await insertEvent(transaction, { ...link, hash: computeHash(link) })
}

export type AuditVerdict =
  | { readonly ok: true; readonly events: number; readonly head: string }
  | {
      readonly ok: false
      /** How many hold before the first that does not. */
      readonly events: number
      readonly broken: BrokenLink
      /** The first hundred, `broken` among them. */
      readonly breaks: readonly BrokenLink[]
      readonly breaksInAll: number
    }

/** An event at which verification fails. */
export interface BrokenLink {
  readonly seq: number
  /** `changed`: content and hash differ · `missing`: a sequence number is skipped · `unlinked`: wrong previous hash · `cut-off`: the tail was deleted. */
  readonly fault: 'changed' | 'missing' | 'unlinked' | 'cut-off'
  readonly action?: string
  readonly at?: string
}

const MOST_TOLD = 100

/**
 * Recomputes every hash from the first event to the last, and reports each that differs: a break does not end the reading.
 * It reads one snapshot, so that an event recorded meanwhile is not reported.
 */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  if (database.isTransaction) return recompute(database)
  return database.transaction().setIsolationLevel('repeatable read').execute(recompute)
}

/**
 * The same, and each event against the sealed record: a trail whose every hash was computed anew agrees with itself, and
 * one that was removed whole has no break in it.
 */
export async function verifyTrail(database: Database): Promise<AuditVerdict> {
  const verdict = await verifyAudit(database)
  const strange = await compareWithRecord(database, 'audit_event', MOST_TOLD)
  const known = verdict.ok ? [] : verdict.breaks
  const others = strange
    .map(({ key, stands }): BrokenLink => ({ seq: Number(key), fault: stands ? 'changed' : 'missing' }))
    .filter(({ seq }) => known.every((link) => link.seq !== seq))
    .toSorted((one, other) => one.seq - other.seq)
  const breaks = [...known, ...others].slice(0, MOST_TOLD)
  const [broken] = breaks
  if (broken === undefined) return verdict
  const breaksInAll = Math.max(verdict.ok ? 0 : verdict.breaksInAll, known.length + others.length, strange[0]?.total ?? 0)
  return { ok: false, events: Math.min(verdict.events, broken.seq - 1), broken, breaks, breaksInAll }
}

async function recompute(database: Database): Promise<AuditVerdict> {
  const head = await findHead(database)
  const breaks: BrokenLink[] = []
  let [last, sound, breaksInAll] = [{ seq: 0, hash: NO_HASH }, 0, 0]
  const note = (link: BrokenLink) => {
    breaksInAll += 1
    if (breaks.length < MOST_TOLD) breaks.push(link)
  }
  for await (const events of streamEvents(database)) {
    for (const event of events) {
      for (const fault of faultsOf(event, last)) note({ seq: event.seq, fault, action: event.action, at: event.at })
      if (breaksInAll === 0) sound = event.seq
      last = event
    }
  }
  if (last.seq !== head.seq || last.hash !== head.hash) note({ seq: Math.min(last.seq, head.seq) + 1, fault: 'cut-off' })
  const [broken] = breaks
  return broken === undefined
    ? { ok: true, events: head.seq, head: head.hash }
    : { ok: false, events: sound, broken, breaks, breaksInAll }
}

/** An event that is missing leaves the next one unlinked: that is told once. */
function faultsOf(event: AuditEvent, last: { seq: number; hash: string }): BrokenLink['fault'][] {
  const faults: BrokenLink['fault'][] = []
  if (event.seq !== last.seq + 1) faults.push('missing')
  else if (event.previousHash !== last.hash) faults.push('unlinked')
  if (computeHash(event) !== event.hash) faults.push('changed')
  return faults
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
