import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { writeCsv } from '../../platform/table-export/csv.ts'
import writeTable from '../../platform/table-export/write-table.ts'
import readBankList from '../bank/bank-list.ts'
import { linesOf } from '../bank/settlement.ts'
import { payeeTable } from './payee-list.ts'

const JULY = month('2024-07')

describe('a payee list', () => {
  const line = {
    month: JULY,
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

  test('opens as text: nothing in it can become a formula, and commas and quotes stay inside their cell', async () => {
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeCsv(payeeTable(JULY, [line])))
    expect(csv.startsWith('\uFEFFSTT,Số tham chiếu')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).toContain(`"=""0590001234567""",'+Agribank,1500000,"Tổ ""số 1"", ấp 2",'@xã,'-huyện`)
  })

  test('has its head and a numbered row a payment; several groups are counted, and what is sent has no outcome yet', () => {
    const sent = { ...line, groups: 3, state: 'sent' as const, reason: '' }
    const { columns, rows, title, scope } = payeeTable(JULY, [line, sent])
    const [first, second] = rows
    expect([title, ...scope]).toEqual(['Danh sách người nhận tiền', 'Tháng 7/2024'])
    expect(columns).toHaveLength(12)
    expect(columns.filter(({ isSummed }) => isSummed).map(({ heading }) => heading)).toEqual(['Số tiền'])
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

  test.each(['xlsx', 'csv'] as const)('that went out as %s comes back as a bank’s answer would', async (format) => {
    const bytes = await writeTable({ table: payeeTable(JULY, [line]), format })
    const list = await readBankList({ fileName: `a.${format}`, bytes, told: { chosen: {}, kept: new Map() } })
    expect(list.ok && linesOf(list.value)).toMatchObject({
      value: [{ reference: 'K1-1-000001', amount: 1_500_000, outcome: 'rejected', reason: 'Sai số tài khoản' }],
    })
  })
})
