import type { BilingualText } from '../../../kernel/result.ts'
import type { DatabaseRefusal } from './refusal.ts'
import { databaseRefusalText } from './text.ts'

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
