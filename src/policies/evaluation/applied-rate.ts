import type { Vnd } from '../../kernel/money.ts'
import type { CapThatBit, Reason } from './evaluation.ts'

/** The level that applies to one case, what it was read from, and why there is none or it is less. */
export interface AppliedRate {
  readonly rate: Vnd
  readonly inputs: Readonly<Record<string, unknown>>
  readonly reason?: Omit<Reason, 'article'>
  readonly cap?: Omit<CapThatBit, 'article'>
}
