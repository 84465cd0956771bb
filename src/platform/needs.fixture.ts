declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was left out; `npm test` ends with it. */
    skippedBecause?: string
  }
}

/** Set by `npm test -- --whole`, as CI runs it: the longest walks from end to end. Without it a part of each is run. */
export const isWhole = process.env['CANHTAYSO_TESTS'] === 'whole'

/** What a test rests on beyond the checkout: it is left out where that is not there, and says so. */
export const needs = (isThere: boolean, otherwise: string) => ({ skip: !isThere, meta: { skippedBecause: otherwise } })
