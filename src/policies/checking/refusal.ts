import type { Doubt } from './doubt.ts'

/** Why documents were not evaluated: each names what could not be read. */
export type NotEvaluated =
  | { readonly kind: 'provision-doubtful'; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'facts-doubtful'; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'month-unreadable'; readonly month: string }
  | { readonly kind: 'amount-beyond-reckoning' }
