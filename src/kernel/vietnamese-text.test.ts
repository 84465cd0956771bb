import { describe, expect, test } from 'vitest'
import { fold, searchedText, tidy, tidyName, withPlainMarks } from './vietnamese-text.ts'

describe('fold', () => {
  test.each(['hoa', 'Hòa', 'Hoà', 'HÒA', 'Hòa'.normalize('NFD')])('"%s" folds to "hoa"', (text) => expect(fold(text)).toBe('hoa'))
  test('every vowel and tone of the alphabet loses its marks', () => {
    expect(fold('ặ ậ é ế ệ ỉ ọ ố ộ ơ ờ ợ ụ ừ ự ỹ Ặ Ậ Ộ Ợ Ự Ỹ')).toBe('a a e e e i o o o o o o u u u y a a o o u y')
  })
  test('đ is searched as d', () => expect(fold('Đồng đội Đắk Đoa')).toBe('dong doi dak doa'))
  test('spaces of every kind count once', () => expect(fold('  Tân\u00a0 Phú\t\n Đông ')).toBe('tan phu dong'))
})

describe('tidy', () => {
  test('a decomposed name is composed', () => expect(tidy('Hòa'.normalize('NFD'))).toBe('Hòa'.normalize('NFC')))
  test('what nobody sees, or turns the line round, is left out', () => {
    expect(tidy('\ufeffTổ\u200b \u202esố\u00ad\u2060 \ue0001\u0378')).toBe('Tổ số 1')
  })
  test('spaces of every kind count once, and those around it not at all', () => {
    expect(tidy('\u00a0 Ấp\t\u00a0 2\n')).toBe('Ấp 2')
  })
})

describe('letters that look like ours', () => {
  test.each([
    ['Ðức', 'Đức'],
    ['ðức', 'đức'],
    ['Ɖức', 'Đức'],
    ['Nguyễn V\u0430n \u0410n', 'Nguyễn Van An'],
    ['Phƣớc', 'Phước'],
    ['\u0406m', 'Im'],
    ['Ｐｈú １２', 'Phú 12'],
  ])('"%s" is kept and found as "%s"', (written, plain) => {
    expect(tidy(written)).toBe(plain)
    expect(fold(written)).toBe(fold(plain))
  })
  test.each(['Иван', 'Ærø', 'Ấp 1l', 'Müller', '東京'])('"%s" is of another script, or ours, and stays', (text) =>
    expect(tidy(text)).toBe(text),
  )
})

test('apostrophes and dashes of every kind are one of each in keys', () => {
  expect(["K'Reng", 'K’Reng', 'K`Reng', 'K‘Reng', 'KʼReng'].map(withPlainMarks)).toEqual(Array(5).fill("K'Reng"))
  expect(['5-6', '5–6', '5 - 6', '5—6', '5‑6'].map(withPlainMarks)).toEqual(Array(5).fill('5-6'))
})

describe('tidyName', () => {
  test.each([
    ['NGUYỄN  VĂN ĐỨC', 'Nguyễn Văn Đức'],
    [' ĐẶNG THỊ THU-HÀ', 'Đặng Thị Thu-Hà'],
    ['Y', 'Y'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['K’BRƠI', 'K’Brơi'],
  ])('capitals become a name: "%s" is %s', (written, name) => expect(tidyName(written)).toBe(name))
  test.each(["K'Brơi", 'lê văn an', 'Hoàng THỊ Mai'])('"%s" holds a small letter and is left alone', (name) => {
    expect(tidyName(name)).toBe(name)
  })
})

test('what is searched for has no apostrophe and no mark that means something to a pattern', () => {
  expect(["K'Reng", 'K’Reng', 'KRENG', 'kʼreng'].map(searchedText)).toEqual(Array(4).fill('kreng'))
  expect(searchedText('H’Hen Niê')).toBe('hhen nie')
  expect(searchedText(' 100%_\\Ấp 5 - 6; ')).toBe('100 ap 5 6')
})
