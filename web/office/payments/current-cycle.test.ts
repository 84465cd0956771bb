import { expect, test } from 'vitest'
import { monthToOpen } from './current-cycle.ts'

const policy = { code: 'groups', paysFrom: '2024-06' }

test('a policy under which nothing was paid yet begins with the first month it pays for, however long ago', () => {
  expect(monthToOpen(policy, [{ provisionCode: 'others', month: '2026-10' }])).toBe('2024-06')
})

test('after that the month after the last one opened, over the turn of the year too', () => {
  const cycles = ['2024-12', '2024-06'].map((month) => ({ provisionCode: 'groups', month }))
  expect(monthToOpen(policy, cycles)).toBe('2025-01')
})

test('without a first month nothing is proposed', () => {
  expect(monthToOpen({ code: 'groups', paysFrom: null }, [])).toBeUndefined()
})
