import { expect, test } from 'vitest'
import { inWholeNumbers, shownIn } from './share.ts'

test.each([
  ['percent', 70, { part: 70, whole: 100 }],
  ['percent', 12.5, { part: 1250, whole: 10000 }],
  ['percent', 33.33, { part: 3333, whole: 10000 }],
  ['times', 2, { part: 2, whole: 1 }],
  ['times', 1.5, { part: 150, whole: 100 }],
] as const)('%s: %d is kept in whole numbers and read back the same', (unit, given, share) => {
  expect(inWholeNumbers(unit, given)).toEqual(share)
  expect(shownIn(unit, share)).toBe(given)
})

test('a third is no number of per cent, nor is a share half typed', () => {
  expect(shownIn('percent', { part: 1, whole: 3 })).toBeUndefined()
  expect(shownIn('percent', { part: 1, whole: 0 })).toBeUndefined()
  expect(shownIn('percent', { part: 1 })).toBeUndefined()
  expect(shownIn('percent', { part: 1, whole: 1 })).toBe(100)
})
