import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { rank } from '../../kernel/rank.ts'
import type { Result } from '../../kernel/result.ts'
import { needs } from '../../platform/needs.fixture.ts'
import { projectRoot } from '../../platform/paths.ts'
import { checkIndex } from '../analysis/check-index.ts'
import { uncertaintyOf } from '../analysis/uncertainty.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexSpec, Step } from '../spec/index-spec.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import { columnOf, type Matrix } from '../statistics/matrix.ts'
import { availabilityOf } from '../steps/availability.ts'
import { computeIndex, indicatorsOf } from './compute-index.ts'
import { ranksOf } from './index-ranks.ts'
import { effectiveWeights, weightsOf } from './index-weights.ts'

/** What an independent program made of a published index (its README says how). Not carried by the project. */
const SHARED = pathToFileURL(join(process.env['CANHTAYSO_SHARED'] ?? join(projectRoot, '..', 'shared'), 'data/index-reference/'))
const read = (name: string) => JSON.parse(readFileSync(new URL(name, SHARED), 'utf8'))
type Columns = Readonly<Record<string, readonly (number | null)[]>> & { readonly uCode: readonly string[] }

const DEFAULT: readonly Step[] = [
  { do: 'denominate' },
  { do: 'impute', method: 'group-mean', group: 'EurAsia_group' },
  { do: 'screen', by: 'missing', availability: 0.9 },
  { do: 'treat' },
  { do: 'normalise', method: 'min-max', to: [0, 100] },
  { do: 'aggregate' },
]
const RAW: readonly Step[] = [{ do: 'normalise', method: 'min-max' }, { do: 'aggregate' }]
const STAGES = {
  denominate: 'Denominated',
  impute: 'Imputed',
  screen: 'Screened',
  treat: 'Treated',
  normalise: 'Normalised',
  aggregate: 'Aggregated',
}

function accepted<Value>(result: Result<Value, unknown>): Value {
  assert(result.ok, JSON.stringify(result))
  return result.value
}
const countries = (): IndexData => accepted(readIndexInput(read('asem_input.json')))
const lastOf = (spec: IndexSpec): Matrix => accepted(computeIndex(countries(), spec)).at(-1)?.matrix as Matrix

function expectColumns(matrix: Matrix, { uCode, ...columns }: Columns): void {
  expect(matrix.units).toEqual(uCode)
  for (const [code, values] of Object.entries(columns)) {
    const own = columnOf(matrix, code)
    const gaps = values.map((value, at) =>
      value === null ? Number(!Number.isNaN(own?.[at])) : Math.abs(value - (own?.[at] ?? Number.NaN)),
    )
    expect(Math.max(...gaps), code).toBeLessThan(1e-9)
  }
}

function expectRanks(matrix: Matrix, { uCode: _, ...columns }: Columns): void {
  const { overall } = accepted(ranksOf(matrix, countries()))
  for (const [code, values] of Object.entries(columns))
    expect([...(overall.get(code) ?? [])], code).toEqual(values.map((own) => own ?? Number.NaN))
}

/** The data come with COINr, a package under the GPL (2 or later): they are read where they lie beside a checkout, and not carried. */
const asem =
  'the ASEM data come with COINr, a package under the GPL, and are not carried; peer-cases.test.ts proves the same on data of our own'
