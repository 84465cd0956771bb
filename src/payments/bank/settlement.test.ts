import { describe, expect, test } from 'vitest'
import { type Cell, readAccount, readAmount } from './list-cell.ts'
import type { ListReading, NumberedRow, ToldReadings } from './list-columns.ts'
import { linesOf, readList } from './settlement.ts'

const rows = (...cells: readonly (readonly Cell[])[]) => cells.map((row, index) => ({ row: index + 1, cells: row }))
const HEAD = ['Số tham chiếu', 'Số tiền', 'Kết quả', 'Lý do', 'Ngày'] as const
const readSettlement = (list: readonly NumberedRow[], told?: ToldReadings) => linesOf(readList(list, told))
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
    [
      'settled',
      [
        ...['Thành công', 'ĐÃ CHI', 'Đã thanh toán', 'Settled', 'paid', 'OK', 'success', 'Giao dịch thành công', 'Đã ghi có'],
        ...['Hoàn tất', 'Hoàn thành', '00 - Thành công', 'Completed'],
      ],
    ],
    ['rejected', ['Từ chối', 'Thất bại', 'Không thành công', 'Trả lại', 'Bị trả lại', 'Rejected', 'returned', 'FAILED']],
  ])('is %s in any of the words of banks', (outcome, words) => {
    for (const word of words) expect(readOne('K1', 1, word, 'vì')).toMatchObject({ value: [{ outcome }] })
  })

  test('carries no reason and no day where the bank gives none', () => {
    const line = { row: 2, reference: 'K1', amount: 1, outcome: 'settled' }
    expect(readOne('K1', 1, 'ok')).toStrictEqual({ ok: true, value: [line] })
    const withoutColumns = rows(['Số tham chiếu', 'Số tiền', 'Kết quả'], ['K1', 1, 'ok', 'x', '2024-08-06'])
    expect(readSettlement(withoutColumns)).toStrictEqual({ ok: true, value: [line] })
  })

  test.each<[string, readonly Cell[], object]>([
    ['no reference', ['', 1_500_000, 'ok'], { reference: '', kind: 'reference-missing' }],
    ['a sum in words', ['K1', 'một triệu', 'ok'], { kind: 'amount-unreadable', value: 'một triệu' }],
    ['an outcome nobody knows', ['K1', 1_500_000, 'Ngoài giờ'], { kind: 'outcome-unreadable', value: 'Ngoài giờ' }],
    ['a name of the language’s own', ['K1', 1_500_000, 'constructor'], { kind: 'outcome-unreadable', value: 'constructor' }],
    ['no outcome', ['K1', 1_500_000, ''], { kind: 'outcome-unreadable', value: '' }],
    ['a rejection without its reason', ['K1', 1_500_000, 'Từ chối', ' '], { kind: 'rejection-without-reason' }],
    ['a day that is none', ['K1', 1_500_000, 'ok', '', '31/02/2024'], { kind: 'day-unreadable', value: '31/02/2024' }],
  ])('%s is refused by its row', (_, cells, refusal) => {
    const lines = [{ row: 2, reference: 'K1', ...refusal }]
    expect(readOne(...cells)).toEqual({ ok: false, refusal: { kind: 'lines-refused', lines } })
  })

  test('a reference that stands twice is refused at the second, which names the first', () => {
    const list = rows(HEAD, ['K1', 1, 'ok'], ['k1', 1, 'ok'])
    expect(readSettlement(list)).toMatchObject({
      refusal: { lines: [{ row: 3, reference: 'K1', kind: 'line-twice', firstRow: 2 }] },
    })
  })

  test('two transfers of one payment, told apart by their days or by the bank’s numbers, are two lines', () => {
    const days = rows(HEAD, ['K1', 1, 'ok', '', '06/08/2024'], ['K1', 1, 'ok', '', '07/08/2024'])
    expect(readSettlement(days)).toMatchObject({ value: [{ on: '2024-08-06' }, { on: '2024-08-07' }] })
    const numbers = rows(
      [...HEAD, 'Số bút toán'],
      ['K1', 1, 'ok', '', '06/08/2024', 'FT1'],
      ['K1', 1, 'ok', '', '06/08/2024', 'FT2'],
    )
    expect(readSettlement(numbers)).toMatchObject({ value: [{ bankNumber: 'FT1' }, { bankNumber: 'FT2' }] })
    const one = rows([...HEAD, 'Số bút toán'], ['K1', 1, 'ok', '', '06/08/2024', 'FT1'], ['K1', 1, 'ok', '', '07/08/2024', 'FT1'])
    expect(readSettlement(one)).toMatchObject({ refusal: { lines: [{ row: 3, kind: 'line-twice' }] } })
  })

  test.each<[Cell, string | undefined]>([
    ['5900 1200-0001', '590012000001'],
    ["'0590012000001", '0590012000001'],
    ['•••• 6789', '****6789'],
    ['xxxxxx6789', '******6789'],
    [590012000001, '590012000001'],
    ['', ''],
    [undefined, ''],
    [5.9e18, undefined],
    ['VCB 123', undefined],
    ['6789****', undefined],
  ])('the account %s is read as %s', (cell, account) => {
    expect(readAccount(cell)).toBe(account)
  })

  test('an account that cannot be read is refused by its row', () => {
    expect(readSettlement(rows([...HEAD, 'Số tài khoản'], ['K1', 1, 'ok', '', '', 'VCB 123']))).toMatchObject({
      refusal: { lines: [{ row: 2, kind: 'account-unreadable', value: 'VCB 123' }] },
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
    ['06/08/2024 23:59:59', '2024-08-06'],
    ['6/8/2024 7:05', '2024-08-06'],
    [new Date('2024-08-06T00:00:00Z'), '2024-08-06'],
    ['2024-08-05T17:00:00Z', '2024-08-06'],
    ['2024-08-05T16:59:59.999Z', '2024-08-05'],
    ['2024-08-06T23:00:00+07:00', '2024-08-06'],
    ['45510', '2024-08-06'],
    [45510, '2024-08-06'],
  ])('the day %s is %s', (written, on) => {
    expect(readOne('K1', 1, 'ok', '', written)).toMatchObject({ value: [{ on }] })
  })

  test.each([
    '2024-08-06/07',
    '2024-08-061',
    '106/08/2024',
    '06/08/20245',
    '06/08/24',
    '06/08/2024 x',
    '06/08 07:05/2024',
    '06/08/2024 007:05',
    '06/08/2024 7:05:001',
    '07:05',
    '2024-08-06T99:00:00Z',
    '35510',
    '455101',
  ])('"%s" is no day: it is refused, not guessed', (written) => {
    expect(readOne('K1', 1, 'ok', '', written)).toMatchObject({
      refusal: { lines: [{ kind: 'day-unreadable', value: written }] },
    })
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

  test.each<[string, readonly (readonly Cell[])[], string[]]>([
    ['one', [['Số tiền', 'Kết quả']], ['reference']],
    ['another', [['Số tham chiếu', 'Kết quả']], ['amount']],
    ['the third', [['Số tham chiếu', 'Số tiền']], ['outcome']],
    ['of a later row', [['Số tiền'], ['Số tham chiếu', 'Trạng thái', 'Ngày']], ['amount']],
    ['of an earlier row', [['Số tham chiếu', 'Trạng thái', 'Ngày'], ['Số tiền']], ['amount']],
    ['of the first of two rows alike', [['Số tiền'], ['Kết quả']], ['reference', 'outcome']],
  ])('that are missing are named, from the row that has most of them: %s', (_, table, missing) => {
    expect(readSettlement(rows(...table))).toEqual({ ok: false, refusal: { kind: 'columns-not-found', missing } })
  })

  test.each<[string, readonly string[]]>([
    ['reference', ['Số tham chiếu', 'Mã tham chiếu', 'Tham chiếu', 'Mã giao dịch', 'Reference', 'REF']],
    ['amount', ['Số tiền', 'Số tiền (đồng)', 'Số tiền (VND)', 'Amount', 'Amount (VND)']],
    ['outcome', ['Kết quả', 'Trạng thái', 'Tình trạng', 'Outcome', 'Status', 'Result']],
    ['reason', ['Lý do từ chối', 'Lý do', 'Ghi chú', 'Diễn giải', 'Reason', 'Note']],
    ['on', ['Ngày', 'Ngày chi', 'Ngày giao dịch', 'Ngày hạch toán', 'Date', 'Settled on']],
  ])('%s is known by each name that banks give it', (column, names) => {
    const place = ['reference', 'amount', 'outcome', 'reason', 'on'].indexOf(column)
    for (const name of names) {
      const head = HEAD.map((usual, index) => (index === place ? name : usual))
      expect(readSettlement(rows(head, ['K1', 5, 'tu choi', 'vì', '2024-08-06']))).toMatchObject({
        value: [{ reference: 'K1', amount: 5, outcome: 'rejected', reason: 'vì', on: '2024-08-06' }],
      })
    }
  })

  test('of a bank’s own stand beside ours: the reference that we gave and the reason count, wherever they are', () => {
    const head = ['Mã giao dịch', 'Diễn giải', 'Số tham chiếu', 'Số tiền', 'Kết quả', 'Lý do']
    const line = ['FT2024', 'Ho tro thang 7', 'K1', 5, 'Từ chối', 'Sai tên']
    expect(readSettlement(rows(head, line))).toMatchObject({ value: [{ reference: 'K1', reason: 'Sai tên' }] })
  })

  test('a row of totals under the references is outside the list; a reference without an outcome is not', () => {
    const total = ['TỔNG CỘNG', 5, '']
    expect(readSettlement(rows(HEAD, ['K1', 5, 'ok'], total))).toMatchObject({ ok: true, value: [{ reference: 'K1' }] })
    for (const reference of ['K2-1-000001', 'CỘNG 1', 'Tổ 5'])
      expect(readSettlement(rows(HEAD, ['K1', 5, 'ok'], [reference, 5, '']))).toMatchObject({
        refusal: { lines: [{ row: 3, kind: 'outcome-unreadable' }] },
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
    [1.234, undefined],
    [123.456, undefined],
    [0, undefined],
    ['0', undefined],
    ['', undefined],
    ['1.500.000', 1_500_000],
    ['1,500,000 đ', 1_500_000],
    ['1 500 000 VND', 1_500_000],
    ['1.500.000,50', undefined],
    ['1,500,000.00', 1_500_000],
    ['1.500.000,00 đ', 1_500_000],
    ['1500000.00', 1_500_000],
    ['1500000,0', 1_500_000],
    ['1 500 000.00', 1_500_000],
    ['1,500,000,00', undefined],
    ['1.500.000.00', undefined],
    ['1,500,000.01', undefined],
    ['1.500.000,000', undefined],
    ['1500000.5', undefined],
    ['-1500000', undefined],
    [-1_500_000, undefined],
    ['1', 1],
    ['1.500', 1_500],
    ['1.500.000 đồng', 1_500_000],
    ['1,500,000 VNĐ', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1500000đ', 1_500_000],
    ['1.500.000₫', 1_500_000],
    ['12.500', 12_500],
    ['150,000', 150_000],
    ['150 000', 150_000],
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

describe('a list of a bank that nobody has seen', () => {
  const HEADINGS = ['STT', 'Mã của đơn vị', 'Tiền chuyển', 'Hiện trạng', 'Vì sao']
  const payment = (at: number, ...more: readonly Cell[]) => [at, `K2-1-00000${at}`, 1_500_000, ...more]
  const told = (chosen: ListReading, kept: ToldReadings['kept'] = new Map()): ToldReadings => ({ chosen, kept })
  const list = rows(
    ['NGÂN HÀNG', 'Kết quả chi hộ'],
    HEADINGS,
    payment(1, 'Thành công'),
    payment(2, 'Từ chối', 'Sai tên'),
    payment(3, 'Ok'),
  )

  test('is read by what stands in its columns; of two that could be meant none is taken', () => {
    const { columns, missing, headings } = readList(list)
    expect(headings).toEqual(HEADINGS)
    expect(columns).toEqual({ reference: 1, outcome: 3 })
    expect(missing).toEqual(['amount'])
    const withoutOrdinal = list.map(({ row, cells }) => ({ row, cells: cells.slice(1) }))
    expect(readList(withoutOrdinal)).toMatchObject({ columns: { reference: 0, amount: 1, outcome: 2 }, missing: [] })
  })

  test('and that has no headings at all is read from its first payment', () => {
    const bare = rows(['K2-1-000001', 5, 'ok'], ['K2-1-000002', 5, 'ok'])
    expect(readList(bare)).toMatchObject({ signature: '', headings: [], lines: [{ row: 1 }, { row: 2 }] })
  })

  test('is read as the officer says, and so is the next with the same headings, and no other', () => {
    const chosen = { columns: { amount: 2, reason: 4 } }
    const first = readList(list, told(chosen))
    const lines = [{ outcome: 'settled' }, { outcome: 'rejected', reason: 'Sai tên' }, { outcome: 'settled' }]
    expect(first).toMatchObject({ missing: [], isKept: false, lines })
    const kept = new Map([[first.signature, chosen]])
    expect(readList(list, told({}, kept))).toMatchObject({ missing: [], isKept: true, lines })
    const other = list.map(({ row, cells }) => ({ row, cells: cells.map((cell) => (cell === 'Vì sao' ? 'Cớ gì' : cell)) }))
    expect(readList(other, told({}, kept))).toMatchObject({ missing: ['amount'], isKept: false })
    expect(readList(list, told({ columns: { reason: null } }, kept))).toMatchObject({
      refused: [{ kind: 'rejection-without-reason' }],
    })
  })

  test('an unknown word is asked for once, with how often it stands there; what is told of a word goes before all', () => {
    const words = rows(HEAD, ['K1', 5, 'Xong'], ['K2', 5, '01 - XONG.'], ['K3', 5, 'ok'], ['K4', 5, 'Đang xử lý'])
    const read = readList(words)
    expect(read.words).toEqual([
      { word: 'xong', written: 'Xong', rows: 2 },
      { word: 'ok', written: 'ok', rows: 1, outcome: 'settled' },
      { word: 'dang xu ly', written: 'Đang xử lý', rows: 1, outcome: 'pending' },
    ])
    expect(read).toMatchObject({ pending: 1, refused: [{ row: 2 }, { row: 3 }], lines: [{ reference: 'K3' }] })
    const outcomes = [
      { word: 'xong', outcome: 'settled' as const },
      { word: 'ok', outcome: 'pending' as const },
    ]
    expect(readList(words, told({ outcomes }))).toMatchObject({ pending: 2, refused: [], lines: [{ row: 2 }, { row: 3 }] })
  })
})
