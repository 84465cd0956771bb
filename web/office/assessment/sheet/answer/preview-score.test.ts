import { expect, test } from 'vitest'
import { type CriteriaTree, getShippedTree } from '../../../../../src/criteria/index.ts'
import { previewScore } from './preview-score.ts'

const tree = getShippedTree('dx-example-two-blocks') as CriteriaTree
const worth = (criterion: string, entry: unknown) => previewScore({ tree, block: 'departments', criterion }, entry)?.points

test('an answer is worth at once what its form says', () => {
  expect(worth('G1.1', { value: 3 })).toBe(7.5)
  expect(worth('G2.1', { value: { part: 30, whole: 40 } })).toBe(11.25)
  expect(worth('G1.2', { value: 'half' })).toBe(5)
})

test('missing is not zero, and what cannot be read or is compared with others is not told', () => {
  expect(worth('G1.1', null)).toBeNull()
  expect(worth('G2.1', { value: { part: 1 } })).toBeUndefined()
  expect(worth('G2.4', { value: 3 })).toBeUndefined()
})
