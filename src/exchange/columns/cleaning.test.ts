import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import type { CellKind } from '../../platform/spreadsheet/cell.ts'
import { readDecision, readTitle } from '../reading/title.ts'
import { readBirth } from './birth.ts'
import { readAccount, readIdentityNumber, readPhone } from './numbers.ts'
import { readGroup } from './place-words.ts'
import { type MemberRole, readRole, roleInside } from './role.ts'
import { isRunnable } from './runnable.ts'

const ON = plainDate('2024-08-06')
const written = (text: string, kind: CellKind = 'text') => ({ kind, text })

describe('a phone number', () => {
  test.each([
    ['0950000002', 'text'],
    ['950000002', 'number'],
    ['0950.000.002', 'text'],
    ['0950 000 002', 'text'],
    ['+84 950000002', 'text'],
    ['84950000002', 'number'],
    ['(+84) 950-000-002', 'text'],
    ["'0950000002", 'text'],
    ['0950000002 / 0912345678', 'text'],
    ['Zalo 0950000002', 'text'],
    ['+84(0)950000002', 'text'],
  ] as const)('written %s in a %s cell is 0950000002', (text, kind) => {
    expect(readPhone(written(text, kind))).toEqual({ state: 'read', value: '0950000002' })
  })

  test('of a landline keeps its eleven digits', () => expect(readPhone(written('0251 3822 501')).state).toBe('read'))

  test.each([
    ['09400039', 'too-short'],
    ['9200057', 'too-short'],
    ['095000000212', 'too-long'],
    ['0121 345 6789', 'unreadable'],
    ['0613 822 501', 'unreadable'],
    ['không nhớ', 'unreadable'],
    ['', 'missing'],
    ['-', 'missing'],
    ['không có', 'missing'],
  ])('"%s" is %s', (text, state) => expect(readPhone(written(text)).state).toBe(state))

  test('comes back the same however it is cut by points or spaces', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 900_000_000, max: 999_999_999 }),
        fc.constantFrom(' ', '.', '-'),
        fc.integer({ min: 1, max: 8 }),
        (number, mark, at) => {
          const whole = `0${number}`
          expect(readPhone(written(`${whole.slice(0, at)}${mark}${whole.slice(at)}`))).toEqual({ state: 'read', value: whole })
          expect(readPhone(written(String(number), 'number'))).toEqual({ state: 'read', value: whole })
        },
      ),
    )
  })
})

describe('an identity number', () => {
  test('of eleven digits gets its zero back from a number cell, and is doubted as text', () => {
    expect(readIdentityNumber(written('99363001102', 'number'))).toEqual({ state: 'read', value: '099363001102' })
    expect(readIdentityNumber(written('09936300110')).state).toBe('too-short')
  })
  test('of Hà Nội gets both its zeros back', () =>
    expect(readIdentityNumber(written('1099123456', 'number'))).toEqual({ state: 'read', value: '001099123456' }))
  test.each([
    ['0993630011022', 'too-long'],
    ['27123456789x', 'unreadable'],
    ['271234567', 'read'],
    ['27123456', 'too-short'],
    ['9,93631E+10', 'unreadable'],
    ['', 'missing'],
  ])('"%s" is %s', (text, state) => expect(readIdentityNumber(written(text)).state).toBe(state))
})

describe('an account number', () => {
  test('keeps its zeros and gets none', () =>
    expect(readAccount(written('00651234567')).number).toEqual({ state: 'read', value: '00651234567' }))
  test('with its bank in one cell is told apart', () =>
    expect(readAccount(written('6520205000123 - NH Agribank'))).toEqual({
      number: { state: 'read', value: '6520205000123' },
      bank: 'Agribank',
    }))
  test.each([
    ['123', 'too-short'],
    ['12345678901234567890', 'too-long'],
    ['6,5E+12', 'unreadable'],
    ['', 'missing'],
  ])('"%s" is %s', (text, state) => expect(readAccount(written(text)).number.state).toBe(state))
  test('of more than fifteen digits in a number cell has lost its last ones', () =>
    expect(readAccount(written('6520205000123456', 'number')).number.state).toBe('unreadable'))
})

describe('a birth', () => {
  test.each([
    ['17-03-1986', '1986-03-17'],
    ['17/3/1986', '1986-03-17'],
    ['5.6.62', '1962-06-05'],
    ['05.06.04', '2004-06-05'],
    ['1986-03-17', '1986-03-17'],
    ['17031986', '1986-03-17'],
    ['12/25/1980', '1980-12-25'],
    ['ngày 17 tháng 3 năm 1986', '1986-03-17'],
    ['29/02/2000', '2000-02-29'],
  ])('written %s is %s', (text, date) => expect(readBirth(written(text), ON)).toEqual({ state: 'read', birth: { date } }))

  test('that is a serial number without its format is a day', () =>
    expect(readBirth(written('37509', 'number'), ON)).toEqual({ state: 'read', birth: { date: '2002-09-10' } }))
  test.each([
    ['1969', 'text'],
    ['1969', 'number'],
    ['00/00/1969', 'text'],
    ['3/1969', 'text'],
    ['/1969', 'text'],
  ] as const)('written %s (%s) is the year alone, and no day is made up', (text, kind) =>
    expect(readBirth(written(text, kind), ON)).toEqual({ state: 'read', birth: { year: 1969 } }),
  )
  test.each([
    ['1986-03-16T17:00:00.000Z', '1986-03-17'],
    ['1986-03-17T00:00:00+07:00', '1986-03-17'],
    ['17-Mar-1986', '1986-03-17'],
    ['17 March 1986', '1986-03-17'],
    ['Mar 17, 1986', '1986-03-17'],
    ['l7/03/1986', '1986-03-17'],
    ['17/o3/1986', '1986-03-17'],
    ['1O/03/1986', '1986-03-10'],
    ['17/03/1986 00:00:00', '1986-03-17'],
  ])('%s is %s', (text, date) => expect(readBirth(written(text), ON)).toEqual({ state: 'read', birth: { date } }))
  test('a number of a workbook that counts from 1904 is another day', () =>
    expect(readBirth({ ...written('30026', 'number'), from1904: true }, ON)).toEqual({
      state: 'read',
      birth: { date: '1986-03-17' },
    }))
  test.each([
    ['31/02/1980', 'unreadable'],
    ['29/02/1999', 'unreadable'],
    ['chưa rõ', 'unreadable'],
    ['', 'missing'],
    ['-', 'missing'],
  ])('"%s" is %s', (text, state) => expect(readBirth(written(text), ON).state).toBe(state))
})

