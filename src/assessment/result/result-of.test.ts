import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf } from '../../composite-index/index.ts'
import { getShippedTree } from '../../criteria/index.ts'
import type { CouncilMatter } from '../council/council-decision.ts'
import type { AssessedUnit } from './assessed-tree.ts'
import { isBlocking, type RoundResult } from './result.ts'
import { type ResultInput, resultOf } from './result-of.ts'
import { questionText, standingText } from './result-text.ts'
import { decisionOf, generatedUnits, SIMPLE_TREE, treeOf, unitOf } from './testing.ts'

const SHARE: CouncilMatter = { kind: 'method', method: 'share' }

function resultUnder(units: readonly AssessedUnit[], matters: readonly CouncilMatter[], change: Partial<ResultInput> = {}) {
  return resultOf({ trees: [treeOf(units)], decisions: matters.map(decisionOf), corrections: [], paidRanks: 3, ...change })
}
const ranksIn = ({ final }: RoundResult) => Object.fromEntries(final.map(({ unitId, rank }) => [unitId, rank]))
const unitIn = ({ units }: RoundResult, id: string) => units.find(({ unit }) => unit.unitId === id)
const blocking = ({ questions }: RoundResult) => questions.filter(isBlocking).map(({ kind }) => kind)

const FOUR = [unitOf('A', [10, 20, 60]), unitOf('B', [10, 20, 50]), unitOf('C', [5, 10, 40]), unitOf('D', [0, 0, 10])]

describe('the result of a round', () => {
  test('ranks every unit by the method chosen, and says it in a sentence', () => {
    const result = resultUnder(FOUR, [SHARE])
    expect(ranksIn(result)).toEqual({ A: 1, B: 2, C: 3, D: 4 })
    expect(blocking(result)).toEqual([])
    expect(unitIn(result, 'B')).toMatchObject({ share: 0.8, totals: { self: { points: 10_000 }, counted: { points: 8_000 } } })
    expect(standingText(unitIn(result, 'B') as never)).toEqual({
      vi: 'Hạng 2; hạng 2 theo mọi cách; được thưởng theo 4 trên 4 cách',
      en: 'Rank 2; rank 2 under every method; paid under 4 of 4 methods',
    })
  })

  test('has no rank by one method before the Council has chosen, though it is ranked under each', () => {
    const result = resultUnder(FOUR, [])
    expect(result.final).toEqual([])
    expect(result.rankings.map(({ places }) => places.length)).toEqual([4, 4, 4, 4])
    expect(blocking(result)).toEqual(['method-not-chosen'])
    expect(standingText(unitIn(result, 'A') as never).vi).toMatch(/^Chưa chọn cách so sánh; hạng 1/)
  })

  test('of two decisions about the method the last counts', () => {
    expect(resultUnder(FOUR, [SHARE, { kind: 'method', method: 'percentile' }]).method).toBe('percentile')
  })

  test('tells the span of ranks where methods differ: two blocks, the better block by share', () => {
    const strong = [unitOf('A', [10, 20, 70]), unitOf('B', [10, 20, 60])]
    const weak = [
      unitOf('X', [5, 10, 35], { block: 'districts' }),
      unitOf('Y', [5, 10, 20], { block: 'districts' }),
      unitOf('Z', [0, 0, 10], { block: 'districts' }),
    ]
    const result = resultUnder([...strong, ...weak], [SHARE], { paidRanks: 2 })
    expect(ranksIn(result)).toEqual({ A: 1, B: 2, X: 3, Y: 4, Z: 5 })
    expect(unitIn(result, 'X')?.span).toEqual({ least: 1, greatest: 3 })
    expect(unitIn(result, 'B')?.paidUnder).toEqual(['share'])
    expect(standingText(unitIn(result, 'B') as never).vi).toBe(
      'Hạng 2; từ 2 đến 4 tuỳ phương pháp; được thưởng theo 1 trên 4 cách',
    )
  })
})

