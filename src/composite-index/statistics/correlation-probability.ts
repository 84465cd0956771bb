/// <reference path="./jstat.d.ts" />
import jStat from 'jstat'
import { type Concordance, pairsIn } from './kendall.ts'

/** The two-sided p-value of a Pearson correlation, by Student's t with n − 2 degrees of freedom. */
export function probabilityByStudent(value: number, count: number): number {
  if (count < 3 || Number.isNaN(value)) return Number.NaN
  return studentTail(count - 2, 1 - value * value)
}

/**
 * The probability of both tails of Student's t, with `rest` = degrees / (degrees + t²): the regularised incomplete beta
 * function of degrees/2 and 1/2 as a continued fraction (Abramowitz and Stegun 1964, 26.5.8).
 */
function studentTail(degrees: number, rest: number): number {
  const [a, b] = [degrees / 2, 0.5]
  if (rest <= 0 || rest >= 1) return rest <= 0 ? 0 : 1
  let beta = degrees % 2 === 0 ? 2 : Math.PI
  for (let at = degrees % 2 === 0 ? 1 : 0.5; at < a; at++) beta *= at / (at + b)
  const front = (rest ** a * Math.sqrt(1 - rest)) / beta
  return rest < (a + 1) / (a + b + 2) ? (front * betaFraction(rest, a, b)) / a : 1 - (front * betaFraction(1 - rest, b, a)) / b
}

function betaFraction(x: number, a: number, b: number): number {
  let [up, down] = [1, 1 / (1 - ((a + b) * x) / (a + 1))]
  let value = down
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let change = 1
    for (const part of [even, odd]) {
      down = 1 / (1 + part * down)
      up = 1 + part / up
      change = up * down
      value *= change
    }
    if (Math.abs(change - 1) < Number.EPSILON) break
  }
  return value
}

/** The largest n for which the Edgeworth series is used, as in R; above it, Student's t. */
const MOST_FOR_SERIES = 1290
const MOST_FOR_COUNTING = 9

/**
 * The two-sided p-value of Spearman's correlation. Without ties: exact up to nine units, by the Edgeworth series up to
 * 1,290 (Best and Roberts 1975, AS 89); otherwise by Student's t.
 */
export function probabilityOfSpearman(value: number, { count, isTied }: { count: number; isTied: boolean }): number {
  if (isTied || count > MOST_FOR_SERIES || count < 2 || Number.isNaN(value)) return probabilityByStudent(value, count)
  const middle = (count ** 3 - count) / 6
  const squares = Math.round(middle * (1 - value))
  const one = squares > middle ? upperTail(squares, count) : lowerTail(squares, count)
  return Math.min(1, 2 * one)
}

const upperTail = (squares: number, count: number): number =>
  count <= MOST_FOR_COUNTING ? shareOfOrders(count, (sum) => sum >= squares) : edgeworth(squares, count).above
const lowerTail = (squares: number, count: number): number =>
  count <= MOST_FOR_COUNTING ? shareOfOrders(count, (sum) => sum <= squares) : edgeworth(squares + 2, count).below

const SQUARES_OF_ORDERS = new Map<number, ReadonlyMap<number, number>>()

function shareOfOrders(count: number, isCounted: (squares: number) => boolean): number {
  const found = SQUARES_OF_ORDERS.get(count) ?? squaresOfOrders(count)
  SQUARES_OF_ORDERS.set(count, found)
  let [counted, all] = [0, 0]
  for (const [squares, times] of found) {
    all += times
    if (isCounted(squares)) counted += times
  }
  return counted / all
}

/** The number of permutations of `count` ranks for each sum of squared rank differences. */
function squaresOfOrders(count: number): Map<number, number> {
  /** By bit set of the ranks used so far: each sum and how often it occurs. */
  let states = new Map([[0, new Map([[0, 1]])]])
  for (let place = 0; place < count; place++) {
    const next: typeof states = new Map()
    for (const [taken, sums] of states)
      for (let own = 0; own < count; own++) {
        if (taken & (1 << own)) continue
        const into = next.get(taken | (1 << own)) ?? new Map<number, number>()
        next.set(taken | (1 << own), into)
        for (const [sum, times] of sums) into.set(sum + (place - own) ** 2, (into.get(sum + (place - own) ** 2) ?? 0) + times)
      }
    states = next
  }
  return states.get((1 << count) - 1) ?? new Map()
}

function edgeworth(squares: number, count: number): { above: number; below: number } {
  const b = 1 / count
  const x = ((6 * (squares - 1) * b) / (count * count - 1) - 1) * Math.sqrt(count - 1)
  const y = x * x
  const inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)
  const outer = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner)
  const correction = (x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * outer)) / Math.exp(y / 2)
  const share = (value: number): number => Math.min(1, Math.max(0, value))
  return { above: share(normal(-x) + correction), below: share(normal(x) - correction) }
}

const normal = (x: number): number => jStat.normal.cdf(x, 0, 1)

const FEWEST_FOR_NORMAL = 50

/** The two-sided p-value of Kendall's tau: exact below 50 units without ties, else by the normal approximation with the correction for ties. */
export function probabilityOfKendall({ order, pairs, tiesA, tiesB }: Concordance, count: number): number {
  if (count < 2 || pairs === 0) return Number.NaN
  if (tiesA.length + tiesB.length === 0 && count < FEWEST_FOR_NORMAL) {
    const inOrder = (order + pairs) / 2
    return Math.min(1, 2 * Math.min(shareWithAtMost(inOrder, count), 1 - shareWithAtMost(inOrder - 1, count)))
  }
  const sum = (term: (size: number) => number) => (ties: readonly number[]) => ties.reduce((all, size) => all + term(size), 0)
  const [twos, threes] = [sum((t) => t * (t - 1)), sum((t) => t * (t - 1) * (t - 2))]
  const spread = sum((t) => t * (t - 1) * (2 * t + 5))
  const variance =
    (2 * pairs * (2 * count + 5) - spread(tiesA) - spread(tiesB)) / 18 +
    (twos(tiesA) * twos(tiesB)) / (4 * pairs) +
    (count > 2 ? (threes(tiesA) * threes(tiesB)) / (18 * pairs * (count - 2)) : 0)
  return 2 * normal(-Math.abs(order) / Math.sqrt(variance))
}

/** The share of permutations of `count` values with at most `most` concordant pairs. */
function shareWithAtMost(most: number, count: number): number {
  let shares = [1]
  for (let size = 2; size <= count; size++) {
    const longer = new Array<number>(pairsIn(size) + 1).fill(0)
    for (const [at, share] of shares.entries())
      for (let more = 0; more < size; more++) longer[at + more] = (longer[at + more] as number) + share / size
    shares = longer
  }
  return shares.slice(0, Math.max(0, Math.round(most) + 1)).reduce((sum, share) => sum + share, 0)
}
