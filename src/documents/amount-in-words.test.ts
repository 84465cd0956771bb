import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vnd } from '../kernel/money.ts'
import { amountInWords, amountWithWords } from './amount-in-words.ts'

describe('amountInWords', () => {
  test.each([
    [0, 'Không đồng'],
    [21, 'Hai mươi mốt đồng'],
    [15, 'Mười lăm đồng'],
    [44, 'Bốn mươi tư đồng'],
    [105, 'Một trăm lẻ năm đồng'],
    [1_005_000, 'Một triệu không trăm lẻ năm nghìn đồng'],
    [1_500_000, 'Một triệu năm trăm nghìn đồng'],
    [1_000_000_500, 'Một tỷ năm trăm đồng'],
    [1_500_000_000, 'Một tỷ năm trăm triệu đồng'],
    [2_698_500_000, 'Hai tỷ sáu trăm chín mươi tám triệu năm trăm nghìn đồng'],
    [81_166_800_000, 'Tám mươi mốt tỷ một trăm sáu mươi sáu triệu tám trăm nghìn đồng'],
  ])('%d đ is read "%s"', (amount, words) => expect(amountInWords(vnd(amount))).toBe(words))

  test('two sums are never read alike', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (left, right) => {
        expect(amountInWords(vnd(left)) === amountInWords(vnd(right))).toBe(left === right)
      }),
    )
  })
})

test('figures and words stand together as officials write them', () => {
  expect(amountWithWords(vnd(1_500_000))).toBe('1.500.000 đồng (Một triệu năm trăm nghìn đồng)')
})
