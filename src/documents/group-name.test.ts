import { expect, test } from 'vitest'
import { nameUnderHeading } from './group-name.ts'

test.each([
  ['Tổ CNSCĐ Ấp 5', 'Ấp 5'],
  ['Tổ công nghệ số cộng đồng khu phố 3A', 'Khu phố 3A'],
  ['TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG ấp Đồn Điền', 'Ấp Đồn Điền'],
  ['Tổ CNSCĐ Ấp 5'.normalize('NFD'), 'Ấp 5'],
  // Says more than the heading, or nothing else: left whole.
  ['Tổ CNSCĐ', 'Tổ CNSCĐ'],
  ['Tổ chuyển đổi số cộng đồng Ấp 5', 'Tổ chuyển đổi số cộng đồng Ấp 5'],
  ['Tổ CNSCĐ2 Ấp 5', 'Tổ CNSCĐ2 Ấp 5'],
])('%j stands as %j', (name, shown) => expect(nameUnderHeading(name)).toBe(shown))
