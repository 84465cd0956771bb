import type { BilingualText } from '../../../kernel/result.ts'
import { databaseRefusalText } from './text.ts'

/** Why no database could be had. Each is something the person who starts the program can mend. */
export type DatabaseRefusal =
  | { readonly kind: 'server-unreachable'; readonly server: string; readonly cause: string }
  | { readonly kind: 'sign-in-refused'; readonly server: string; readonly cause: string }
  | { readonly kind: 'database-missing'; readonly server: string; readonly cause: string }
  | { readonly kind: 'server-too-old'; readonly server: string; readonly version: string }
  | { readonly kind: 'address-malformed'; readonly cause: string }
  | { readonly kind: 'no-binaries'; readonly platform: string }
  | { readonly kind: 'nowhere-readable'; readonly place: string }
  | { readonly kind: 'initialisation-failed'; readonly place: string; readonly cause: string }
  | { readonly kind: 'start-failed'; readonly place: string; readonly cause: string }
  | { readonly kind: 'made-by-another-version'; readonly place: string; readonly version: string; readonly wanted: string }
  | { readonly kind: 'not-ours-to-use'; readonly place: string; readonly owner: number }

/**
 * Thrown, not returned: without a database there is nothing the caller could do but show it and leave.
 * The message carries both languages, so that even an uncaught one tells the person what to do.
 */
export class DatabaseUnavailable extends Error {
  readonly refusal: DatabaseRefusal
  readonly text: BilingualText

  constructor(refusal: DatabaseRefusal) {
    // The table is keyed by kind, so the entry takes exactly this refusal; the compiler cannot follow that.
    const describe = databaseRefusalText[refusal.kind] as (refusal: DatabaseRefusal) => BilingualText
    const text = describe(refusal)
    super(`${text.vi}\n${text.en}`)
    this.name = 'DatabaseUnavailable'
    this.refusal = refusal
    this.text = text
  }
}
