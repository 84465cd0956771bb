import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { documentOf, type PlaceGiven, rankProvision } from '../testing.ts'
import { type AwardBasis, computeAward, movedBy, type Standing } from './award-lines.ts'

const unitOf = (code: string): string => code
const MONTH = month('2024-12')
const basis = (places: readonly PlaceGiven[], change: Partial<AwardBasis> = {}): AwardBasis => ({
  document: documentOf({ unitOf }, { places }),
  provision: rankProvision(),
  month: MONTH,
  before: [],
  ...change,
})
const standing = (unitId: string, due: number, owed: number): Standing => ({
  ...{ unitId, code: unitId, name: unitId, due: vnd(due), owed: vnd(owed) },
})
const places = (...ranks: number[]): PlaceGiven[] =>
  ranks.map((rank, at) => ({ code: `u${at + 1}`, rank, isTied: ranks.filter((other) => other === rank).length > 1 }))

describe('computeAward', () => {
  test('gives what the draft resolution of Đồng Nai says: 500, 400 and 300 million, and nothing to rank 4', () => {
    const { lines, sums, ties } = computeAward(basis(places(1, 2, 3, 4)))
    expect(lines.map(({ unitId, due }) => [unitId, due])).toEqual([
      ['u1', 500_000_000],
      ['u2', 400_000_000],
      ['u3', 300_000_000],
    ])
    expect([sums.due, movedBy(sums), ties.length]).toEqual([1_200_000_000, 1_200_000_000, 0])
  })

  test.each([
    [[1, 2, 3, 3], 1],
    [[1, 2, 2, 4], 1],
    [[1, 1, 3, 4], 1],
    [[1, 2, 3, 4, 4], 0],
    [[1, 1, 3, 3, 5], 2],
  ])('with ranks %j asks of %d ties, and pays no unit of one', (ranks, open) => {
    const { ties, lines } = computeAward(basis(places(...ranks)))
    expect(ties).toHaveLength(open)
    expect(lines.filter(({ rank }) => ranks.filter((other) => other === rank).length > 1)).toEqual([])
  })

  test('a tie across an awarded rank is open whether or not the provision asks of ties', () => {
    const provision = rankProvision({ conditions: [] })
    expect(computeAward(basis(places(1, 2, 2, 4), { provision })).ties).toEqual([{ rank: 2, units: ['u2', 'u3'] }])
  })

  test('a tie that only a later place of is awarded is open as well', () => {
    const provision = rankProvision()
    const benefits = provision.benefits.map((benefit) => ({ ...benefit, rate: { ranks: [vnd(0), vnd(100)] } }))
    const asked = basis(places(1, 1, 3), { provision: { ...provision, benefits } })
    expect(computeAward(asked).ties).toEqual([{ rank: 1, units: ['u1', 'u2'] }])
  })

  test('a month that the provision does not pay for awards nothing', () => {
    const { lines } = computeAward(basis(places(1, 2, 3), { month: month('2024-05') }))
    expect(lines).toEqual([])
  })

  test.each([
    ['not paid', 300_000_000, { added: 0, released: 300_000_000, claimed: 0 }],
    ['paid in part', 100_000_000, { added: 0, released: 100_000_000, claimed: 200_000_000 }],
    ['paid', 0, { added: 0, released: 0, claimed: 300_000_000 }],
  ])('takes from a unit that lost its rank first what is %s', (_what, owed, change) => {
    const before = [standing('u1', 500_000_000, 0), standing('u9', 300_000_000, owed)]
    const { lines } = computeAward(basis(places(1, 2), { before }))
    expect(lines.find(({ unitId }) => unitId === 'u9')).toMatchObject({ rank: null, due: 0, ...change })
    expect(lines.find(({ unitId }) => unitId === 'u1')).toMatchObject({ added: 0, released: 0, claimed: 0 })
  })

  test('adds up for every result, amounts and standing: due − before = added − released − claimed, of each unit and in all', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 900_000_000 }), { minLength: 1, maxLength: 6 })
    const stood = fc.record({ due: fc.integer({ min: 0, max: 900_000_000 }), paid: fc.integer({ min: 0, max: 100 }) })
    const given = fc.record({ amounts, units: fc.integer({ min: 0, max: 8 }), stood: fc.array(stood, { maxLength: 8 }) })
    fc.assert(
      fc.property(given, ({ amounts: ranks, units, stood: earlier }) => {
        const before = earlier.map(({ due, paid }, at) => standing(`u${at + 1}`, due, due - Math.floor((due * paid) / 100)))
        const provision = rankProvision()
        const [benefit] = provision.benefits
        const benefits = benefit === undefined ? [] : [{ ...benefit, rate: { ranks: ranks.map((one) => vnd(one)) } }]
        const ranked = Array.from({ length: units }, (_, at) => ({ code: `u${at + 1}`, rank: at + 1 }))
        const { lines, sums } = computeAward(basis(ranked, { provision: { ...provision, benefits }, before }))
        for (const line of lines) {
          expect(line.due - line.before).toBe(line.added - line.released - line.claimed)
          expect(line.added === 0 || line.released + line.claimed === 0).toBe(true)
          expect(line.released).toBeLessThanOrEqual(before.find(({ unitId }) => unitId === line.unitId)?.owed ?? 0)
        }
        const due = sumVnd(ranks.slice(0, units).map((one) => vnd(one)))
        expect(sums.due).toBe(due)
        const stoodBefore = sumVnd(before.map((one): Vnd => one.due))
        expect(sums.due - stoodBefore).toBe(sums.added - sums.released - sums.claimed)
      }),
    )
  })
})
