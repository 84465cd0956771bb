import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec, Step } from '../spec/index-spec.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import type { Aggregation } from '../steps/aggregate.ts'
import { type IndexResult, resultOf } from './index-result.ts'

type Cells = readonly (number | string | null)[]

/** A flat index of some columns under `T`; a code that begins with "less" is better when it is less. */
function computed(columns: Readonly<Record<string, Cells>>, spec: IndexSpec, more: { weights?: Cells } = {}) {
  const codes = Object.keys(columns)
  const units = Array.from({ length: columns[codes[0] ?? '']?.length ?? 0 }, (_, at) => `U${at + 1}`)
  const data = readIndexInput({
    iData: { uCode: units, ...columns },
    iMeta: {
      iCode: [...codes, 'T'],
      Parent: [...codes.map(() => 'T'), null],
      Direction: [...codes.map((code) => (code.startsWith('less') ? -1 : 1)), 1],
      Weight: [...(more.weights ?? codes.map(() => 1)), 1],
    },
  })
  assert(data.ok, JSON.stringify(data))
  return resultOf(data.value, spec)
}

const AGGREGATE: Step = { do: 'aggregate' }
const by = (how: Aggregation): Step => ({ do: 'aggregate', by: how })
const ranksOf = (result: ReturnType<typeof computed>): (number | null | undefined)[] => {
  assert(result.ok, JSON.stringify(result))
  return result.value.units.map((unit) => result.value.ranks[unit]?.['T'])
}
const refusalsOf = (result: ReturnType<typeof computed>): readonly IndexRefusal[] => {
  assert(!result.ok, 'it is refused')
  return result.refusal
}

describe('a better unit is never behind: what would put it there is mended', () => {
  test('Copeland with missing values: nothing to compare counts for nobody, and who has nothing has no score', () => {
    const columns = { x1: [80, 90, null], x2: [70, 75, null] }
    const result = computed(columns, { steps: [by({ method: 'copeland' })], outranking: ['T'] })
    expect(ranksOf(result)).toEqual([2, 1, null])
    assert(result.ok, 'computed')
    expect(result.value.outranking?.['T']).toMatchObject({ shares: { U1: { U2: 0, U3: null }, U3: { U1: null } }, dominant: 1 })
  })

  test('Copeland compares what both units have, whatever else one of them lacks', () => {
    const columns = { x1: [1, 2, 3, 4], x2: [null, 5, 6, 7], x3: [9, null, 8, 10] }
    const scores = (order: readonly number[]) => {
      const turned = Object.fromEntries(
        Object.entries(columns).map(([code, cells]) => [code, order.map((at) => cells[at] ?? null)]),
      )
      const result = computed(turned, { steps: [by({ method: 'copeland' })] })
      assert(result.ok, 'computed')
      return order.map((_, at) => result.value.scores[`U${order.indexOf(at) + 1}`]?.['T'])
    }
    expect(scores([3, 2, 1, 0])).toEqual(scores([0, 1, 2, 3]))
  })

  test('Copeland over sums that differ by rounding alone: 0.1 + 0.2 is no more than 0.3', () => {
    const data = readIndexInput({
      iData: { uCode: ['A', 'B'], a: [0.1, 0.3], b: [0.2, 0], c: [0, 0], d: [1, 2] },
      iMeta: {
        iCode: ['a', 'b', 'c', 'd', 'P', 'Q', 'T'],
        Parent: ['P', 'P', 'P', 'Q', 'T', 'T', null],
      },
    })
    assert(data.ok, JSON.stringify(data))
    const result = resultOf(data.value, { steps: [{ do: 'aggregate', by: [{ method: 'sum' }, { method: 'copeland' }] }] })
    assert(result.ok, JSON.stringify(result))
    expect(result.value.scores['A']?.['P']).not.toBe(result.value.scores['B']?.['P'])
    expect([result.value.scores['A']?.['T'], result.value.scores['B']?.['T']]).toEqual([-1, 1])
  })

  test('normalised twice: what is less is better is turned round once', () => {
    const steps: Step[] = [{ do: 'normalise', method: 'z-score' }, { do: 'normalise', method: 'min-max' }, AGGREGATE]
    expect(ranksOf(computed({ less: [1, 2, 3, 10] }, { steps }))).toEqual([1, 2, 3, 4])
  })

  test('filled from its row after it is normalised: what is turned round is turned round no more', () => {
    const columns = { less: [1, 2, 9, 9], x: [null, null, 1, 5] }
    const steps: Step[] = [{ do: 'normalise', method: 'min-max' }, { do: 'impute', method: 'row-mean' }, AGGREGATE]
    const result = computed(columns, { steps }, { weights: [1, 2] })
    assert(result.ok, JSON.stringify(result))
    expect(['U1', 'U2'].map((unit) => result.value.scores[unit]?.['T'])).toEqual([100, 87.5])
  })

  test.each([
    ['huge', 1e160],
    ['tiny', 1e-200],
  ])('z-scores of %s values are those of the same values', (_, factor) => {
    const scores = (by: number) => {
      const steps: Step[] = [{ do: 'normalise', method: 'z-score' }, AGGREGATE]
      const result = computed({ x: [1 * by, 2 * by, 4 * by] }, { steps })
      assert(result.ok, JSON.stringify(result))
      return result.value.units.map((unit) => result.value.scores[unit]?.['T'])
    }
    expect(scores(factor)).toEqual(scores(1).map((score) => expect.closeTo(score ?? Number.NaN, 12)))
  })

  test('a weighted median that does not interpolate is one of the values, or the middle of two, and never falls', () => {
    const median = (columns: Readonly<Record<string, Cells>>, weights: Cells) => {
      const result = computed(columns, { steps: [by({ method: 'weighted-median' })] }, { weights })
      assert(result.ok, JSON.stringify(result))
      return result.value.units.map((unit) => result.value.scores[unit]?.['T'])
    }
    expect(median({ a: [1, 1], b: [2, 2], c: [10, 3] }, [1, 1, 3])).toEqual([10, 3])
    expect(median({ a: [1, 5], b: [2, 1], c: [10, 3] }, [1, 1, 2])).toEqual([6, 3])
    expect(median({ a: [1, null], b: [2, 1], c: [10, 3] }, [1, 1, 1])).toEqual([2, 2])
  })

  test('a weighted median does not ask in which order equal children stand', () => {
    const scores = (columns: Readonly<Record<string, Cells>>, weights: Cells) => {
      const result = computed(columns, { steps: [by({ method: 'median' })] }, { weights })
      assert(result.ok, JSON.stringify(result))
      return result.value.scores
    }
    const one = scores({ a: [5, 9], b: [5, 8], c: [9, 1] }, [3, 1, 3])
    const other = scores({ b: [5, 9], a: [5, 8], c: [9, 1] }, [3, 1, 3])
    expect([one['U1']?.['T'], one['U2']?.['T']]).toEqual([other['U1']?.['T'], other['U2']?.['T']])
  })

  test('a sum adds what is there; nothing at all is nothing', () => {
    const result = computed({ a: [1, null, 3], b: [10, 20, null] }, { steps: [by({ method: 'sum' })] }, { weights: [2, 1] })
    assert(result.ok, JSON.stringify(result))
    expect(result.value.units.map((unit) => result.value.scores[unit]?.['T'])).toEqual([12, 20, 6])
  })
})

