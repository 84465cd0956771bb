import { describe, expect, test } from 'vitest'
import { under } from './form-finding.ts'
import { FORM_FINDING_TEXTS, nearEn, nearVi } from './form-finding-text.ts'

// The escapes of RFC 6901, section 3: ~ is ~0, / is ~1, and the ~ of an escape is not escaped again.
test.each<[string | number, string]>([
  ['benefits', '/at/benefits'],
  [0, '/at/0'],
  ['', '/at/'],
  ['a/b', '/at/a~1b'],
  ['m~n', '/at/m~0n'],
  ['~1//~', '/at/~01~1~1~0'],
])('the place of "%s" under /at is %s', (step, pointer) => {
  expect(under('/at', step)).toBe(pointer)
})

describe('what is wrong with a form is told', () => {
  const form = (expected: string) => FORM_FINDING_TEXTS['wrong-form']({ pointer: '', code: 'wrong-form', got: 'X', expected })
  const tooSmall = (got: number) => FORM_FINDING_TEXTS['below-minimum']({ pointer: '', code: 'below-minimum', minimum: 1, got })

  test('with the length in words', () => {
    expect(form('1–80')).toEqual({
      vi: '“X” không đúng dạng (từ 1 đến 80 ký tự).',
      en: '“X” does not have the form: 1 to 80 characters.',
    })
    expect(form('1–…').en).toContain('at least one letter')
  })

  test('with a pattern that has no words as it stands', () => expect(form('^[xy]$').vi).toContain('(^[xy]$)'))

  test('with the kinds of value in words', () => {
    expect(FORM_FINDING_TEXTS['wrong-type']({ pointer: '', code: 'wrong-type', expected: 'integer', got: 'null' })).toEqual({
      vi: 'Chỗ này cần số nguyên, đang là trống.',
      en: 'This needs a whole number; it is nothing.',
    })
  })

  test('below 0 as negative, above it as too small', () => {
    expect(tooSmall(-1)).toEqual({ vi: '-1 là số âm. Cần từ 1 trở lên.', en: '-1 is negative. It must be 1 or more.' })
    expect(tooSmall(0)).toEqual({ vi: '0 quá nhỏ. Cần từ 1 trở lên.', en: '0 is too small. It must be 1 or more.' })
  })

  test('with what was perhaps meant, where something was', () => {
    expect([nearVi([]), nearEn([])]).toEqual(['', ''])
    expect([nearVi(['a', 'b']), nearEn(['a', 'b'])]).toEqual([' Có phải: a, b?', ' Did you mean: a, b?'])
  })
})
