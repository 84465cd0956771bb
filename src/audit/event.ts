/** What an event is about: `{ kind: 'payment-cycle', id }`. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** Who did it: the part of identity's `Actor` that the audit trail stores. Roles are not part of it. */
export interface AuditActor {
  readonly userId: string
  readonly name: string
  readonly via: 'web' | 'cli' | 'system'
}

/** What a use case reports to the audit trail. Identity, phone and account numbers are masked or omitted. */
export interface AuditRecord {
  /** The capability and a past participle: `payments.approved`. */
  readonly action: string
  readonly subject: Subject
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | undefined
}

/** One stored event: a link of the hash chain. */
export interface AuditEvent {
  readonly seq: number
  readonly id: string
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string
  readonly actorId: string
  readonly actorName: string
  readonly via: 'web' | 'cli' | 'system'
  readonly action: string
  readonly subject: Subject
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  /** Hexadecimal SHA-256, as is `hash`. */
  readonly previousHash: string
  readonly hash: string
}

/** `previousHash` of the first event. */
export const NO_HASH = '0'.repeat(64)

/**
 * The input of the hash: the event serialised as JSON with keys sorted at every depth, without its own `hash`.
 * Anyone who has the rows can recompute SHA-256 over its UTF-8 bytes; changing an event changes every later hash.
 */
export function canonicalText(event: Omit<AuditEvent, 'hash'>): string {
  const { seq, id, at, actorId, actorName, via, action, subject, before, after, reason, previousHash } = event
  return canonicalJson({ seq, id, at, actorId, actorName, via, action, subject, before, after, reason, previousHash })
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Of a long list so many are named; it is shown as far. */
const MOST_OF_AN_EVENT = 200

/** Every id that stands in the events, whatever it is of. */
export function idsIn(events: readonly Pick<AuditEvent, 'subject' | 'before' | 'after'>[]): string[] {
  const ids = events.flatMap(({ subject, before, after }) =>
    [...leavesOf([subject.id, before, after])].slice(0, MOST_OF_AN_EVENT),
  )
  return [...new Set(ids)]
}

function* leavesOf(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (UUID.test(value)) yield value
  } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* leavesOf(part)
}
