import { expect, test } from 'vitest'
import type { SheetLine } from '../api.ts'
import { answerDays } from './answer-days.ts'

const line = (code: string, lastDay: string) => ({ code, lastDay }) as SheetLine
const round = { stages: [{ stage: 'self-assessment', firstDay: '2024-08-01', lastDay: '2024-08-20' }] } as const
const sheet = { round, lines: [line('A', '2024-08-20'), line('B', '2024-08-30')] }

test('a criterion that was extended lengthens the days for itself alone', () => {
  expect(answerDays(sheet, '2024-08-06')).toEqual({
    ...{ left: 15, lastDay: '2024-08-20', isOnlyExtended: false },
    extended: { criteria: ['B'], until: '2024-08-30' },
  })
  expect(answerDays(sheet, '2024-08-20')).toMatchObject({ left: 1, isOnlyExtended: false })
  expect(answerDays(sheet, '2024-08-21')).toMatchObject({ left: 10, lastDay: '2024-08-30', isOnlyExtended: true })
})

test('when every day has passed none is left, and without days nothing is told', () => {
  expect(answerDays(sheet, '2024-08-31')).toMatchObject({ left: 0, lastDay: '2024-08-20', extended: undefined })
  expect(answerDays({ ...sheet, round: { stages: [] } }, '2024-08-06')).toBeUndefined()
})
