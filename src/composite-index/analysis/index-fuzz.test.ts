import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellRefusal } from '../../kernel/result.ts'
import { computeIndex } from '../computation/compute-index.ts'
import { withDerivedWeights } from '../computation/derived-weights.ts'
import { resultOf } from '../computation/index-result.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { indexRefusalText } from '../spec/index-refusal-text.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import { checkIndex } from './check-index.ts'
import { leaveOutEach } from './leave-out.ts'
import { readIndexSpec } from './read-index-spec.ts'
import { sensitivityOf } from './sensitivity.ts'
import { uncertaintyOf } from './uncertainty.ts'

const among = <Value>(...values: Value[]) => fc.constantFrom(...values)
const six = <Value>(element: fc.Arbitrary<Value>) => fc.array(element, { minLength: 6, maxLength: 6 })

const number = fc.oneof(fc.double({ noNaN: true, min: -50, max: 50 }), fc.integer({ min: 0, max: 4 }), among(null, 0))
const odd = among<unknown>(
  'NA',
  'x',
  ' ',
  1e308,
  -1e308,
  5e-324,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  '1e400',
  true,
  [1],
  {},
  '12,5',
  '3.5',
)
const CODES = ['a', 'b', 'c', 'constructor', 'p', 'top']
const anyCode = among<unknown>(...CODES, '__proto__', 'toString', { toString: 1 }, null)

/** Five units; `isOdd`: anything may stand anywhere. */
function inputs(isOdd: boolean) {
  const column = fc.array(isOdd ? fc.oneof(number, odd) : number, { minLength: 5, maxLength: 5 })
  const or = <Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<unknown>) => (isOdd ? fc.oneof(right, wrong) : right)
  return fc.record({
    iData: fc.record({
      uCode: or(fc.constant(['A', 'B', 'C', 'D', 'constructor']), fc.array(anyCode, { minLength: 5, maxLength: 5 })),
      g: fc.array(among('x', 'y', null), { minLength: 5, maxLength: 5 }),
      ...Object.fromEntries(['a', 'b', 'c', 'constructor', 'd'].map((code) => [code, column])),
    }),
    iMeta: fc.record({
      iCode: or(fc.constant(CODES), six(anyCode)),
      Parent: or(among(['p', 'p', 'top', 'p', 'top', null], ['top', 'top', 'p', 'p', 'top', null]), six(anyCode)),
      Weight: or(six(among(0, 1, 2, 0.5)), six(among<unknown>(-1, 'x', null))),
      Direction: or(six(among(1, -1)), six(among<unknown>(0, 'x', null))),
      Level: or(fc.constant([1, 1, 1, 1, 2, 3]), fc.constant([1, 'x', null, 3, -2, 1.5])),
      Target: six(among(1, 5, null)),
      Denominator: or(six(among(null, 'd')), six(among('zz', 'constructor'))),
      goalpost_lower: six(among(0, -1, null)),
      goalpost_upper: six(among(3, 10)),
      goalpost_trunc2posts: six(among<unknown>('TRUE', false, 1, null)),
    }),
  })
}

