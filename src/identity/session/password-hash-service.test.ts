import { scryptSync } from 'node:crypto'
import { hashPassword as hashOfTheLibrary } from 'better-auth/crypto'
import { describe, expect, test } from 'vitest'
import { hashPassword, isOutdated, verifyPassword } from './password-hash-service.ts'

const PASSWORD = 'tàu lửa xanh uống trà'

describe('a password', () => {
  test('is kept by scrypt at the cost that OWASP asks for, under a salt of its own', async () => {
    const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]
    expect(one).not.toBe(other)
    for (const hash of [one, other]) {
      const [, name, cost, salt = '', key = ''] = hash.split('$')
      expect([name, cost]).toEqual(['scrypt', 'ln=14,r=8,p=5'])
      const bytes = Buffer.from(salt, 'base64')
      expect(bytes).toHaveLength(16)
      const derived = scryptSync(PASSWORD, bytes, 32, { N: 16_384, r: 8, p: 5 })
      expect(Buffer.from(key, 'base64')).toEqual(derived)
    }
  })

  test('is told from any other by its hash, however the keyboard composed its letters', async () => {
    const hash = await hashPassword(PASSWORD)
    expect(await verifyPassword({ hash, password: PASSWORD })).toBe(true)
    expect(await verifyPassword({ hash, password: PASSWORD.normalize('NFD') })).toBe(true)
    expect(await verifyPassword({ hash, password: `${PASSWORD}x` })).toBe(false)
    expect(isOutdated(hash)).toBe(false)
  })

  test('that the sign-in library hashed is still good, and outdated', async () => {
    const hash = await hashOfTheLibrary(PASSWORD)
    expect(await verifyPassword({ hash, password: PASSWORD })).toBe(true)
    expect(await verifyPassword({ hash, password: 'tàu lửa đỏ uống trà' })).toBe(false)
    expect(isOutdated(hash)).toBe(true)
  })

  test.each(['', 'x', '$scrypt$ln=14,r=8$a$b', 'ab:cd'])('kept as %j opens nothing', async (hash) => {
    expect(await verifyPassword({ hash, password: PASSWORD })).toBe(false)
    expect(isOutdated(hash)).toBe(false)
  })
})
