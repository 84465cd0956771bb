import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { computeIndex } from '../computation/compute-index.ts'
import { resultOf } from '../computation/index-result.ts'
import { smallInput } from '../spec/index.fixture.ts'
import { columnOf } from '../statistics/matrix.ts'
import { compareResults, rankCorrelations, strengthsOf } from './compare-results.ts'
import { answerCheck } from './index-answers.ts'
import { type ReadyIndex, readyIndex } from './ready-index.ts'
import { sensitivityOf } from './sensitivity.ts'
import { uncertaintyOf } from './uncertainty.ts'

/** What numpy 2.4 and scipy 1.17 make of the same six units (linprog, corrcoef; the likelihood maximised by its gradient). */
const SIX = {
  iData: {
    uCode: ['A', 'B', 'C', 'D', 'E', 'F'],
    online: [92, 81, 64, 58.5, 77, 49],
    paperless: [71, 64, 52, 33, 60, 41],
    cashless: [5.5, 6.1, 3.8, 2.9, 5.2, 0],
  },
  iMeta: { iCode: ['online', 'paperless', 'cashless', 'T'], Parent: ['T', 'T', 'T', null] },
}
const near = (digits: number) => (value: number) => expect.closeTo(value, digits)
const STEPS = [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max' }, { do: 'aggregate' }]

function readied(input: unknown, spec: object): ReadyIndex {
  const ready = readyIndex({ input }, spec)
  assert(ready.ok, JSON.stringify(ready))
  return ready.value
}
function resultFor(input: unknown, spec: object) {
  const { data, document } = readied(input, spec)
  const result = resultOf(data, document)
  assert(result.ok, JSON.stringify(result))
  return result.value
}

describe('an independent program makes the same of it', () => {
  test('the benefit of the doubt: a linear programme for each unit', () => {
    const steps = [{ do: 'aggregate', by: { method: 'benefit-of-the-doubt' } }]
    const { scores, units } = resultFor(SIX, { steps })
    expect(units.map((unit) => scores[unit]?.['T'])).toEqual(
      [1, 1, 0.732394366197, 0.635869565217, 0.893690579084, 0.577464788732].map(near(10)),
    )
  })

  test.each([
    ['entropy', [0.0803959405, 0.117379754927, 0.802224304573]],
    ['critic', [0.225891076112, 0.384789682133, 0.389319241756]],
  ])('weights by %s', (derive, expected) => {
    const { weights } = resultFor(SIX, { steps: [{ do: 'aggregate' }], weights: { derive, level: 1 } })
    expect(['online', 'paperless', 'cashless'].map((code) => weights[code]?.weight)).toEqual(expected.map(near(10)))
  })

  test('imputation by expectation and maximisation', () => {
    const input = {
      ...SIX,
      iData: {
        uCode: ['U01', 'U02', 'U03', 'U04', 'U05', 'U06', 'U07', 'U08', 'U09', 'U10'],
        online: [92, 81, 64, 58.5, 77, 49, null, 88, 70, 66],
        paperless: [71, 64, null, 33, 60, 41, 47, null, 64, 45],
        cashless: [55, 61, 38, 29, null, 24, 35, null, 41, 52],
      },
    }
    const { data, document } = readied(input, { steps: [{ do: 'impute', method: 'em' }] })
    const stages = computeIndex(data, document)
    assert(stages.ok, JSON.stringify(stages))
    const matrix = stages.value[0]?.matrix
    assert(matrix !== undefined, 'a stage')
    const at = (code: string, unit: number) => columnOf(matrix, code)?.[unit - 1]
    expect([at('paperless', 3), at('cashless', 5), at('online', 7), at('paperless', 8), at('cashless', 8)]).toEqual(
      EM_EXPECTED.map(near(5)),
    )
  })
})
const EM_EXPECTED = [48.4865205, 49.4508401, 62.2987896, 68.903917, 58.5938257]

describe('what cannot be done so is refused', () => {
  test.each<[string, object, object, object]>([
    [
      'the benefit of the doubt of values below 0',
      {},
      {
        steps: [
          { do: 'normalise', method: 'z-score' },
          { do: 'aggregate', by: { method: 'benefit-of-the-doubt' } },
        ],
      },
      { kind: 'not-aggregated', why: 'not-positive' },
    ],
    [
      'imputing by em what follows from another',
      { paperless: [1, 2, 3, 4, 5, 6], online: [2, 4, 6, 8, 10, 12], cashless: [5.5, 6.1, 3.8, null, 5.2, 0] },
      { steps: [{ do: 'impute', method: 'em' }] },
      { kind: 'em-singular' },
    ],
    [
      'imputing by em what would put the better one of two behind',
      { online: [90, 80, 10, 20, 30, 40], paperless: [null, null, 90, 70, 65, 40], cashless: [3, 3, 3, 4, 2, 5] },
      { steps: [{ do: 'impute', method: 'em' }] },
      { kind: 'imputed-against-order', code: 'paperless', better: 'A', worse: 'B' },
    ],
  ])('%s', (_, columns, spec, refusal) => {
    const { data, document } = readied({ ...SIX, iData: { ...SIX.iData, ...columns } }, spec)
    expect(resultOf(data, document)).toMatchObject({ ok: false, refusal: [refusal] })
  })

  test('weights by entropy of values below 0, by CRITIC of a column that does not change', () => {
    const refusalOf = (columns: object, derive: string) =>
      readyIndex(
        { input: { ...SIX, iData: { ...SIX.iData, ...columns } } },
        { steps: [{ do: 'aggregate' }], weights: { derive, level: 1 } },
      )
    const refused = { ok: false, refusal: [{ kind: 'no-spread', code: 'T' }] }
    expect(refusalOf({ online: [1, 2, -1, 3, 4, 5] }, 'entropy')).toMatchObject(refused)
    expect(refusalOf({ online: [1, 1, 1, 1, 1, 1] }, 'critic')).toMatchObject(refused)
  })

  test('a parameter that is no number in its step, one that is replaced too, and Shapley effects of nine choices', () => {
    const parameter = { vary: 'parameter', step: 3, parameter: '/by/exponent', from: 1, to: 2 }
    const steps = [...STEPS.slice(0, 2), { do: 'aggregate', by: { method: 'power', exponent: 1 } }]
    const refusalsOf = (given: readonly object[], vary: readonly object[]) => {
      const ready = readyIndex({ input: smallInput }, { steps: given, sensitivity: { vary } })
      return ready.ok ? [] : ready.refusal
    }
    expect(refusalsOf(STEPS, [parameter, { vary: 'weights', noise: 0.1 }])).toMatchObject([
      { kind: 'parameter-unknown', step: 3, parameter: '/by/exponent' },
    ])
    expect(refusalsOf(steps, [parameter, { vary: 'step', step: 3, options: [{ do: 'aggregate' }] }])).toMatchObject([
      { kind: 'varied-twice', what: 'step 3' },
    ])
    const { data, document } = readied(smallInput, { steps })
    const vary = Array.from({ length: 9 }, () => ({ vary: 'weights' as const, noise: 0.1, levels: [] }))
    expect(sensitivityOf(data, document, { vary, sample: 8, shapley: true })).toMatchObject({
      ok: false,
      refusal: [{ kind: 'too-many-variations', most: 8 }],
    })
  })
})

describe('sensitivity', () => {
  test('a parameter drawn from a range moves the ranks as its values do', () => {
    const steps = [...STEPS.slice(0, 2), { do: 'aggregate', by: { method: 'power', exponent: 1 } }]
    const { data, document } = readied(smallInput, { steps })
    const parameter = { vary: 'parameter' as const, step: 3, parameter: '/by/exponent', from: 0.2, to: 9 }
    const drawn = uncertaintyOf(data, document, { vary: [parameter], replications: 60, each: true })
    assert(drawn.ok, JSON.stringify(drawn))
    const [top] = [data.matrix.units.indexOf('XL')]
    const scores = (drawn.value.each ?? []).map((own) => own.scores[top ?? 0] ?? 0)
    const ends = [0.2, 9].map(
      (exponent) =>
        resultFor(smallInput, { steps: [...STEPS.slice(0, 2), { do: 'aggregate', by: { method: 'power', exponent } }] }).scores[
          'XL'
        ]?.['dx'] ?? 0,
    )
    expect(new Set(scores).size).toBe(60)
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(Math.min(...ends))
    expect(Math.max(...scores)).toBeLessThanOrEqual(Math.max(...ends))
    const made = sensitivityOf(data, document, { vary: [parameter, { vary: 'weights', noise: 0.01 }], sample: 128 })
    assert(made.ok, JSON.stringify(made))
    expect(made.value.parts[0]?.totalOrder).toBeGreaterThan(made.value.parts[1]?.totalOrder ?? 1)
  })

  test('of two choices each has its first order and half of what they do together', () => {
    const { data, document } = readied(smallInput, { steps: STEPS })
    const vary = [
      { vary: 'weights' as const, noise: 0.5 },
      { vary: 'weighting' as const, options: ['given', 'equal'] as const },
    ]
    const made = sensitivityOf(data, document, { vary, sample: 64, shapley: true })
    assert(made.ok, JSON.stringify(made))
    const [one, other] = made.value.parts
    const both = 1 - (one?.firstOrder ?? 0) - (other?.firstOrder ?? 0)
    expect(one?.shapley).toBeCloseTo((one?.firstOrder ?? 0) + both / 2, 9)
    expect(other?.shapley).toBeCloseTo((other?.firstOrder ?? 0) + both / 2, 9)
  })

  test('Shapley effects sum to one, and are near those of all combinations', () => {
    const vary = [
      { vary: 'weighting' as const, options: [{ government: 1 }, { government: 3 }, { government: 9 }] },
      {
        vary: 'step' as const,
        step: 2,
        options: [
          { do: 'normalise' as const, method: 'min-max' as const },
          { do: 'normalise' as const, method: 'rank' as const },
        ],
      },
      {
        vary: 'step' as const,
        step: 1,
        options: [
          { do: 'impute' as const, method: 'mean' as const },
          { do: 'impute' as const, method: 'row-mean' as const },
        ],
      },
    ]
    const { data, document } = readied(smallInput, { steps: STEPS })
    const every = uncertaintyOf(data, document, { vary, every: true })
    assert(every.ok, JSON.stringify(every))
    const exact = naiveShapley([...every.value.meanShift], [3, 2, 2])
    const made = sensitivityOf(data, document, { vary, sample: 2000, shapley: true, seed: 5 })
    assert(made.ok, JSON.stringify(made))
    const effects = made.value.parts.map(({ shapley }) => shapley ?? Number.NaN)
    expect(effects.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 9)
    for (const [at, effect] of effects.entries()) expect(Math.abs(effect - (exact[at] ?? 0)), String(at)).toBeLessThan(0.07)
  })
})

/** From the definition: every order in which choices become known, and what each then takes of the variance. */
function naiveShapley(values: readonly number[], sizes: readonly number[]): number[] {
  const placesOf = (index: number) => [Math.floor(index / 4) % 3, Math.floor(index / 2) % 2, index % 2]
  const average = (own: readonly number[]) => own.reduce((sum, value) => sum + value, 0) / own.length
  const explained = (known: readonly number[]) => {
    const groups = Map.groupBy(values.keys(), (index) => known.map((at) => placesOf(index)[at]).join())
    const means = values.map((_, index) =>
      average([...(groups.get(known.map((at) => placesOf(index)[at]).join()) ?? [])].map((own) => values[own] ?? 0)),
    )
    return average(means.map((mean) => (mean - average(values)) ** 2))
  }
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]
  return sizes.map((_, choice) =>
    average(
      orders.map((order) => {
        const before = order.slice(0, order.indexOf(choice))
        return (explained([...before, choice]) - explained(before)) / explained([0, 1, 2])
      }),
    ),
  )
}

