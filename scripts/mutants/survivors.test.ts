import { describe, expect, test } from 'vitest'
import { isBesideTheRules } from './mutant-rooms.ts'
import { compareSurvivors, type MutantReport, tally } from './survivors.ts'

const report = (status: string): MutantReport => ({
  files: {
    'src/kernel/money.ts': {
      source: 'const a = 1\n  return a < b\n',
      mutants: [{ status, mutatorName: 'EqualityOperator', replacement: 'a <= b', location: { start: { line: 2, column: 9 } } }],
    },
  },
})
const survivor = { file: 'src/kernel/money.ts', line: 'return a < b', mutator: 'EqualityOperator', replacement: 'a <= b' }
const files = ['src/kernel/money.ts']

describe('what mutants tell', () => {
  test.each([
    ['Survived', 0, [survivor]],
    ['NoCoverage', 0, [survivor]],
    ['Killed', 1, []],
    ['Timeout', 1, []],
    ['Ignored', 0, []],
  ])('%s', (status, killed, survivors) => {
    expect(tally(report(status))).toEqual({ killed, survivors })
  })

  test('a survivor nobody has given a reason for is fresh; one with a reason is known, wherever its line stands by now', () => {
    expect(compareSurvivors([], { survivors: [survivor], files }).fresh).toEqual([survivor])
    expect(compareSurvivors([{ ...survivor, why: 'the same' }], { survivors: [survivor], files })).toEqual({
      fresh: [],
      caught: [],
    })
  })

  test('one with a reason that a test catches by now is told, unless its file was not mutated', () => {
    const known = [{ ...survivor, why: 'the same' }]
    expect(compareSurvivors(known, { survivors: [], files }).caught).toEqual(known)
    expect(compareSurvivors(known, { survivors: [], files: [] }).caught).toEqual([])
  })
})

test('only tests that need no database are run against mutants', () => {
  expect(isBesideTheRules('src/kernel/money.test.ts', 'test()')).toBe(true)
  expect(isBesideTheRules('src/ledger/ledger.test.ts', 'await testPlatform()')).toBe(false)
  expect(isBesideTheRules('src/groups/list.test.ts', 'test()')).toBe(false)
})
