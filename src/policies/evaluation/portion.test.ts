import { describe, expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import type { Portion } from './evaluation.ts'
import { cutPortion, fillInOrder, nothingOf, personAmounts, totalOf } from './portion.ts'

const portion = (benefit: string, amount: number, given: Partial<Portion> = {}): Portion => ({
  ...nothingOf(benefit),
  amount: vnd(amount),
  ...given,
})
const persons = (...amounts: number[]) => amounts.map((amount, index) => ({ id: `p${index + 1}`, amount: vnd(amount) }))

describe('a portion cut to a limit', () => {
  test('stays as it is at the limit and below it', () => {
    const whole = portion('b', 100, { persons: persons(60, 40) })
    expect([cutPortion(whole, vnd(100)), cutPortion(whole, vnd(101))]).toEqual([whole, whole])
  })

  test('cuts persons in proportion to the đồng, and what is inside from its end', () => {
    const whole = portion('b', 100, { persons: persons(50, 30, 20), inside: [portion('x', 70), portion('y', 30)] })
    expect(cutPortion(whole, vnd(33))).toEqual(
      // 16,5 · 9,9 · 6,6: the two đồng left over go to the largest remainders.
      portion('b', 33, { persons: persons(16, 10, 7), inside: [portion('x', 33), portion('y', 0)] }),
    )
  })

  test('leaves persons who have less than the limit between them', () => {
    const mostlyTheGroup = portion('b', 100, { persons: persons(10, 20) })
    expect(cutPortion(mostlyTheGroup, vnd(50)).persons).toEqual(persons(10, 20))
    expect(cutPortion(mostlyTheGroup, vnd(30)).persons).toEqual(persons(10, 20))
    expect(cutPortion(mostlyTheGroup, vnd(15)).persons).toEqual(persons(5, 10))
    expect(cutPortion(portion('b', 100, { persons: persons(0, 0) }), vnd(0)).persons).toEqual(persons(0, 0))
  })

  test('of nothing leaves each person nothing', () => {
    expect(cutPortion(portion('b', 30, { persons: persons(10, 20) }), vnd(0)).persons).toEqual(persons(0, 0))
  })
})

test('portions are filled in their order, each in full until the limit is used up', () => {
  const three = [portion('a', 50), portion('b', 40), portion('c', 30)]
  const filled = (limit: number) => fillInOrder(three, vnd(limit)).map(({ benefit, amount }) => [benefit, amount])
  expect(filled(200).map(([, amount]) => amount)).toEqual([50, 40, 30])
  expect(filled(70)).toEqual([
    ['a', 50],
    ['b', 20],
    ['c', 0],
  ])
  expect(totalOf(three)).toBe(120)
  expect(totalOf([])).toBe(0)
})

test('a person has what stands under their name in every benefit and in what is inside one', () => {
  const benefits = [
    portion('a', 100, { persons: persons(10, 20), inside: [portion('x', 5, { persons: [{ id: 'p2', amount: vnd(5) }] })] }),
    portion('b', 7, { persons: [{ id: 'p3', amount: vnd(7) }] }),
  ]
  expect(personAmounts({ benefits })).toEqual([
    { id: 'p1', amount: 10 },
    { id: 'p2', amount: 25 },
    { id: 'p3', amount: 7 },
  ])
})
