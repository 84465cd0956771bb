import { describe, expect, test } from 'vitest'
import { ACCOUNT_DIGITS, isAccountNumber, isIdentityNumber, isMobile, isPhone } from './number.ts'

describe('the law of numbers', () => {
  test.each([
    ['099283006402', true],
    ['001099123456', true],
    ['271234567', true],
    ['27123456', false],
    ['2712345678', false],
    ['09928300640', false],
    ['0992830064021', false],
    ['09928300640a', false],
    ['', false],
  ])('%s is an identity number: %s', (digits, expected) => expect(isIdentityNumber(digits)).toBe(expected))

  test.each([
    ['0350000001', true],
    ['0560000001', true],
    ['0760000001', true],
    ['0860000001', true],
    ['0960001668', true],
    ['02513822501', true],
    ['0251382250', false],
    ['0613822501', false],
    ['0121345678', false],
    ['01213456789', false],
    ['0460001668', false],
    ['09600016680', false],
    ['096000166', false],
    ['84960001668', false],
    ['', false],
  ])('%s is a phone number: %s', (digits, expected) => expect(isPhone(digits)).toBe(expected))

  test('a landline is no mobile number', () => {
    expect([isMobile('0960001668'), isMobile('02513822501')]).toEqual([true, false])
  })

  test.each([
    [ACCOUNT_DIGITS.least - 1, false],
    [ACCOUNT_DIGITS.least, true],
    [ACCOUNT_DIGITS.most, true],
    [ACCOUNT_DIGITS.most + 1, false],
  ])('%d digits are an account number: %s', (length, expected) => {
    expect(isAccountNumber('0'.repeat(length))).toBe(expected)
  })

  test('letters are no account number', () => expect(isAccountNumber('12345678a')).toBe(false))
})
