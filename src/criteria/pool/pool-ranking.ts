import type { Points } from '../tree/points.ts'

/** Ways to make units of different trees comparable. No act says which; the Council chooses, and minutes it. */
export const POOL_METHODS = ['share', 'rank-in-block', 'z-score', 'percentile'] as const
export type PoolMethod = (typeof POOL_METHODS)[number]

/** What one unit brings into the pool: its points, and the maximum of what applies to it. */
export interface PoolUnit {
  readonly unit: string
  readonly block: string
  /** `null`: not all of its criteria are scored yet. */
  readonly points: Points | null
  readonly maximum: Points
}

export interface PoolPlace {
  readonly unit: string
  readonly block: string
  /** A share or percentile of 0 to 1, a rank, or a distance from the block's mean in standard deviations. */
  readonly value: number
  /** Equal values have the same rank, and the one after them is skipped: 15, 15, 17. */
  readonly rank: number
}

export interface PoolRanking {
  readonly method: PoolMethod
  /** The first first; equal ones in the order of their codes. Empty where the method cannot be used. */
  readonly places: readonly PoolPlace[]
  /** Blocks whose units cannot be told apart by the method. */
  readonly impossibleIn: readonly string[]
}

/** Somebody who would be paid under one way at least. */
export interface PoolWinner {
  readonly unit: string
  readonly block: string
  readonly under: readonly { readonly method: PoolMethod; readonly rank: number; readonly isTied: boolean }[]
}

/** What people decide and code does not. */
export type OpenQuestion =
  | { readonly kind: 'tie-at-paid-rank'; readonly method: PoolMethod; readonly rank: number; readonly units: readonly string[] }
  | {
      readonly kind: 'winner-depends-on-method'
      readonly rank: number
      readonly byMethod: readonly { readonly method: PoolMethod; readonly units: readonly string[] }[]
    }
  | { readonly kind: 'method-impossible'; readonly method: PoolMethod; readonly blocks: readonly string[] }
  | { readonly kind: 'score-missing'; readonly unit: string }
  | { readonly kind: 'nothing-applies'; readonly unit: string }
  | { readonly kind: 'fewer-units-than-paid-ranks'; readonly ranked: number; readonly paidRanks: number }
