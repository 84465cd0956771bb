import type { WireAnswer } from './sync-once.ts'

const FIRST_MS = 5_000
const LONGEST_MS = 15 * 60_000

interface Failed {
  /** How often in a row, at least once. */
  readonly failures: number
  readonly retryAfterMs: number | null
  /** From 0 to 1: phones that were stopped together do not come back together. */
  readonly chance: number
}

/** How long a phone waits before it tries again: twice as long each time, and never less than it was told. */
export function waitBeforeRetry({ failures, retryAfterMs, chance }: Failed): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20))
  return Math.max(retryAfterMs ?? 0, Math.round(most * (0.5 + chance / 2)))
}

interface Status {
  readonly status: number
  /** The header `retry-after`, in seconds. */
  readonly retryAfter: string | null
}

/** What a status that is no success says to a phone. Only 401 and 403 say anything about the person, and none says to forget. */
export function readStatus({ status, retryAfter }: Status): Exclude<WireAnswer<never>, { readonly kind: 'answered' }> {
  if (status === 401 || status === 403) return { kind: 'signed-out' }
  if (status === 400 || status === 413 || status === 422) return { kind: 'unfit' }
  if (status === 429 || status >= 500) {
    const seconds = Number(retryAfter ?? Number.NaN)
    return { kind: 'busy', retryAfterMs: Number.isFinite(seconds) && retryAfter !== '' ? seconds * 1000 : null }
  }
  return { kind: 'away' }
}
