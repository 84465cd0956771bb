import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { disagreedPerMille } from './look.ts'
import { type DecidedLookRule, findRuleInForce, isLookRulePossible, stateOfLookRule } from './look-rule.ts'

const today = plainDate('2024-08-06')
const rule = (change: Partial<DecidedLookRule> = {}): DecidedLookRule => ({
  ...{ sharePerMille: 50, firstGroups: 20, from: today, outcome: 'confirmed', ...change },
})

describe('a rule of looking again', () => {
  test('stands from its first day on, until a later one that two people decided begins', () => {
    const earlier = rule({ from: plainDate('2024-01-01') })
    expect(stateOfLookRule(earlier, [earlier, rule()], today)).toBe('over')
    for (const other of [rule({ outcome: null }), rule({ outcome: 'declined' }), rule({ from: plainDate('2024-08-07') })]) {
      expect(stateOfLookRule(earlier, [other, earlier], today)).toBe('standing')
      expect(findRuleInForce([other, earlier], today)).toBe(earlier)
    }
    expect(findRuleInForce([rule({ outcome: null }), rule({ from: plainDate('2024-08-07') })], today)).toBeUndefined()
  })

  test('never begins in the past, and asks for no more than all', () => {
    const possible = (change: Partial<DecidedLookRule>) => isLookRulePossible(rule(change), today)
    expect([possible({}), possible({ from: plainDate('2024-08-05') })]).toEqual([true, false])
    expect([0, 1000, 1001, -1, 0.5].map((sharePerMille) => possible({ sharePerMille }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect([0, 1000, 1001, -1, 0.5].map((firstGroups) => possible({ firstGroups }))).toEqual([true, true, false, false, false])
  })

  test('the share that was disagreed with is of those looked at, and unknown where nobody looked', () => {
    expect([1, 2, 0].map((sentBack) => disagreedPerMille({ looked: 3, sentBack }))).toEqual([333, 667, 0])
    expect(disagreedPerMille({ looked: 0, sentBack: 0 })).toBeNull()
  })
})
