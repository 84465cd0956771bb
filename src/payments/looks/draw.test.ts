import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ConfirmedGroup, drawLooks, sampleSize } from './draw.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const seed = 'a'.repeat(64)

const group = (index: number, change: Partial<ConfirmedGroup> = {}): ConfirmedGroup => ({
  ...{ groupId: `group-${String(index).padStart(4, '0')}`, confirmationId: `word-${index}`, officer: 'mai' },
  ...{ confirmedAt: '2024-08-01T02:00:00.000Z', before: 100 },
  ...change,
})
const groups = (count: number, change: Partial<ConfirmedGroup> = {}): ConfirmedGroup[] =>
  Array.from({ length: count }, (_, index) => group(index, change))
const draw = (from: readonly ConfirmedGroup[], sharePerMille: number, firstGroups = 0, drawnWith = seed) =>
  drawLooks(from, { rule: { sharePerMille, firstGroups }, seed: drawnWith, sha256 })

describe('the random share', () => {
  test.each([
    [0, 100, 0],
    [1, 1, 1],
    [10, 100, 1],
    [11, 100, 2],
    [1000, 50, 50],
    [1000, 1, 1],
    [999, 1000, 999],
    [7, 0, 0],
  ])('of %d groups, %d per mille are %d, rounded up', (count, share, size) => {
    expect(sampleSize(count, share)).toBe(size)
    expect(draw(groups(count), share)).toHaveLength(size)
  })

  test('is drawn again by whoever has the seed and the list, with a few lines of their own', () => {
    const all = groups(40)
    const byHand = all
      .map(({ groupId }) => [createHash('sha256').update(`${seed}:${groupId}`).digest('hex'), groupId] as const)
      .sort()
      .slice(0, Math.ceil(40 * 0.125))
      .map(([, groupId]) => groupId)
      .sort()
    expect(draw(all, 125).map(({ groupId }) => groupId)).toEqual(byHand)
    // Held to one computed outside this program: printf '%s:%s' seed group | sha256sum.
    expect(byHand).toMatchInlineSnapshot(`
      [
        "group-0013",
        "group-0019",
        "group-0022",
        "group-0035",
        "group-0038",
      ]
    `)
  })

  test('depends on the seed, and not on the order or on who confirmed when', () => {
    const all = groups(60)
    const others = all.toReversed().map((one) => ({ ...one, officer: 'lan', before: 7, confirmedAt: '2024-08-02T00:00:00.000Z' }))
    expect(draw(others, 100)).toEqual(draw(all, 100))
    expect(draw(all, 100, 0, 'b'.repeat(64))).not.toEqual(draw(all, 100))
  })

  test('falls on every group about equally often over many seeds', () => {
    const all = groups(20)
    const counts = new Map<string, number>()
    const rounds = 2_000
    for (let round = 0; round < rounds; round += 1)
      for (const { groupId } of draw(all, 250, 0, sha256(String(round)))) counts.set(groupId, (counts.get(groupId) ?? 0) + 1)
    const expected = rounds * 0.25
    // 5 standard deviations of a binomial: 2,000 × ¼ × ¾.
    const most = 5 * Math.sqrt(rounds * 0.25 * 0.75)
    for (const { groupId } of all) expect(Math.abs((counts.get(groupId) ?? 0) - expected)).toBeLessThan(most)
  })

  test('stays where confirmations stay: one more, or one fewer, changes at most one other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1000 }), (count, share) => {
        const all = groups(count + 1)
        const before = new Set(draw(all.slice(0, count), share).map(({ groupId }) => groupId))
        const after = new Set(draw(all, share).map(({ groupId }) => groupId))
        expect([...before].filter((groupId) => !after.has(groupId)).length).toBeLessThanOrEqual(1)
        expect([...after].filter((groupId) => !before.has(groupId)).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is not escaped by confirming again: the group stays drawn, its new confirmation is the one to look at', () => {
    const all = groups(10)
    const [drawn] = draw(all, 100)
    const again = all.map((one) => (one.groupId === drawn?.groupId ? { ...one, confirmationId: 'word-anew' } : one))
    expect(draw(again, 100)).toEqual([{ ...drawn, confirmationId: 'word-anew' }])
  })
})

describe('an officer’s first groups', () => {
  const numbersOf = (drawn: ReturnType<typeof draw>) => drawn.map(({ firstNumber }) => firstNumber).toSorted()

  test('are all looked at, counted over what they confirmed before', () => {
    expect(numbersOf(draw(groups(3, { before: 0 }), 0, 5))).toEqual([1, 2, 3])
    expect(numbersOf(draw(groups(3, { before: 3 }), 0, 5))).toEqual([4, 5])
    expect(draw(groups(3, { before: 5 }), 0, 5)).toEqual([])
    expect(draw(groups(3, { before: 0 }), 0, 0)).toEqual([])
  })

  test('are counted for each human by themselves, in the order of time', () => {
    const early = group(1, { before: 0 })
    const late = group(2, { before: 1, confirmedAt: '2024-08-01T03:00:00.000Z' })
    const other = group(3, { officer: 'lan', before: 0 })
    expect(draw([late, other, early], 0, 1).map(({ groupId }) => groupId)).toEqual([early.groupId, other.groupId])
  })

  test('of those confirmed at one instant are the lowest tickets, so that nobody chooses which', () => {
    const all = groups(8, { before: 0 })
    const random = draw(all, 250).map(({ groupId }) => groupId)
    expect(draw(all, 0, 2).map(({ groupId }) => groupId)).toEqual(random)
  })

  test('may be drawn at random too, and then say both', () => {
    const [drawn] = draw(groups(1, { before: 0 }), 1, 1)
    expect(drawn).toEqual({ groupId: 'group-0000', confirmationId: 'word-0', isRandom: true, firstNumber: 1 })
  })
})
