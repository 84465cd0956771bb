import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CouncilRule, MAJORITY_BASES, RECUSED_COUNT, SHIPPED_RULES } from './council-rule.ts'
import { type Counted, quorumOf, tally } from './tally.ts'

const rule: CouncilRule = SHIPPED_RULES.method
const yesOrNo = (votes: Readonly<Record<string, number>>, more: Partial<Counted> = {}): Counted => ({
  ...{ seats: 9, recused: 0, present: 9, votedAndLeft: 0, mayCarry: ['for'] },
  votes: { for: 0, against: 0, abstain: 0, ...votes },
  ...more,
})

describe('a quorum', () => {
  test.each([
    [9, 0, 6],
    [10, 0, 7],
    [7, 0, 5],
    [9, 1, 6],
    [9, 3, 4],
    [3, 3, 1],
  ])('of two thirds of %i seats with %i recused is %i', (seats, recused, needed) => {
    expect(quorumOf(rule, { seats, recused, present: 0 })).toBe(needed)
  })

  test('keeps who is recused in what it is of, where the rule says so', () => {
    expect(quorumOf({ ...rule, recused: 'counted' }, { seats: 9, recused: 3, present: 6 })).toBe(6)
  })

  test('is six of nine, neither five nor seven', () => {
    expect(tally(rule, yesOrNo({ for: 5 }, { present: 5 })).outcome).toBe('no-quorum')
    expect(tally(rule, yesOrNo({ for: 6 }, { present: 6 })).outcome).toBe('carried')
  })
})

describe('a motion', () => {
  const twoThirds = { ...rule, threshold: { over: 2, under: 3 }, passes: 'at-least' } as const
  test.each([
    ['more than half of nine there is five', rule, { for: 5, against: 4 }, 'carried'],
    ['four of nine are too few', rule, { for: 4, against: 3, abstain: 2 }, 'not-carried'],
    [
      'four of seven that spoke are enough of votes cast',
      { ...rule, base: 'votes-cast' },
      { for: 4, against: 3, abstain: 2 },
      'carried',
    ],
    ['six of nine are two thirds', twoThirds, { for: 6, against: 3 }, 'carried'],
    ['six of nine are not more than two thirds', { ...twoThirds, passes: 'more-than' }, { for: 6, against: 3 }, 'not-carried'],
    ['nobody against is no vote for', rule, { abstain: 9 }, 'not-carried'],
    [
      'equal votes carry nothing, even where half is enough',
      { ...rule, threshold: { over: 1, under: 2 }, passes: 'at-least', base: 'votes-cast' },
      { for: 4, against: 4, abstain: 1 },
      'not-carried',
    ],
    [
      'more against than for is never carried',
      { ...rule, threshold: { over: 1, under: 4 } },
      { for: 4, against: 5 },
      'not-carried',
    ],
  ] as const)('%s', (_case, by, votes, outcome) => {
    expect(tally(by, yesOrNo(votes)).outcome).toBe(outcome)
  })

  test('of all members needs as many whoever is away', () => {
    const ofAll = { ...rule, base: 'all-members' } as const
    expect(tally(ofAll, yesOrNo({ for: 5 }, { present: 6 })).outcome).toBe('carried')
    expect(tally(ofAll, yesOrNo({ for: 4, against: 2 }, { present: 6 }))).toEqual({
      ...{ outcome: 'not-carried', because: 'too-few', of: 9, needed: 5 },
    })
  })

  test('leaves who is recused out of all members, or keeps them, as the rule says', () => {
    const ofAll = { ...rule, base: 'all-members' } as const
    const two = yesOrNo({ for: 4, against: 3 }, { recused: 2, present: 7 })
    expect(tally(ofAll, two)).toMatchObject({ outcome: 'carried', of: 7, needed: 4 })
    expect(tally({ ...ofAll, recused: 'counted' }, two)).toMatchObject({ outcome: 'not-carried', of: 9, needed: 5 })
  })

  test('counts the vote of who left since among those that were there', () => {
    expect(tally(rule, yesOrNo({ for: 4, against: 3 }, { present: 6, votedAndLeft: 1 }))).toMatchObject({
      of: 7,
      outcome: 'carried',
    })
    expect(tally(rule, yesOrNo({ for: 4, against: 3 }, { present: 6, votedAndLeft: 2 }))).toMatchObject({
      of: 8,
      outcome: 'not-carried',
    })
  })

  test('with several choices carries the one that has enough, and none where two are equal', () => {
    const among = { seats: 9, recused: 0, present: 9, votedAndLeft: 0, mayCarry: ['share', 'percentile', 'z-score'] }
    const third = { ...rule, threshold: { over: 1, under: 3 }, passes: 'at-least' } as const
    expect(tally(third, { ...among, votes: { share: 3, percentile: 2, 'z-score': 2, abstain: 2 } })).toMatchObject({
      option: 'share',
    })
    expect(tally(third, { ...among, votes: { share: 4, percentile: 4, 'z-score': 1 } })).toMatchObject({ because: 'tied' })
    expect(tally(rule, { ...among, votes: { share: 4, percentile: 3, 'z-score': 2 } })).toMatchObject({ because: 'too-few' })
  })
})