describe('a better unit is never behind: what cannot be mended is refused by name', () => {
  const normalise = (how: object): Step => ({ do: 'normalise', ...how }) as Step
  test.each<[string, Readonly<Record<string, Cells>>, readonly Step[], object]>([
    [
      'a target everybody has passed',
      { x: [85, 90, 95, 100] },
      [normalise({ method: 'distance-to-target', target: 80 }), AGGREGATE],
      { kind: 'not-normalised', code: 'x', why: 'target-passed' },
    ],
    [
      'a fraction of the maximum where less is better',
      { less: [2, 4, 10, 5] },
      [normalise({ method: 'fraction-of-maximum' }), AGGREGATE],
      { kind: 'not-normalised', code: 'less', why: 'negative-maximum' },
    ],
    [
      'a fraction of a maximum below 0',
      { x: [-2, -4, -10] },
      [normalise({ method: 'fraction-of-maximum' }), AGGREGATE],
      { kind: 'not-normalised', code: 'x', why: 'negative-maximum' },
    ],
    ['no normalising where less is better', { less: [2, 4], x: [1, 2] }, [AGGREGATE], { kind: 'not-turned', code: 'less' }],
    [
      'an even power of z-scores',
      { x: [1, 2, 3], y: [3, 1, 2] },
      [normalise({ method: 'z-score' }), by({ method: 'power', exponent: 2 })],
      { kind: 'not-aggregated', why: 'not-positive' },
    ],
    [
      'an odd power of z-scores, whose sum has no root',
      { x: [1, 2, 3], y: [3, 1, 2] },
      [normalise({ method: 'z-score' }), by({ method: 'power', exponent: 3 })],
      { kind: 'not-aggregated', why: 'not-positive' },
    ],
    [
      'the logarithm of a range of shares',
      { x: [0.01, 0.011, 0.012, 0.013, 0.9] },
      [{ do: 'treat', winsorise: 0, after: 'log-range' }, normalise({ method: 'min-max' }), AGGREGATE],
      { kind: 'not-treated', code: 'x', why: 'maximum-not-above-one' },
    ],
    [
      'a scale that falls',
      { x: [1, 2, 3] },
      [normalise({ method: 'min-max', to: [100, 0] }), AGGREGATE],
      { kind: 'not-normalised', why: 'order-reversed' },
    ],
    [
      'z-scores times nothing',
      { x: [1, 2, 3] },
      [normalise({ method: 'z-score', deviation: 0 }), AGGREGATE],
      { kind: 'not-normalised', why: 'order-reversed' },
    ],
    [
      'goalposts times less than nothing',
      { x: [1, 2, 3] },
      [normalise({ method: 'goalposts', low: 0, high: 5, scale: -1 }), AGGREGATE],
      { kind: 'not-normalised', why: 'order-reversed' },
    ],
    [
      'a denominator below 0',
      { x: [1, 2, 3], d: [5, -1, 2] },
      [{ do: 'denominate', by: { x: 'd' } }, AGGREGATE],
      { kind: 'denominator-not-positive', unit: 'U2', code: 'x', denominator: 'd', value: -1 },
    ],
    [
      'nothing divided by nothing',
      { x: [1, 0, 3], d: [5, 0, 2] },
      [{ do: 'denominate', by: { x: 'd' } }, AGGREGATE],
      { kind: 'denominator-not-positive', unit: 'U2' },
    ],
    [
      'a scale of a denominator below 0',
      { x: [1, 2, 3], d: [5, 1, 2] },
      [{ do: 'denominate', by: { x: 'd' }, scale: { x: -1000 } }, AGGREGATE],
      { kind: 'scale-negative', code: 'x', scale: -1000 },
    ],
    [
      'rows filled from raw values of both directions',
      { x: [1, 2, 3], y: [null, null, 3], less: [4, 5, 6] },
      [{ do: 'impute', method: 'row-mean', scaled: false }, normalise({ method: 'min-max' }), AGGREGATE],
      { kind: 'directions-mixed', codes: ['x', 'less'] },
    ],
    [
      'sums beyond the greatest number, which would leave nothing of a unit',
      { x: [1.5e308, 1], y: [1.5e308, 2], z: [-1.5e308, 3] },
      [AGGREGATE],
      { kind: 'not-aggregated', why: 'out-of-range' },
    ],
    [
      'powers that vanish',
      { x: [0.1, 0.2], y: [0.1, 0.3] },
      [by({ method: 'power', exponent: 1000 })],
      { kind: 'not-aggregated', why: 'out-of-range' },
    ],
  ])('%s', (_, columns, steps, refusal) => {
    expect(refusalsOf(computed(columns, { steps }))).toContainEqual(expect.objectContaining(refusal))
  })

  test('a sum in which two infinities meet leaves no number, and is no missing value', () => {
    const result = computed({ x: [1.5e308, 1], y: [-1.5e308, 2] }, { steps: [AGGREGATE], weights: { x: 3, y: 3 } })
    expect(refusalsOf(result)).toMatchObject([{ kind: 'not-aggregated', code: 'T', unit: 'U1', why: 'out-of-range' }])
  })

  test('a median between unequal weights, once it puts a better unit behind', () => {
    // The lighter of two values that change places takes the half onto itself, below the line it lay on before.
    const columns = { a: [1.9, 2.1], b: [2, 2], c: [3, 3] }
    const result = computed(columns, { steps: [by({ method: 'median' })] }, { weights: [1, 2, 2] })
    expect(refusalsOf(result)).toEqual([{ kind: 'order-not-kept', code: 'T', better: 'U2', worse: 'U1' }])
  })

  test('posts and targets of the metadata no longer fit what is normalised already', () => {
    const data = readIndexInput({
      iData: { uCode: ['A', 'B', 'C'], x: [1, 2, 3] },
      iMeta: { iCode: ['x', 'T'], Parent: ['T', null], Target: [4, null], goalpost_lower: [0, null], goalpost_upper: [5, null] },
    })
    assert(data.ok, 'read')
    for (const [how, heading] of [
      [{ method: 'distance-to-target' }, 'Target'],
      [{ method: 'goalposts' }, 'goalpost_lower'],
    ] as const) {
      const steps = [normalise({ method: 'z-score' }), normalise(how), AGGREGATE]
      expect(resultOf(data.value, { steps })).toEqual({
        ok: false,
        refusal: [{ kind: 'normalised-already', code: 'x', heading }],
      })
    }
  })
})

test('the ranks of an indicator that nothing has turned round go from the lowest where less is better', () => {
  const result = computed({ less: [3, 1, 2] }, { steps: [{ do: 'impute', method: 'mean' }] })
  assert(result.ok, 'computed')
  const { ranks }: IndexResult = result.value
  expect(['U1', 'U2', 'U3'].map((unit) => ranks[unit]?.['less'])).toEqual([3, 1, 2])
})
