import { describe, expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import type { Condition } from '../provision/provision.ts'
import { ABOUT, answer, due, fixed, rateStep } from './benefit.fixture.ts'

const amountStep = (rate: number, quantity: number, result = rate * quantity) => ({
  step: 'amount',
  ...ABOUT,
  inputs: { rate, quantity },
  result,
})
const quantityStep = (inputs: object, result: number) => ({ step: 'quantity', ...ABOUT, inputs, result })

describe('conditions of a benefit', () => {
  const conditions: Condition[] = [
    { fact: 'reportApproved', is: true },
    { fact: 'households', atLeast: 100 },
    { fact: 'memberCount', atLeast: 5, citation: { article: '3' } },
  ]

  test('that hold are told article by article, with what was seen', () => {
    const facts = { reportApproved: true, households: 100, memberCount: 7 }
    expect(answer({ rate: fixed(500), conditions }, facts)).toEqual({
      portion: due(500),
      caps: [],
      reasons: [],
      steps: [
        { step: 'conditions', ...ABOUT, inputs: { reportApproved: true, households: 100 }, result: true },
        { step: 'conditions', ...ABOUT, article: 'Điều 3', inputs: { memberCount: 7 }, result: true },
        rateStep(500),
      ],
    })
  })

  test('that do not are each a reason, and nothing is due', () => {
    expect(answer({ rate: fixed(500), conditions }, { households: 99, memberCount: 7 })).toEqual({
      portion: due(0),
      caps: [],
      reasons: [
        { code: 'fact-missing', ...ABOUT, fact: 'reportApproved' },
        { code: 'households-out-of-range', ...ABOUT, fact: 'households', value: 99 },
      ],
      steps: [
        { step: 'conditions', ...ABOUT, inputs: { reportApproved: null, households: 99 }, result: false },
        { step: 'conditions', ...ABOUT, article: 'Điều 3', inputs: { memberCount: 7 }, result: true },
      ],
    })
  })

  test('on persons, of the provision and its own, leave out by name; without names nothing can be shown', () => {
    const once: Condition = { about: 'person', fact: 'paidInOtherGroup', is: false, citation: { article: '5' } }
    const attended: Condition = { about: 'person', fact: 'attendedDays', atLeast: 1 }
    const perMember = { per: 'member', rate: fixed(60), conditions: [attended] } as const
    const members = [
      { id: 'a', paidInOtherGroup: false, attendedDays: 1 },
      { id: 'b', paidInOtherGroup: true, attendedDays: 1 },
      { id: 'c', paidInOtherGroup: false, attendedDays: 0 },
    ]
    expect(answer(perMember, { members }, [once])).toEqual({
      portion: due(60, { persons: [{ id: 'a', amount: 60 }] }),
      caps: [],
      reasons: [
        { code: 'person-in-two-groups', article: 'Điều 5', benefit: 'b', fact: 'paidInOtherGroup', persons: ['b'] },
        { code: 'did-not-attend', ...ABOUT, fact: 'attendedDays', persons: ['c'] },
      ],
      steps: [quantityStep({ per: 'member', persons: 1 }, 1), rateStep(60, 'member'), amountStep(60, 1)],
    })
    const missing = { portion: due(0), caps: [], steps: [], reasons: [{ code: 'fact-missing', ...ABOUT, fact: 'members' }] }
    expect(answer(perMember, { memberCount: 7 }, [once])).toEqual(missing)
    const capped = { per: 'member', rate: fixed(60), caps: [{ per: 'person', period: 'month', amount: vnd(50) }] } as const
    expect(answer(capped, { memberCount: 7 })).toEqual(missing)
    expect(answer({ ...capped, per: 'mobilised-person' }, { mobilisedPersonCount: 7 }).reasons).toEqual([
      { code: 'fact-missing', ...ABOUT, fact: 'mobilisedPersons' },
    ])
  })

  test('on persons do not stand in the way of what is not counted by persons, nor a limit on the group of a bare number', () => {
    const once: Condition = { about: 'person', fact: 'paidInOtherGroup', is: false }
    expect(answer({ rate: fixed(500) }, {}, [once]).portion).toEqual(due(500))
    const caps = [{ per: 'group', period: 'month', amount: vnd(100) }] as const
    expect(answer({ per: 'member', rate: fixed(60), caps }, { memberCount: 7 }).portion).toEqual(due(100))
  })
})

describe('rate and quantity', () => {
  test('of a total, told as quantity, level and product', () => {
    expect(answer({ per: 'household', rate: fixed(3) }, { households: 120 })).toEqual({
      portion: due(360),
      caps: [],
      reasons: [],
      steps: [quantityStep({ per: 'household' }, 120), rateStep(3, 'household'), amountStep(3, 120)],
    })
  })

  test('costs are paid as they are, without a level', () => {
    expect(answer({ per: 'cost' }, { approvedCosts: vnd(700) })).toEqual({
      portion: due(700),
      caps: [],
      reasons: [],
      steps: [quantityStep({ per: 'cost' }, 700), { step: 'amount', ...ABOUT, inputs: { quantity: 700 }, result: 700 }],
    })
    expect(answer({ per: 'cost' })).toEqual({
      portion: due(0),
      caps: [],
      reasons: [{ code: 'fact-missing', ...ABOUT, fact: 'approvedCosts' }],
      steps: [],
    })
  })

  test('of a rank there is one, with no quantity to tell', () => {
    const ranked = answer({ per: 'unit-rank', rate: { ranks: [vnd(30), vnd(20)] } }, { rank: 2 })
    expect(ranked).toEqual({
      portion: due(20),
      caps: [],
      reasons: [],
      steps: [{ step: 'rate', ...ABOUT, inputs: { rank: 2 }, result: 20 }],
    })
  })

  test('of 0 is nothing, with the reason of the level and no person named', () => {
    const steps = [{ from: 100, amount: vnd(60) }]
    const members = [{ id: 'a' }]
    const none = answer({ per: 'member', rate: { tiers: { by: 'households', steps } } }, { members, households: 99 })
    expect(none.portion).toEqual(due(0))
    expect(none.reasons).toEqual([{ code: 'no-tier', ...ABOUT, fact: 'households', value: 99 }])
    expect(none.steps.at(-1)).toEqual(amountStep(0, 1))
  })

  test('a level decided above the highest is cut, and the cut is told at its article', () => {
    const rate = { upTo: vnd(50), ifUndecided: 'ask' } as const
    const cut = answer({ rate }, { decidedRates: { b: vnd(70) } })
    expect(cut.portion).toEqual(due(50))
    expect(cut.caps).toEqual([{ code: 'rate-ceiling', ...ABOUT, limit: 50, before: 70, after: 50 }])
  })

  test('days nobody told count for nothing, and their persons are named', () => {
    const members = [{ id: 'a', attendedDays: 2 }, { id: 'b' }]
    expect(answer({ per: 'member-day', rate: fixed(50) }, { members })).toEqual({
      portion: due(100, { persons: [{ id: 'a', amount: 100 }] }),
      caps: [],
      reasons: [{ code: 'fact-missing', ...ABOUT, fact: 'attendedDays', persons: ['b'] }],
      steps: [quantityStep({ per: 'member-day', persons: 1 }, 2), rateStep(50, 'member-day'), amountStep(50, 2)],
    })
  })

  test('a limit on how much is counted holds for a bare number as for names', () => {
    const caps = [{ per: 'group', period: 'month', quantity: 5, citation: { article: '4' } }] as const
    const perDay = { per: 'member-day', rate: fixed(50), caps } as const
    const told = [{ code: 'group-month-cap-quantity', article: 'Điều 4', benefit: 'b', limit: 5, before: 8, after: 5 }]
    const ofNumber = answer(perDay, { memberDays: 8 })
    expect(ofNumber.portion).toEqual(due(250))
    expect(ofNumber.caps).toEqual(told)
    const members = [
      { id: 'a', attendedDays: 4 },
      { id: 'b', attendedDays: 4 },
    ]
    const named = answer(perDay, { members })
    expect(named.portion.persons).toEqual([
      { id: 'a', amount: 200 },
      { id: 'b', amount: 50 },
    ])
    expect(named.caps).toEqual(told)
  })
})
