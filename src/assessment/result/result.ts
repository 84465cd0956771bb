import type { OpenQuestion, PoolMethod, PoolRanking } from '../../criteria/index.ts'
import type { Benefit, Provision } from '../../policies/index.ts'
import type { FinalPlace } from './final-ranking.ts'
import type { UnitSides } from './score-sides.ts'

/** How many ranks are looked at while no provision pays any: the programme’s three. @source domain §1 */
const RANKS_OF_PROGRAMME = 3

/** How many ranks provisions pay: of several, the one that pays most of them. */
export function paidRanksBy(provisions: readonly Pick<Provision, 'benefits'>[]): number {
  const paid = Math.max(0, ...provisions.flatMap(({ benefits }) => benefits.map(ranksOf)))
  return paid === 0 ? RANKS_OF_PROGRAMME : paid
}

const ranksOf = ({ per, rate }: Benefit): number =>
  per === 'unit-rank' && rate !== undefined && 'ranks' in rate ? rate.ranks.length : 0

/** Why a unit is assessed and has no rank. */
export type Unranked =
  | { readonly kind: 'excluded'; readonly reason: string; readonly decisionId: string }
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'not-appraised'; readonly missing: readonly string[] }
  | { readonly kind: 'nothing-applies' }

export interface RankSpan {
  readonly least: number
  readonly greatest: number
}

/** One unit in the result: its scores side by side, and its rank under every method. */
export interface UnitResult extends UnitSides {
  readonly unranked: Unranked | null
  /** Of the points that count, of what applies. */
  readonly share: number | null
  readonly ranks: readonly { readonly method: PoolMethod; readonly rank: number }[]
  /** Under the method that the Council chose. */
  readonly place: FinalPlace | null
  /** Over every method that can be used. */
  readonly span: RankSpan | null
  readonly paidUnder: readonly PoolMethod[]
}

/** What is open. Those the Council has to settle before anything is published are told apart by {@link isBlocking}. */
export type ResultQuestion =
  | OpenQuestion
  | { readonly kind: 'method-not-chosen' }
  | { readonly kind: 'score-unreadable'; readonly decisionId: string; readonly unit: string; readonly criterion: string }

export interface RoundResult {
  readonly paidRanks: number
  readonly method: PoolMethod | null
  /** In the order of their codes. */
  readonly units: readonly UnitResult[]
  readonly rankings: readonly PoolRanking[]
  /** By the chosen method, ties broken where the Council has; empty before it has chosen. */
  readonly final: readonly FinalPlace[]
  readonly questions: readonly ResultQuestion[]
}

const TOLD_ONLY: readonly ResultQuestion['kind'][] = ['fewer-units-than-paid-ranks', 'winner-depends-on-method']

/** Whether the question keeps a result from being published. Which method holds is asked by `method-not-chosen`. */
export const isBlocking = ({ kind }: ResultQuestion): boolean => !TOLD_ONLY.includes(kind)