describe('a unit without a rank', () => {
  test('that the Council leaves out stays assessed, and the next move up', () => {
    const result = resultUnder(FOUR, [SHARE, { kind: 'exclude', unitId: 'A', reason: 'Đang bị thanh tra' }])
    expect(ranksIn(result)).toEqual({ B: 1, C: 2, D: 3 })
    expect(unitIn(result, 'A')).toMatchObject({ unranked: { kind: 'excluded' }, place: null, ranks: [], span: null })
    expect(unitIn(result, 'A')?.totals.counted.points).toBe(9_000)
    expect(standingText(unitIn(result, 'A') as never).vi).toBe('Hội đồng để ngoài xếp hạng: Đang bị thanh tra')
  })

  test('has submitted nothing, or is not wholly appraised: missing is not zero', () => {
    const result = resultUnder(
      [...FOUR, unitOf('E', [10, 20, 70], { hasSubmitted: false }), unitOf('F', [10, null, 70])],
      [SHARE],
    )
    expect(Object.keys(ranksIn(result))).toEqual(['A', 'B', 'C', 'D'])
    expect(unitIn(result, 'E')?.unranked).toEqual({ kind: 'not-submitted' })
    expect(unitIn(result, 'F')?.unranked).toEqual({ kind: 'not-appraised', missing: ['C2'] })
    expect(blocking(result)).toEqual([])
  })

  test('is left out of the blocks of others: excluded before it is compared', () => {
    const [a, b] = [unitOf('A', [10, 20, 70]), unitOf('B', [10, 20, 60])]
    const other = unitOf('X', [10, 20, 65], { block: 'districts' })
    const result = resultUnder(
      [a, b, other],
      [
        { kind: 'method', method: 'rank-in-block' },
        { kind: 'exclude', unitId: 'A', reason: 'x' },
      ],
    )
    expect(ranksIn(result)).toEqual({ B: 1, X: 1 })
  })
})

describe('a tie at a paid rank', () => {
  const TIED = [unitOf('A', [10, 20, 60]), unitOf('B', [10, 20, 50]), unitOf('C', [10, 0, 40]), unitOf('D', [0, 10, 40])]
  const tie = (...unitIds: string[]): CouncilMatter => ({ kind: 'tie', unitIds, reason: 'x' })

  test('is open until the Council has broken it, and names those who are equal', () => {
    const result = resultUnder(TIED, [SHARE])
    expect(ranksIn(result)).toEqual({ A: 1, B: 2, C: 3, D: 3 })
    expect(result.final.filter(({ isTied }) => isTied).map(({ unitId }) => unitId)).toEqual(['C', 'D'])
    expect(blocking(result)).toEqual(['tie-at-paid-rank'])
    const [question] = result.questions
    expect(question && questionText(question, result).vi).toContain('Đơn vị C, Đơn vị D bằng nhau ở hạng 3')
  })

  test('is broken as the Council decided, and by nothing else', () => {
    const result = resultUnder(TIED, [SHARE, tie('D', 'C')])
    expect(ranksIn(result)).toEqual({ A: 1, B: 2, D: 3, C: 4 })
    expect(result.final.find(({ unitId }) => unitId === 'C')?.tieDecisionId).not.toBeNull()
    expect(blocking(result)).toEqual([])
    for (const matter of [tie('D', 'B'), tie('D', 'C', 'B'), tie('D')])
      expect(ranksIn(resultUnder(TIED, [SHARE, matter]))).toMatchObject({ C: 3, D: 3 })
  })

  test('of two decisions the last counts', () => {
    expect(ranksIn(resultUnder(TIED, [SHARE, tie('D', 'C'), tie('C', 'D')]))).toMatchObject({ C: 3, D: 4 })
  })

  test('of three takes three ranks; below the paid ranks nobody is asked', () => {
    const three = [unitOf('A', [10, 0, 40]), unitOf('B', [0, 10, 40]), unitOf('C', [5, 5, 40]), unitOf('D', [0, 0, 1])]
    expect(ranksIn(resultUnder(three, [SHARE, tie('B', 'C', 'A')]))).toEqual({ B: 1, C: 2, A: 3, D: 4 })
    const below = resultUnder(TIED, [SHARE], { paidRanks: 2 })
    expect(blocking(below)).toEqual([])
    expect(ranksIn(below)).toMatchObject({ C: 3, D: 3 })
  })

  test('under a method that was not chosen is not asked for', () => {
    const two = [unitOf('A', [10, 20, 60]), unitOf('X', [10, 20, 50], { block: 'districts' })]
    expect(resultUnder(two, []).questions.some(({ kind }) => kind === 'tie-at-paid-rank')).toBe(true)
    expect(blocking(resultUnder(two, [SHARE]))).toEqual([])
    expect(blocking(resultUnder(two, [{ kind: 'method', method: 'z-score' }]))).toEqual(['method-impossible'])
  })
})

