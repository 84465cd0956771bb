import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from './is-object.ts'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  )
}

test('a value is the same as itself with its keys in another order', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, shuffled(value))))
})

test.each([
  [{ a: 1 }, { a: 1, b: null }],
  [{ a: 1, b: null }, { a: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 1]],
  [{ a: [] }, { a: {} }],
  [null, {}],
  [0, null],
  ['1', 1],
])('%j is not the same as %j', (one, other) => {
  expect(isSame(one, other)).toBe(false)
})
