import { expect, test } from 'vitest'
import { type ChosenUnits, differenceOf, invitationsOf, isOfYear, withoutUnits, withUnits } from './chosen-units.ts'

const SO = { treeId: 't', block: 'departments' }
const before: ChosenUnits = new Map([
  ['a', SO],
  ['b', SO],
])

test('what a choice changes is told before it is made: who is new, who leaves, who is assessed otherwise', () => {
  const after = withoutUnits(withUnits(withUnits(before, ['c'], SO), ['b'], { ...SO, block: 'districts' }), ['a'])
  expect(differenceOf(before, after)).toEqual({ added: ['c'], dropped: ['a'], changed: ['b'] })
  expect(invitationsOf(after)).toEqual([
    { unitId: 'b', treeId: 't', block: 'districts' },
    { unitId: 'c', treeId: 't', block: 'departments' },
  ])
  expect(differenceOf(before, withUnits(before, ['a'], SO))).toEqual({ added: [], dropped: [], changed: [] })
})

test.each([
  ['2024-01-01', '2024-12-31', true],
  ['2024-12-31', null, true],
  ['2025-01-01', null, false],
  ['2020-01-01', '2023-12-31', false],
  ['2020-01-01', '2024-01-01', true],
  [null, null, false],
])('criteria in force from %s until %s are of 2024: %s', (inForceFrom, inForceUntil, expected) => {
  expect(isOfYear({ inForceFrom, inForceUntil }, 2024)).toBe(expected)
})