describe('a score of the Council', () => {
  const score = (unitId: string, value: number): CouncilMatter => {
    return { kind: 'score', unitId, criterion: 'C3', entry: { value }, reason: 'x' }
  }

  test('counts, beside what was appraised, which stays', () => {
    const result = resultUnder(FOUR, [SHARE, score('C', 70)])
    expect(ranksIn(result)).toMatchObject({ A: 1, C: 2, B: 3 })
    expect(unitIn(result, 'C')).toMatchObject({
      totals: { appraised: { points: 5_500 }, council: { points: 8_500 }, counted: { points: 8_500 } },
      criteria: [{}, {}, { self: 7_000, appraised: 4_000, council: 7_000, counted: 7_000 }],
    })
  })

  test('given twice counts as it was given last, and an appeal that was upheld counts over it', () => {
    const twice = resultUnder(FOUR, [SHARE, score('C', 70), score('C', 30)])
    expect(unitIn(twice, 'C')?.totals.counted.points).toBe(4_500)
    const corrections = [{ unitId: 'C', criterion: 'C3', entry: { value: 69 } }]
    const appealed = resultUnder(FOUR, [SHARE, score('C', 30)], { corrections })
    expect(unitIn(appealed, 'C')?.totals).toMatchObject({ council: { points: 4_500 }, counted: { points: 8_400 } })
    expect(unitIn(resultUnder(FOUR, [SHARE], { corrections }), 'C')?.totals.council.points).toBe(5_500)
  })

  test('that the form cannot read counts for nothing and keeps the result from being published', () => {
    for (const matter of [score('C', 71), score('nobody', 3), { ...score('C', 3), criterion: 'C9' }]) {
      const result = resultUnder(FOUR, [SHARE, matter])
      expect(blocking(result)).toEqual(['score-unreadable'])
      expect(ranksIn(result)).toEqual({ A: 1, B: 2, C: 3, D: 4 })
    }
  })

  test('that is the best of a block moves the others of it, and of no other block', () => {
    const [criterion] = SIMPLE_TREE.criteria
    const tree = { ...SIMPLE_TREE, criteria: criterion ? [{ ...criterion, form: { kind: 'best-of-block' as const } }] : [] }
    const units = [unitOf('A', [4]), unitOf('B', [2]), unitOf('X', [1], { block: 'districts' })]
    const matter: CouncilMatter = { kind: 'score', unitId: 'A', criterion: 'C1', entry: { value: 8 }, reason: 'x' }
    const result = resultUnder(units, [SHARE, matter], { trees: [treeOf(units, tree)] })
    expect(result.units.map(({ totals }) => [totals.appraised.points, totals.counted.points])).toEqual([
      [1000, 1000],
      [500, 250],
      [1000, 1000],
    ])
  })

  test('completes a unit that was not wholly appraised', () => {
    const given: CouncilMatter = { kind: 'score', unitId: 'F', criterion: 'C2', entry: { points: 20, reason: 'x' }, reason: 'x' }
    expect(ranksIn(resultUnder([...FOUR, unitOf('F', [10, null, 70])], [SHARE, given]))).toMatchObject({ F: 1, A: 2 })
  })
})

test('nobody is the best where all answered 0: the criterion stays without a score until the Council gives one', () => {
  const [criterion] = SIMPLE_TREE.criteria
  const tree = { ...SIMPLE_TREE, criteria: criterion ? [{ ...criterion, form: { kind: 'best-of-block' as const } }] : [] }
  const units = [unitOf('A', [0]), unitOf('B', [0]), unitOf('X', [5], { block: 'districts' })]
  const under = (...matters: CouncilMatter[]) =>
    resultOf({ trees: [treeOf(units, tree)], decisions: [SHARE, ...matters].map(decisionOf), corrections: [], paidRanks: 3 })
  expect(ranksIn(under())).toEqual({ X: 1 })
  const given = (unitId: string, points: number): CouncilMatter => {
    return { kind: 'score', unitId, criterion: 'C1', entry: { points, reason: 'x' }, reason: 'x' }
  }
  expect(ranksIn(under(given('A', 10), given('B', 4)))).toEqual({ A: 1, X: 1, B: 3 })
})

test('the order in which units, trees and criteria are read changes nothing', () => {
  const tree = getShippedTree('dx-example-two-blocks')
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 1000 }), (seed, turned) => {
      const random = randomOf(seed)
      const units = [
        ...generatedUnits(tree, { block: 'departments', count: 5, random }),
        ...generatedUnits(tree, { block: 'districts', count: 4, random }),
      ]
      const decisions = [SHARE, { kind: 'exclude', unitId: 'districts-2', reason: 'x' } as const].map(decisionOf)
      const trees = [treeOf(units.slice(0, 6), tree), treeOf([unitOf('S', [1, 2, 3]), unitOf('T', [3, 2, 1])])]
      const made = resultOf({ trees, decisions, corrections: [], paidRanks: 3 })
      const mixed = trees
        .toReversed()
        .map((one) => ({ ...one, units: one.units.toSorted(() => (turned % 2) * 2 - 1).toReversed() }))
      expect(resultOf({ trees: mixed, decisions, corrections: [], paidRanks: 3 })).toEqual(made)
      expect(made.final.some(({ unitId }) => unitId === 'districts-2')).toBe(false)
    }),
    { numRuns: 30 },
  )
})
