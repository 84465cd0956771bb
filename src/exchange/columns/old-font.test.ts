import { describe, expect, test } from 'vitest'
import { hasBrokenLetters, readOldFont } from './old-font.ts'

const alone = { isExpected: false }
const among = { isExpected: true }

describe('text of an old font', () => {
  test.each([
    ['NguyÔn V¨n An', 'TCVN3', 'Nguyễn Văn An'],
    ['Lª Hoµng C\u00adêng', 'TCVN3', 'Lê Hoàng Cường'],
    ['§Æng Quèc Giang', 'TCVN3', 'Đặng Quốc Giang'],
    ['Huúnh ThÞ Thuú V©n', 'TCVN3', 'Huỳnh Thị Thuỳ Vân'],
    ['Nguyeãn Vaên Ñöùc', 'VNI', 'Nguyễn Văn Đức'],
    ['Traàn Quoác Huy', 'VNI', 'Trần Quốc Huy'],
    ['NGUYEÃN VAÊN BÌNH', 'VNI', 'NGUYỄN VĂN BÌNH'],
    ['Leâ Thò Höông', 'VNI', 'Lê Thị Hương'],
  ])('%s is %s for %s', (written, font, meant) => expect(readOldFont(written, alone)).toEqual({ font, meant }))

  test.each([
    'Nguyễn Văn An',
    'Lê Thị Bé Ba',
    'Hồ Thị Ánh',
    'K’Brễu',
    'Y Moan Êban',
    'Müller Hans',
    'Tran Van A',
    '',
    '1.500.000',
  ])('%s is what it is', (text) => expect(readOldFont(text, alone)).toBeUndefined())

  test('what could be ours as well is taken for it only among others of its column', () => {
    expect(readOldFont('Lã Anh', alone)).toBeUndefined()
    expect(readOldFont('Lã Anh', among)?.meant).toBe('Ló Anh')
    expect(readOldFont('Bïi Thµnh', among)?.meant).toBe('Bùi Thành')
    expect(readOldFont('Quúnh Nga', among)?.meant).toBe('Quỳnh Nga')
    expect(readOldFont('Đỗ Thị Bé', among)).toBeUndefined()
  })
})

test.each([
  ['Nguy\ufffdn', true],
  ['Nguyá»…n VÄƒn An', true],
  ['Nguy?n Van An', true],
  ['Tr\u0081n', true],
  ['Nguyễn Văn An?', false],
  ['Ấp Á Châu', false],
])('letters of "%s" are lost: %s', (text, lost) => expect(hasBrokenLetters(text)).toBe(lost))
