import { expect, test } from 'vitest'
import { movementsBetween } from './movement.ts'

const standing = (unitId: string, points: number | null, rank: number | null) => ({ unitId, points, rank })

test('what changes from one result to another: points, rank, and a paid rank gained or lost', () => {
  const before = {
    paidRanks: 2,
    units: [standing('A', 90, 1), standing('B', 80, 2), standing('C', 70, 3), standing('D', null, null)],
  }
  const after = {
    paidRanks: 2,
    units: [standing('A', 90, 1), standing('B', 80, 3), standing('C', 85, 2), standing('D', null, null)],
  }
  expect(movementsBetween(before, after)).toEqual([
    { unitId: 'B', before: { points: 80, rank: 2 }, after: { points: 80, rank: 3 }, paid: 'lost' },
    { unitId: 'C', before: { points: 70, rank: 3 }, after: { points: 85, rank: 2 }, paid: 'gained' },
  ])
  expect(movementsBetween(before, before)).toEqual([])
  const joined = { paidRanks: 2, units: [standing('E', 1, 4)] }
  expect(movementsBetween(before, joined)).toMatchObject([{ unitId: 'E', before: { points: null, rank: null }, paid: 'same' }])
})
