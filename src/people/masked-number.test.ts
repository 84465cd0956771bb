import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskLast4, maskPhone, readAccountNumber, readIdentityNumber, readPhone } from './masked-number.ts'

describe('numbers as clerks write them', () => {
  test.each(['0960.001.668', '+84 960001668', '0960 001 668', '84960001668', '0960001668'])(
    '%s is one phone number',
    (written) => {
      expect(readPhone(written)).toEqual({ ok: true, value: '0960001668' })
    },
  )

  test.each(['960001668', '09600', '1960001668', ''])('%s is no phone number', (written) => {
    expect(readPhone(written)).toMatchObject({ ok: false, refusal: { kind: 'phone-malformed' } })
  })

  test.each([
    ['099283006402', true],
    ['271234567', true],
    ['09928300640', false],
    ['0992830064021', false],
    ['09928300640a', false],
  ])('%s as an identity number: %s', (written, expected) => {
    expect(readIdentityNumber(written).ok).toBe(expected)
  })

  test('an account of three digits is refused, and says how many it has', () => {
    expect(readAccountNumber('123')).toEqual({ ok: false, refusal: { kind: 'account-number-malformed', digits: 3 } })
  })

  test('an account keeps its leading zeros', () => {
    expect(readAccountNumber('0011 0040 12345')).toEqual({ ok: true, value: '0011004012345' })
  })
})

describe('masks', () => {
  test('a phone shows enough to tell two people apart', () => {
    expect(maskPhone('0960001668')).toBe('0960 ••• 668')
  })

  test('no mask shows more than four digits in a row', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0\d{9}$/), (phone) => {
        expect(maskPhone(phone)).not.toContain(phone.slice(0, 5))
        expect(maskLast4(phone.slice(-4))).toBe(`•••• ${phone.slice(-4)}`)
      }),
    )
  })
})
