import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { type DecidedThreshold, isThresholdPossible, stateOfThreshold, THRESHOLD_ACTS } from './threshold.ts'

const today = plainDate('2024-08-06')
const threshold = (change: Partial<DecidedThreshold> = {}): DecidedThreshold => ({
  ...{ act: 'ending', atLeast: vnd(1_000_000), approvers: 2, from: today, outcome: 'confirmed' },
  ...change,
})

describe('a threshold', () => {
  const stateAmong = (one: DecidedThreshold, ...others: DecidedThreshold[]) => stateOfThreshold(one, [one, ...others], today)

  test('stands from its first day on, once two people decided it', () => {
    expect(stateAmong(threshold())).toBe('standing')
    expect(stateAmong(threshold({ from: plainDate('2024-08-07') }))).toBe('ahead')
    expect(stateAmong(threshold({ outcome: null }))).toBe('proposed')
    expect(stateAmong(threshold({ outcome: 'declined' }))).toBe('declined')
  })

  test('is over once a later one of the same act and sum has begun, and not before', () => {
    const earlier = threshold({ from: plainDate('2024-01-01') })
    expect(stateAmong(earlier, threshold())).toBe('over')
    expect(stateAmong(threshold(), earlier)).toBe('standing')
    for (const other of [
      threshold({ outcome: null }),
      threshold({ act: 'order' }),
      threshold({ atLeast: vnd(2_000_000) }),
      threshold({ from: plainDate('2024-08-07') }),
    ])
      expect(stateAmong(earlier, other)).toBe('standing')
  })

  test('never begins in the past, and asks for one person at least, but of an order', () => {
    const possible = (change: Partial<DecidedThreshold>) => isThresholdPossible(threshold(change), today)
    expect([possible({}), possible({ from: plainDate('2024-08-05') })]).toEqual([true, false])
    expect(THRESHOLD_ACTS.map((act) => possible({ act, approvers: 0 }))).toEqual([false, true, false, false, false])
    expect([1, 5, 6, 1.5].map((approvers) => possible({ approvers }))).toEqual([true, true, false, false])
    expect(possible({ atLeast: vnd(0) })).toBe(false)
  })
})
