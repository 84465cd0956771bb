import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIndexSpec } from '../analysis/read-index-spec.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import { type IndexResult, resultOf } from './index-result.ts'

/**
 * Of two units alike but for one indicator the better one is never behind, whatever the steps: or they are refused. Every
 * sample has such a pair, `U1` better than `U2`, among units of any kind, under two pillars and a top.
 */
const CODES = ['a', 'b', 'c', 'd', 'e']
const UNITS = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7']
const MOST_TINY = 1e-150

const among = <Value>(...values: Value[]) => fc.constantFrom(...values)
const plain = fc.oneof(fc.integer({ min: -6, max: 12 }), fc.double({ min: -50, max: 100, noNaN: true }))
/** Columns of one size each: shares, points, and what no office has. */
const size = fc.oneof(
  { weight: 6, arbitrary: among(1) },
  { weight: 2, arbitrary: among(0.001, 1000) },
  among(1e160, MOST_TINY, 1e300),
)
const column = fc
  .tuple(
    fc.array(fc.oneof({ weight: 6, arbitrary: plain }, among(null)), { minLength: UNITS.length, maxLength: UNITS.length }),
    size,
    fc.boolean(),
  )
  .map(([cells, factor, isPositive]) =>
    cells.map((cell) => (cell === null ? null : (isPositive ? Math.abs(cell) + 0.5 : cell) * factor)),
  )

const input = fc
  .record({
    columns: fc.array(column, { minLength: CODES.length, maxLength: CODES.length }),
    directions: fc.array(among(1, -1), { minLength: CODES.length, maxLength: CODES.length }),
    weights: fc.array(among(0.5, 1, 2, 3), { minLength: CODES.length, maxLength: CODES.length }),
    pillars: fc.array(among(1, 2, 5), { minLength: 2, maxLength: 2 }),
    targets: fc.array(fc.oneof(among(null), plain), { minLength: CODES.length, maxLength: CODES.length }),
    people: fc.array(fc.integer({ min: -1, max: 50 }), { minLength: UNITS.length, maxLength: UNITS.length }),
    which: fc.nat({ max: CODES.length - 1 }),
    gap: fc.double({ min: 0.01, max: 30, noNaN: true }),
  })
  .map(({ columns, directions, weights, pillars, targets, people, which, gap }) => {
    const iData: Record<string, unknown[]> = {
      uCode: UNITS,
      people: [people[0], people[0], ...people.slice(2)],
      kind: ['x', 'x', 'y', 'y', 'x', 'y', 'z'],
    }
    for (const [at, code] of CODES.entries()) {
      const cells = columns[at] ?? []
      const scale = Math.max(...cells.map((cell) => Math.abs(cell ?? 0))) || 1
      const own = cells[0] ?? cells.find((cell) => cell !== null) ?? 1
      const worse = own - (directions[at] ?? 1) * Math.max(Math.abs(own), scale / 10) * gap
      iData[code] = at === which ? [own, worse, ...cells.slice(2)] : [cells[0] ?? null, cells[0] ?? null, ...cells.slice(2)]
    }
    const iMeta = {
      iCode: [...CODES, 'p', 'q', 'top'],
      Parent: ['p', 'p', 'p', 'q', 'q', 'top', 'top', null],
      Weight: [...weights, ...pillars, 1],
      Direction: [...directions, 1, 1, 1],
      Target: [...targets, null, null, null],
      goalpost_lower: [...CODES.map(() => -1), null, null, null],
      goalpost_upper: [...CODES.map(() => 40), null, null, null],
    }
    return { input: { iData, iMeta }, which: CODES[which] as string }
  })

