import { expect, test } from 'vitest'
import { failedLines, sensitivityLines } from './index-lines.ts'

test('the intervals of a sensitivity analysis are printed where they were asked for', () => {
  const part = { variation: { vary: 'step' as const, step: 2, options: [] }, firstOrder: 0.25, totalOrder: Number.NaN }
  expect(
    sensitivityLines({ parts: [part, { ...part, shapley: 0.5, firstInterval: [0.2, 0.3], totalInterval: [0.1, 0.9] }] }),
  ).toEqual(['1. step 2: S = 0.250, S_T = –', '2. step 2: S = 0.250 [0.200; 0.300], S_T = – [0.100; 0.900], Shapley = 0.500'])
})

test('variations that failed are told first, with why the first did; where none did nothing is', () => {
  expect(failedLines(0, 100, [])).toEqual([])
  const [vi, en] = failedLines(3, 100, [{ vi: 'vì sao', en: 'why' }])
  expect(vi).toContain('3 trong 100 lần thử không tính được')
  expect(en).toContain('3 of 100 variations could not be computed and do not count here. The first, because: why')
})
