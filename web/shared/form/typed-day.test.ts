import { expect, test } from 'vitest'
import { dayFromTyped, monthFromTyped } from './typed-day.ts'

test.each([
  ['31/07/2024', '2024-07-31'],
  ['1/6/2024', '2024-06-01'],
  ['29-02-2024', '2024-02-29'],
  ['310724', '2024-07-31'],
])('%s is the day %s', (typed, day) => {
  expect(dayFromTyped(typed)).toBe(day)
})

test.each(['31/06/2024', '29/02/2023', '2024-07-31', '7/2024', ''])('"%s" is no day as it is typed here', (typed) => {
  expect(dayFromTyped(typed)).toBeUndefined()
})

test('a month is typed as it is read', () => {
  expect([monthFromTyped('7/2024'), monthFromTyped('07/2024'), monthFromTyped('13/2024')]).toEqual([
    '2024-07',
    '2024-07',
    undefined,
  ])
})
