import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { type Cell, readAmount, readSettlement, refusalOfLine, type SettlementLine } from './settlement.ts'

const rows = (...cells: readonly (readonly Cell[])[]) => cells.map((row, index) => ({ row: index + 1, cells: row }))
const HEAD = ['Số tham chiếu', 'Số tiền', 'Kết quả', 'Lý do', 'Ngày'] as const
const readOne = (...cells: readonly Cell[]) => readSettlement(rows(HEAD, cells))

describe('a line of the bank’s list', () => {
  test('is read with its row, its reference in capitals, its reason and day', () => {
    expect(readOne(' k1-1-000001 ', '1.500.000', 'Từ chối', 'Sai số tài khoản', '6/8/2024')).toEqual({
      ok: true,
      value: [
        {
          row: 2,
          reference: 'K1-1-000001',
          amount: 1_500_000,
          outcome: 'rejected',
          reason: 'Sai số tài khoản',
          on: '2024-08-06',
        },
      ],
    })
  })

  test.each([
    ['Thành công', 'settled'],
    ['ĐÃ CHI', 'settled'],
    ['paid', 'settled'],
    ['Trả lại', 'rejected'],
    ['Không thành công', 'rejected'],
    ['FAILED', 'rejected'],
  ])('the outcome %s is read as %s', (written, outcome) => {
    expect(readOne('K1', 1, written, 'vì')).toMatchObject({ value: [{ outcome }] })
  })

  test.each<[string, readonly Cell[], string]>([
    ['no reference', ['', 1_500_000, 'ok'], 'reference-missing'],
    ['a sum in words', ['K1', 'một triệu', 'ok'], 'amount-unreadable'],
    ['an outcome nobody knows', ['K1', 1_500_000, 'đang xử lý'], 'outcome-unreadable'],
    ['no outcome', ['K1', 1_500_000, ''], 'outcome-unreadable'],
    ['a rejection without its reason', ['K1', 1_500_000, 'Từ chối', ' '], 'rejection-without-reason'],
    ['a day that is none', ['K1', 1_500_000, 'ok', '', '31/02/2024'], 'day-unreadable'],
  ])('%s is refused by its row', (_, cells, kind) => {
    expect(readOne(...cells)).toMatchObject({ refusal: { kind: 'lines-refused', lines: [{ row: 2, kind }] } })
  })

  test('a reference that stands twice is refused at the second, which names the first', () => {
    const list = rows(HEAD, ['K1', 1, 'ok'], ['k1', 1, 'ok'])
    expect(readSettlement(list)).toMatchObject({
      refusal: { lines: [{ row: 3, reference: 'K1', kind: 'line-twice', firstRow: 2 }] },
    })
  })

  test('a list is refused whole for one row that cannot be taken', () => {
    expect(readSettlement(rows(HEAD, ['K1', 1, 'ok'], ['K2', 0, 'ok']))).toMatchObject({
      ok: false,
      refusal: { lines: [{ row: 3, kind: 'amount-unreadable', value: '0' }] },
    })
  })

  test.each<[Cell, string]>([
    ['06/08/2024', '2024-08-06'],
    ['6-8-2024', '2024-08-06'],
    ['6.8.2024', '2024-08-06'],
    ['2024-08-06', '2024-08-06'],
    ['2024-08-06T07:00:00', '2024-08-06'],
    [new Date('2024-08-06T00:00:00Z'), '2024-08-06'],
  ])('the day %s is %s', (written, on) => {
    expect(readOne('K1', 1, 'ok', '', written)).toMatchObject({ value: [{ on }] })
  })
})

