import { expect, test } from 'vitest'
import { accept } from '../../kernel/result.ts'
import { communeBook } from './commune-of.ts'

test('a commune stays one and the same, however many codes are written beside its name; only the last are remembered', () => {
  let asked = 0
  const unit = { unitId: 'u', code: null, kind: 'xa' as const, name: 'Phú Lý', districtName: null }
  const book = communeBook(() => {
    asked++
    return accept(unit)
  })
  const named = (code: number) => book.named({ code: String(code), name: 'Xã Phú Lý', district: undefined })
  const communes = new Set(Array.from({ length: 10_001 }, (_, code) => named(code)))
  expect([communes.size, asked]).toEqual([1, 10_001])
  expect([named(10_000), named(0)]).toEqual([...communes, ...communes])
  expect(asked).toBe(10_002)
})