test.each<[string, MemberRole]>([
  ['Tổ trưởng', 'leader'],
  ['TRƯỞNG TỔ', 'leader'],
  ['TT', 'leader'],
  ['Tổ trưởng Tổ CNSCĐ', 'leader'],
  ['Trưởng ấp, Tổ trưởng', 'leader'],
  ['Tổ phó', 'deputy'],
  ['Phó tổ trưởng', 'deputy'],
  ['P. Tổ trưởng', 'deputy'],
  ['Phó trưởng tổ', 'deputy'],
  ['Thành viên', 'member'],
  ['TV', 'member'],
  ['Tổ viên', 'member'],
  ['Thư ký', 'member'],
  ['Tha\u0300nh vie\u0302n', 'member'],
])('the role "%s" is %s', (text, role) => expect(readRole(text)).toEqual({ state: 'read', role }))

test('another word is no role, and the leader of residents is no leader of the group', () => {
  for (const text of ['Cố vấn', 'Tổ trưởng danh dự', 'Nguyên Tổ trưởng', 'Tổ phó (đã thôi)', 'Thành viên dự kiến'])
    expect(readRole(text).state, text).toBe('unknown')
  expect(roleInside('Tổ trưởng tổ dân phố 3')).toBeUndefined()
})

describe('a group', () => {
  test('is the same whatever the clerk wrote around its name', () => {
    const writings = [
      'TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG KHU PHỐ 1',
      'Tổ CNSCĐ KP1',
      'Khu phố 01:',
      'I. Tổ công nghệ số cộng đồng khu phố 1 (07 thành viên)',
      '1.2/ KP. 1, phường Tân Phong',
      'Khu phố 1 – 5 người',
    ]
    expect(new Set(writings.map((text) => readGroup(text)?.key))).toEqual(new Set(['khu-pho 1']))
  })
  test('of a number within a hamlet is another than the hamlet’s', () => {
    expect(readGroup('Tổ số 2 – Ấp 3')).toMatchObject({ key: '2 ap 3', name: 'Tổ công nghệ số cộng đồng số 2 Ấp 3' })
    expect(readGroup('Tổ CNSCĐ số 02 ấp 3')?.key).toBe('2 ap 3')
  })
  test('keeps apart names that only their accents tell', () =>
    expect(readGroup('Ấp Lộc Thành')?.key).not.toBe(readGroup('Ấp Lộc Thạnh')?.key))
  test('"Hòa" and "Hoà" are one spelling', () => expect(readGroup('Ấp Tân Hòa')?.key).toBe(readGroup('ẤP TÂN HOÀ')?.key))
})

test('a title says the commune, the district and the act', () => {
  expect(readTitle('(Kèm theo Quyết định số 581/QĐ-UBND ngày 19 tháng 11 năm 2022 của Chủ tịch UBND phường trảng dài)')).toEqual({
    commune: 'Phường Trảng Dài',
    decision: { number: '581/QĐ-UBND', date: '2022-11-19' },
  })
  expect(readTitle('ỦY BAN NHÂN DÂN XÃ PHÚ LÝ, HUYỆN VĨNH CỬU')).toEqual({ commune: 'Xã Phú Lý', district: 'Huyện Vĩnh Cửu' })
  expect(readTitle('DANH SÁCH THÀNH VIÊN TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG')).toEqual({})
  expect(readDecision('QĐ số 12/QĐ-UBND ngày 01/02/2023')).toEqual({ number: '12/QĐ-UBND', date: '2023-02-01' })
})

test.each([
  ['=HYPERLINK("http://x")', true],
  ["=cmd|' /C calc'!A0", true],
  ['@SUM(A1)', true],
  ['+cmd|x', true],
  ['-2+3', true],
  ['=1', true],
  ['+84 950 002 375', false],
  ['- Đoàn viên', false],
  ['-Đoàn viên (ấp 3)', false],
  ['-', false],
  ['0950-002-375', false],
  ['* kiêm nhiệm', false],
  ['=', false],
])('a spreadsheet would run "%s": %s', (text, runs) =>
  expect(isRunnable({ column: 1, kind: 'text', text }, { holdsText: true })).toBe(runs),
)