const normalisation = among<object>(
  { method: 'min-max' },
  { method: 'z-score', parameters: 'given' },
  { method: 'rank', ties: 'dense' },
  { method: 'percentile' },
  { method: 'fraction-of-maximum' },
  { method: 'none' },
  { method: 'distance-to-reference', reference: 'A', cap: true },
  { method: 'distance-to-reference', reference: '?' },
  { method: 'distance-to-target' },
  { method: 'goalposts', parameters: 'given' },
  { method: 'fixed-scale', low: 0, high: 5e-324 },
)
const aggregation = among<object>(
  ...['arithmetic', 'geometric', 'harmonic', 'median', 'copeland'].map((method) => ({ method })),
  ...[2, -1000, 0, 1e-300].map((exponent) => ({ method: 'power', exponent })),
)
const step = fc.oneof(
  fc.record(
    { do: fc.constant('denominate'), by: among<object>({ a: 'd' }, { a: 'nope' }), scale: among({ a: 1000 }, { a: 0 }) },
    {},
  ),
  fc.record({
    do: fc.constant('impute'),
    method: among('mean', 'group-median', 'row-mean'),
    group: among('g', 'constructor'),
    level: among(2, 99),
  }),
  fc.record({
    do: fc.constant('screen'),
    by: among('missing', 'missing-or-zeros'),
    availability: among(0.5, 1),
    exclude: among<string[]>([], ['zz']),
  }),
  fc.record({
    do: fc.constant('treat'),
    winsorise: among(null, 0, 5),
    skewness: among(0, 2),
    kurtosis: among(-9, 3.5),
    after: among('log', 'log-signed', 'log-plus-one', 'log-range', 'box-cox', 'none'),
    lambda: among(0, 1e5, -3),
    force: fc.boolean(),
  }),
  normalisation.map((how) => ({ do: 'normalise', ...how })),
  normalisation.map((how) => ({ do: 'normalise', method: 'rank', indicators: { a: how, constructor: { method: 'none' } } })),
)
const last = aggregation.map((by) => [
  { do: 'normalise', method: 'min-max', to: [1, 10] },
  { do: 'aggregate', by },
])
const spec = fc.record({
  steps: fc.tuple(fc.array(step, { maxLength: 2 }), last).map(([early, late]) => [...early, ...late]),
  weights: among<unknown>(
    'given',
    { a: 0, b: 0 },
    { zz: 1 },
    { derive: 'components', level: 1 },
    { derive: 'balance', level: 1, target: { a: -1e9 } },
  ),
  ranks: among<object>({}, { within: 'g' }, { within: 'constructor' }, { ties: 'mean', tolerance: 1e9 }),
  outranking: among(['top'], ['zz']),
  check: fc.record({
    after: among(0, 2),
    correlation: among('pearson', 'spearman', 'kendall'),
    between: among([[1, 1]], [[1, 2]], [[2, 9]]),
  }),
})
const vary = fc.array(
  fc.oneof(
    fc.record({ vary: fc.constant('weights' as const), noise: among(0, 0.3, 1) }),
    fc.record({ vary: fc.constant('weighting' as const), options: among<object[]>([{ zz: 1 }], [{ a: 2 }, { b: 0 }]) }),
    fc.record({ vary: fc.constant('step' as const), step: among(1, 2), options: fc.array(step, { minLength: 1, maxLength: 2 }) }),
  ),
  { minLength: 2, maxLength: 3 },
)

function expectTold(refusals: readonly IndexRefusal[]): void {
  expect(refusals.length).toBeGreaterThan(0)
  for (const refusal of refusals) {
    const { vi, en } = tellRefusal(refusal, indexRefusalText)
    expect(`${vi} ${en}`).not.toMatch(/undefined|\[object/)
  }
}

describe.each([
  ['anything', true],
  ['good data and odd choices', false],
])('of %s', (_, isOdd) => {
  test('an index is made, or it is told why not: nothing is thrown', () => {
    fc.assert(
      fc.property(inputs(isOdd), spec, vary, (input, asked, varied) => {
        const [data, document] = [readIndexInput(input), readIndexSpec({ ...asked, sensitivity: { vary: varied } })]
        if (!data.ok) return expectTold(data.refusal)
        if (!document.ok) return
        const weighed = withDerivedWeights(data.value, document.value)
        if (!weighed.ok) return expectTold(weighed.refusal)
        const ready = weighed.value
        const stages = computeIndex(data.value, ready)
        const made = [
          resultOf(data.value, ready),
          checkIndex(data.value, document.value.check, stages.ok ? stages.value : []),
          leaveOutEach(data.value, ready),
          uncertaintyOf(data.value, ready, {
            ...document.value.sensitivity,
            vary: document.value.sensitivity?.vary ?? [],
            replications: 5,
            paidRanks: 2,
          }),
          sensitivityOf(data.value, ready, { vary: document.value.sensitivity?.vary ?? [], sample: 8, bootstrap: 3 }),
        ]
        for (const one of made) {
          if (one.ok) JSON.stringify(one.value)
          else expectTold(one.refusal)
        }
      }),
      { numRuns: 400 },
    )
  })
})
