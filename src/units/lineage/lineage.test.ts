import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { addFractions } from '../../kernel/fraction.ts'
import { fractionOf, isAll, SHARE_SCALE, sum, toNumber } from '../unit/share.ts'
import type { Succession } from '../unit/unit.ts'
import { carryFigures, roundToTotal } from './lens.ts'
import { lineageOf, placeUnit, predecessorsOf, successorsOf } from './lineage.ts'

const START = plainDate('2024-01-01')
const END = plainDate('2030-01-01')

const line = (from: string, to: string | null, on: string, share: string | null = '1'): Succession => ({
  fromUnitId: from,
  toUnitId: to,
  on: plainDate(on),
  kind: to === null ? 'abolished' : share === '1' ? 'merged' : 'split',
  share,
  basis: 'NQ',
})
const shares = (lines: Succession[], unitId: string, on: PlainDate = END) => {
  const { settled, unsettled, abolished } = placeUnit(lineageOf(lines), unitId, { since: START, on })
  return {
    ...Object.fromEntries([...settled].map(([id, share]) => [id, toNumber(share)])),
    ...Object.fromEntries(unsettled.map(({ candidates, share }) => [candidates.join('|'), toNumber(share)])),
    ...(abolished.over > 0n && { none: toNumber(abolished) }),
  }
}

describe('placeUnit', () => {
  test('a unit nothing happened to stands for itself', () => {
    expect(shares([], 'a')).toEqual({ a: 1 })
  })

  test('the day of the reorganisation already shows the new unit, the day before does not', () => {
    const lines = [line('a', 'b', '2024-11-01')]
    expect(shares(lines, 'a', plainDate('2024-10-31'))).toEqual({ a: 1 })
    expect(shares(lines, 'a', plainDate('2024-11-01'))).toEqual({ b: 1 })
  })

  test('shares are multiplied along the way and added where ways meet', () => {
    const lines = [
      line('a', 'b', '2024-11-01', '0.25'),
      line('a', 'c', '2024-11-01', '0.75'),
      line('b', 'd', '2025-07-01', '0.4'),
      line('b', 'e', '2025-07-01', '0.6'),
      line('c', 'd', '2025-07-01'),
    ]
    expect(shares(lines, 'a')).toEqual({ d: 0.85, e: 0.15 })
  })

  test('a share no act settles stays between its candidates', () => {
    const lines = [line('a', 'b', '2024-11-01', null), line('a', 'c', '2024-11-01', null)]
    expect(shares(lines, 'a')).toEqual({ 'b|c': 1 })
  })

  test('candidates that meet again settle the share after all', () => {
    const lines = [
      line('a', 'b', '2024-11-01', null),
      line('a', 'c', '2024-11-01', null),
      line('b', 'd', '2025-07-01'),
      line('c', 'd', '2025-07-01'),
    ]
    expect(shares(lines, 'a')).toEqual({ d: 1 })
  })

  test('a settled part is kept apart from what is left open', () => {
    const lines = [line('a', 'b', '2024-11-01', '0.3'), line('a', 'c', '2024-11-01', null), line('a', 'd', '2024-11-01', null)]
    expect(shares(lines, 'a')).toEqual({ b: 0.3, 'c|d': 0.7 })
  })

  test('a unit that gives a part away keeps the rest, and what is counted after that day stays whole', () => {
    const lines = [line('a', 'a', '2024-11-01', '0.9'), line('a', 'b', '2024-11-01', '0.1')]
    expect(shares(lines, 'a')).toEqual({ a: 0.9, b: 0.1 })
    const after = placeUnit(lineageOf(lines), 'a', { since: plainDate('2024-11-01'), on: END })
    expect([...after.settled]).toEqual([['a', { over: 1n, under: 1n }]])
  })

  test('an abolished unit leaves its share in no unit', () => {
    expect(shares([line('a', null, '2025-07-01')], 'a')).toEqual({ none: 1 })
  })
})

describe('who came from whom', () => {
  const lines = [
    line('a', 'b', '2024-11-01'),
    { ...line('x', 'b', '2024-11-01', '0.1'), kind: 'transferred' as const },
    { ...line('x', 'x', '2024-11-01', '0.9'), kind: 'transferred' as const },
    line('b', 'c', '2025-07-01'),
  ]
  test('reaches through every merger, not through a part that moved', () => {
    expect(predecessorsOf(lineageOf(lines), 'c', END)).toEqual(['c', 'b', 'a'])
    expect(successorsOf(lineageOf(lines), 'a', END)).toEqual(['a', 'b', 'c'])
    expect(successorsOf(lineageOf(lines), 'x', END)).toEqual(['x'])
  })
  test('stops at the day asked for', () => {
    expect(successorsOf(lineageOf(lines), 'a', plainDate('2025-06-30'))).toEqual(['a', 'b'])
  })
})