describe('the columns', () => {
  test('are found by their names in the thirtieth row, and not in the thirty-first', () => {
    const letterhead = (count: number) => Array.from({ length: count }, () => ['NGÂN HÀNG'])
    const body = [['K1', 1, 'ok']]
    expect(readSettlement(rows(...letterhead(29), HEAD, ...body))).toMatchObject({ ok: true, value: [{ row: 31 }] })
    expect(readSettlement(rows(...letterhead(30), HEAD, ...body))).toMatchObject({
      refusal: { kind: 'columns-not-found', missing: ['reference', 'amount', 'outcome'] },
    })
  })

  test('that are missing are named, from the row that has most of them', () => {
    expect(readSettlement(rows(['Số tiền'], ['Số tham chiếu', 'Trạng thái', 'Ngày']))).toMatchObject({
      refusal: { kind: 'columns-not-found', missing: ['amount'] },
    })
  })

  test('may stand in any order; what is below the list, a total or a signature, is outside it', () => {
    const list = rows(['Ngày', 'Kết quả', 'Số tiền (VND)', 'Mã giao dịch'], ['', 'ok', 5, 'K1'], ['', '', 5, ''], ['Người lập'])
    expect(readSettlement(list)).toMatchObject({ ok: true, value: [{ reference: 'K1', amount: 5 }] })
  })
})

describe('readAmount', () => {
  test.each<[Cell, number | undefined]>([
    [1, 1],
    [1_500_000, 1_500_000],
    [1.5, undefined],
    [0, undefined],
    ['0', undefined],
    ['', undefined],
    ['1.500.000', 1_500_000],
    ['1,500,000 đ', 1_500_000],
    ['1 500 000 VND', 1_500_000],
    ['1.500.000,50', undefined],
    ['1500000.5', undefined],
    ['-1500000', undefined],
    [-1_500_000, undefined],
    ['1', 1],
    ['1.500', 1_500],
    ['1.500.000 đồng', 1_500_000],
    ['1,500,000 VNĐ', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1500 000', undefined],
    ['1.500,000', undefined],
    ['1.50', undefined],
    ['1.5000', undefined],
    ['(1.500.000)', undefined],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [2 ** 53, undefined],
    ['9007199254740993', undefined],
    [null, undefined],
    [true, undefined],
  ])('%s is read as %s', (cell, amount) => {
    expect(readAmount(cell)).toBe(amount)
  })
})

describe('a line beside what was ordered', () => {
  const line: SettlementLine = {
    row: 5,
    reference: 'K1-1-000001',
    amount: vnd(1_500_000),
    outcome: 'settled',
    on: plainDate('2024-08-06'),
  }
  const ordered = { reference: line.reference, amount: vnd(1_500_000), state: 'sent' as const }
  const about = { row: 5, reference: 'K1-1-000001' }

  test('answers it when the sum is the same to the đồng and no answer came before', () => {
    expect(refusalOfLine(line, { ordered, elsewhere: undefined })).toBeUndefined()
  })

  test.each([1_499_999, 1_500_001, 1])('a bank that paid %d of 1.500.000 is refused with both sums', (paid) => {
    expect(refusalOfLine({ ...line, amount: vnd(paid) }, { ordered, elsewhere: undefined })).toEqual({
      ...about,
      kind: 'amount-differs',
      ordered: 1_500_000,
      given: paid,
    })
  })

  test.each(['settled', 'rejected'] as const)('that was %s before is refused', (state) => {
    const before = { ...ordered, state }
    expect(refusalOfLine(line, { ordered: before, elsewhere: undefined })).toEqual({ ...about, kind: 'answered-already', state })
  })

  test('under a reference nobody ordered is refused, and one of another month names that month', () => {
    expect(refusalOfLine(line, { ordered: undefined, elsewhere: undefined })).toEqual({ ...about, kind: 'reference-unknown' })
    const elsewhere = { cycleId: 'c0', month: month('2024-06') }
    expect(refusalOfLine(line, { ordered: undefined, elsewhere })).toEqual({
      ...about,
      kind: 'reference-of-another-cycle',
      cycleId: 'c0',
      month: '2024-06',
    })
  })
})
