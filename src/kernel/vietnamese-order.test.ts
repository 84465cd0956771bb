import { expect, test } from 'vitest'
import { compareVietnamese } from './vietnamese-order.ts'

test('the alphabet is Vietnamese and numbers go by value', () => {
  const sorted = ['Ấp 10', 'Ấp 2', 'đa', 'da', 'ăn', 'an', 'ân', 'em', 'dê'].toSorted(compareVietnamese)
  expect(sorted).toEqual(['an', 'ăn', 'ân', 'Ấp 2', 'Ấp 10', 'da', 'dê', 'đa', 'em'])
})