const normalisation = fc.oneof(
  among<object>(
    { method: 'min-max' },
    { method: 'min-max', to: [1, 100] },
    { method: 'min-max', to: [100, 0] },
    { method: 'z-score' },
    { method: 'z-score', mean: 50, deviation: 10 },
    { method: 'none' },
    { method: 'fraction-of-maximum' },
    { method: 'distance-to-maximum' },
    { method: 'distance-to-target' },
    { method: 'distance-to-target', target: 5, cap: true },
    { method: 'distance-to-reference', reference: 'U3' },
    { method: 'goalposts', low: 0, high: 20, truncate: false },
    { method: 'goalposts', parameters: 'given' },
    { method: 'fixed-scale', low: -5, high: 50 },
    { method: 'fixed-scale', low: 0, high: 10, factor: -1 },
  ),
  fc
    .tuple(among('rank', 'borda', 'percentile'), among('min', 'max', 'mean', 'dense'))
    .map(([method, ties]) => ({ method, ties })),
)
const step = fc.oneof(
  among<object>(
    { do: 'denominate', by: { a: 'people', d: 'people' } },
    { do: 'denominate', by: { b: 'people' }, scale: { b: -10 } },
  ),
  fc
    .tuple(among('mean', 'median', 'group-mean', 'group-median', 'row-mean', 'row-median'), fc.boolean(), among(undefined, 2))
    .map(([method, scaled, level]) => ({ do: 'impute', method, group: 'kind', scaled, ...(level && { level }) })),
  among<object>({ do: 'screen', by: 'missing', availability: 0.5 }),
  fc
    .record({
      winsorise: among(0, 1, 5),
      skewness: among(0, 1, 2),
      kurtosis: among(-9, 0, 3.5),
      after: among('log', 'log-signed', 'log-plus-one', 'log-range', 'box-cox', 'none'),
      lambda: among(0, 0.5, -2),
      combine: fc.boolean(),
      force: fc.boolean(),
    })
    .map((how) => ({ do: 'treat', ...how })),
  normalisation.map((how) => ({ do: 'normalise', ...how })),
  fc.tuple(normalisation, normalisation).map(([one, other]) => ({ do: 'normalise', ...one, indicators: { b: other } })),
)
const aggregation = fc.oneof(
  among<object>(
    ...['arithmetic', 'sum', 'geometric', 'harmonic', 'median', 'weighted-median', 'copeland', 'benefit-of-the-doubt'].map(
      (method) => ({ method }),
    ),
  ),
  among(2, 3, -1, 0.5, 1, 4, 1e-9).map((exponent) => ({ method: 'power', exponent })),
)
const spec = fc
  .record({
    early: fc.array(step, { maxLength: 3 }),
    /** Most methods take what lies above 0. */
    above: fc.oneof({ weight: 3, arbitrary: among([{ do: 'normalise', method: 'min-max', to: [1, 100] }]) }, among<object[]>([])),
    by: fc.oneof(aggregation, fc.tuple(aggregation, aggregation)),
    availability: among(0, 0.5),
    late: fc.array(
      normalisation.map((how) => ({ do: 'normalise', ...how })),
      { maxLength: 1 },
    ),
    ties: among('min', 'max', 'mean', 'dense'),
  })
  .map(({ early, above, by, availability, late, ties }) => ({
    steps: [...early, ...above, { do: 'aggregate', by, availability }, ...late],
    ranks: { ties },
  }))

function computed(given: unknown, asked: object): IndexResult | undefined {
  const [data, document] = [readIndexInput(given), readIndexSpec(asked)]
  if (!data.ok || !document.ok) return undefined
  const result = resultOf(data.value, document.value as IndexSpec)
  return result.ok ? result.value : undefined
}

/** What pulls values in, cuts them off or puts them on a scale of its own or beside another column may make two of them one; anything else must tell them apart. */
const MAY_TIE = /treat|goalposts|fixed-scale|row-|"cap":true/
const PILLAR_OF: Readonly<Record<string, string>> = { a: 'p', b: 'p', c: 'p', d: 'q', e: 'q' }

