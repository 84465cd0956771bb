import { describe, expect, test } from 'vitest'
import { isIdentityNumber, withoutSeparators } from './identity-number.ts'

describe('an identity number', () => {
  test.each(['075095001234', '271234567'])('%s: 12 digits, or the 9 of the old card', (digits) => {
    expect(isIdentityNumber(digits)).toBe(true)
  })

  test.each([
    '',
    '12345678',
    '1234567890',
    '07509500123',
    '0750950012345',
    'x75095001234',
    '07509500123x',
    'x271234567',
    '27123456x',
    '271234567\n',
    '２７１２３４５６７',
    '271 234 567',
  ])('"%s" is not one', (digits) => {
    expect(isIdentityNumber(digits)).toBe(false)
  })

  test.each(['075 095 001 234', '075.095.001.234', ' 075-095-001-234\t', '075\u00a0095\u00a0001\u00a0234\n'])(
    '"%s" is matched without what separates its digits',
    (text) => expect(withoutSeparators(text)).toBe('075095001234'),
  )

  test('nothing else is taken out', () => expect(withoutSeparators('CMND: 271/234_567')).toBe('CMND:271/234_567'))
})
