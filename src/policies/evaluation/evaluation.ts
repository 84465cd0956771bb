import type { Vnd } from '../../kernel/money.ts'

/** What is due, and why: kept with the entitlement and shown to whoever asks. */
export interface Evaluation {
  /** From the resolution itself; a top-up comes on top. Whole đồng ≥ 0. */
  readonly amount: Vnd
  readonly currency: 'VND'
  readonly derivation: readonly Step[]
  /** The limits that made it less. */
  readonly caps: readonly CapThatBit[]
  /** Why nothing, or less, is due. */
  readonly reasons: readonly Reason[]
  /** Who bears it; adds up to `amount`. */
  readonly shares: readonly PayerShare[]
  /** The amount by benefit, in the order of the provision; adds up to `amount`. */
  readonly benefits: readonly Portion[]
  readonly topUp?: TopUpDue
}

export type StepName =
  | 'conditions'
  | 'quantity'
  | 'rate'
  | 'part-month'
  | 'amount'
  | 'inside'
  | 'ceiling'
  | 'already-paid'
  | 'cap'
  | 'total'
  | 'sharing'
  | 'top-up'

export interface Step {
  readonly step: StepName
  /** The place in the act, written out. */
  readonly article: string
  readonly benefit?: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly result: number | boolean | null
}

export interface CapThatBit {
  readonly code: string
  readonly article: string
  readonly benefit?: string
  /** Whose: one person's, or absent for the whole. */
  readonly person?: string
  readonly limit: number
  readonly before: number
  readonly after: number
}

export interface Reason {
  readonly code: string
  readonly article: string
  readonly benefit?: string
  /** The fact that is missing or did not hold. */
  readonly fact?: string
  /** Of a condition on several facts. */
  readonly facts?: readonly string[]
  readonly persons?: readonly string[]
  readonly value?: boolean | number | string
}

export interface PayerShare {
  readonly payer: string
  readonly amount: Vnd
}

export interface PersonAmount {
  readonly id: string
  readonly amount: Vnd
}

/** One benefit's amount; what each person has of it, where persons are named; what is paid inside it. */
export interface Portion {
  readonly benefit: string
  readonly amount: Vnd
  readonly persons: readonly PersonAmount[]
  readonly inside: readonly Portion[]
}

export interface TopUpDue {
  readonly payer: string
  readonly limit: Vnd
  /** `null`: the locality has not decided, so nothing is added. */
  readonly decided: Vnd | null
  readonly amount: Vnd
}

/** What is written down while one question is answered. */
export interface Trace {
  readonly steps: Step[]
  readonly caps: CapThatBit[]
  readonly reasons: Reason[]
}
