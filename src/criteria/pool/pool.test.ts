import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellRefusal } from '../../kernel/result.ts'
import { scoreUnits } from '../scoring/score-units.ts'
import { points, pointsWritten } from '../tree/points.ts'
import { getShippedTree } from '../tree/shipped-trees.ts'
import { type Pool, poolUnits, poolUnitsOf } from './pool.ts'
import { POOL_METHODS, type PoolMethod, type PoolUnit } from './pool-ranking.ts'
import { notPooledText, openQuestionText } from './pool-text.ts'

const unitOf = (unit: string, block: string, worth: number | null, maximum = 100): PoolUnit => ({
  unit,
  block,
  points: worth === null ? null : pointsWritten(worth),
  maximum: pointsWritten(maximum),
})
function pool(units: readonly PoolUnit[], paidRanks = 3): Pool {
  const pooled = poolUnits(units, paidRanks)
  if (!pooled.ok) throw new Error(JSON.stringify(pooled.refusal))
  return pooled.value
}
const ranksBy = (method: PoolMethod, { rankings }: Pool): [string, number][] =>
  rankings.find((ranking) => ranking.method === method)?.places.map(({ unit, rank }) => [unit, rank]) ?? []
const kinds = ({ questions }: Pool) => questions.map(({ kind }) => kind)

/** Two departments of 80 points and three districts of 100. */
const TWO_KINDS = [
  unitOf('S1', 'departments', 72, 80),
  unitOf('S2', 'departments', 40, 80),
  unitOf('H1', 'districts', 88),
  unitOf('H2', 'districts', 80),
  unitOf('H3', 'districts', 60),
]

describe('one pool from two kinds of units', () => {
  test('by share of the maximum: 72 of 80 is before 88 of 100', () => {
    expect(ranksBy('share', pool(TWO_KINDS))).toEqual([
      ['S1', 1],
      ['H1', 2],
      ['H2', 3],
      ['H3', 4],
      ['S2', 5],
    ])
  })

  test('by rank in the block: the first of each block are equal, and that is kept', () => {
    expect(ranksBy('rank-in-block', pool(TWO_KINDS))).toEqual([
      ['H1', 1],
      ['S1', 1],
      ['H2', 3],
      ['S2', 3],
      ['H3', 5],
    ])
  })

  test('by z-score and percentile, within the block', () => {
    const { rankings } = pool(TWO_KINDS)
    const placed = (method: PoolMethod, unit: string) =>
      rankings.find((ranking) => ranking.method === method)?.places.find((place) => place.unit === unit)?.value
    expect(placed('z-score', 'S1')).toBeCloseTo(1, 12)
    expect(placed('z-score', 'S2')).toBeCloseTo(-1, 12)
    expect(placed('z-score', 'H1')).toBeCloseTo((0.88 - 0.76) / Math.sqrt((0.12 ** 2 + 0.04 ** 2 + 0.16 ** 2) / 3), 12)
    expect(placed('percentile', 'S1')).toBe(0.75)
    expect(placed('percentile', 'H1')).toBeCloseTo(2.5 / 3, 12)
    expect(placed('percentile', 'H2')).toBe(0.5)
  })

  test('who would be paid under how many ways', () => {
    const { winners } = pool(TWO_KINDS)
    expect(winners.map(({ unit, under }) => [unit, under.length])).toEqual([
      ['H1', 4],
      ['H2', 4],
      ['S1', 4],
      ['S2', 1],
    ])
    expect(winners.find(({ unit }) => unit === 'S2')?.under).toEqual([{ method: 'rank-in-block', rank: 3, isTied: true }])
  })

  test('a winner who changes with the method, and a tie at a paid rank, are questions for the Council', () => {
    const { questions } = pool(TWO_KINDS)
    expect(questions).toContainEqual({ kind: 'tie-at-paid-rank', method: 'rank-in-block', rank: 3, units: ['H2', 'S2'] })
    const first = questions.find((question) => question.kind === 'winner-depends-on-method' && question.rank === 1)
    expect(first).toMatchObject({ byMethod: [{ units: ['S1'] }, { units: ['H1', 'S1'] }, { units: ['H1'] }, { units: ['H1'] }] })
    for (const question of questions) expect(openQuestionText(question).vi).not.toMatch(/undefined|NaN/)
    expect(openQuestionText({ kind: 'tie-at-paid-rank', method: 'share', rank: 3, units: ['A', 'B'] }).vi).toBe(
      'Câu hỏi để Hội đồng quyết: theo tỷ lệ trên điểm tối đa áp dụng, A, B bằng nhau ở hạng 3 có thưởng. Hội đồng phân định thế nào?',
    )
  })
})