describe('an index an independent program computed', needs(existsSync(SHARED), asem), () => {
  test('every stage of the default pipeline, and the ranks of everything', () => {
    const expected = read('asem_pipeline_default.json')
    const stages = accepted(computeIndex(countries(), { steps: DEFAULT }))
    for (const { step, matrix } of stages) expectColumns(matrix, expected[STAGES[step]])
    expectRanks(stages.at(-1)?.matrix as Matrix, expected.Ranks)
    const treated = stages[3]?.treated
    const { iCode, ...details } = expected.TreatDetails
    for (const [at, code] of iCode.entries()) {
      const own = treated?.get(code)
      expect(own?.winsorised, code).toBe(details['winsorise.nwin'][at] ?? 0)
      for (const check of [0, 1])
        expect(own?.checks[check]?.passes, code).toBe(details[`check_SkewKurt${check}.Pass`][at] ?? undefined)
      expect(own?.checks[0]?.skewness).toBeCloseTo(details['check_SkewKurt0.Skew'][at], 9)
    }
  })

  test('raw data, missing values dropped', () => {
    const expected = read('asem_raw_minmax_amean.json')
    const matrix = lastOf({ steps: RAW })
    expectColumns(matrix, { ...expected.Normalised, ...expected.Aggregated })
    expectRanks(matrix, expected.Ranks)
  })

  test('unequal weights', () => {
    const expected = read('asem_raw_minmax_amean_unequal_weights.json')
    const { iCode, Weight } = expected.params.weights
    const weights = Object.fromEntries(iCode.map((code: string, at: number) => [code, Weight[at]]))
    const matrix = lastOf({ steps: RAW, weights })
    expectColumns(matrix, expected.Aggregated)
    expectRanks(matrix, expected.Ranks)
  })

  test('imputation by the mean, and what each unit has', () => {
    const expected = read('asem_impute_mean_and_availability.json')
    expectColumns(lastOf({ steps: [{ do: 'impute', method: 'mean' }] }), expected.Imputed)
    const { Dat_Avail, Non_Zero, N_missing, N_zero } = expected.AvailSummary
    for (const [at, own] of availabilityOf(indicatorsOf(countries())).entries()) {
      expect([own.missing, own.zeros]).toEqual([N_missing[at], N_zero[at]])
      expect(own.available).toBeCloseTo(Dat_Avail[at], 12)
      expect(own.nonZero).toBeCloseTo(Non_Zero[at], 12)
    }
    const { availability } = accepted(checkIndex(countries()))
    const { uCode, ...byNode } = expected.AvailByGroup
    for (const [code, shares] of Object.entries<number[]>(byNode))
      for (const [at, unit] of uCode.entries())
        expect(availability[unit]?.below[code], code).toBeCloseTo(shares[at] ?? Number.NaN, 12)
  })

  test('the part of the whole each node speaks for', () => {
    const { iCode, EffWeight } = read('asem_input.json').effWeights
    const { tree } = countries()
    const parts = effectiveWeights(tree, weightsOf(tree))
    for (const [at, code] of iCode.entries()) expect(parts.get(code), code).toBeCloseTo(EffWeight[at], 12)
  })

  test('the ranks under 200 sets of weights, and their statistics', () => {
    const expected = read('asem_montecarlo_weights.json')
    const { params, weights, uCode, rankStats, nominalRank, meanAbsRankShift } = expected
    const data = countries()
    const options = weights.map((set: number[]) => Object.fromEntries(set.map((own, at) => [params.weightCodes[at], own])))
    const asked = { vary: [{ vary: 'weighting' as const, options }], every: true, each: true }
    const { units, meanShift, each = [] } = accepted(uncertaintyOf(data, { steps: DEFAULT }, asked))
    for (const [at, code] of uCode.entries()) {
      const place = data.matrix.units.indexOf(code)
      expect(each.map(({ ranks }) => ranks[place])).toEqual(expected.ranks_rowsAreUnits[at])
      expect(each.map(({ scores }) => scores[place])).toEqual(
        expected.indexScores_rowsAreUnits[at].map((own: number) => expect.closeTo(own, 9)),
      )
    }
    for (const [at, code] of uCode.entries()) {
      const own = units.get(code)
      expect(own?.rank).toBe(nominalRank[at])
      expect([own?.median, own?.q5, own?.q25, own?.q75, own?.q95, own?.best, own?.worst]).toEqual(
        ['median', 'q5', 'q25', 'q75', 'q95', 'min', 'max'].map((name) => expect.closeTo(rankStats[name][at], 9)),
      )
      expect([own?.mean, own?.deviation]).toEqual([expect.closeTo(rankStats.mean[at], 9), expect.closeTo(rankStats.sd[at], 9)])
    }
    if (Array.isArray(meanAbsRankShift) && meanAbsRankShift.length === weights.length)
      expect([...meanShift]).toEqual(meanAbsRankShift.map((own: number) => expect.closeTo(own, 9)))
  })

  test('four ways to rank ties', () => {
    const { params, desc_min, asc_min, desc_avg, desc_max } = read('ranks_ties.json')
    const given = Float64Array.from(params.x, (own: number | null) => own ?? Number.NaN)
    const ranked = (ties: 'min' | 'mean' | 'max', highestFirst = true) =>
      [...rank(given, { ties, highestFirst, tolerance: 0 })].map((own) => (Number.isNaN(own) ? null : own))
    expect([ranked('min'), ranked('min', false), ranked('mean'), ranked('max')]).toEqual([desc_min, asc_min, desc_avg, desc_max])
  })
})
