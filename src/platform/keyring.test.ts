import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KeyMissing, keyringOf, masterKey } from './keyring.ts'

const first = masterKey('11'.repeat(32))
const second = masterKey('22'.repeat(32))

describe('the keyring', () => {
  test('opens what it sealed, whatever the text', () => {
    const keyring = keyringOf([first])
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => keyring.open(keyring.seal(text)) === text))
  })

  test('the same text is sealed differently each time and indexed the same', () => {
    const keyring = keyringOf([first])
    expect(keyring.seal('099200001234')).not.toEqual(keyring.seal('099200001234'))
    expect(keyring.blindIndex('099200001234')).toEqual(keyring.blindIndex('099200001234'))
    expect(keyring.blindIndex('099200001234')).not.toEqual(keyring.blindIndex('099200001235'))
  })

  test('after rotation the new key seals, the old one still opens, and the index stays', () => {
    const before = keyringOf([first])
    const after = keyringOf([second, first])
    expect(after.open(before.seal('0123456789'))).toBe('0123456789')
    expect(() => before.open(after.seal('0123456789'))).toThrow(KeyMissing)
    expect(after.blindIndex('0123456789')).toEqual(before.blindIndex('0123456789'))
  })

  test('a key that is not in the ring is named, with what to do', () => {
    const sealed = keyringOf([first]).seal('text')
    expect(() => keyringOf([second]).open(sealed)).toThrow(new RegExp(`key ${first.id.toString('hex')}.*CANHTAYSO_KEY_FILE`))
  })

  test('one changed byte anywhere is refused', () => {
    const keyring = keyringOf([first])
    const sealed = keyring.seal('1903 6677 8899')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => keyring.open(changed)).toThrow()
    }
  })

  test('a master key that is not 64 hexadecimal digits is refused', () => {
    expect(() => masterKey('secret')).toThrow('64 hexadecimal digits')
  })

  // Computed in Python: HKDF-SHA256 by RFC 5869 from the key 0x11 × 32, salt `canhtayso`, info `id`, `index` and `seal`.
  test('the id of a key, its blind index and what it once sealed are fixed', () => {
    const keyring = keyringOf([first])
    expect(first.id.toString('hex')).toBe('ea0f8440')
    expect(keyring.blindIndex('099200001234').toString('hex')).toBe(
      'a337feec5a6c27434f2921a9d033fb0ea323c5db34e936808c2e41f3a80dddbe',
    )
    const sealed = '01ea0f8440000102030405060708090a0be1db933aaa5dc1d6aaf99d5501d6a769a0fc38e0505286dd78f3d481b69cbdc825'
    expect(keyring.open(Buffer.from(sealed, 'hex'))).toBe('099200001234 Tổ')
  })
})
