import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { smallInput } from '../spec/index.fixture.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import { correlation } from '../statistics/correlations.ts'
import { columnOf } from '../statistics/matrix.ts'
import { nelderMead } from '../statistics/nelder-mead.ts'
import { principalComponents } from '../statistics/principal-components.ts'
import { computeIndex } from './compute-index.ts'
import { withDerivedWeights } from './derived-weights.ts'

const SPEC: IndexSpec = { steps: [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max' }, { do: 'aggregate' }] }
const read = readIndexInput(smallInput)
assert(read.ok, 'read')
const data = read.value

describe('weights the data gives', () => {
  test('a simplex goes down Rosenbrock’s valley as R’s optim says it does', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2
    const found = nelderMead(valley, [-1.2, 1], { tolerance: Math.sqrt(Number.EPSILON), mostEvaluations: 500 })
    expect(found?.stopped).toBe('tolerance')
    expect(found?.at.map((own) => own.toFixed(6))).toEqual(['1.000260', '1.000506'])
    expect(found?.value).toBeCloseTo(8.825241e-8, 13)
  })

  test('the first component of two columns that go together weighs both alike; their shares sum to one', () => {
    const found = principalComponents([Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 4, 5, 9)])
    expect(found?.loadings[0]?.map((own) => own.toFixed(9))).toEqual([Math.SQRT1_2.toFixed(9), Math.SQRT1_2.toFixed(9)])
    expect(found?.explained.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 12)
  })

  test('a balance brings the correlations of a level with the top nearer to those wanted', () => {
    const distanceOf = (spec: IndexSpec): number => {
      const stages = computeIndex(data, spec)
      assert(stages.ok, JSON.stringify(stages))
      const matrix = stages.value.at(-1)?.matrix
      assert(matrix !== undefined, 'a last stage')
      const top = columnOf(matrix, 'dx') as Float64Array
      const [one = 0, other = 0] = ['government', 'society'].map(
        (code) => correlation(columnOf(matrix, code) as Float64Array, top).value,
      )
      return Math.abs(one / (one + other) - 0.5)
    }
    const uneven = { ...SPEC, weights: { government: 5, society: 1 } }
    const balanced = withDerivedWeights(data, { ...SPEC, weights: { derive: 'balance', level: 2, tolerance: 1e-6 } })
    assert(balanced.ok, JSON.stringify(balanced))
    expect(distanceOf(balanced.value)).toBeLessThan(1e-3)
    expect(distanceOf(balanced.value)).toBeLessThan(distanceOf(uneven))
  })

  test('two children that go against each other have no weights by components', () => {
    const against = { ...smallInput.iData, paperless: smallInput.iData.online.map((value) => 100 - value) }
    const opposed = readIndexInput({ ...smallInput, iData: against })
    assert(opposed.ok, 'read')
    expect(withDerivedWeights(opposed.value, { ...SPEC, weights: { derive: 'components', level: 1 } })).toMatchObject({
      ok: false,
      refusal: [{ kind: 'weights-sum-to-nothing', code: 'government' }],
    })
  })

  test('a child that goes against the others would weigh less than nothing: refused by name, not taken by its size', () => {
    const input = {
      iData: { uCode: ['A', 'B', 'C', 'D', 'E'], a: [1, 2, 3, 4, 5], b: [2, 1, 4, 3, 6], c: [4, 5, 2, 3, 1] },
      iMeta: { iCode: ['a', 'b', 'c', 'T'], Parent: ['T', 'T', 'T', null] },
    }
    const opposed = readIndexInput(input)
    assert(opposed.ok, 'read')
    const derived = withDerivedWeights(opposed.value, { ...SPEC, weights: { derive: 'components', level: 1 } })
    expect(derived).toMatchObject({
      ok: false,
      refusal: [{ kind: 'derived-weight-negative', code: 'c', weight: expect.any(Number) }],
    })
  })

  test('a level nobody has is refused', () => {
    expect(withDerivedWeights(data, { ...SPEC, weights: { derive: 'components', level: 7 } })).toMatchObject({
      ok: false,
      refusal: [{ kind: 'level-unknown', level: 7 }],
    })
  })
})
