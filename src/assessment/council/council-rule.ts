import type { PlainDate } from '../../kernel/calendar.ts'
import type { CouncilMatter } from './council-decision.ts'

export const MATTER_KINDS = ['method', 'exclude', 'score', 'tie', 'adopt', 'appeal'] as const satisfies CouncilMatter['kind'][]
export type MatterKind = (typeof MATTER_KINDS)[number]

/** A part of a whole, kept as it is written: 2 of 3. */
export interface Share {
  readonly over: number
  readonly under: number
}

/** What the majority is of. Of votes cast, an abstention is none. */
export const MAJORITY_BASES = ['all-members', 'present', 'votes-cast'] as const
/** Whether whoever must not vote is left out of what quorum and majority are of. */
export const RECUSED_COUNT = ['left-out', 'counted'] as const

/** How the Council decides a matter of one kind. */
export interface CouncilRule {
  /** At least so much of all seats is there. */
  readonly quorum: Share
  readonly base: (typeof MAJORITY_BASES)[number]
  readonly threshold: Share
  readonly passes: 'at-least' | 'more-than'
  readonly isSecret: boolean
  readonly allowsSubstitutes: boolean
  readonly recused: (typeof RECUSED_COUNT)[number]
}

/** A rule with the words it rests on; it counts from a day until the next of its kind. */
export interface CitedRule {
  readonly kind: MatterKind
  readonly inForceFrom: PlainDate
  readonly rule: CouncilRule
  readonly citation: string
  /** Shipped as an example, and by no act of this Council yet. */
  readonly isIllustrative: boolean
}

/** The rule of a kind on a day. */
export const ruleOn = (rules: readonly CitedRule[], kind: MatterKind, on: PlainDate): CitedRule | undefined =>
  rules
    .filter((one) => one.kind === kind && one.inForceFrom <= on)
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1))[0]

const HALF: Share = { over: 1, under: 2 }
const TWO_THIRDS: Share = { over: 2, under: 3 }

const USUAL: CouncilRule = {
  quorum: TWO_THIRDS,
  base: 'present',
  threshold: HALF,
  passes: 'more-than',
  isSecret: false,
  allowsSubstitutes: false,
  recused: 'left-out',
}

/**
 * What a new Council starts with: plausible, by no act of it, and shown as such until it sets its own.
 *
 * @source seen elsewhere (domain §10): present ≥ 2/3, adopted by ≥ 2/3 of those present, secret, no proxy
 */
export const SHIPPED_RULES: { readonly [K in MatterKind]: CouncilRule } = {
  method: USUAL,
  exclude: { ...USUAL, threshold: TWO_THIRDS, passes: 'at-least' },
  score: USUAL,
  tie: { ...USUAL, isSecret: true },
  adopt: { ...USUAL, threshold: TWO_THIRDS, passes: 'at-least', isSecret: true },
  appeal: { ...USUAL, isSecret: true },
}

export const SHIPPED_CITATION = 'Quy tắc minh họa đi kèm phần mềm; thay bằng quy chế làm việc của Hội đồng'
