// @vitest-environment node
import { beforeAll, describe, expect, test, vi } from 'vitest'

let format: typeof import('./format.ts')
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  format = await import('./format.ts')
})

describe('what an official reads', () => {
  test('a sum is written with dots, the sign after it, and a real minus', () => {
    expect(format.formatMoney(1_500_000)).toBe('1.500.000 ₫')
    expect(format.formatMoney(-7_500_000)).toBe('−7.500.000 ₫')
    expect(format.formatChange(13_500_000)).toBe('+13.500.000 ₫')
  })

  test('a missing sum stays missing, and never becomes 0', () => {
    expect([format.formatMoney(null), format.formatMoney(undefined), format.formatMoney(0)]).toEqual(['–', '–', '0 ₫'])
  })

  test('days, months and instants are written as on paper, in the time of the programme', () => {
    expect(format.formatDay('2024-07-31')).toBe('31/07/2024')
    expect(format.formatMonth('2024-07')).toBe('7/2024')
    expect(format.formatInstant('2024-07-31T18:05:00Z')).toBe('01/08/2024 01:05')
  })

  test('an open period ends in the words it is given', () => {
    expect(format.formatPeriod({ from: '2023-06-01' }, 'nay')).toBe('01/06/2023 – nay')
  })
})
