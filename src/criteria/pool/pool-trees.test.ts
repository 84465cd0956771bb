import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { scoreUnits } from '../scoring/score-units.ts'
import type { CriteriaTree } from '../tree/criteria-tree.ts'
import { poolUnits } from './pool.ts'
import { poolUnitsOfTrees, type ScoredTree } from './pool-trees.ts'

/** A tree of one criterion, of so many points at most. */
const treeOf = (code: string, block: string, maximum: number): CriteriaTree => ({
  code,
  version: 1,
  title: { vi: code, en: code },
  inForceFrom: plainDate('2024-01-01'),
  blocks: [{ code: block, kind: 'other', title: { vi: block, en: block } }],
  counting: 'points',
  rounding: 'half-up',
  criteria: [{ code: 'G', title: { vi: 'G', en: 'G' }, maximum, form: { kind: 'manual', scale: [], betweenAllowed: true } }],
})

function scored(tree: CriteriaTree, block: string, points: Readonly<Record<string, number>>): ScoredTree {
  const sheets = Object.entries(points).map(([unit, value]) => ({ unit, block, verified: { G: { value } } }))
  const cards = scoreUnits(tree, sheets)
  assert(cards.ok, JSON.stringify(cards))
  return { tree, cards: cards.value }
}

const departments = scored(treeOf('dx-departments', 'departments', 80), 'departments', { S1: 72, S2: 40 })
const districts = scored(treeOf('dx-districts', 'districts', 100), 'districts', { H1: 88, H2: 80, H3: 60 })

describe('units of two trees in one pool', () => {
  test('each brings its points and the maximum of its own tree: 72 of 80 is before 88 of 100', () => {
    const made = poolUnits(poolUnitsOfTrees([departments, districts], 'verified'), 3)
    assert(made.ok, JSON.stringify(made))
    const [byShare] = made.value.rankings
    expect(byShare?.places.map(({ unit, block, rank }) => [rank, unit, block])).toEqual([
      [1, 'S1', 'departments'],
      [2, 'H1', 'districts'],
      [3, 'H2', 'districts'],
      [4, 'H3', 'districts'],
      [5, 'S2', 'departments'],
    ])
  })

  test('blocks of two trees stay two, though both are called by one code', () => {
    const other = scored(treeOf('dx-departments', 'districts', 80), 'districts', { S1: 72, S2: 40 })
    expect(poolUnitsOfTrees([other, districts], 'verified').map(({ block }) => block)).toEqual([
      'dx-departments/districts',
      'dx-departments/districts',
      'dx-districts/districts',
      'dx-districts/districts',
      'dx-districts/districts',
    ])
  })

  test('a unit scored under both is refused, not ranked twice', () => {
    const twice = scored(treeOf('dx-districts', 'districts', 100), 'districts', { S1: 50 })
    expect(poolUnits(poolUnitsOfTrees([departments, twice], 'verified'), 3)).toEqual({
      ok: false,
      refusal: { kind: 'unit-given-twice', unit: 'S1' },
    })
  })
})
