import { expect, test } from 'vitest'
import { type CriteriaTree, scoreUnits } from '../../criteria/index.ts'
import { assert } from '../../kernel/assert.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { dispersionsOf, gapsOf } from './progress.ts'

const title = { vi: 'A' }
const TREE: CriteriaTree = {
  code: 'a',
  version: 1,
  title,
  inForceFrom: plainDate('2024-01-01'),
  blocks: [{ code: 'b', kind: 'agency', title }],
  counting: 'points',
  rounding: 'half-up',
  criteria: [
    { code: 'P', title, maximum: 20 },
    { code: 'P.1', parent: 'P', title, maximum: 10, form: { kind: 'linear', zeroAt: 0, fullAt: 10 } },
    { code: 'P.2', parent: 'P', title, maximum: 10, form: { kind: 'full-half-none' } },
  ],
}
const isLeaf = (code: string): boolean => code !== 'P'

function cardsOf(units: readonly { self: [number, string]; found: [number | null, string | null] }[]) {
  const entry = (value: number | string | null) => ({ value })
  const scored = scoreUnits(
    TREE,
    units.map(({ self, found }, at) => ({
      unit: `u${at}`,
      block: 'b',
      self: { 'P.1': entry(self[0]), 'P.2': entry(self[1]) },
      verified: { 'P.1': entry(found[0]), 'P.2': entry(found[1]) },
    })),
  )
  assert(scored.ok, 'scored')
  return new Map(scored.value.map((card) => [card.unit, card]))
}

test('gaps: what the appraisal moved, the largest first; nothing of what is open or agreed', () => {
  const cards = cardsOf([
    { self: [8, 'full'], found: [6, 'full'] },
    { self: [5, 'full'], found: [7.5, 'none'] },
    { self: [9, 'half'], found: [null, 'half'] },
  ])
  expect(gapsOf(cards, isLeaf)).toEqual([
    { unitId: 'u1', criterion: 'P.2', self: 1000, appraised: 0, gap: -1000, maximum: 1000 },
    { unitId: 'u1', criterion: 'P.1', self: 500, appraised: 750, gap: 250, maximum: 1000 },
    { unitId: 'u0', criterion: 'P.1', self: 800, appraised: 600, gap: -200, maximum: 1000 },
  ])
})

test('dispersion: the widest criterion first, with the units that are far from the others', () => {
  const found = [9, 9, 9, 9, 9, 9, 0] as const
  const cards = cardsOf(found.map((value) => ({ self: [9, 'full'], found: [value, 'full'] })))
  const [wide, none] = dispersionsOf(cards, isLeaf)
  expect(wide).toMatchObject({ criterion: 'P.1', units: 7, outliers: ['u6'] })
  expect(wide?.mean).toBeCloseTo(54 / 70)
  expect(wide?.deviation).toBeCloseTo(0.3149, 4)
  expect(none).toEqual({ block: 'b', criterion: 'P.2', units: 7, mean: 1, deviation: 0, outliers: [] })
})

test('dispersion: of few units none is far', () => {
  const cards = cardsOf([9, 9, 9, 0].map((value) => ({ self: [9, 'full'], found: [value, 'full'] })))
  expect(dispersionsOf(cards, isLeaf)[0]).toMatchObject({ criterion: 'P.1', units: 4, outliers: [] })
})
