import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { guessDay } from './day-of-list.ts'

const TODAY = plainDate('2024-08-06')
const DECISION = '(Kèm theo Quyết định số 581/QĐ-UBND ngày 19 tháng 11 năm 2022)'

describe('the day that a list says of itself', () => {
  test.each([
    [['Số liệu tính đến ngày 30 tháng 6 năm 2024', DECISION, 'Phú Lý, ngày 5 tháng 7 năm 2024'], '2024-06-30', 'title'],
    [[DECISION, 'Phú Lý, ngày 5 tháng 7 năm 2024'], '2024-07-05', 'title'],
    [['DANH SÁCH', DECISION], '2022-11-19', 'decision'],
    [['Cập nhật 01/03/2024', 'Cập nhật 15.04.2024'], '2024-04-15', 'title'],
  ] as const)('%j: %s', (lines, day, basis) => {
    expect(guessDay(lines, TODAY)).toMatchObject({ day, basis })
  })

  test('may be today, and is never still to come', () => {
    expect(guessDay(['Phú Lý, ngày 6 tháng 8 năm 2024'], TODAY)?.day).toBe(TODAY)
    expect(guessDay(['Phú Lý, ngày 7 tháng 8 năm 2024'], TODAY)).toBeUndefined()
  })

  test('is nothing where no line says one, or says a day that is none', () => {
    expect(guessDay(['DANH SÁCH TỔ CÔNG NGHỆ SỐ', 'Quyết định số 581/QĐ-UBND', 'tính đến 31/02/2024'], TODAY)).toBeUndefined()
  })
})
