import { expect, test } from 'vitest'
import type { Ruling } from '../result/assessed-tree.ts'
import { resultDocument } from '../result/result-document.ts'
import { resultOf } from '../result/result-of.ts'
import { SIMPLE_TREE, treeOf, unitOf } from '../result/testing.ts'
import { versionDifference } from './version-difference.ts'

const round = {
  id: 'r',
  code: 'c',
  title: 't',
  year: 2024,
  provinceId: 'p',
  state: 'published',
  stages: [],
  appraisers: 1,
} as const
const trees = [treeOf([unitOf('A', [10, 20, 30]), unitOf('B', [10, 20, 40]), unitOf('C', [0, 0, 0])])]
const method = {
  id: 'd',
  sittingId: 's',
  matter: { kind: 'method', method: 'share' },
  decidedAt: '2025-01-10T02:00:00Z',
} as const
const documentWith = (corrections: readonly Ruling[]) => {
  const result = resultOf({ trees, decisions: [method], corrections, paidRanks: 1 })
  return resultDocument({ round, trees, decisions: [method], result, draws: { seed: 1, draws: 1, spread: 0.1 } })
}
const ruling = { unitId: 'A', criterion: 'C3', entry: { points: 70, reason: 'x' } }
const upheld = { appealId: 'k', unitId: 'A', criterion: 'C3', councilDecisionId: null, decidedAt: '2025-01-20T02:00:00Z' }

test('tells who moved, who gained a paid rank, and which score is another by which appeal', () => {
  const found = versionDifference({ to: 2, before: documentWith([]), after: documentWith([ruling]), upheld: [upheld] })
  expect(found.movements.map(({ name, before, after, paid }) => [name, before.rank, after.rank, paid])).toEqual([
    ['Đơn vị A', 2, 1, 'gained'],
    ['Đơn vị B', 1, 2, 'lost'],
  ])
  const title = SIMPLE_TREE.criteria[2]?.title
  const { unitId: _, criterion: __, ...appeal } = upheld
  expect(found.scores).toEqual([{ unitId: 'A', name: 'Đơn vị A', criterion: 'C3', title, before: 30, after: 70, appeal }])
  expect([found.from, found.to]).toEqual([1, 2])
})

test('two versions that say the same differ in nothing', () => {
  expect(versionDifference({ to: 2, before: documentWith([]), after: documentWith([]), upheld: [] })).toMatchObject({
    movements: [],
    scores: [],
  })
})
