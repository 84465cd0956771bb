import type { BilingualText } from '../../kernel/result.ts'

/**
 * What a fact can hold. `count`: a whole number ≥ 0. `vnd`: whole đồng ≥ 0. `share` never occurs: a
 * percentage is `{ part, whole }` in the provision, not a fact.
 */
export type FactType = 'yes-no' | 'count' | 'vnd' | 'day' | 'choice' | 'periods' | 'persons' | 'vnd-by-benefit' | 'codes'

export interface FactDefinition {
  readonly type: FactType
  readonly label: BilingualText
  readonly unit?: BilingualText
  readonly values?: readonly string[]
  /** The default reason code when a condition on it does not hold. */
  readonly reason?: string
  /** Not for conditions: it is counted, or kept by the books. */
  readonly notForConditions?: true
}

export const households = { vi: 'hộ', en: 'households' }
export const people = { vi: 'người', en: 'people' }
export const days = { vi: 'ngày', en: 'days' }
export const nights = { vi: 'đêm', en: 'nights' }
export const dong = { vi: 'đồng', en: 'đồng' }
