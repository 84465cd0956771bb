import { CholeskyDecomposition, Matrix as Square } from 'ml-matrix'
import { type Matrix, mapColumns } from '../statistics/matrix.ts'
import { deviation, mean } from '../statistics/statistics.ts'

/** A multivariate normal distribution. */
interface Normal {
  readonly means: readonly number[]
  readonly covariances: Square
}

const MOST_ROUNDS = 10_000
const TOLERANCE = 1e-10

/**
 * Imputes what is most likely beside what the unit has, under the multivariate normal distribution that makes the data most
 * likely, found by expectation and maximisation (Dempster, Laird and Rubin 1977; Little and Rubin 2002, 11.2).
 *
 * Nothing is drawn: the same data give the same values, and the spread of what was imputed is too small.
 *
 * @returns why not, where there are too few units for so many indicators, or indicators that follow from each other
 */
export function imputeByEm(matrix: Matrix): Matrix | 'singular' {
  const scales = matrix.columns.map((column) => ({ middle: mean(column), spread: deviation(column) || 1 }))
  const standard = matrix.columns.map((column, at) => {
    const { middle, spread } = scales[at] as (typeof scales)[number]
    return column.map((value) => (value - middle) / spread)
  })
  const units = matrix.units.map((_, unit) => standard.map((column) => column[unit] as number))
  const found = mostLikely(units, standard.length)
  if (found === undefined) return 'singular'
  const filled = units.map((unit) => expected(unit, found)?.values)
  if (filled.includes(undefined)) return 'singular'
  let at = -1
  return mapColumns(matrix, (column) => {
    at++
    const [place, { middle, spread }] = [at, scales[at] as (typeof scales)[number]]
    return column.map((value, unit) => (Number.isNaN(value) ? (filled[unit]?.[place] as number) * spread + middle : value))
  })
}

function mostLikely(units: readonly (readonly number[])[], size: number): Normal | undefined {
  let normal: Normal = { means: new Array<number>(size).fill(0), covariances: Square.eye(size) }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = maximised(units, normal)
    if (next === undefined) return undefined
    const moved = Square.sub(next.covariances, normal.covariances).abs().max()
    const shifted = Math.max(...next.means.map((own, at) => Math.abs(own - (normal.means[at] as number))))
    normal = next
    if (Math.max(moved, shifted) < TOLERANCE) return normal
  }
  return undefined
}

/** One round: what is missing as it is expected, with the spread it then still has, makes new means and covariances. */
function maximised(units: readonly (readonly number[])[], before: Normal): Normal | undefined {
  const size = before.means.length
  const sums = new Array<number>(size).fill(0)
  const squares = Square.zeros(size, size)
  for (const unit of units) {
    const own = expected(unit, before)
    if (own === undefined) return undefined
    for (const [one, value] of own.values.entries()) {
      sums[one] = (sums[one] as number) + value
      for (let other = 0; other <= one; other++)
        squares.set(one, other, squares.get(one, other) + value * (own.values[other] as number) + own.rest(one, other))
    }
  }
  const means = sums.map((sum) => sum / units.length)
  const covariances = Square.zeros(size, size)
  for (const [one, mean] of means.entries())
    for (let other = 0; other <= one; other++) {
      const covariance = squares.get(one, other) / units.length - mean * (means[other] as number)
      covariances.set(one, other, covariance).set(other, one, covariance)
    }
  return { means, covariances }
}

/** What an indicator must have of its own, as a share of its spread: with less it follows from the others. */
const LEAST_OWN = 1e-5

const leastOf = (triangle: Square): number => Math.min(...triangle.diagonal())

interface Expected {
  readonly values: readonly number[]
  /** The covariance that two values still have, beside what is known. */
  readonly rest: (one: number, other: number) => number
}

function expected(unit: readonly number[], { means, covariances }: Normal): Expected | undefined {
  const places = unit.map((_, at) => at)
  const there = places.filter((at) => !Number.isNaN(unit[at] as number))
  const missing = places.filter((at) => Number.isNaN(unit[at] as number))
  if (missing.length === 0) return { values: unit, rest: () => 0 }
  if (there.length === 0) return { values: means, rest: (one, other) => covariances.get(one, other) }
  const known = new CholeskyDecomposition(covariances.selection(there, there))
  if (!known.isPositiveDefinite() || leastOf(known.lowerTriangularMatrix) < LEAST_OWN) return undefined
  const across = covariances.selection(there, missing)
  /** What each missing value takes of each known one. */
  const slopes = known.solve(across)
  const gaps = there.map((at) => (unit[at] as number) - (means[at] as number))
  const values = unit.map((value, at) => {
    const column = missing.indexOf(at)
    if (column < 0) return value
    return gaps.reduce((sum, gap, row) => sum + gap * slopes.get(row, column), means[at] as number)
  })
  const left = covariances.selection(missing, missing).sub(across.transpose().mmul(slopes))
  const place = new Map(missing.map((at, index) => [at, index]))
  return {
    values,
    rest: (one, other) => {
      const [row, column] = [place.get(one), place.get(other)]
      return row === undefined || column === undefined ? 0 : left.get(row, column)
    },
  }
}

/** An indicator imputed worse for a unit that is better in the only indicator in which it differs from another. */
export function findAgainstOrder(
  before: Matrix,
  after: Matrix,
  directions: readonly number[],
): { readonly at: number; readonly better: number; readonly worse: number } | undefined {
  const units = before.units.map((_, unit) =>
    before.columns.map((column, at) => (column[unit] as number) * (directions[at] ?? 1)),
  )
  for (const [better, own] of units.entries())
    for (const [worse, theirs] of units.entries()) {
      if (!isBetterInOne(own, theirs)) continue
      const at = own.findIndex((value, place) => {
        const [mine, other] = [better, worse].map((unit) => (after.columns[place]?.[unit] as number) * (directions[place] ?? 1))
        return Number.isNaN(value) && (mine as number) < (other as number)
      })
      if (at >= 0) return { at, better, worse }
    }
  return undefined
}

function isBetterInOne(own: readonly number[], theirs: readonly number[]): boolean {
  let better = 0
  for (const [at, value] of own.entries()) {
    const other = theirs[at] as number
    if (Number.isNaN(value) !== Number.isNaN(other) || value < other) return false
    if (value > other) better++
    if (better > 1) return false
  }
  return better === 1
}
