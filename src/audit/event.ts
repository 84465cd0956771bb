/** What an event is about: `{ kind: 'payment-cycle', id }`. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** Who did it, as much of them as the trail keeps. An `Actor` of identity is one; the trail knows nothing of roles. */
export interface AuditActor {
  readonly userId: string
  readonly name: string
  readonly via: 'web' | 'cli' | 'system'
}

/** What a use case says of what it did. Never an identity, phone or account number: masked, or left out. */
export interface AuditRecord {
  /** The capability and a past participle: `payments.approved`. */
  readonly action: string
  readonly subject: Subject
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | undefined
}

/** One link of the chain, as it is kept. */
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

/** What the first event follows. */
export const NO_HASH = '0'.repeat(64)

/**
 * What is hashed: the event as JSON with its keys sorted at every depth, its own `hash` left out. Anyone with the
 * rows can recompute SHA-256 over this in UTF-8; changing an event changes every hash after it.
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
