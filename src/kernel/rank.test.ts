import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PUBLISHED_RANKS, rank, rankWithin, TIES, type Ties } from './rank.ts'

const { NaN: missing } = Number
const exactly = (ties: Ties, highestFirst = false) => ({ ties, highestFirst, tolerance: 0 })
const ranksOf = (scores: readonly number[], ranking = PUBLISHED_RANKS) => [...rank(Float64Array.from(scores), ranking)]

describe('rank', () => {
  // The worked example of SciPy's `rankdata` (its `average` is our `mean`).
  test.each<[Ties, number[]]>([
    ['min', [1, 2, 4, 2]],
    ['max', [1, 3, 4, 3]],
    ['mean', [1, 2.5, 4, 2.5]],
    ['dense', [1, 2, 3, 2]],
  ])('0, 2, 3, 2 with ties as %s', (ties, expected) => {
    expect(ranksOf([0, 2, 3, 2], exactly(ties))).toEqual(expected)
  })

  test('is published with the highest first, and the one after two fifteenths is the seventeenth', () => {
    const scores = Array.from({ length: 14 }, (_, index) => 100 - index)
    expect(ranksOf([...scores, 50, 50, 40]).slice(14)).toEqual([15, 15, 17])
  })

  test('a missing score has no rank and takes none', () => {
    expect(ranksOf([missing, 2, missing, 3], exactly('max'))).toEqual([missing, 1, missing, 2])
    expect(ranksOf([])).toEqual([])
  })

  test('sums that differ in their last bit are equal when they are published', () => {
    expect(ranksOf([0.1 + 0.2, 0.3])).toEqual([1, 1])
    expect(ranksOf([0.1 + 0.2, 0.3], exactly('min'))).toEqual([2, 1])
  })

  test('the tolerance is counted from the first of a tie, so that small steps do not chain', () => {
    expect(ranksOf([8, 9, 10], { ...exactly('min'), tolerance: 1 })).toEqual([1, 1, 3])
    expect(ranksOf([8, 9, 10], { ...exactly('min', true), tolerance: 1 })).toEqual([3, 1, 1])
  })

  test('is one more than the scores before it, whatever the order they came in', () => {
    const scoreLists = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(scoreLists, fc.boolean(), (scores, highestFirst) => {
        const isBefore = (other: number, score: number) => (highestFirst ? other > score : other < score)
        const before = scores.map((score) => scores.filter((other) => isBefore(other, score)).length)
        const equal = scores.map((score) => scores.filter((other) => other === score).length)
        const different = scores.map((score) => new Set(scores.filter((other) => isBefore(other, score))).size)
        const expected: Record<Ties, (index: number) => number> = {
          min: (index) => (before[index] ?? 0) + 1,
          max: (index) => (before[index] ?? 0) + (equal[index] ?? 0),
          mean: (index) => (before[index] ?? 0) + ((equal[index] ?? 0) + 1) / 2,
          dense: (index) => (different[index] ?? 0) + 1,
        }
        for (const ties of TIES)
          expect(ranksOf(scores, exactly(ties, highestFirst))).toEqual(scores.map((_, index) => expected[ties](index)))
      }),
    )
  })
})

describe('rankWithin', () => {
  const scores = Float64Array.from([70, 80, 90, 60, 80, missing])
  const cohorts = ['A', 'B', 'A', null, 'B', 'A']

  test('each cohort has a first of its own; who is in none, or has no score, has no rank', () => {
    expect([...rankWithin(scores, cohorts)]).toEqual([2, 1, 1, missing, 1, missing])
  })

  test('ranks as it is told', () => {
    expect([...rankWithin(scores, cohorts, exactly('max'))]).toEqual([1, 2, 2, missing, 2, missing])
  })
})