/** A whole divided into parts of a millionth, some of them left open. */
const division = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([weights, open]): (string | null)[] => {
    const total = weights.reduce((left, right) => left + right, 0)
    const floors = weights.map((weight) => Math.floor((weight * 10 ** SHARE_SCALE) / total))
    floors[0] = (floors[0] ?? 0) + 10 ** SHARE_SCALE - floors.reduce((left, right) => left + right, 0)
    const texts = floors.map((part) => (part === 10 ** SHARE_SCALE ? '1' : `0.${String(part).padStart(SHARE_SCALE, '0')}`))
    return open && texts.length > 1 ? [null, null, ...texts.slice(2)] : texts
  })

/** Generations of units, each divided among those of the next. */
const history = fc.array(fc.array(division, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map((generations) =>
  generations.flatMap((divisions, generation) =>
    divisions.flatMap((parts, unit) =>
      parts.map((share, place) => ({
        ...line(
          `${generation}-${unit}`,
          `${generation + 1}-${(unit + place) % 4}`,
          addDays(START, 100 * (generation + 1)),
          share,
        ),
      })),
    ),
  ),
)

describe('whatever happened', () => {
  test('the parts of a unit make the whole, exactly', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 3 }), (lines, unit) => {
        const placed = placeUnit(lineageOf(lines), `0-${unit}`, { since: START, on: END })
        const parts = [...placed.settled.values(), ...placed.unsettled.map(({ share }) => share), placed.abolished]
        expect(isAll(sum(parts))).toBe(true)
      }),
    )
  })

  test('going by way of a day between leads to the same place, when all is settled', () => {
    fc.assert(
      fc.property(history, (lines) => {
        fc.pre(lines.every(({ share }) => share !== null))
        const lineage = lineageOf(lines)
        const middle = addDays(START, 250)
        const direct = placeUnit(lineage, '0-0', { since: START, on: END })
        const byWay = new Map<string, { over: bigint; under: bigint }>()
        for (const [unitId, share] of placeUnit(lineage, '0-0', { since: START, on: middle }).settled)
          for (const [target, part] of placeUnit(lineage, unitId, { since: middle, on: END }).settled)
            byWay.set(
              target,
              addFractions(byWay.get(target) ?? { over: 0n, under: 1n }, {
                over: share.over * part.over,
                under: share.under * part.under,
              }),
            )
        expect(new Map([...byWay].toSorted())).toEqual(new Map([...direct.settled].toSorted()))
      }),
    )
  })

  test('figures carried to other units add up to what went in', () => {
    const figures = fc.array(
      fc.record({
        unitId: fc.integer({ min: 0, max: 3 }).map((unit) => `0-${unit}`),
        on: fc.constant(START),
        value: fc.nat(10 ** 12),
      }),
    )
    fc.assert(
      fc.property(history, figures, (lines, counted) => {
        const { byUnit, unsettled, abolished } = carryFigures(lineageOf(lines), counted, END)
        const carried = [...byUnit.values(), ...unsettled.map(({ value }) => value), abolished]
        expect(carried.reduce((left, right) => left + right, 0)).toBe(counted.reduce((left, { value }) => left + value, 0))
        expect(carried.every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true)
      }),
    )
  })
})

describe('roundToTotal', () => {
  test('1.500.000 đ over thirds goes down twice and up once, the earlier first', () => {
    const third = { over: 1_000_000n, under: 3n }
    expect(roundToTotal([third, third, third], 1_000_000)).toEqual([333_334, 333_333, 333_333])
  })
  test('no part is further than one from its exact size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(10_000), (weights, total) => {
        const whole = BigInt(weights.reduce((left, right) => left + right, 0))
        fc.pre(whole > 0n)
        const exact = weights.map((weight) => ({ over: BigInt(weight) * BigInt(total), under: whole }))
        const rounded = roundToTotal(exact, total)
        expect(rounded.reduce((left, right) => left + right, 0)).toBe(total)
        rounded.forEach((value, index) => {
          expect(Math.abs(value - (Number(weights[index]) * total) / Number(whole))).toBeLessThan(1)
        })
      }),
    )
  })
})

describe('a share as text', () => {
  test.each(['', '1.1', '-0.5', '0.1234567', 'một nửa', '.5'])('%j is no share', (text) => {
    expect(() => fractionOf(text)).toThrow()
  })
  test('0.066414 and back', () => {
    expect(toNumber(fractionOf('0.066414'))).toBe(0.066414)
  })
})
