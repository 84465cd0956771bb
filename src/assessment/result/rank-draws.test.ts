import { describe, expect, test } from 'vitest'
import { randomOf } from '../../composite-index/index.ts'
import { type CriteriaTree, getShippedTree } from '../../criteria/index.ts'
import type { AssessedTree } from './assessed-tree.ts'
import { DRAWS, type DrawSpec, drawRanks } from './rank-draws.ts'
import { resultOf } from './result-of.ts'
import { decisionOf, generatedUnits, SIMPLE_TREE, treeOf, unitOf } from './testing.ts'

const drawn = (trees: readonly AssessedTree[], spec: Partial<DrawSpec> = {}) => {
  const result = resultOf({ trees, decisions: [], corrections: [], paidRanks: 3 })
  return { result, draws: drawRanks(trees, result, { ...DRAWS, draws: 200, ...spec }) }
}

/** Three weighed branches, the last of which is wholly beyond the maximum. */
const WEIGHED: CriteriaTree = {
  ...SIMPLE_TREE,
  code: 'weighed',
  counting: 'weights',
  maximum: 100,
  criteria: [
    { code: 'B1', title: { vi: 'B1', en: 'B1' }, weight: 60 },
    { code: 'B2', title: { vi: 'B2', en: 'B2' }, weight: 40 },
    ...SIMPLE_TREE.criteria.map((one, at) => ({ ...one, parent: at < 2 ? 'B1' : 'B2', weight: [25, 75, 100][at] ?? 0 })),
  ],
}

describe('ranks under drawn weights', () => {
  test('without a spread are the ranks as they are, in every draw', () => {
    const random = randomOf(7)
    const tree = getShippedTree('dx-example-two-blocks')
    const units = ['departments', 'districts'].flatMap((block) => generatedUnits(tree, { block, count: 6, random }))
    for (const trees of [
      [treeOf(units, tree)],
      [treeOf([unitOf('A', [5, 9, 30]), unitOf('B', [6, 8, 31]), unitOf('C', [1, 2, 3])], WEIGHED)],
    ]) {
      const { result, draws } = drawn(trees, { spread: 0, draws: 3 })
      for (const { unit, ranks } of result.units)
        expect(draws.get(unit.unitId)).toEqual(
          ranks.map(({ method, rank }) => ({ method, least: rank, greatest: rank, paidShare: rank <= 3 ? 1 : 0 })),
        )
    }
  })

  test('are the same for one seed, and others for another', () => {
    const random = randomOf(3)
    const tree = getShippedTree('dx-example-two-blocks')
    const trees = [treeOf(generatedUnits(tree, { block: 'districts', count: 12, random }), tree)]
    expect(drawn(trees).draws).toEqual(drawn(trees).draws)
    const [one, other] = [1, 2].map((seed) => drawn(trees, { seed, spread: 0.9, draws: 20 }).draws)
    expect(one).not.toEqual(other)
  })

  test('have units that stay equal where the Council put them: only the first of both is sure of the last paid rank', () => {
    const units = [unitOf('A', [10, 20, 70]), unitOf('B', [8, 10, 40]), unitOf('D', [5, 5, 20]), unitOf('C', [5, 5, 20])]
    const trees = [treeOf(units)]
    const method = { kind: 'method', method: 'share' } as const
    const open = resultOf({ trees, decisions: [method].map(decisionOf), corrections: [], paidRanks: 3 })
    const tie = { kind: 'tie', unitIds: ['D', 'C'], reason: 'Nhiều sáng kiến hơn' } as const
    const broken = resultOf({ trees, decisions: [method, tie].map(decisionOf), corrections: [], paidRanks: 3 })
    const sharesOf = (result: typeof open) => {
      const draws = drawRanks(trees, result, { ...DRAWS, draws: 50 })
      return ['C', 'D'].map((id) => draws.get(id)?.find(({ method }) => method === 'share'))
    }
    expect(sharesOf(open)).toMatchObject([
      { least: 3, greatest: 3, paidShare: 1 },
      { least: 3, greatest: 3, paidShare: 1 },
    ])
    expect(sharesOf(broken)).toMatchObject([
      { least: 4, greatest: 4, paidShare: 0 },
      { least: 3, greatest: 3, paidShare: 1 },
    ])
  })

  test('leave a unit that is ahead in everything where it is, and let two change places that lead in different criteria', () => {
    const units = [unitOf('A', [10, 20, 70]), unitOf('B', [10, 0, 40]), unitOf('C', [0, 20, 29]), unitOf('D', [0, 0, 0])]
    const { draws } = drawn([treeOf(units)])
    const byShare = (id: string) => draws.get(id)?.find(({ method }) => method === 'share')
    expect(byShare('A')).toMatchObject({ least: 1, greatest: 1, paidShare: 1 })
    expect(byShare('B')).toMatchObject({ least: 2, greatest: 3 })
    expect(byShare('C')).toMatchObject({ least: 2, greatest: 3 })
    expect(byShare('D')).toMatchObject({ least: 4, greatest: 4, paidShare: 0 })
  })

  test('keep units with the same answers equal', () => {
    const { draws } = drawn([treeOf([unitOf('A', [5, 9, 30]), unitOf('B', [5, 9, 30]), unitOf('C', [1, 2, 3])])])
    expect(draws.get('A')).toEqual(draws.get('B'))
  })

  test('are not drawn for a unit without a rank', () => {
    expect([...drawn([treeOf([unitOf('A', [1, 2, 3]), unitOf('B', [1, null, 3])])]).draws.keys()]).toEqual(['A'])
  })
})