describe('whatever the rule and the votes', () => {
  const share = fc
    .integer({ min: 1, max: 12 })
    .chain((under) => fc.record({ over: fc.integer({ min: 1, max: under }), under: fc.constant(under) }))
  const rules: fc.Arbitrary<CouncilRule> = fc.record({
    quorum: share,
    base: fc.constantFrom(...MAJORITY_BASES),
    threshold: share,
    passes: fc.constantFrom('at-least', 'more-than'),
    isSecret: fc.boolean(),
    allowsSubstitutes: fc.boolean(),
    recused: fc.constantFrom(...RECUSED_COUNT),
  })
  /** Seats that are away, recused, or there: silent, for, against, abstaining; some that voted have left. */
  const kinds = ['away', 'recused', 'silent', 'for', 'against', 'abstain', 'for-left', 'against-left'] as const
  const rooms = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 40 })
  const countOf = (room: readonly (typeof kinds)[number][], ...asked: (typeof kinds)[number][]): number =>
    room.filter((one) => asked.includes(one)).length
  const counted = (room: readonly (typeof kinds)[number][]): Counted => ({
    seats: room.length,
    recused: countOf(room, 'recused'),
    present: countOf(room, 'silent', 'for', 'against', 'abstain'),
    votedAndLeft: countOf(room, 'for-left', 'against-left'),
    votes: {
      for: countOf(room, 'for', 'for-left'),
      against: countOf(room, 'against', 'against-left'),
      abstain: countOf(room, 'abstain'),
    },
    mayCarry: ['for'],
  })

  test('nothing is carried without a quorum, by equal votes, by fewer for than against, or by no vote', () => {
    fc.assert(
      fc.property(rules, rooms, (by, room) => {
        const given = counted(room)
        const came = tally(by, given)
        const base = by.recused === 'left-out' ? given.seats - given.recused : given.seats
        const isQuorate = given.present > 0 && given.present * by.quorum.under >= base * by.quorum.over
        expect(came.outcome === 'no-quorum').toBe(!isQuorate)
        const { for: yes = 0, against = 0 } = given.votes
        if (came.outcome === 'carried') expect(yes > against && yes > 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('what is carried has its share of the base, exactly, and what has it is carried', () => {
    fc.assert(
      fc.property(rules, rooms, (by, room) => {
        const given = counted(room)
        const came = tally(by, given)
        if (came.outcome === 'no-quorum') return
        const { for: yes = 0, against = 0 } = given.votes
        const whole = {
          'all-members': by.recused === 'left-out' ? given.seats - given.recused : given.seats,
          present: given.present + given.votedAndLeft,
          'votes-cast': yes + against,
        }[by.base]
        const [left, right] = [yes * by.threshold.under, whole * by.threshold.over]
        const has = by.passes === 'at-least' ? left >= right : left > right
        expect(came.outcome === 'carried').toBe(has && yes > against)
      }),
      { numRuns: 2000 },
    )
  })

  test('one more vote for never turns what is carried down', () => {
    fc.assert(
      fc.property(rules, rooms, (by, room) => {
        const at = room.indexOf('silent')
        if (at < 0 || tally(by, counted(room)).outcome !== 'carried') return
        expect(tally(by, counted(room.with(at, 'for'))).outcome).toBe('carried')
      }),
      { numRuns: 2000 },
    )
  })
})
