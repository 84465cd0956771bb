import { describe, expect, test } from 'vitest'
import { findDuplicateKey } from './duplicate-key.ts'

describe('a name that stands twice', () => {
  test('is found only within one object, however it is written, with its place', () => {
    expect(findDuplicateKey('{"a":{"b":1},"c":[{"b":1},{"b":2}],"b":"a\\":\\"a"}')).toBeUndefined()
    expect(findDuplicateKey('[1,{"a":1,"b":{"a":1,"c":[]},"a":2}]')).toEqual({ name: 'a', line: 1, column: 30 })
    expect(findDuplicateKey('{\n  "An": 1,\n  "\\u0041n": 2\n}')).toEqual({ name: 'An', line: 3, column: 3 })
    expect(findDuplicateKey('"a"')).toBeUndefined()
  })
})
