import { expect, test } from 'vitest'
import { describeEntryInEnglish, entryText } from './entry-text.ts'

const of = ['dong-nai-2024-groups', '6/2024'] as const

test.each([
  [entryText.approved(...of), 'Approved: dong-nai-2024-groups, month 6/2024'],
  [
    `${entryText.approved(...of)}; ${entryText.withoutTopUp}`,
    'Approved: dong-nai-2024-groups, month 6/2024; without what localities add and pay themselves',
  ],
  [entryText.ordered(...of, 12), 'Payment order 12: dong-nai-2024-groups, month 6/2024'],
  [
    entryText.answered(...of, 'kq tháng 7/2024, tệp 2.csv'),
    'Answer of the bank: dong-nai-2024-groups, month 6/2024, file kq tháng 7/2024, tệp 2.csv',
  ],
  [entryText.released(...of, 3), 'Closed: dong-nai-2024-groups, month 6/2024; 3 sums not paid'],
  ['Điều chỉnh tay', 'Điều chỉnh tay'],
])('“%s” is told in English as “%s”', (description, told) => {
  expect(describeEntryInEnglish(description)).toBe(told)
})
