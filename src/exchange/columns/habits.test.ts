import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Cell, SheetRow } from '../../platform/spreadsheet/cell.ts'
import { habitsOf, saysLeft } from './habits.ts'

const USES = [
  { column: 1, field: 'fullName', heading: 'Họ tên' },
  { column: 2, field: 'birth', heading: 'Ngày sinh' },
] as const

const rowsOf = (rows: readonly (readonly [name: string, birth: string])[]): SheetRow[] =>
  rows.map(([name, birth], index) => {
    const isDate = /^\d{4}-/.test(birth)
    const second: Cell = isDate
      ? { column: 2, kind: 'date', text: birth, date: birth as PlainDate }
      : { column: 2, kind: 'text', text: birth }
    return { number: index + 1, cells: [{ column: 1, kind: 'text', text: name }, second] }
  })

describe('day and month changed places', () => {
  const turned = (births: readonly string[]) =>
    habitsOf(rowsOf(births.map((birth) => ['Nguyễn Văn An', birth] as const)), USES).turnsDates
  test('where each date has a day up to 12 and each text one above', () =>
    expect(turned(['17/03/1986', '1990-11-02', '30/01/1979', '1995-07-09'])).toBe(true))
  test.each([
    ['a date with a day above 12', ['17/03/1986', '1990-11-02', '30/01/1979', '1995-07-19']],
    ['a text with a day up to 12', ['17/03/1986', '1990-11-02', '03/01/1979', '1995-07-09']],
    ['texts alone', ['17/03/1986', '30/01/1979', '25/12/1982']],
    ['dates alone', ['1990-11-02', '1995-07-09', '1988-04-05']],
    ['one date, which may be chance', ['17/03/1986', '1990-11-02', '30/01/1979']],
  ])('not with %s', (_, births) => expect(turned(births)).toBe(false))
})

test('titles and old fonts are habits of a column, not of one cell', () => {
  const habitsOfNames = (names: readonly string[]) => habitsOf(rowsOf(names.map((name) => [name, '1980'] as const)), USES)
  expect(habitsOfNames(['Ông Nguyễn An', 'Bà Trần Ba', 'Lê Cường'])).toMatchObject({ saysTitles: true, hasOldFont: false })
  expect(habitsOfNames(['Ông Ích Khiêm', 'Trần Ba', 'Lê Cường'])).toMatchObject({ saysTitles: false })
  expect(habitsOfNames(['NguyÔn V¨n An', 'Tran Ba', 'Le Dung'])).toMatchObject({ hasOldFont: true })
})

test.each([
  ['Chết', true],
  ['Đã mất năm 2023', true],
  ['Nghỉ', true],
  ['nghỉ việc', true],
  ['Đã chuyển công tác, xin ra khỏi tổ từ 01/3/2024', true],
  ['Đã chuyển', true],
  ['Nghỉ hưu', false],
  ['Cán bộ nghỉ hưu', false],
  ['Chuyển khoản', false],
  ['Mặt trận ấp', false],
  ['Mất liên lạc với ngân hàng cũ', true],
])('the note "%s" says that somebody left: %s', (note, left) => expect(saysLeft(note)).toBe(left))
