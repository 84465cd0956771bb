import type { NotAllowed } from '../../identity/index.ts'

export type FactRefusal =
  | NotAllowed
  | { readonly kind: 'fact-not-told'; readonly fact: string; readonly near: readonly string[] }
  | { readonly kind: 'fact-of-another-subject'; readonly fact: string; readonly subject: string }
  | { readonly kind: 'fact-value-does-not-fit'; readonly fact: string; readonly place: number }
  | { readonly kind: 'fact-of-one-month'; readonly fact: string; readonly place: number }
  | { readonly kind: 'fact-days-turned'; readonly fact: string; readonly place: number }
  | { readonly kind: 'fact-said-twice'; readonly fact: string; readonly place: number }
  | { readonly kind: 'fact-subject-unknown'; readonly subjectIds: readonly string[] }
  | { readonly kind: 'facts-missing-reason' }
  | { readonly kind: 'facts-unknown'; readonly batchId: string }
  | { readonly kind: 'facts-decided-already' }
  | { readonly kind: 'facts-by-proposer' }
  | { readonly kind: 'no-provision-asks'; readonly provisionCode: string }
