import { describe, expect, test } from 'vitest'
import { findDuplicateKey, keptJson, parseKept } from './kept-value.ts'

describe('a name that stands twice', () => {
  test('is found only within one object, however it is written, with its place', () => {
    expect(findDuplicateKey('{"a":{"b":1},"c":[{"b":1},{"b":2}],"b":"a\\":\\"a"}')).toBeUndefined()
    expect(findDuplicateKey('[1,{"a":1,"b":{"a":1,"c":[]},"a":2}]')).toEqual({ name: 'a', line: 1, column: 30 })
    expect(findDuplicateKey('{\n  "An": 1,\n  "\\u0041n": 2\n}')).toEqual({ name: 'An', line: 3, column: 3 })
    expect(findDuplicateKey('"a"')).toBeUndefined()
  })
})

test('what is parsed is kept as every other value is, whether or not an escape hides something', () => {
  expect(parseKept('{"a\\u0000":["\\ud800x","\\uD83D\\uDE00","\\u00e9"]}')).toEqual({ a: ['\ufffdx', '😀', 'é'] })
  for (const value of [{ a: [1, null, 'x'] }, 'a\0b', '\ud800']) expect(parseKept(JSON.stringify(value))).toEqual(keptJson(value))
})
