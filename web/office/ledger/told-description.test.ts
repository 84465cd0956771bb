import { expect, test } from 'vitest'
import { toldDescription } from './told-description.ts'

const nameOf = (code: string): string => (code === 'dong-nai-2024-groups' ? 'Hỗ trợ tổ CNSCĐ' : 'không có')

test.each([
  ['Duyệt chi dong-nai-2024-groups tháng 6/2024', 'Duyệt chi Hỗ trợ tổ CNSCĐ tháng 6/2024'],
  ['Lệnh chi số 1, dong-nai-2024-groups tháng 6/2024', 'Lệnh chi số 1, Hỗ trợ tổ CNSCĐ tháng 6/2024'],
  ['Kết quả chi dong-nai-2024-groups tháng 6/2024, tệp kq-1.csv', 'Kết quả chi Hỗ trợ tổ CNSCĐ tháng 6/2024, tệp kq-1.csv'],
  ['Payment order 1: dong-nai-2024-groups, month 6/2024', 'Payment order 1: Hỗ trợ tổ CNSCĐ, month 6/2024'],
  ['Điều chỉnh tay', 'Điều chỉnh tay'],
])('%s is told as %s', (description, told) => {
  expect(toldDescription(description, nameOf)).toBe(told)
})
