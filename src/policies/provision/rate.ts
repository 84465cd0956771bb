import type { Rounding, Share, Vnd } from '../../kernel/money.ts'
import type { Citation, Condition, ConditionTest } from './condition.ts'
import type { GroupFactName } from './vocabulary.ts'

export type Rate = FixedRate | Referenced | RateUpTo | Ceiling | Tiered | Ranked | ByCase | ByTable | ShareOfCosts
export interface FixedRate {
  readonly amount: Vnd
}
/** A coefficient of an amount that another act sets and changes, rounded as the act says. */
export interface Referenced {
  readonly of: ReferenceName
  readonly times: Share
  readonly rounding: RoundedTo
}
export type ReferenceName = 'baseSalary'
export interface RoundedTo {
  /** To whole multiples of this many đồng. */
  readonly to: number
  readonly rule: Rounding
}
/** A sum said outright, or by reference. */
export type Level = FixedRate | Referenced
/** The first case whose conditions all hold; where one cannot be told, nothing is due until it can. */
export interface ByCase {
  readonly cases: readonly RateCase[]
  readonly otherwise?: Level
}
export type RateCase = Level & { readonly when: readonly Condition[]; readonly citation?: Citation }
/** By one or more facts; of the rows, whose order says nothing, at most one fits. */
export interface ByTable {
  readonly table: {
    readonly by: readonly TableFact[]
    readonly rows: readonly TableRow[]
    readonly otherwise?: Level
  }
}
export interface TableFact {
  readonly fact: string
  readonly about?: 'group' | 'person'
}
/** One cell for each fact of the table, in their order. */
export type TableRow = Level & { readonly is: readonly TableCell[] }
export type TableCell = boolean | string | readonly string[] | Pick<ConditionTest, 'atLeast' | 'atMost'>
/** A part of documented costs; a limit on it is a cap. */
export interface ShareOfCosts {
  readonly share: Share
  readonly rounding: Rounding
}
/** "Up to": the level of the case is decided, never above this. */
export interface RateUpTo {
  readonly upTo: Vnd
  readonly ifUndecided: 'full' | 'ask'
}
/** What the benefits inside come to, up to this. */
export interface Ceiling {
  readonly ceiling: Vnd
}
export interface Tiered {
  readonly tiers: { readonly by: GroupFactName; readonly steps: readonly Tier[] }
}
/** From and until inclusive; without `until`: and above. */
export interface Tier {
  readonly from: number
  readonly until?: number
  readonly amount: Vnd
}
/** The first for rank 1, the second for rank 2, and so on. */
export interface Ranked {
  readonly ranks: readonly Vnd[]
}