describe('ties', () => {
  test('published ranks skip after a tie: 15, 15, 17', () => {
    const above = Array.from({ length: 14 }, (_, index) => unitOf(`a${index}`, 'districts', 99 - index))
    const units = [...above, unitOf('x', 'districts', 50), unitOf('y', 'districts', 40, 80), unitOf('z', 'districts', 30)]
    const tail = ranksBy('share', pool(units)).slice(14)
    expect(tail).toEqual([
      ['x', 15],
      ['y', 15],
      ['z', 17],
    ])
  })

  test('a tie below the paid ranks asks nothing', () => {
    const units = ['a', 'b', 'c', 'd', 'e'].map((unit, index) => unitOf(unit, 'districts', Math.max(60, 90 - index * 10)))
    expect(kinds(pool(units))).toEqual([])
  })

  test('a tie for the last paid rank reaches beyond it and is asked about under every method', () => {
    const units = [
      unitOf('a', 'districts', 90),
      unitOf('b', 'districts', 80),
      unitOf('c', 'districts', 70),
      unitOf('d', 'districts', 56, 80),
    ]
    expect(pool(units).questions.filter(({ kind }) => kind === 'tie-at-paid-rank')).toHaveLength(POOL_METHODS.length)
    expect(kinds(pool(units))).not.toContain('winner-depends-on-method')
  })
})

describe('what cannot be ranked', () => {
  test('a unit without all its scores, or to which nothing applies, is not ranked and is asked about', () => {
    const pooled = pool([...TWO_KINDS, unitOf('H4', 'districts', null), unitOf('H5', 'districts', 0, 0)])
    expect(ranksBy('share', pooled)).toHaveLength(5)
    expect(pooled.questions.slice(0, 2)).toEqual([
      { kind: 'score-missing', unit: 'H4' },
      { kind: 'nothing-applies', unit: 'H5' },
    ])
  })

  test('a block of one, or of equals, has no z-score: the method is set aside, the others hold', () => {
    const pooled = pool([unitOf('S1', 'departments', 70), unitOf('H1', 'districts', 80), unitOf('H2', 'districts', 60)])
    expect(pooled.questions).toContainEqual({ kind: 'method-impossible', method: 'z-score', blocks: ['departments'] })
    expect(ranksBy('z-score', pooled)).toEqual([])
    expect(ranksBy('percentile', pooled)).toEqual([
      ['H1', 1],
      ['S1', 2],
      ['H2', 3],
    ])
  })

  test('nobody at all is an empty ranking with a question, not a crash', () => {
    expect(kinds(pool([]))).toEqual(['fewer-units-than-paid-ranks'])
  })

  test.each<[string, readonly PoolUnit[], number, string]>([
    ['a unit given twice', [unitOf('a', 'x', 1), unitOf('a', 'x', 2)], 3, 'unit-given-twice'],
    ['points that are no number', [{ ...unitOf('a', 'x', 1), points: Number.NaN as never }], 3, 'points-unreadable'],
    ['infinite points', [{ ...unitOf('a', 'x', 1), points: Number.POSITIVE_INFINITY as never }], 3, 'points-unreadable'],
    ['text for points', [{ ...unitOf('a', 'x', 1), points: '5' as never }], 3, 'points-unreadable'],
    ['a negative maximum', [{ ...unitOf('a', 'x', 1), maximum: points(-1) }], 3, 'points-unreadable'],
    ['no paid rank', [], 0, 'paid-ranks-unreadable'],
    ['half a paid rank', [], 1.5, 'paid-ranks-unreadable'],
  ])('%s is refused', (_name, units, paidRanks, kind) => {
    const pooled = poolUnits(units, paidRanks)
    expect(pooled).toMatchObject({ ok: false, refusal: { kind } })
    if (!pooled.ok) expect(tellRefusal(pooled.refusal, notPooledText).vi).not.toContain('undefined')
  })
})

