import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { readSettlement } from '../bank/settlement.ts'
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

  test('that went out comes back as a bank’s answer would', () => {
    const table = payeeTable(JULY, [line])
    const rows = table.map((cells, index) => ({ row: index + 1, cells }))
    expect(readSettlement(rows)).toMatchObject({
      value: [{ row: 2, reference: 'K1-1-000001', amount: 1_500_000, outcome: 'rejected', reason: 'Sai số tài khoản' }],
    })
  })
})
