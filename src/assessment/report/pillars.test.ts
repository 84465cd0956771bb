import { expect, test } from 'vitest'
import { partsOf, pillarScores, type WrittenTree, wholeWeights } from './pillars.ts'

const title = { vi: 'x' }
const criterion = (code: string, parent: string | null, given: Partial<WrittenTree['criteria'][number]> = {}) => {
  return { code, parent, title, maximum: null, weight: null, counts: null, onlyBlocks: null, ...given }
}
const treeOf = (counting: WrittenTree['counting'], criteria: WrittenTree['criteria']): WrittenTree => {
  const head = { name: 't-1', code: 't', title, maximum: null, rounding: 'half-up' as const, bonus: null, penalty: null }
  return { ...head, counting, criteria }
}
const POINTS = treeOf('points', [
  criterion('G', null),
  criterion('G.1', 'G', { maximum: 10 }),
  criterion('G.2', 'G', { maximum: 30 }),
  criterion('E', null),
  criterion('E.1', 'E', { maximum: 60 }),
  criterion('B', null),
  criterion('B.1', 'B', { maximum: 5, counts: 'bonus' }),
])
const WEIGHTS = treeOf('weights', [
  criterion('G', null, { weight: 60 }),
  criterion('G.1', 'G', { weight: 25, maximum: 4 }),
  criterion('G.2', 'G', { weight: 75, maximum: 10 }),
  criterion('E', null, { weight: 40 }),
  criterion('E.1', 'E', { weight: 100, maximum: 1 }),
])
type CountedPoints = Readonly<Record<string, number | null | 'not-applicable'>>
const unitOf = (counted: CountedPoints) => ({
  criteria: Object.entries(counted).map(([one, points]) => {
    return { criterion: one, self: null, appraised: null, council: null, counted: points }
  }),
})
const scored = (tree: WrittenTree, counted: CountedPoints) => pillarScores(partsOf(tree), unitOf(counted))

test('in a tree of points a pillar counts by the maxima of what applies; bonus is in none', () => {
  expect(scored(POINTS, { 'G.1': 10, 'G.2': 15, 'E.1': 30, 'B.1': 5 })).toEqual([
    { code: 'G', share: 25 / 40, part: 0.4 },
    { code: 'E', share: 0.5, part: 0.6 },
  ])
  expect(scored(POINTS, { 'G.1': 10, 'G.2': 'not-applicable', 'E.1': 30 })).toEqual([
    { code: 'G', share: 1, part: 10 / 70 },
    { code: 'E', share: 0.5, part: 60 / 70 },
  ])
})

test('in a tree of weights it counts by its weight, and what does not apply gives its own to its siblings', () => {
  expect(scored(WEIGHTS, { 'G.1': 2, 'G.2': 10, 'E.1': 0 })).toEqual([
    { code: 'G', share: 0.875, part: 0.6 },
    { code: 'E', share: 0, part: 0.4 },
  ])
  expect(scored(WEIGHTS, { 'G.1': 2, 'G.2': 'not-applicable', 'E.1': 'not-applicable' })).toEqual([
    { code: 'G', share: 0.5, part: 1 },
    { code: 'E', share: null, part: 0 },
  ])
})

test('what has no score leaves its pillar unknown, which is not zero', () => {
  expect(scored(POINTS, { 'G.1': null, 'G.2': 15, 'E.1': 30 })[0]).toEqual({ code: 'G', share: null, part: 0.4 })
})

test('the weights of all leaves make the whole', () => {
  const all = (tree: WrittenTree) => {
    const weights = wholeWeights(partsOf(tree))
    return partsOf(tree).leaves.map(({ code }) => weights.get(code))
  }
  expect(all(POINTS)).toEqual([0.1, 0.3, 0.6])
  expect(all(WEIGHTS)).toEqual([0.15, 0.45, 0.4])
})
