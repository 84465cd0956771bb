import { expect, test } from 'vitest'
import { keepByStamp } from './kept-by-stamp.ts'

test('is found as long as its stamp is the same, and of too many the oldest goes', () => {
  const kept = keepByStamp<number>(2)
  kept.keep('a', '1', 10)
  expect(kept.find('a', '1')).toBe(10)
  expect(kept.find('a', '2')).toBeUndefined()
  kept.keep('b', '1', 20)
  kept.keep('a', '2', 11)
  kept.keep('c', '1', 30)
  expect(['a', 'b', 'c'].map((key) => kept.find(key, key === 'a' ? '2' : '1'))).toEqual([11, undefined, 30])
})
