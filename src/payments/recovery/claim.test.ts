import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { sumVnd, vnd } from '../../kernel/money.ts'
import { type Debt, type DueSum, outstandingOf, planSetOffs, type SetOffTerms } from './claim.ts'

const JULY = month('2024-07')
const payee = { groupId: 'group', payeeId: 'payee', unitId: 'province' }
const half: SetOffTerms = { sharePercent: 50, most: null, from: JULY }
const debt = (outstanding: number, terms: Partial<SetOffTerms> = {}, claimId = 'claim'): Debt => ({
  ...payee,
  claimId,
  outstanding: vnd(outstanding),
  keptOfMonth: vnd(0),
  terms: { ...half, ...terms },
})
const due = (amount: number, other: Partial<DueSum> = {}): DueSum => ({ ...payee, amount: vnd(amount), ...other })
const kept = (sums: readonly DueSum[], debts: readonly Debt[], paid = JULY) =>
  planSetOffs(paid, { sums, debts }).map(({ amount }) => amount)

describe('what is kept back of a month', () => {
  test.each<[string, number, Partial<SetOffTerms>, number, number[]]>([
    ['half of 1.500.000', 2_000_000, {}, 1_500_000, [750_000]],
    ['no more than is outstanding', 200_000, {}, 1_500_000, [200_000]],
    ['no more than the sum named', 2_000_000, { most: vnd(300_000) }, 1_500_000, [300_000]],
    ['no more than the share where the sum named is larger', 2_000_000, { most: vnd(900_000) }, 1_500_000, [750_000]],
    ['half of an odd sum, the đồng left to the payee', 2_000_000, {}, 1_500_001, [750_000]],
    ['nothing of 1 đồng', 2_000_000, { sharePercent: 90 }, 1, []],
    ['nothing at 0 percent', 2_000_000, { sharePercent: 0 }, 1_500_000, []],
    ['nothing before the first month', 2_000_000, { from: month('2024-08') }, 1_500_000, []],
  ])('%s', (_, outstanding, terms, amount, expected) => {
    expect(kept([due(amount)], [debt(outstanding, terms)])).toEqual(expected)
  })

  test.each<[string, Partial<DueSum>]>([
    ['another group', { groupId: 'other' }],
    ['another payee, such as the leader since', { payeeId: 'other' }],
    ['another unit’s budget', { unitId: 'other' }],
  ])('nothing of what is due to %s', (_, other) => {
    expect(kept([due(1_500_000, other)], [debt(2_000_000)])).toEqual([])
  })

  test('the oldest claim first, and of one sum no more in all than one claim could', () => {
    const planned = planSetOffs(JULY, { sums: [due(1_000_000)], debts: [debt(300_000, {}, 'old'), debt(900_000, {}, 'new')] })
    expect(planned.map((one) => [one.debt.claimId, one.amount])).toEqual([
      ['old', 300_000],
      ['new', 200_000],
    ])
  })

  test('of all sums of a month no more than the sum named, with what was kept back of it by an order before', () => {
    const capped = debt(2_000_000, { most: vnd(600_000) })
    expect(kept([due(1_000_000), due(1_000_000), due(1_000_000)], [capped])).toEqual([500_000, 100_000])
    expect(kept([due(1_000_000)], [{ ...capped, keptOfMonth: vnd(500_000) }])).toEqual([100_000])
    expect(kept([due(1_000_000)], [{ ...capped, keptOfMonth: vnd(700_000) }])).toEqual([])
  })

  test('one claim is kept back of several sums until it is met', () => {
    expect(kept([due(1_000_000), due(1_000_000), due(1_000_000)], [debt(800_000)])).toEqual([500_000, 300_000])
  })
})

const terms = fc.record({
  sharePercent: fc.integer({ min: 0, max: 90 }),
  most: fc.option(fc.integer({ min: 1, max: 2_000_000 }).map(vnd)),
  from: fc.constantFrom(month('2024-06'), JULY, month('2024-08')),
})
const key = fc.record({
  groupId: fc.constantFrom('a', 'b'),
  payeeId: fc.constantFrom('x', 'y'),
  unitId: fc.constantFrom('p', 'c'),
})
const owed = fc.tuple(key, fc.integer({ min: 0, max: 5_000_000 }), terms, fc.integer({ min: 0, max: 2_000_000 }))
const debts = fc.array(owed, { maxLength: 6 }).map((drawn) =>
  drawn.map(([whose, outstanding, agreed, keptOfMonth], at) => ({
    ...whose,
    claimId: String(at),
    outstanding: vnd(outstanding),
    terms: agreed,
    keptOfMonth: vnd(keptOfMonth),
  })),
)
const sums = fc
  .array(fc.tuple(key, fc.integer({ min: 1, max: 3_000_000 })), { maxLength: 6 })
  .map((drawn) => drawn.map(([whose, amount], at) => ({ ...whose, amount: vnd(amount), at })))

test('nobody gives back more than they owe or than is allowed of a month, and something of each sum always arrives', () => {
  fc.assert(
    fc.property(sums, debts, (drawnSums, drawnDebts) => {
      const planned = planSetOffs(JULY, { sums: drawnSums, debts: drawnDebts })
      for (const one of planned) {
        expect(one.amount).toBeGreaterThan(0)
        expect([one.due.groupId, one.due.payeeId, one.due.unitId]).toEqual([one.debt.groupId, one.debt.payeeId, one.debt.unitId])
        expect(one.debt.terms.from <= JULY).toBe(true)
      }
      for (const {
        claimId,
        outstanding,
        terms: { most },
        keptOfMonth,
      } of drawnDebts) {
        const ofClaim = sumVnd(planned.flatMap((one) => (one.debt.claimId === claimId ? [one.amount] : [])))
        expect(ofClaim).toBeLessThanOrEqual(outstanding)
        if (most !== null) expect(ofClaim).toBeLessThanOrEqual(Math.max(0, most - keptOfMonth))
      }
      for (const { at, amount } of drawnSums) {
        const ofSum = planned.filter((one) => one.due.at === at)
        const widest = Math.max(0, ...ofSum.map((one) => one.debt.terms.sharePercent))
        const all = sumVnd(ofSum.map((one) => one.amount))
        expect(all).toBeLessThanOrEqual(Math.floor((amount * widest) / 100))
        expect(all).toBeLessThan(amount)
      }
    }),
    { numRuns: 500 },
  )
})

test('what is claimed is returned, kept back, given up, withdrawn or outstanding', () => {
  const became = { returned: vnd(200), 'set-off': vnd(300), 'written-off': vnd(50), withdrawn: vnd(25) }
  expect(outstandingOf(vnd(1_000), became)).toBe(425)
})
