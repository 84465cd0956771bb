import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/calendar.ts'
import { dueOf } from './request.ts'
import { endOfKeeping } from './retention.ts'

describe('the day an answer is due', () => {
  test.each([
    ['2024-08-05', '2024-08-07', 'a Monday: Wednesday'],
    ['2024-08-08', '2024-08-12', 'a Thursday: Monday'],
    ['2024-08-09', '2024-08-13', 'a Friday: Tuesday'],
    ['2024-08-10', '2024-08-13', 'a Saturday: Tuesday'],
    ['2024-08-30', '2024-09-04', 'a Friday before the National Day, which is a Monday'],
    ['2026-04-29', '2026-05-05', 'a Wednesday before two days off and a weekend'],
    ['2025-12-31', '2026-01-05', 'the last day of a year'],
  ])('%s: %s (%s)', (received, due) => expect(dueOf(plainDate(received))).toBe(due))

  test('is a later day on which offices work, and never earlier for what came later', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(plainDate('2024-01-01'), count))
    fc.assert(
      fc.property(days, (day) => {
        const due = dueOf(day)
        expect(due > day).toBe(true)
        expect([0, 6]).not.toContain(new Date(`${due}T00:00:00Z`).getUTCDay())
        expect(dueOf(addDays(day, 1)) >= due).toBe(true)
      }),
    )
  })
})

test.each([
  ['2026-11-29', 24, '2024-11-29'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2023-02-28'],
])('on %s what ended %i months ago ended before %s', (today, months, before) =>
  expect(endOfKeeping(plainDate(today), months)).toBe(before),
)
