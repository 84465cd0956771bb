declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was left out; `npm test` ends with it. */
    skippedBecause?: string
  }
}

/** What a test rests on beyond the checkout: it is left out where that is not there, and says so. */
export const needs = (isThere: boolean, otherwise: string) => ({ skip: !isThere, meta: { skippedBecause: otherwise } })
