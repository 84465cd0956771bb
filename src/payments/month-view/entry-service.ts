import type { Actor, NotAllowed } from '../../identity/index.ts'
import { loadNames } from '../../identity/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { AccountCode, EntryUnknown, LedgerEntry } from '../../ledger/index.ts'
import { findEntry, listPostings, type NumberedPosting } from '../../ledger/service.ts'
import { decodeCursor, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitNames } from '../../units/service.ts'
import { type PaymentNamed, paymentNames } from './name-store.ts'
import { listPostingSubjects, type PostingSubject } from './posting-store.ts'

type Outcome<Value> = Promise<Result<Value, NotAllowed | EntryUnknown>>

/** An entry and where it came from: the month, and the order or the bank's answer that justifies it. */
export interface EntryInFull {
  readonly entry: LedgerEntry
  readonly recordedByName: string
  readonly sources: readonly PaymentNamed[]
}

export async function readEntry(platform: Platform, actor: Actor, seq: number): Outcome<EntryInFull> {
  const entry = await findReadable(platform, actor, seq)
  if (!entry.ok) return entry
  const { database } = platform
  const { cycleId, documentId, recordedBy } = entry.value
  const nameOf = await loadNames(database, [recordedBy])
  const sources = await paymentNames(
    database,
    [cycleId, documentId].filter((id) => id !== undefined),
  )
  return accept({ entry: entry.value, recordedByName: nameOf(recordedBy).name, sources })
}

export interface EntryLine {
  readonly position: number
  readonly account: AccountCode
  readonly amount: number
  readonly subject: (PostingSubject & { readonly communeName: string }) | null
  /** Of an award: the unit. */
  readonly unitName: string | null
}

export interface EntryLines {
  readonly items: readonly EntryLine[]
  readonly nextCursor: string | null
  readonly total: number
}

/** The lines of an entry page by page: a month of a province has tens of thousands. */
export async function listEntryLines(
  platform: Platform,
  actor: Actor,
  { seq, limit, cursor }: { readonly seq: number; readonly limit: number; readonly cursor?: string | undefined },
): Outcome<EntryLines> {
  const entry = await findReadable(platform, actor, seq)
  if (!entry.ok) return entry
  const { database } = platform
  const after = Number(decodeCursor(cursor, 1)?.[0] ?? 0)
  const rows = await listPostings(database, { seq, after, limit: limit + 1 })
  const ids = rows.flatMap(({ posting }) => posting.subject?.id ?? [])
  const { cycleId, postingCount } = entry.value
  const subjects = cycleId === undefined ? [] : await listPostingSubjects(database, { cycleId, ids })
  const units = rows.flatMap(({ posting: { subject } }) => (subject?.kind === 'unit' ? [subject.id] : []))
  const places = [...new Set([...subjects.map(({ communeId }) => communeId), ...units])]
  const nameOf = await unitNames(database, places, entry.value.on)
  const byId = new Map(subjects.map((subject) => [subject.id, { ...subject, communeName: nameOf.get(subject.communeId) ?? '' }]))
  const item = ({ position, posting: { account, amount, subject } }: NumberedPosting): EntryLine => ({
    position,
    account,
    amount,
    subject: byId.get(subject?.id ?? '') ?? null,
    unitName: subject?.kind === 'unit' ? (nameOf.get(subject.id) ?? '') : null,
  })
  return accept(toPage(rows, { limit, total: postingCount, place: ({ position }) => [position], item }))
}

/** The books are the whole province's. */
async function findReadable(platform: Platform, actor: Actor, seq: number): Outcome<LedgerEntry> {
  const may = await authoriseFor(platform, actor, { permission: 'ledger:read', unitId: null })
  if (!may.ok) return may
  const entry = await findEntry(platform.database, seq)
  return entry === undefined ? refuse({ kind: 'entry-unknown', seq }) : accept(entry)
}