test('scorecards go into the pool on the side that counts', () => {
  const answers = { S1: { value: 1 }, S2: { value: true } }
  const scored = scoreUnits(getShippedTree('dx-example-two-blocks'), [
    { unit: 'H1', block: 'districts', self: answers, verified: answers },
  ])
  expect(scored.ok && poolUnitsOf(scored.value, 'verified')).toEqual([
    { unit: 'H1', block: 'districts', points: null, maximum: 10_000 },
  ])
})

describe('poolUnits', () => {
  const units = fc
    .uniqueArray(
      fc.record({
        unit: fc.string({ minLength: 1, maxLength: 4 }),
        block: fc.constantFrom('a', 'b', 'c'),
        worth: fc.integer({ min: 0, max: 8000 }),
      }),
      {
        maxLength: 12,
        selector: ({ unit }) => unit,
      },
    )
    .map((all) =>
      all.map(
        ({ worth, ...one }): PoolUnit => ({ ...one, points: points(worth), maximum: points(one.block === 'a' ? 8000 : 10_000) }),
      ),
    )

  test('the order in which units are given changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.nat()), (all, chance) => {
        const keys = new Map(all.map(({ unit }) => [unit, chance.next().value]))
        const shuffled = all.toSorted((a, b) => (keys.get(a.unit) ?? 0) - (keys.get(b.unit) ?? 0))
        expect(pool(shuffled)).toEqual(pool(all))
      }),
    )
  })

  test('more points never rank worse by share, rank in the block or percentile', () => {
    fc.assert(
      fc.property(units, fc.nat(), fc.integer({ min: 1, max: 2000 }), (all, who, more) => {
        if (all.length === 0) return
        const one = who % all.length
        const unit = all[one]?.unit
        const raised = all.map((own, index) => (index === one ? { ...own, points: points((own.points ?? 0) + more) } : own))
        const [before, after] = [pool(all), pool(raised)]
        for (const method of ['share', 'rank-in-block', 'percentile'] as const) {
          const rankIn = (pooled: Pool) => ranksBy(method, pooled).find(([code]) => code === unit)?.[1]
          const [was, is] = [rankIn(before), rankIn(after)]
          if (was !== undefined && is !== undefined) expect(is).toBeLessThanOrEqual(was)
        }
      }),
    )
  })

  test('within a block every method keeps the order of the points', () => {
    fc.assert(
      fc.property(units, (all) => {
        for (const { places } of pool(all).rankings) {
          for (const block of ['a', 'b', 'c']) {
            const own = places.filter((place) => place.block === block)
            const worth = own.map(({ unit }) => all.find((one) => one.unit === unit)?.points ?? 0)
            expect(worth).toEqual(worth.toSorted((a, b) => b - a))
          }
        }
      }),
    )
  })

  test('no question: every usable method pays the same units at the same ranks', () => {
    fc.assert(
      fc.property(units, (all) => {
        const pooled = pool(all)
        if (pooled.questions.length > 0) return
        const paid = pooled.rankings.map(({ places }) => places.slice(0, 3).map(({ unit, rank }) => [unit, rank]))
        for (const one of paid) expect(one).toEqual(paid[0])
      }),
    )
  })
})