describe('of two units alike but for one indicator', () => {
  test('the better one is never behind, or the spec is refused', () => {
    let counted = 0
    fc.assert(
      fc.property(input, spec, ({ input: given, which }, asked) => {
        const result = computed(given, asked)
        if (result === undefined) return
        counted++
        const [ahead, behind] = ['U1', 'U2'].map((unit) => result.ranks[unit]?.[which] ?? null)
        if (ahead && behind && !MAY_TIE.test(JSON.stringify(asked))) expect(ahead, `${which} itself`).toBeLessThan(behind)
        for (const code of [which, PILLAR_OF[which] ?? '', 'top']) {
          const [better, worse] = [result.ranks['U1']?.[code] ?? null, result.ranks['U2']?.[code] ?? null]
          if (better !== null && worse !== null) expect(better, code).toBeLessThanOrEqual(worse)
        }
      }),
      { numRuns: 2500 },
    )
    // Refusing everything would keep the order too.
    expect(counted).toBeGreaterThan(400)
  })
})

describe('the ranks stay as they are', () => {
  const turned = (table: Readonly<Record<string, readonly unknown[]>>) =>
    Object.fromEntries(Object.entries(table).map(([heading, cells]) => [heading, cells.toReversed()]))
  type Tables = {
    readonly iData: Readonly<Record<string, readonly unknown[]>>
    readonly iMeta: Readonly<Record<string, readonly unknown[]>>
  }

  test('with the rows of the data or the metadata in reverse, to the last bit', () => {
    fc.assert(
      fc.property(input, spec, ({ input: given }, asked) => {
        const { iData, iMeta } = given as Tables
        const result = computed(given, asked)
        expect(computed({ iData: turned(iData), iMeta }, asked)).toEqual(result)
        expect(computed({ iData, iMeta: turned(iMeta) }, asked)).toEqual(result)
      }),
      { numRuns: 150 },
    )
  })

  test('with other names for the units', () => {
    fc.assert(
      fc.property(
        input,
        spec,
        fc.shuffledSubarray(UNITS, { minLength: UNITS.length, maxLength: UNITS.length }),
        ({ input: given }, asked, names) => {
          const { iData, iMeta } = given as Tables
          const renamed = (unit: string): string => `N${names.indexOf(unit)}`
          const result = computed(given, asked)
          const other = computed(
            { iData: { ...iData, uCode: UNITS.map(renamed) }, iMeta },
            JSON.parse(JSON.stringify(asked).replaceAll('"U3"', JSON.stringify(renamed('U3')))),
          )
          expect(other?.units.length).toBe(result?.units.length)
          for (const unit of result?.units ?? [])
            expect(other?.ranks[renamed(unit)]?.['top'], unit).toBe(result?.ranks[unit]?.['top'])
        },
      ),
      { numRuns: 300 },
    )
  })

  test('with equal children in another order', () => {
    fc.assert(
      fc.property(input, aggregation, ({ input: given }, by) => {
        const { iData, iMeta } = given as Tables
        const [a, b, c] = [iData['a'], iData['b'], iData['c']]
        const ranksOf = (columns: object) => {
          const meta = {
            ...iMeta,
            Weight: [1, 1, 1, 1, 1, 2, 3, 1],
            Direction: iMeta['Direction']?.map(() => 1),
            goalpost_lower: [],
            goalpost_upper: [],
          }
          const { goalpost_lower: _low, goalpost_upper: _high, ...rest } = meta
          const steps = [
            { do: 'normalise', method: 'min-max', to: [1, 10] },
            { do: 'aggregate', by },
          ]
          const result = computed({ iData: { ...iData, ...columns }, iMeta: rest }, { steps })
          return result?.units.map((unit) => result.ranks[unit]?.['top'])
        }
        expect(ranksOf({ a: c, b: a, c: b })).toEqual(ranksOf({ a, b, c }))
      }),
      { numRuns: 300 },
    )
  })
})
