import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { smallInput } from '../spec/index.fixture.ts'
import { answerCompute, answerSensitivity, answerUncertainty } from './index-answers.ts'
import { type ReadyIndex, readyIndex } from './ready-index.ts'
import { sensitivityOf } from './sensitivity.ts'
import { uncertaintyOf } from './uncertainty.ts'

const STEPS = [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max' }, { do: 'aggregate' }]
const NOISE = { vary: 'weights' as const, noise: 0.1 }

function readied(input: unknown, spec: object): ReadyIndex {
  const ready = readyIndex({ input }, spec)
  assert(ready.ok, JSON.stringify(ready))
  return ready.value
}
/** A and B differ by 0.003 of 91. */
const nearTie = {
  iData: { uCode: ['A', 'B', 'C', 'D'], s: [91.254, 91.251, 90, 88.1] },
  iMeta: { iCode: ['s', 'T'], Parent: ['T', null] },
}
const NONE = [{ do: 'normalise', method: 'none' }, { do: 'aggregate' }]

describe('ranks are as the spec has them wherever they are told', () => {
  test.each([
    ['min', [1, 1, 3, 4]],
    ['mean', [1.5, 1.5, 3, 4]],
    ['dense', [1, 1, 2, 3]],
  ])('ties by %s within the tolerance, in the variations too', (ties, ranks) => {
    const ready = readied(nearTie, { steps: NONE, ranks: { tolerance: 0.005, ties } })
    const answer = answerUncertainty(ready, { vary: [NOISE], replications: 20, paidRanks: 1 })
    assert(answer.ok, JSON.stringify(answer))
    expect(['A', 'B', 'C', 'D'].map((unit) => answer.value.units[unit]?.rank)).toEqual(ranks)
    expect(['A', 'B', 'C', 'D'].map((unit) => answer.value.units[unit]?.mean)).toEqual(ranks)
    expect(['A', 'B', 'C', 'D'].map((unit) => answer.value.units[unit]?.paid)).toEqual([1, 1, 0, 0])
    expect(answer.value.questions).toMatchObject([{ kind: 'tie-at-paid-rank', rank: 1, units: ['A', 'B'] }])
  })

  test('computing asks about a tie at a paid rank, and about more prizes than units', () => {
    const questions = (paid: number) => {
      const answer = answerCompute(readied(nearTie, { steps: NONE, ranks: { tolerance: 0.005, paid } }))
      assert(answer.ok, JSON.stringify(answer))
      return answer.value.questions
    }
    expect(questions(0)).toEqual([])
    expect(questions(1)).toMatchObject([
      { kind: 'tie-at-paid-rank', rank: 1, units: ['A', 'B'], vi: expect.stringContaining('Hội đồng') },
    ])
    expect(questions(5)).toMatchObject([{ kind: 'fewer-units-than-paid-ranks', ranked: 4, paidRanks: 5 }, {}])
  })

  test('an indicator of which less is better is ranked from the lowest before anything has turned it round', () => {
    const ready = readied(smallInput, { steps: [{ do: 'impute', method: 'mean' }] })
    const answer = answerUncertainty(ready, { vary: [NOISE], replications: 5, node: 'waiting' })
    const computed = answerCompute(ready)
    assert(answer.ok && computed.ok, 'answered')
    for (const unit of computed.value.units) expect(answer.value.units[unit]?.rank).toBe(computed.value.ranks[unit]?.['waiting'])
    expect(answer.value.units['BH']?.rank).toBe(1)
  })

  test('what is a tie moves no rank in a sensitivity analysis', () => {
    const vary = [
      NOISE,
      {
        vary: 'step' as const,
        step: 3,
        options: [{ do: 'aggregate' as const }, { do: 'aggregate' as const, by: { method: 'sum' as const } }],
      },
    ]
    const { data, document } = readied(smallInput, { steps: STEPS, ranks: { tolerance: 1e6 } })
    expect(sensitivityOf(data, document, { vary, sample: 16 })).toMatchObject({ ok: true, value: { variance: 0 } })
  })
})

describe('what fails is told, and does not speak for the rest', () => {
  const failing = { do: 'aggregate' as const, by: { method: 'geometric' as const } }
  const options = (count: number) => [...Array.from({ length: count }, () => ({ do: 'aggregate' as const })), failing]
  const varyOf = (count: number) => [NOISE, { vary: 'step' as const, step: 3, options: options(count) }]

  test('a sensitivity analysis of which half cannot be computed is refused, with why', () => {
    const answer = answerSensitivity(readied(smallInput, { steps: STEPS }), { vary: varyOf(1), sample: 32 })
    assert(!answer.ok, 'it is refused')
    expect(answer.refusal).toMatchObject([
      { kind: 'replications-failed', evaluations: 128 },
      { kind: 'not-aggregated', why: 'not-positive' },
    ])
  })

  test('a few are left out with their rows, counted and explained', () => {
    const answer = answerSensitivity(readied(smallInput, { steps: STEPS }), { vary: varyOf(399), sample: 128 })
    assert(answer.ok, JSON.stringify(answer))
    const { failed, sample, firstFaults, parts } = answer.value
    expect(failed).toBeGreaterThan(0)
    expect(sample).toBeLessThan(128)
    expect(firstFaults[0]?.vi).toContain('Không tổng hợp được')
    expect(parts.every(({ firstOrder, totalOrder }) => Number.isFinite(firstOrder) && Number.isFinite(totalOrder))).toBe(true)
  })
})

test('first orders are near the exact ones of all combinations, whatever the seed', () => {
  const weights = Array.from({ length: 12 }, (_, at) => ({ government: 1 + at, society: 6, online: 1 + (at % 4) }))
  const vary = [
    { vary: 'weighting' as const, options: weights },
    {
      vary: 'step' as const,
      step: 2,
      options: [{ method: 'min-max' }, { method: 'z-score' }, { method: 'rank' }].map(
        (how) => ({ do: 'normalise', ...how }) as const,
      ) as never,
    },
  ]
  const { data, document } = readied(smallInput, { steps: STEPS })
  const exactly = uncertaintyOf(data, document, { vary, every: true })
  assert(exactly.ok, JSON.stringify(exactly))
  const shifts = exactly.value.meanShift
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const all = [...shifts]
  const spread = (values: readonly number[]) => average(values.map((value) => (value - average(all)) ** 2))
  const rows = weights.map((_, at) => average(all.slice(at * 3, at * 3 + 3)))
  const columns = [0, 1, 2].map((at) => average(all.filter((_, place) => place % 3 === at)))
  const exact = [spread(rows) / spread(all), spread(columns) / spread(all)]
  for (let seed = 1; seed <= 8; seed++) {
    const estimated = sensitivityOf(data, document, { vary, sample: 512, seed })
    assert(estimated.ok, JSON.stringify(estimated))
    for (const [at, { firstOrder }] of estimated.value.parts.entries())
      expect(Math.abs(firstOrder - (exact[at] ?? 0)), `seed ${seed}, ${at}`).toBeLessThan(0.12)
  }
})
