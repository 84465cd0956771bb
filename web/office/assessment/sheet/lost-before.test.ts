import { expect, test } from 'vitest'
import { lostBefore } from './lost-before.ts'

const line = (code: string, points: number | null, maximum = 10) => ({ code, before: { points, maximum } })

test('what the year before lost, those that lost most first, to the hundredth', () => {
  expect(lostBefore([line('A', 9.9), line('B', 10), line('C', 2.8), { code: 'D', before: null }])).toEqual({
    points: 7.3,
    lines: [
      { code: 'C', points: 7.2 },
      { code: 'A', points: 0.1 },
    ],
  })
})

test('without a year before nothing is known, and a score that is missing lost nothing that is known', () => {
  expect(lostBefore([{ code: 'A', before: null }])).toBeUndefined()
  expect(lostBefore([line('A', null)])).toBeUndefined()
  expect(lostBefore([line('A', null), line('B', 10)])).toEqual({ points: 0, lines: [] })
})
