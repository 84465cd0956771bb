import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAgainst } from '../../kernel/schema-check.ts'
import { indexSpecSchema } from './read-index-spec.ts'

interface Validator {
  compile(schema: unknown): ((value: unknown) => boolean) & { errors?: unknown }
}
const Ajv = createRequire(import.meta.url)('ajv/dist/2020').default as new (options: object) => Validator
const isSpec = new Ajv({ strictTypes: false }).compile(indexSpecSchema)

/** A spec in which every choice is made once. */
const EVERYTHING = {
  steps: [
    { do: 'denominate', by: { trained: 'people' }, scale: { trained: 1000 } },
    { do: 'impute', method: 'row-mean', level: 2, scaled: false },
    { do: 'impute', method: 'group-median', group: 'kind' },
    { do: 'screen', by: 'missing-or-zeros', availability: 0.5, nonZero: 0, include: ['A'], exclude: ['B'] },
    {
      do: 'treat',
      winsorise: null,
      skewness: 2,
      kurtosis: -1,
      after: 'box-cox',
      lambda: 0.5,
      force: true,
      combine: true,
      indicators: { online: 'none', trained: { winsorise: 3, after: 'log' } },
    },
    {
      do: 'normalise',
      method: 'min-max',
      to: [1, 100],
      parameters: 'given',
      indicators: {
        a: { method: 'z-score', mean: 0, deviation: 1 },
        b: { method: 'rank', ties: 'mean' },
        c: { method: 'percentile' },
        d: { method: 'borda', ties: 'dense' },
        e: { method: 'distance-to-maximum' },
        f: { method: 'fraction-of-maximum' },
        g: { method: 'distance-to-reference', reference: 'A', cap: true },
        h: { method: 'distance-to-target', target: 5, cap: false, parameters: 'given' },
        i: { method: 'goalposts', low: 0, high: 1, scale: 10, truncate: false },
        j: { method: 'fixed-scale', factor: 1, parameters: 'given' },
        k: { method: 'none' },
      },
    },
    {
      do: 'aggregate',
      by: [{ method: 'arithmetic' }, { method: 'power', exponent: -1 }],
      nodes: { dx: { method: 'copeland' }, government: { method: 'weighted-median' }, society: { method: 'sum' } },
      availability: [0.5, 0],
    },
  ],
  weights: { derive: 'balance', level: 2, target: { a: 1, b: 2 }, correlation: 'kendall', tolerance: 0.01 },
  ranks: { ties: 'min', tolerance: 0, paid: 3, within: 'kind' },
  outranking: ['dx'],
  check: {
    after: 3,
    turned: false,
    correlation: 'spearman',
    between: [[1, 2]],
    close: 0.8,
    denominators: 0.5,
    componentScores: true,
    flags: { available: 0.5, nonZero: 0.5, unique: 0.2, skewness: 1, kurtosis: 2 },
  },
  uncertainty: {
    vary: [
      { vary: 'weights', noise: 0.25, levels: [1, 2] },
      { vary: 'weighting', options: ['equal', { a: 1 }] },
      { vary: 'step', step: 7, options: [{ do: 'aggregate' }] },
      { vary: 'parameter', step: 4, parameter: '/availability', from: 0.1, to: 0.9 },
    ],
    replications: 100,
    every: false,
    each: true,
    seed: 1,
    node: 'dx',
    paidRanks: 3,
    decided: 0.9,
  },
  sensitivity: {
    vary: [
      { vary: 'weights', noise: 0.25 },
      { vary: 'weights', noise: { 1: 0.1, 2: 0.5 } },
    ],
    sample: 8,
    seed: 1,
    node: 'dx',
    shapley: true,
    bootstrap: 10,
  },
}

type Path = readonly (string | number)[]
type Parts = Record<string | number, unknown>

function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const under = Object.entries(value).flatMap(([key, own]) => places(own, [...path, Array.isArray(value) ? Number(key) : key]))
  return [path, ...under]
}

function changed(value: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (first === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Parts) }) as Parts
  copy[first] = changed(copy[first], rest, change)
  if (copy[first] === undefined) delete copy[first]
  return Array.isArray(copy) ? Object.values(copy) : copy
}

const ODD: readonly unknown[] = [
  ...[null, '', 'steps', 'given', 'equal', 'none', true, -1, 0, 0.5, 1, 2.5, 1e20, undefined],
  ...[
    [],
    [1],
    [1, 2],
    [1, 2, 3],
    ['a'],
    {},
    { a: 1 },
    { a: -1 },
    { a: 'x' },
    { method: 'rank' },
    { do: 'treat' },
    { derive: 'infomax', level: 1 },
  ],
]
const changes: readonly ((old: unknown) => unknown)[] = [
  ...ODD.map((value) => () => value),
  (old) => (typeof old === 'object' && old !== null && !Array.isArray(old) ? { ...old, unheard: 1 } : old),
  (old) => (Array.isArray(old) ? old.slice(1) : old),
  (old) => (Array.isArray(old) ? [...old, ...old] : old),
]

describe('the published schema of a spec', () => {
  test('takes a spec that makes every choice', () => {
    expect(checkAgainst(indexSpecSchema, EVERYTHING)).toEqual([])
    expect(isSpec(EVERYTHING), JSON.stringify(isSpec.errors)).toBe(true)
  })

  test('means to a validator what it means to us: a spec changed at any one place', () => {
    for (const place of places(EVERYTHING))
      for (const [index, change] of changes.entries()) {
        const spec = changed(EVERYTHING, place, change)
        expect(checkAgainst(indexSpecSchema, spec).length === 0, `${place.join('/')} ${index}`).toBe(isSpec(spec))
      }
  })

  test('and at two, or with anything at all instead', () => {
    const all = places(EVERYTHING)
    const one = fc.tuple(fc.nat(), fc.constantFrom(...changes))
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 3 }), fc.jsonValue(), (made, anything) => {
        const isThere = (value: unknown, path: Path): boolean =>
          path.length === 0 ||
          (typeof value === 'object' && value !== null && isThere((value as Parts)[path[0] ?? ''], path.slice(1)))
        let spec: unknown = EVERYTHING
        for (const [at, change] of made) {
          const place = all[at % all.length] ?? []
          if (isThere(spec, place)) spec = changed(spec, place, change)
        }
        expect(checkAgainst(indexSpecSchema, spec).length === 0).toBe(isSpec(spec))
        expect(checkAgainst(indexSpecSchema, anything).length === 0).toBe(isSpec(anything))
      }),
      { numRuns: 500 },
    )
  })
})
