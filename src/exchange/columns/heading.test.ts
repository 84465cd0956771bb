import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import type { Cell, SheetRow } from '../../platform/spreadsheet/cell.ts'
import { findHeading, headingAt, isColumnNumbers, isHeadingRow } from './heading.ts'

type Written = string | number | null
const cell = (column: number, written: string | number): Cell =>
  typeof written === 'number' ? { column, kind: 'number', text: String(written) } : { column, kind: 'text', text: written }
/** A row of cells from column A; `null` is an empty cell. */
const row = (number: number, ...written: readonly Written[]): SheetRow => ({
  number,
  cells: written.flatMap((one, index) => (one === null ? [] : [cell(index + 1, one)])),
})
const isHeading = (...written: readonly Written[]): boolean => isHeadingRow(row(1, ...written))

const HEADS = ['STT', 'Họ và tên', 'Điện thoại', 'CCCD'] as const
const PERSON = [1, 'Nguyễn Văn An', '0901234567', '075090001234'] as const

describe('a row of headings', () => {
  test.each<[string, readonly Written[], boolean]>([
    ['three known ones, one of them of people', ['STT', 'Họ và tên', 'Xã'], true],
    ['two', ['STT', 'Họ và tên'], false],
    ['three known ones, none of people', ['STT', 'Xã', 'Ghi chú'], false],
    ['three known ones of two fields', ['STT', 'Họ và tên', 'Họ tên'], false],
    ['three known of six', ['STT', 'Họ và tên', 'Xã', 'Mã màu', 'Cân nặng', 'Sở thích'], true],
    ['three known of seven', ['STT', 'Họ và tên', 'Xã', 'Mã màu', 'Cân nặng', 'Sở thích', 'Chiều cao'], false],
    ['with a number of two digits beside', ['STT', 'Họ và tên', 'Xã', 12], true],
    ['with a number of three digits beside', ['STT', 'Họ và tên', 'Xã', 123], false],
    ['with five digits in a text', ['STT', 'Họ và tên', 'Xã', '26041'], true],
    ['with six digits in a text', ['STT', 'Họ và tên', 'Xã', '260413'], false],
    ['with six digits and a word', ['STT', 'Họ và tên', 'Xã', 'Theo mau 260413'], true],
    ['with the form of a date', ['STT', 'Họ và tên', 'Ngày sinh (dd/mm/yyyy)'], true],
    ['with ninety letters', ['STT', 'Họ và tên', 'Xã', 'x'.repeat(90)], true],
    ['with ninety-one letters', ['STT', 'Họ và tên', 'Xã', 'x'.repeat(91)], false],
  ])('%s', (_, written, expected) => {
    expect(isHeading(...written)).toBe(expected)
  })

  test('holds no date', () => {
    const dated: Cell = { column: 4, kind: 'date', text: '17/03/1986', date: plainDate('1986-03-17') }
    expect(isHeadingRow({ number: 1, cells: [...row(1, 'STT', 'Họ và tên', 'Xã').cells, dated] })).toBe(false)
  })
})

describe('columns counted under the headings', () => {
  test.each<[readonly Written[], boolean]>([
    [['(1)', '(2)', '(3)'], true],
    [[1, 2, 3], true],
    [['A', 'B', '1', '2'], true],
    [['1.', '2.', '3.'], true],
    [['A', 'B', '1'], false],
    [['1', '2'], false],
    [['1', '1', '2'], false],
    [['2', '1', '3'], false],
    [['1', '2', 'Nam'], false],
    [['1', '2', '100'], false],
  ])('%o: %s', (written, expected) => {
    expect(isColumnNumbers(row(1, ...written))).toBe(expected)
  })
})

describe('where the headings are', () => {
  const blank = (count: number): SheetRow[] => Array.from({ length: count }, (_, index) => row(index + 1, 'ỦY BAN NHÂN DÂN'))
  const under = (count: number) => findHeading([...blank(count), row(count + 1, ...HEADS), row(count + 2, ...PERSON)])

  test('in the hundred and twentieth row they are found, in the next they are not', () => {
    expect(under(119)).toMatchObject({ fromIndex: 119, untilIndex: 119 })
    expect(under(120)).toBeUndefined()
  })

  test('each column has its text and the fields it may be', () => {
    const found = findHeading([row(1, ...HEADS), row(2, ...PERSON)])
    expect(found?.columns.map(({ column, text, matches }) => [column, text, matches[0]?.field])).toEqual([
      [1, 'STT', 'ordinal'],
      [2, 'Họ và tên', 'fullName'],
      [3, 'Điện thoại', 'phone'],
      [4, 'CCCD', 'identity'],
    ])
  })

  test('a column without a heading is one of the table when its cells are filled', () => {
    const found = findHeading([row(1, ...HEADS), row(2, ...PERSON, 'Trưởng ấp')])
    expect(found?.columns.at(-1)).toEqual({ column: 5, text: '', matches: [] })
  })

  test('a row that counts the columns is theirs, and tells nothing of them', () => {
    const found = findHeading([row(1, ...HEADS), row(2, '(1)', '(2)', '(3)', '(4)'), row(3, ...PERSON)])
    expect(found).toMatchObject({ fromIndex: 0, untilIndex: 1 })
    expect(found?.columns[1]?.text).toBe('Họ và tên')
  })

  test('two rows that are headings only together are found together', () => {
    const rows = [row(1, 'STT', 'Họ và tên', null, null), row(2, null, null, 'Nam', 'Nữ'), row(3, 1, 'Lê An', '1986', null)]
    expect([rows[0], rows[1]].map((one) => one !== undefined && isHeadingRow(one))).toEqual([false, false])
    expect(findHeading(rows)).toMatchObject({ fromIndex: 0, untilIndex: 1 })
  })

  test('a group of headings above is taken with them, and stands before each it covers', () => {
    const rows = [
      row(1, 'STT', 'Họ và tên', 'Tài khoản', null),
      row(2, null, null, 'Số TK', 'Ngân hàng'),
      row(3, 1, 'Nguyễn Văn An', '590012345678', 'Agribank'),
    ]
    const found = findHeading(rows)
    expect(found).toMatchObject({ fromIndex: 0, untilIndex: 1 })
    expect(found?.columns.map(({ text }) => text)).toEqual(['STT', 'Họ và tên', 'Tài khoản Số TK', 'Tài khoản Ngân hàng'])
    expect(found?.columns[2]?.matches).toEqual([{ field: 'account', weight: 3 }])
  })

  test('at most four rows are headings, however many could be', () => {
    const more = [2, 3, 4, 5].map((number) => row(number, '(1)', '(2)', '(3)', '(4)'))
    expect(findHeading([row(1, ...HEADS), ...more])).toMatchObject({ fromIndex: 0, untilIndex: 3 })
  })

  test('a blank row ends them', () => {
    expect(findHeading([row(1, ...HEADS), row(3, '(1)', '(2)', '(3)', '(4)')])).toMatchObject({ untilIndex: 0 })
  })

  test('what a letterhead says is not above them', () => {
    const found = findHeading([row(1, 'DANH SÁCH', 'Họ và tên'), row(2, ...HEADS), row(3, ...PERSON)])
    expect(found).toMatchObject({ fromIndex: 1 })
  })

  test('somebody may say which row they end in; a row that is not there is none', () => {
    const rows = [row(1, ...HEADS), row(2, ...PERSON)]
    expect(headingAt(rows, 2)).toMatchObject({ fromIndex: 1, untilIndex: 1 })
    expect(headingAt(rows, 9)).toBeUndefined()
  })
})
