import { afterEach, expect, test, vi } from 'vitest'
import { dayAt, plainDate } from '../kernel/calendar.ts'
import { clockAt } from './demonstration.ts'

afterEach(() => void vi.useRealTimers())

test.each([
  ['2026-11-29T02:30:00.250Z', '2024-08-06T02:30:00.250Z'],
  // 0:30 of the next morning in Vietnam, and the last instant of its day.
  ['2026-11-29T17:30:00.000Z', '2024-08-05T17:30:00.000Z'],
  ['2026-11-29T16:59:59.999Z', '2024-08-06T16:59:59.999Z'],
])('at %s of the machine an act of the demonstration is dated %s, on its own day', (machine, dated) => {
  vi.useFakeTimers({ now: new Date(machine), toFake: ['Date'] })
  const day = plainDate('2024-08-06')
  const clock = clockAt(day)
  expect([clock.now().toISOString(), dayAt(clock.now()), clock.today()]).toEqual([dated, day, day])
})
