import { expect, test } from 'vitest'
import { describeEntryInEnglish, entryText } from './entry-text.ts'

const cycle = ['dong-nai-2024-groups', '6/2024'] as const

test.each([
  [entryText.approved(...cycle), 'Approved: dong-nai-2024-groups, month 6/2024'],
  [
    `${entryText.approved(...cycle)}; ${entryText.withoutTopUp}`,
    'Approved: dong-nai-2024-groups, month 6/2024; without what localities add and pay themselves',
  ],
  [entryText.ordered(...cycle, 12), 'Payment order 12: dong-nai-2024-groups, month 6/2024'],
  [
    entryText.answered(...cycle, 'kq tháng 7/2024, tệp 2.csv'),
    'Answer of the bank: dong-nai-2024-groups, month 6/2024, file kq tháng 7/2024, tệp 2.csv',
  ],
  [
    entryText.returned(...cycle, 'kq.csv'),
    'Taken back by the bank after it was paid: dong-nai-2024-groups, month 6/2024, file kq.csv',
  ],
  [entryText.released(...cycle, '12/QĐ-UBND 01/08/2024'), 'Ended: dong-nai-2024-groups, month 6/2024, by 12/QĐ-UBND 01/08/2024'],
  [entryText.claimed(...cycle), 'Claimed back: dong-nai-2024-groups, month 6/2024'],
  [entryText.repaid(...cycle, 'C2-05 12/08/2024'), 'Returned: dong-nai-2024-groups, month 6/2024, voucher C2-05 12/08/2024'],
  [entryText.setOff(...cycle, 2), 'Set off against what is owed back: dong-nai-2024-groups, month 6/2024, payment order 2'],
  [
    entryText.deducted(...cycle, { month: '7/2024', order: 2 }),
    'Recovered by set-off: dong-nai-2024-groups, month 6/2024, in payment order 2 of month 7/2024',
  ],
  [
    entryText.forgone(...cycle, { kind: 'written-off', named: '9/QĐ 01/08/2024' }),
    'Claim given up: dong-nai-2024-groups, month 6/2024, by 9/QĐ 01/08/2024',
  ],
  [
    entryText.forgone(...cycle, { kind: 'withdrawn', named: '9/QĐ 01/08/2024' }),
    'Claim withdrawn: dong-nai-2024-groups, month 6/2024, by 9/QĐ 01/08/2024',
  ],
  ['Khoá kỳ dong-nai-2024-groups tháng 6/2024: 3 khoản không chi', 'Closed: dong-nai-2024-groups, month 6/2024; 3 sums not paid'],
  ['Điều chỉnh tay', 'Điều chỉnh tay'],
])('“%s” is told in English as “%s”', (description, told) => {
  expect(describeEntryInEnglish(description)).toBe(told)
})
