import {
  addFractions,
  asFraction,
  asNumber,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
} from '../../kernel/fraction.ts'
import type { Criterion } from '../tree/criteria-tree.ts'
import { asWritten, type PointRounding, type Points, points, portionOf, sumPoints } from '../tree/points.ts'
import type { Score } from './scorecard.ts'

/** A score on its way up the tree, with the exact share it has so far: nothing is rounded twice. */
export interface Rolled {
  readonly criterion: Criterion
  readonly score: Score
  readonly shareSoFar: Fraction
}

const NONE = fraction(0n, 1n)

export const shareOf = (worth: Points, maximum: Points): Fraction =>
  maximum === 0 ? NONE : fraction(BigInt(worth), BigInt(maximum))

type Parts = readonly { readonly score: Score }[]

/** The state of a branch, derived from its parts. */
export function stateOf(parts: Parts): Score['state'] {
  const applicable = parts.filter(({ score }) => score.state !== 'not-applicable')
  if (applicable.length === 0) return 'not-applicable'
  if (applicable.every(({ score }) => score.state === 'scored')) return 'scored'
  return applicable.every(({ score }) => score.state === 'missing') ? 'missing' : 'incomplete'
}

const gathered = (parts: Parts) => ({
  state: stateOf(parts),
  missing: parts.flatMap(({ score }) => score.missing),
  leftOut: parts.flatMap(({ score }) => score.leftOut),
})

/** Adds up the parts. Criteria that do not apply are taken off the maximum and listed. */
export function sumUp(parts: readonly Rolled[]): { readonly score: Score; readonly shareSoFar: Fraction } {
  const { state, ...rest } = gathered(parts)
  const soFar = sumPoints(parts.map(({ score }) => score.pointsSoFar))
  const maximum = sumPoints(parts.map(({ score }) => score.maximum))
  const maximumLeftOut = sumPoints(parts.map(({ score }) => score.maximumLeftOut))
  const isScored = state === 'scored'
  const shareSoFar = shareOf(soFar, maximum)
  const inputs = Object.fromEntries(parts.map(({ criterion, score }) => [criterion.code, written(score.points)]))
  const worth = isScored ? soFar : null
  const share = isScored && maximum > 0 ? asNumber(shareSoFar) : null
  const derivation = [{ step: 'sum' as const, inputs, result: written(worth) }]
  return { score: { state, points: worth, pointsSoFar: soFar, maximum, maximumLeftOut, share, ...rest, derivation }, shareSoFar }
}

const written = (value: Points | null): number | null => (value === null ? null : asWritten(value))

/**
 * The weighted mean of the parts that apply, `Σ weight × share ÷ Σ weight`, on the scale of the tree. The weight of a
 * part that does not apply is distributed to its siblings in proportion.
 */
export function weighUp(
  parts: readonly Rolled[],
  { scale, rounding }: { readonly scale: Points; readonly rounding: PointRounding },
): { readonly score: Score; readonly shareSoFar: Fraction } {
  const { state, ...rest } = gathered(parts)
  const applicable = parts.filter(({ score }) => score.state !== 'not-applicable')
  const weightOf = ({ criterion }: Rolled): Fraction => asFraction(criterion.weight ?? 0)
  const counted = applicable.map(weightOf).reduce(addFractions, NONE)
  const earned = applicable.map((part) => multiplyFractions(weightOf(part), part.shareSoFar)).reduce(addFractions, NONE)
  const shareSoFar = counted.over === 0n ? NONE : divideFractions(earned, counted)
  const isScored = state === 'scored'
  const soFar = portionOf(scale, shareSoFar, rounding)
  const worth = isScored ? soFar : null
  const score: Score = {
    state,
    points: worth,
    pointsSoFar: soFar,
    maximum: state === 'not-applicable' ? points(0) : scale,
    maximumLeftOut: state === 'not-applicable' ? scale : points(0),
    share: isScored && counted.over > 0n ? asNumber(shareSoFar) : null,
    ...rest,
    derivation: [{ step: 'weighted', inputs: weightInputs(parts, asNumber(counted)), result: written(worth) }],
  }
  return { score, shareSoFar }
}

function weightInputs(parts: readonly Rolled[], weightCounted: number): Score['derivation'][number]['inputs'] {
  const each = parts.flatMap(({ criterion: { code, weight = 0 }, score }): [string, number | null][] => [
    [code, score.share],
    [`${code} %`, score.state === 'not-applicable' ? 0 : weight],
  ])
  return { ...Object.fromEntries(each), weightCounted }
}
