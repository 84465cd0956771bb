import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { linesOf, readList } from '../bank/settlement.ts'
import { payeeTable, toCsv } from './payee-list.ts'

const JULY = month('2024-07')

describe('a payee list', () => {
  const line = {
    reference: 'K1-1-000001',
    payeeName: '=HYPERLINK("http://x")',
    account: '0590001234567',
    bankName: '+Agribank',
    amount: vnd(1_500_000),
    groupName: 'Tổ "số 1", ấp 2',
    groups: 1,
    communeName: '@xã',
    districtName: '-huyện',
    state: 'rejected' as const,
    reason: 'Sai số tài khoản',
  }

  test('opens as text: nothing in it can become a formula, and commas and quotes stay inside their cell', () => {
    const csv = toCsv(payeeTable(JULY, [line]))
    expect(csv.startsWith('\uFEFFSTT,Số tham chiếu')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).toContain(`'+Agribank,1500000,"Tổ ""số 1"", ấp 2",'@xã,'-huyện`)
  })

  test('has its head and a numbered row a payment; several groups are counted, and what is sent has no outcome yet', () => {
    const sent = { ...line, groups: 3, state: 'sent' as const, reason: '' }
    const [head, first, second] = payeeTable(JULY, [line, sent])
    expect(head).toHaveLength(12)
    expect(first).toEqual([
      1,
      'K1-1-000001',
      '=HYPERLINK("http://x")',
      '0590001234567',
      '+Agribank',
      1_500_000,
      'Tổ "số 1", ấp 2',
      '@xã',
      '-huyện',
      'Hỗ trợ Tổ CNSCĐ tháng 7/2024 K1-1-000001',
      'Từ chối',
      'Sai số tài khoản',
    ])
    expect([second?.[0], second?.[6], second?.[10], second?.[11]]).toEqual([2, '3 tổ', '', ''])
  })

  // RFC 4180: rows end in CRLF, a quote within quotes is doubled.
  test.each<[readonly (string | number)[][], string]>([
    [
      [
        [1, 'a'],
        [-2, 'b'],
      ],
      '1,a\r\n-2,b\r\n',
    ],
    [[['=1', '+1', '-1', '@a', '\ta']], "'=1,'+1,'-1,'@a,'\ta\r\n"],
    [[['a=1', 'a-b', 'a@b']], 'a=1,a-b,a@b\r\n'],
    [[['a,b', 'a"b', 'a\nb', '\rb']], `"a,b","a""b","a\nb","'\rb"\r\n`],
  ])('%j as CSV is %j', (table, csv) => expect(toCsv(table)).toBe(`\uFEFF${csv}`))

  test('that went out comes back as a bank’s answer would', () => {
    const table = payeeTable(JULY, [line])
    const rows = table.map((cells, index) => ({ row: index + 1, cells }))
    expect(linesOf(readList(rows))).toMatchObject({
      value: [{ row: 2, reference: 'K1-1-000001', amount: 1_500_000, outcome: 'rejected', reason: 'Sai số tài khoản' }],
    })
  })
})
