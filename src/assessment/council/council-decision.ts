import type { Entry, PoolMethod } from '../../criteria/index.ts'

/** What the Council (*Hội đồng*) can decide about a round. A method is chosen before any result is visible to it. */
export type CouncilMatter =
  | { readonly kind: 'method'; readonly method: PoolMethod }
  /** Stays assessed, and has no rank. */
  | { readonly kind: 'exclude'; readonly unitId: string; readonly reason: string }
  /** A score of the Council’s own, beside that of the unit and that of the appraisers. */
  | {
      readonly kind: 'score'
      readonly unitId: string
      readonly criterion: string
      readonly entry: NonNullable<Entry>
      readonly reason: string
    }
  /** Units with equal results, the first first. */
  | { readonly kind: 'tie'; readonly unitIds: readonly string[]; readonly reason: string }
  /** The result as it was shown, by its fingerprint. */
  | { readonly kind: 'adopt'; readonly fingerprint: string }
  | { readonly kind: 'appeal'; readonly appealId: string; readonly isUpheld: boolean; readonly reason: string }

/** A matter that was put to the vote and carried. */
export interface CouncilDecision {
  readonly id: string
  readonly sittingId: string
  readonly matter: CouncilMatter
  readonly decidedAt: string
}
