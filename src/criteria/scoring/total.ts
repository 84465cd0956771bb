import { asWritten, minPoints, type Points, points, pointsWritten, subtractPoints, sumPoints } from '../tree/points.ts'
import type { TreeShape } from '../tree/tree-shape.ts'
import type { Score, ScoreStep, StandardVerdict, TotalScore } from './scorecard.ts'

interface TotalParts {
  readonly basic: Score
  readonly scores: ReadonlyMap<string, Score>
  readonly standards: readonly StandardVerdict[]
}

/** The total score: basic points plus bonus minus penalty, each within its limit. */
export function totalOf(shape: TreeShape, { basic, scores, standards }: TotalParts): TotalScore {
  const bonus = beyond(shape, scores, 'bonus')
  const penalty = beyond(shape, scores, 'penalty')
  const missing = [...basic.missing, ...bonus.missing, ...penalty.missing]
  const isKnown = basic.state === 'scored' && missing.length === 0
  const soFar = within(shape, { basic: basic.pointsSoFar, bonus: bonus.points, penalty: penalty.points, maximum: basic.maximum })
  const worth = isKnown ? soFar : null
  const total: ScoreStep = {
    step: 'total',
    inputs: inputsOf(basic, bonus.points, penalty.points),
    result: worth && asWritten(worth),
  }
  return {
    ...basic,
    state: basic.state === 'scored' && !isKnown ? 'incomplete' : basic.state,
    points: worth,
    pointsSoFar: soFar,
    share: shareOfTotal(basic, { worth, isOnlyBasic: bonus.points === 0 && penalty.points === 0 }),
    missing,
    leftOut: [...basic.leftOut, ...bonus.leftOut, ...penalty.leftOut],
    derivation: [...basic.derivation, ...bonus.steps, ...penalty.steps, total],
    basic: basic.points,
    bonus: bonus.missing.length > 0 ? null : bonus.points,
    penalty: penalty.missing.length > 0 ? null : penalty.points,
    standards,
  }
}

const inputsOf = (basic: Score, bonus: Points, penalty: Points): ScoreStep['inputs'] => ({
  basic: asWritten(basic.pointsSoFar),
  bonus: asWritten(bonus),
  penalty: asWritten(penalty),
  maximum: asWritten(basic.maximum),
})

/** Keeps the exact share of a weighted tree; with a bonus or penalty the share is computed from the points. */
function shareOfTotal(basic: Score, { worth, isOnlyBasic }: { worth: Points | null; isOnlyBasic: boolean }): number | null {
  if (worth === null || basic.maximum === 0) return null
  return isOnlyBasic ? basic.share : worth / basic.maximum
}

function beyond({ tree, isLeaf }: TreeShape, scores: ReadonlyMap<string, Score>, counts: 'bonus' | 'penalty') {
  const codes = tree.criteria.filter((criterion) => isLeaf(criterion) && criterion.counts === counts).map(({ code }) => code)
  const found = codes.flatMap((code) => {
    const score = scores.get(code)
    return score === undefined ? [] : [{ code, score }]
  })
  const sum = sumPoints(found.map(({ score }) => score.pointsSoFar))
  const limit = pointsWritten(tree[counts]?.atMost ?? 0)
  const counted = minPoints(sum, limit)
  const inputs = {
    ...Object.fromEntries(found.map(({ code, score }) => [code, asWritten(score.pointsSoFar)])),
    atMost: asWritten(limit),
  }
  const step: ScoreStep = { step: counts, inputs, result: asWritten(counted) }
  return {
    points: counted,
    missing: found.flatMap(({ score }) => score.missing),
    leftOut: found.flatMap(({ score }) => score.leftOut),
    steps: found.length === 0 ? [] : [step],
  }
}

interface Amounts {
  readonly basic: Points
  readonly bonus: Points
  readonly penalty: Points
  readonly maximum: Points
}

function within({ tree }: TreeShape, { basic, bonus, penalty, maximum }: Amounts): Points {
  const sum = subtractPoints(points(basic + bonus), penalty)
  const below = tree.bonus?.mayPassMaximum === false ? minPoints(sum, maximum) : sum
  return tree.penalty?.mayPassZero === false && below < 0 ? points(0) : below
}
