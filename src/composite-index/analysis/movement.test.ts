import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { type Movement, moveRanks, type YearIndex } from './movement.ts'
import { readyIndex } from './ready-index.ts'

const META = { iCode: ['a', 'b', 'top'], Parent: ['top', 'top', null] }
const SPEC = { steps: [{ do: 'normalise', method: 'min-max', to: [0, 100] }, { do: 'aggregate' }] }

function yearOf(year: string, units: Readonly<Record<string, readonly [number, number]>>): YearIndex {
  const codes = Object.keys(units)
  const iData = { uCode: codes, a: codes.map((code) => units[code]?.[0]), b: codes.map((code) => units[code]?.[1]) }
  const ready = readyIndex({ input: { iData, iMeta: META } }, SPEC)
  assert(ready.ok, JSON.stringify(ready))
  return { year, ready: ready.value }
}
const FIRST = yearOf('2024', { A: [0, 0], B: [10, 10], C: [5, 5], D: [2, 2] })
const SECOND = yearOf('2025', { A: [20, 20], B: [10, 10], C: [15, 15], E: [0, 0] })
const THIRD = yearOf('2026', { A: [20, 20], B: [30, 10], D: [0, 0] })

function moved(...asked: Parameters<typeof moveRanks>): Movement {
  const result = moveRanks(...asked)
  assert(result.ok, JSON.stringify(result))
  return result.value
}
const unitIn = ({ units }: Movement, code: string) => units.find(({ unit }) => unit === code)

describe('years side by side', () => {
  test('each on its own scale: ranks and scores of each, and what changed', () => {
    const own = moved([FIRST, SECOND, THIRD], { scale: 'own' })
    // 2024: B 100, C 50, D 20, A 0. 2025: A 100, C 75, B 50, E 0. 2026: A (66,7 + 100) / 2, B (100 + 50) / 2, D 0.
    expect(unitIn(own, 'A')).toMatchObject({ ranks: [4, 1, 1], changes: [{ rank: 3, score: 100 }, { rank: 0 }] })
    expect(unitIn(own, 'B')).toMatchObject({
      ranks: [1, 3, 2],
      scores: [100, 50, 75],
      changes: [
        { rank: -2, score: -50 },
        { rank: 1, score: 25 },
      ],
    })
  })

  test('on one scale what is least and most is so of all years, and ranks are still among the units of the year', () => {
    const common = moved([FIRST, SECOND], { scale: 'common' })
    expect(unitIn(common, 'A')).toMatchObject({ ranks: [4, 1], scores: [0, 100] })
    expect(unitIn(common, 'B')).toMatchObject({ ranks: [1, 3], scores: [50, 50], changes: [{ rank: -2, score: 0 }] })
  })

  test('who enters, leaves, returns or becomes another is told; their change is not a number', () => {
    const own = moved([FIRST, SECOND, THIRD], { scale: 'own', mergers: { C: 'B' } })
    expect(unitIn(own, 'E')).toMatchObject({
      ranks: [null, 4, null],
      events: [
        { kind: 'entered', year: '2025' },
        { kind: 'left', year: '2026' },
      ],
    })
    expect(unitIn(own, 'D')).toMatchObject({
      changes: [{ rank: null, score: null }, { rank: null }],
      events: [{ kind: 'left' }, { kind: 'returned', year: '2026' }],
    })
    expect(unitIn(own, 'C')?.events).toEqual([{ kind: 'merged-into', year: '2026', into: 'B' }])
    expect(unitIn(own, 'B')?.events).toEqual([{ kind: 'merged', year: '2026', from: ['B', 'C'] }])
  })

  test('ranks of two years correlate over the units of both', () => {
    // A 4 → 1, B 1 → 3, C 2 → 2: with d = 3, −2, 0 among ranks 3, 1, 2 and 1, 3, 2 it is −1.
    const { correlations } = moved([FIRST, SECOND], { scale: 'own' })
    expect(correlations[0]).toMatchObject({ spearman: { value: -1, count: 3 }, kendall: { value: -1 } })
  })

  test('a unit nobody has, a node nobody has, and a criterion that one year lacks are refused, with the year', () => {
    const refusalOf = (...asked: Parameters<typeof moveRanks>) => {
      const result = moveRanks(...asked)
      return result.ok ? undefined : result.refusal
    }
    expect(refusalOf([FIRST, SECOND], { scale: 'own', mergers: { Z: 'B' } })?.refusals).toMatchObject([
      { kind: 'unit-unknown', unit: 'Z' },
    ])
    expect(refusalOf([FIRST, SECOND], { scale: 'own', node: 'nix' })).toMatchObject({
      year: '2024',
      refusals: [{ kind: 'code-unknown' }],
    })
    const other = readyIndex(
      { input: { iData: { uCode: ['A', 'B'], c: [1, 2] }, iMeta: { iCode: ['c', 'top'], Parent: ['top', null] } } },
      SPEC,
    )
    assert(other.ok, 'it is ready')
    expect(refusalOf([{ year: '2023', ready: other.value }, SECOND], { scale: 'common' })).toMatchObject({
      year: '2023',
      refusals: [
        { kind: 'column-missing', code: 'a' },
        { kind: 'column-missing', code: 'b' },
      ],
    })
  })
})
