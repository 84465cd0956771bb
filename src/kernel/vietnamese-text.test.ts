import { describe, expect, test } from 'vitest'
import { compareVietnamese, fold, tidy, tidyName } from './vietnamese-text.ts'

describe('fold', () => {
  test.each(['hoa', 'Hòa', 'Hoà', 'HÒA', 'Hòa'.normalize('NFD')])('"%s" folds to "hoa"', (text) => expect(fold(text)).toBe('hoa'))
  test('đ is searched as d', () => expect(fold('Đồng Nai')).toBe('dong nai'))
  test('spaces of every kind count once', () => expect(fold('  Tân\u00a0 Phú ')).toBe('tan phu'))
})

describe('tidyName', () => {
  test('capitals become a name', () => expect(tidyName('NGUYỄN  VĂN ĐỨC')).toBe('Nguyễn Văn Đức'))
  test('a name its owner writes with small letters is left alone', () => expect(tidyName("K'Brơi")).toBe("K'Brơi"))
  test('a decomposed name is composed', () => expect(tidy('Hòa'.normalize('NFD'))).toBe('Hòa'.normalize('NFC')))
})

test('the alphabet is Vietnamese and numbers go by value', () => {
  const sorted = ['Ấp 10', 'Ấp 2', 'đa', 'da', 'ăn', 'an', 'ân', 'em', 'dê'].toSorted(compareVietnamese)
  expect(sorted).toEqual(['an', 'ăn', 'ân', 'Ấp 2', 'Ấp 10', 'da', 'dê', 'đa', 'em'])
})
