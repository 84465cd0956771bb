import { type PoolMethod, type PoolRanking, poolUnits, poolUnitsOfTrees } from '../../criteria/index.ts'
import { assert } from '../../kernel/assert.ts'
import type { CouncilDecision, CouncilMatter } from '../council/council-decision.ts'
import type { AssessedTree, Ruling } from './assessed-tree.ts'
import { type FinalPlace, rankFinally } from './final-ranking.ts'
import type { ResultQuestion, RoundResult, UnitResult, Unranked } from './result.ts'
import { isRulingReadable, scoreSides, type UnitSides } from './score-sides.ts'

export interface ResultInput {
  readonly trees: readonly AssessedTree[]
  /** Those that carried, in their order: of several about one thing the last counts. */
  readonly decisions: readonly CouncilDecision[]
  /** Of appeals that were upheld, in their order. */
  readonly corrections: readonly Ruling[]
  readonly paidRanks: number
}

/**
 * The result of a round: every unit in one pool, ranked under every method. The Council’s decisions choose the method, leave units
 * out, give scores of its own and break ties; nothing here breaks a tie or prefers a method.
 *
 * A unit that is left out, has submitted nothing or is not wholly appraised stays assessed, and has no rank, with the reason.
 *
 * @source domain §5: who would win under each method is shown; a tie for a paid rank is never broken silently
 */
export function resultOf({ trees, decisions, corrections, paidRanks }: ResultInput): RoundResult {
  const scores = decided(decisions, 'score')
  const [readable, unreadable] = partition(scores, ({ matter }) => isRulingReadable(trees, matter))
  const rulings = { council: readable.map(({ matter }) => matter), appeals: corrections }
  const excluded = new Map(decided(decisions, 'exclude').map((one) => [one.matter.unitId, one]))
  const scored = trees.map((tree) => {
    const all = scoreSides(tree, rulings).map((sides) => ({
      sides,
      unranked: whyUnranked(sides, excluded.get(sides.unit.unitId)),
    }))
    return { tree: tree.tree, all }
  })
  const entrants = scored.map(({ tree, all }) => ({
    tree,
    cards: all.filter(({ unranked }) => unranked === null).map(({ sides }) => ({ ...sides.counted, unit: sides.unit.unitId })),
  }))
  const pool = poolUnits(poolUnitsOfTrees(entrants, 'verified'), paidRanks)
  assert(pool.ok, 'a unit stands once in a round, and its points are whole hundredths')
  const { rankings } = pool.value
  const method = decided(decisions, 'method').at(-1)?.matter.method ?? null
  const ties = decided(decisions, 'tie').map(({ id, matter }) => ({ decisionId: id, unitIds: matter.unitIds }))
  const chosen = rankings.find((ranking) => ranking.method === method)
  const final = chosen === undefined ? [] : rankFinally(chosen, ties)
  const isOpen = questionsUnder(method, { final, paidRanks })
  return {
    paidRanks,
    method,
    units: scored
      .flatMap(({ all }) => all.map((one) => unitResult(one, { rankings, final, paidRanks })))
      .toSorted(({ unit: one }, { unit: other }) => (`${one.code} ${one.unitId}` < `${other.code} ${other.unitId}` ? -1 : 1)),
    rankings,
    final,
    questions: [
      ...(method === null ? [{ kind: 'method-not-chosen' as const }] : []),
      ...unreadable.map(({ id, matter: { unitId, criterion } }): ResultQuestion => {
        return { kind: 'score-unreadable', decisionId: id, unit: unitId, criterion }
      }),
      ...pool.value.questions.filter(isOpen),
    ],
  }
}

type MatterOf<Kind extends CouncilMatter['kind']> = Extract<CouncilMatter, { kind: Kind }>
type DecisionOf<Kind extends CouncilMatter['kind']> = CouncilDecision & { readonly matter: MatterOf<Kind> }

const decided = <Kind extends CouncilMatter['kind']>(decisions: readonly CouncilDecision[], kind: Kind): DecisionOf<Kind>[] =>
  decisions.filter((one): one is DecisionOf<Kind> => one.matter.kind === kind)

function partition<One>(all: readonly One[], isIn: (one: One) => boolean): readonly [One[], One[]] {
  return [all.filter(isIn), all.filter((one) => !isIn(one))]
}

function whyUnranked({ unit, totals, missing }: UnitSides, excluded: DecisionOf<'exclude'> | undefined): Unranked | null {
  if (excluded !== undefined) return { kind: 'excluded', reason: excluded.matter.reason, decisionId: excluded.id }
  if (!unit.hasSubmitted) return { kind: 'not-submitted' }
  if (totals.counted.maximum === 0) return { kind: 'nothing-applies' }
  return totals.counted.points === null ? { kind: 'not-appraised', missing } : null
}

interface Ranked {
  readonly rankings: readonly PoolRanking[]
  readonly final: readonly FinalPlace[]
  readonly paidRanks: number
}

/** Of a method that is chosen only its own questions are left, without the ties that are broken. */
function questionsUnder(method: PoolMethod | null, { final, paidRanks }: Omit<Ranked, 'rankings'>) {
  const stillTied = new Set(final.filter(({ isTied, rank }) => isTied && rank <= paidRanks).map(({ rank }) => rank))
  return (question: ResultQuestion): boolean => {
    if (method === null) return true
    if (question.kind === 'winner-depends-on-method') return false
    if (question.kind === 'tie-at-paid-rank') return question.method === method && stillTied.has(question.rank)
    return question.kind !== 'method-impossible' || question.method === method
  }
}

function unitResult(
  { sides, unranked }: { readonly sides: UnitSides; readonly unranked: Unranked | null },
  { rankings, final, paidRanks }: Ranked,
): UnitResult {
  const { unitId } = sides.unit
  const ranks = rankings.flatMap(({ method, places }) =>
    places.filter(({ unit }) => unit === unitId).map(({ rank }) => ({ method, rank })),
  )
  const all = ranks.map(({ rank }) => rank)
  const { points, maximum } = sides.totals.counted
  return {
    ...sides,
    unranked,
    share: points === null || maximum === 0 ? null : points / maximum,
    ranks,
    place: final.find((place) => place.unitId === unitId) ?? null,
    span: all.length === 0 ? null : { least: Math.min(...all), greatest: Math.max(...all) },
    paidUnder: ranks.filter(({ rank }) => rank <= paidRanks).map(({ method }) => method),
  }
}
