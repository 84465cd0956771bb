import { expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import type { PartMonth } from '../provision/provision.ts'
import { amountForDays } from './part-month.ts'

const chosenBy = 'officer'
const byDay = (rounding: 'down' | 'up' | 'half-up'): PartMonth => ({ rule: 'by-day', rounding, chosenBy })

// 600.000 × 17/31 = 329.032,26; 600.000 × 1/31 = 19.354,84.
test.each<[string, PartMonth | undefined, number, number | undefined]>([
  ['the text is silent: all days', undefined, 31, 600_000],
  ['the text is silent: more than all', undefined, 32, 600_000],
  ['the text is silent: no day', undefined, 0, 0],
  ['the text is silent: fewer than none', undefined, -1, 0],
  ['the text is silent: one day', undefined, 1, undefined],
  ['the text is silent: all but one', undefined, 30, undefined],
  ['a whole month for one day', { rule: 'whole-month', chosenBy }, 1, 600_000],
  ['a whole month for none', { rule: 'whole-month', chosenBy }, 0, 0],
  ['full months only: all but one', { rule: 'full-months-only', chosenBy }, 30, 0],
  ['full months only: all', { rule: 'full-months-only', chosenBy }, 31, 600_000],
  ['by day, down', byDay('down'), 17, 329_032],
  ['by day, up', byDay('up'), 17, 329_033],
  ['by day, half up', byDay('half-up'), 17, 329_032],
  ['by day, half up: the first', byDay('half-up'), 1, 19_355],
])('of 31 days: %s', (_, rule, active, amount) => {
  expect(amountForDays(vnd(600_000), rule, { active, inMonth: 31 })).toBe(amount)
})
