import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { dayLines, guessDay as guessOf, type HeardLine } from './day-of-list.ts'
import { invent, workbook } from './layouts.fixture.ts'

const TODAY = plainDate('2024-08-06')
const guessDay = (lines: readonly (string | HeardLine)[], today = TODAY) =>
  guessOf(
    lines.map((line) => (typeof line === 'string' ? { text: line } : line)),
    today,
  )
const DECISION = '(Kèm theo Quyết định số 581/QĐ-UBND ngày 19 tháng 11 năm 2022)'

describe('the day that a list says of itself', () => {
  test.each([
    [['Số liệu tính đến ngày 30 tháng 6 năm 2024', DECISION, 'Phú Lý, ngày 5 tháng 7 năm 2024'], '2024-06-30', 'title'],
    [[DECISION, 'Phú Lý, ngày 5 tháng 7 năm 2024'], '2024-07-05', 'title'],
    [['DANH SÁCH', DECISION], '2022-11-19', 'decision'],
    [['Cập nhật 01/03/2024', 'Cập nhật 15.04.2024'], '2024-04-15', 'title'],
  ] as const)('%j: %s', (lines, day, basis) => {
    expect(guessDay(lines)).toMatchObject({ day, basis })
  })

  test('may be today, and is never still to come', () => {
    expect(guessDay(['Phú Lý, ngày 6 tháng 8 năm 2024'])?.day).toBe(TODAY)
    expect(guessDay(['Phú Lý, ngày 7 tháng 8 năm 2024'])).toBeUndefined()
  })

  test('is nothing where no line says one, or says a day that is none', () => {
    expect(guessDay(['DANH SÁCH TỔ CÔNG NGHỆ SỐ', 'Quyết định số 581/QĐ-UBND', 'tính đến 31/02/2024'])).toBeUndefined()
  })

  test.each([
    ['ds-to-cns-30-6-2024.xlsx', '2024-06-30'],
    ['DS 2024.06.30.ods', '2024-06-30'],
    ['danh_sach_30062024.csv', '2024-06-30'],
    ['20240630-danh-sach.xlsx', '2024-06-30'],
    ['danh sach 31.02.2024.xlsx', undefined],
    ['to-cnscd-xa-phu-ly-2024.xlsx', undefined],
    ['581-qd-2022.xlsx', undefined],
    ['ds 12345678901.xlsx', undefined],
  ] as const)('is read of the name %s: %s', (text, day) => {
    expect(guessDay([{ text, isFileName: true }])?.day).toBe(day)
    const both = guessDay([{ text, isFileName: true }, DECISION])
    expect(both?.basis).toBe(day === undefined ? 'decision' : 'file-name')
  })

  const listOf = (decisions: readonly (readonly [number: string, date: string | Date])[], foot: readonly string[] = []) =>
    workbook((book) => {
      const sheet = book.addWorksheet('DS')
      sheet.addRow(['DANH SÁCH'])
      sheet.addRow(['STT', 'Họ và tên', 'Vai trò', 'Điện thoại', 'Số quyết định', 'Ngày quyết định'])
      for (const [index, { name, role, phone }] of [...invent(), ...invent()].entries())
        sheet.addRow([index + 1, name, role, phone, ...(decisions[index % Math.max(1, decisions.length)] ?? [])])
      for (const line of foot) sheet.addRow(['', '', '', line])
    })
  const dayOf = async (bytes: Promise<Uint8Array>) => guessOf(dayLines({ name: 'ds.xlsx', bytes: await bytes }), TODAY)

  test('is the latest of the decisions in a column, in words or as a date', async () => {
    const decisions = [
      ['12/QĐ-UBND', '19/11/2022'],
      ['7/QĐ-UBND', new Date(Date.UTC(2023, 4, 3))],
    ] as const
    expect(await dayOf(listOf(decisions))).toEqual({ day: '2023-05-03', basis: 'decision', evidence: '7/QĐ-UBND · 03/05/2023' })
    expect(await dayOf(listOf([['12/QĐ-UBND ngày 19/11/2022', '']]))).toMatchObject({ day: '2022-11-19', basis: 'decision' })
  })

  test('stands below the table too, where it is signed', async () => {
    const foot = ['Phú Lý, ngày 5 tháng 7 năm 2024', 'TRƯỞNG ẤP']
    expect(await dayOf(listOf([['12/QĐ-UBND', '19/11/2022']], foot))).toMatchObject({ day: '2024-07-05', basis: 'title' })
  })
})