describe('what a reader of a ranking asks next', () => {
  test('how alike two rankings are', () => {
    const [one, other] = [
      resultFor(smallInput, { steps: STEPS }),
      resultFor(smallInput, { steps: STEPS, weights: { online: 0, paperless: 9, cashless: 1 } }),
    ]
    const changes = compareResults(one, other, 'government')
    const { spearman, kendall } = rankCorrelations(changes)
    const both = changes.filter(({ before, after }) => before !== null && after !== null)
    const squares = both.reduce((sum, { change }) => sum + (change ?? 0) ** 2, 0)
    expect(spearman.value).toBeCloseTo(1 - (6 * squares) / (6 * 35), 12)
    const pairs = both.flatMap((a, at) =>
      both.slice(at + 1).map((b) => Math.sign((a.before ?? 0) - (b.before ?? 0)) * Math.sign((a.after ?? 0) - (b.after ?? 0))),
    )
    expect(kendall.value).toBeCloseTo(pairs.reduce((sum, own) => sum + own, 0) / 15, 12)
    expect(spearman.count).toBe(6)
  })

  test('where a unit is strong and weak', () => {
    const result = resultFor(smallInput, { steps: STEPS })
    const indicators = ['online', 'paperless', 'cashless', 'waiting']
    const { strengths, weaknesses } = strengthsOf(result, 'LK', { indicators, most: 2 })
    expect(strengths.map(({ code, rank }) => [code, rank])).toEqual([
      ['cashless', 1],
      ['paperless', 2],
    ])
    expect(weaknesses.map(({ code, rank }) => [code, rank])).toEqual([
      ['waiting', 3],
      ['online', 2],
    ])
  })

  test('alpha of all indicators below a node, at the data itself', () => {
    const raw = answerCheck(readied(smallInput, { steps: STEPS }))
    assert(raw.ok, JSON.stringify(raw))
    const later = answerCheck(readied(smallInput, { steps: STEPS, check: { after: 3 } }))
    assert(later.ok, JSON.stringify(later))
    expect(raw.value.together['dx']).toBeUndefined()
    expect(raw.value.alphaBelow).toMatchObject({
      dx: expect.any(Number),
      government: raw.value.together['government']?.alpha,
      society: expect.any(Number),
    })
    expect(later.value.alphaBelow['dx']).toBe(later.value.together['dx']?.alphaBelow)
  })
})
