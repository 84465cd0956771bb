import { expect, test } from 'vitest'
import { stationsOf } from './stations.ts'

const stages = [
  { stage: 'self-assessment', firstDay: '2025-01-02', lastDay: '2025-01-20' },
  { stage: 'appraisal', firstDay: '2025-01-20', lastDay: '2025-02-10' },
] as const
const statesOn = (day: string): string[] => stationsOf({ stages }, day).map(({ state }) => state)

test.each([
  ['2025-01-01', ['ahead', 'ahead']],
  ['2025-01-02', ['now', 'ahead']],
  ['2025-01-20', ['now', 'now']],
  ['2025-01-21', ['done', 'now']],
  ['2025-02-11', ['done', 'done']],
])('on %s the stages with days are %s, those without are not on the calendar', (day, states) => {
  expect(statesOn(day)).toEqual([...states, 'skipped', 'skipped', 'skipped', 'skipped'])
})
