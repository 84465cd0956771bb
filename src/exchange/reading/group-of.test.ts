import { expect, test } from 'vitest'
import { groupBook, MOST_GROUPS } from './group-of.ts'

test('as many groups as no country has are refused: what is read as their names is something else', { timeout: 60_000 }, () => {
  const commune = { key: 'a', label: 'Xã Phú Lý' }
  const book = groupBook()
  const named = (at: number) =>
    book.named({ commune, groupText: undefined, hamletText: `Ấp ${at}`, title: {}, decision: undefined })
  for (let at = 1; at <= MOST_GROUPS; at++) named(at)
  expect(named(1).label).toBe('Ấp 1, Xã Phú Lý')
  expect(() => named(MOST_GROUPS + 1)).toThrow('too-many-groups')
})
