import { expect, test } from 'vitest'
import { comparePlaces } from './payee-order.ts'

const place = (district: string | null, commune: string, group = 'Ấp 1', reference = '1') => ({
  district,
  commune,
  group,
  reference,
})

test('payees stand by district, commune and group in Vietnamese order, numbers as numbers', () => {
  const ordered = [
    place('Biên Hòa', 'Trảng Dài'),
    place('Cẩm Mỹ', 'Bảo Bình'),
    place('Định Quán', 'Thanh Sơn', 'Ấp 2'),
    place('Định Quán', 'Thanh Sơn', 'Ấp 10', '1'),
    place('Định Quán', 'Thanh Sơn', 'Ấp 10', '2'),
    place('Long Khánh', 'Bàu Trâm'),
    place('Long Khánh', 'Bình Lộc'),
  ]
  expect(ordered.toReversed().toSorted(comparePlaces)).toEqual(ordered)
})

test('without districts they stand by commune', () => {
  const ordered = [place(null, 'An Phước'), place(null, 'Đak Lua'), place(null, 'Long Thành')]
  expect(ordered.toReversed().toSorted(comparePlaces)).toEqual(ordered)
})
