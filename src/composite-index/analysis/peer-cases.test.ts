import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import type { Result } from '../../kernel/result.ts'
import { computeIndex } from '../computation/compute-index.ts'
import { resultOf } from '../computation/index-result.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import { correlation } from '../statistics/correlations.ts'
import { columnOf } from '../statistics/matrix.ts'
import { checkIndex } from './check-index.ts'
import { leaveOutEach } from './leave-out.ts'
import peer from './peer-cases.fixture.json' with { type: 'json' }
import { readIndexSpec } from './read-index-spec.ts'

/** Twelve invented communes, as COINr 1.1.14 on R 4.2 computes them. */
const data = accepted(readIndexInput(peer.input))
const IMPUTED: IndexSpec = {
  steps: [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max', to: [1, 100] }, { do: 'aggregate' }],
}

function accepted<Value>(result: Result<Value, unknown>): Value {
  assert(result.ok, JSON.stringify(result))
  return result.value
}
const specOf = (value: object) => accepted(readIndexSpec(value))
const near = (expected: number | null | undefined) => (typeof expected === 'number' ? expect.closeTo(expected, 9) : expected)

describe('an independent program makes the same of the same data', () => {
  test.each(peer.cases.map((own) => [own.name, own] as const))('%s', (_, { spec, units, scores }) => {
    const made = accepted(resultOf(data, specOf(spec)))
    expect(made.units).toEqual(units)
    for (const [code, column] of Object.entries(scores))
      expect(
        units.map((unit) => made.scores[unit]?.[code]),
        code,
      ).toEqual(column.map(near))
  })

  test.each(Object.entries(peer.correlations))('correlations and how likely they are by chance: %s', (kind, pairs) => {
    for (const [one, other, value, probability] of pairs as [string, string, number, number][]) {
      const [a, b] = [columnOf(data.matrix, one), columnOf(data.matrix, other)]
      assert(a !== undefined && b !== undefined, 'both columns')
      const found = correlation(a, b, kind as 'pearson')
      expect([found.value, found.probability], `${one} ${other}`).toEqual([near(value), near(probability)])
    }
  })

  test('statistics of the data', () => {
    const { statistics } = accepted(checkIndex(data))
    for (const [code, expected] of Object.entries(peer.statistics))
      for (const [name, value] of Object.entries(expected))
        expect(statistics[code]?.[name as 'skewness'], `${code} ${name}`).toEqual(near(value))
  })

  test('alpha and principal components of the pillars', () => {
    const { together } = accepted(checkIndex(data, { after: 3 }, accepted(computeIndex(data, IMPUTED))))
    const { alpha, eigenvalues = [], loadings = [] } = together['dx'] ?? {}
    expect(alpha).toEqual(near(peer.alpha))
    expect(eigenvalues).toEqual(peer.eigenvalues.map(near))
    for (const [at, expected] of peer.loadings.entries())
      for (const [code, value] of Object.entries(expected)) expect(Math.abs(loadings[at]?.[code] ?? 0)).toEqual(near(value))
  })

  test('who outranks whom', () => {
    const { outranking, units } = accepted(resultOf(data, { ...IMPUTED, outranking: ['dx'] }))
    for (const [at, unit] of units.entries())
      for (const [place, other] of units.entries())
        if (unit !== other) expect(outranking?.['dx']?.shares[unit]?.[other]).toEqual(near(peer.outranking[at]?.[place]))
  })

  test('how ranks move when one indicator is left out', () => {
    const left = accepted(leaveOutEach(data, IMPUTED, 1))
    expect(Object.fromEntries(left.map(({ code, meanShift }) => [code, meanShift]))).toEqual(
      Object.fromEntries(Object.entries(peer.leftOut).map(([code, shift]) => [code, near(shift)])),
    )
  })

  test('an outranking matrix of nothing to compare is refused', () => {
    expect(resultOf(data, { ...IMPUTED, outranking: ['online'] })).toMatchObject({
      ok: false,
      refusal: [{ kind: 'code-unknown', code: 'online', step: 'outranking' }],
    })
  })
})
