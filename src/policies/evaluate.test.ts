import { describe, expect, test } from 'vitest'
import { month } from '../kernel/calendar.ts'
import { evaluate, prepare } from './evaluate.ts'
import { getShippedProvision } from './shipped-provisions.ts'

const dongNai = getShippedProvision('dong-nai-2024-groups')
const whole = { establishedByDecision: true, groupActive: true, reportApproved: true }

describe('Đồng Nai 2024: 1.500.000 đồng a group a month', () => {
  test('a group that meets every condition has 1.500.000 đồng, with the place each step rests on', () => {
    const { amount, currency, derivation, caps, reasons } = evaluate(dongNai, whole, month('2024-07'))
    expect({ amount, currency, caps, reasons }).toEqual({ amount: 1_500_000, currency: 'VND', caps: [], reasons: [] })
    expect(derivation.map(({ step }) => step)).toEqual(['conditions', 'conditions', 'conditions', 'rate', 'total'])
    expect(derivation.at(-1)).toMatchObject({ inputs: { 'group-month': 1_500_000 }, result: 1_500_000 })
  })

  test('every condition that is not shown is a reason, not only the first', () => {
    const { amount, reasons } = evaluate(dongNai, { groupActive: false, reportApproved: false }, month('2024-07'))
    expect(amount).toBe(0)
    expect(reasons.map(({ code, fact }) => [code, fact])).toEqual([
      ['fact-missing', 'establishedByDecision'],
      ['group-not-active', 'groupActive'],
      ['report-not-approved', 'reportApproved'],
    ])
  })

  test('the month before the first one it pays for has nothing', () => {
    const { amount, reasons } = evaluate(dongNai, whole, month('2024-05'))
    expect(amount).toBe(0)
    expect(reasons).toMatchObject([{ code: 'month-not-paid-for' }])
  })

  test('a hundred thousand groups are answered well under a second', () => {
    const answer = prepare(dongNai)
    const started = performance.now()
    let total = 0
    for (let group = 0; group < 100_000; group++) total += answer({ ...whole }, month('2024-07')).amount
    expect(total).toBe(150_000_000_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
