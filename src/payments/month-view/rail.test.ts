import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { CycleEvent, CycleEventKind } from '../cycle/cycle-event.ts'
import type { CycleStation } from '../cycle/cycle-state.ts'
import { drawRail, type RailGiven, type RailName, type RailStation } from './rail.ts'

const cycle: PaymentCycle = {
  id: 'c1',
  number: 1,
  provisionId: 'p1',
  provisionCode: 'dong-nai-2024-groups',
  month: month('2024-07'),
  kind: 'main',
  run: 1,
  provinceId: 'u1',
  state: 'opened',
  computations: 0,
  submissions: 0,
  openedBy: 'Hạnh',
  openedAt: '2024-08-01T02:00:00Z',
}
const zero = vnd(0)
const nothing: RailGiven['totals'] = {
  approved: zero,
  inFile: zero,
  sent: zero,
  settled: zero,
  released: zero,
  rejectedWaiting: zero,
  claimed: zero,
  recovery: { claimed: zero, repaid: zero, repaidLate: zero, deducted: zero, deductedLate: zero, forgone: zero, setOff: zero },
  ledger: {
    expense: zero,
    payable: zero,
    inTransit: zero,
    treasury: zero,
    claims: zero,
    receivable: zero,
    revenue: zero,
    owedToBudget: zero,
    betweenMonths: zero,
    income: zero,
  },
  budget: { committed: zero, consumed: zero },
}
/** 6.000.000 approved: 4.500.000 ordered, 3.000.000 of it paid, 1.500.000 given back. */
const money = { ...nothing, approved: vnd(6_000_000), inFile: vnd(4_500_000), settled: vnd(3_000_000), released: vnd(1_500_000) }

const event = (kind: CycleEventKind, by: string, at: string): CycleEvent => ({ id: `${kind} ${at}`, kind, by, at, detail: {} })
const reports = { groups: 4, approved: 3, returned: 1 }

interface Drawn {
  readonly cycle?: Partial<PaymentCycle>
  readonly given?: Partial<RailGiven>
}

/** The rail of a month at a station; a month shown as reconciled is kept as paid. */
function railAt(station: CycleStation, { cycle: change = {}, given = {} }: Drawn = {}): Record<RailName, RailStation> {
  const state = station === 'reconciled' ? 'paid' : station
  const drawn = drawRail({
    cycle: { ...cycle, state, ...change },
    station,
    events: [],
    reports,
    totals: nothing,
    approvals: [],
    nameOf: (id) => ({ id, name: `Bà ${id}` }),
    ...given,
  })
  return Object.fromEntries(drawn.map((one) => [one.station, one])) as Record<RailName, RailStation>
}
const statesOf = (rail: Record<RailName, RailStation>): string =>
  Object.values(rail)
    .map(({ state }) => state[0])
    .join('')

describe('where a month stands: d done, c current, a ahead', () => {
  const silent = { given: { reports: { groups: 4, approved: 3, returned: 0 } } }

  test.each<[CycleStation, string, Drawn]>([
    ['opened', 'dcaaaaaaa', silent],
    ['opened', 'ddcaaaaaa', {}],
    ['computed', 'dadcaaaaa', silent],
    ['computed', 'dddcaaaaa', {}],
    ['submitted', 'ddddcaaaa', silent],
    ['approved', 'dddddcaaa', {}],
    ['ordered', 'ddddddcaa', {}],
    ['paid', 'dddddddca', {}],
    ['reconciled', 'ddddddddc', {}],
    ['closed', 'ddddddddd', { given: { totals: money } }],
  ])('%s: %s', (station, states, drawn) => {
    expect(statesOf(railAt(station, drawn))).toBe(states)
  })

  test('a month closed with nobody to pay: what nobody did is not told as done', () => {
    const events = [
      event('opened', 'Hạnh', '2024-08-01'),
      event('computed', 'Hạnh', '2024-08-02'),
      event('closed', 'Hạnh', '2024-08-03'),
    ]
    expect(statesOf(railAt('closed', { given: { events } }))).toBe('dddsssssd')
  })

  test('without any group no report is awaited, and none is told as given', () => {
    expect(statesOf(railAt('opened', { given: { reports: { groups: 0, approved: 0, returned: 0 } } }))).toBe('dcaaaaaaa')
  })
})

describe('who came by, and when', () => {
  const events = [
    event('opened', 'Hạnh', '2024-08-01'),
    event('computed', 'Hạnh', '2024-08-02'),
    event('submitted', 'Hạnh', '2024-08-03'),
    event('returned', 'Lan', '2024-08-04'),
    event('computed', 'Minh', '2024-08-05'),
  ]

  test('the latest of its kind is told, and nobody at a station that was left again', () => {
    const rail = railAt('computed', { given: { events } })
    expect(rail.opened).toMatchObject({ by: { id: 'Hạnh', name: 'Bà Hạnh' }, at: '2024-08-01' })
    expect(rail.computed).toMatchObject({ by: { id: 'Minh' }, at: '2024-08-05' })
    expect(rail.submitted).toMatchObject({ by: null, at: null })
    expect(rail.reported).toMatchObject({ state: 'done', by: null, at: null })
  })

  test('each act stands at its own station', () => {
    const acts = ['opened', 'computed', 'submitted', 'approved', 'ordered', 'settled', 'closed'] as const
    const done = acts.map((kind, index) => event(kind, kind, `2024-08-0${index + 1}`))
    const rail = railAt('closed', { given: { events: done } })
    expect(Object.values(rail).map(({ by }) => by?.id ?? null)).toEqual([
      'opened',
      null,
      'computed',
      'submitted',
      'approved',
      'ordered',
      'settled',
      null,
      'closed',
    ])
  })

  test('what the bank answered stands at paid', () => {
    const answered = [...events, event('settled', 'Tư', '2024-08-06')]
    expect(railAt('paid', { given: { events: answered } }).paid).toMatchObject({ by: { id: 'Tư' }, at: '2024-08-06' })
  })
})

describe('the money at each station', () => {
  const amounts = (rail: Record<RailName, RailStation>) => Object.values(rail).map(({ amount }) => amount)
  const total = { cycle: { total: vnd(6_000_000) } }

  test('before anything is approved: what was computed, then what was submitted', () => {
    expect(railAt('opened', total).submitted.amount).toBeNull()
    expect(amounts(railAt('opened'))).toEqual([null, null, null, null, null, null, null, null, null])
    expect(amounts(railAt('computed', total))).toEqual([null, null, 6_000_000, null, null, null, null, null, null])
    expect(amounts(railAt('submitted', total))).toEqual([null, null, 6_000_000, 6_000_000, null, null, null, null, null])
  })

  test('after approval: approved, ordered, paid, and what is not explained yet', () => {
    const paid = railAt('paid', { ...total, given: { totals: money } })
    expect(amounts(paid)).toEqual([null, null, 6_000_000, 6_000_000, 6_000_000, 4_500_000, 3_000_000, 1_500_000, null])
    const closed = railAt('closed', { ...total, given: { totals: money } })
    expect(closed.closed.amount).toBe(3_000_000)
  })

  test('an approved month in which nothing was ordered says 0, not nothing', () => {
    const rail = railAt('approved', { ...total, given: { totals: { ...nothing, approved: vnd(6_000_000) } } })
    expect([rail.ordered.amount, rail.paid.amount]).toEqual([0, 0])
    // Nothing was compared yet: it neither agrees nor is apart.
    expect(rail.reconciled.amount).toBeNull()
  })
})

test('what each station counts', () => {
  const counted = railAt('submitted', {
    cycle: { entitledGroups: 3, approvalsNeeded: 2 },
    given: { approvals: ['one'] },
  })
  expect([counted.reported.count, counted.reported.of]).toEqual([3, 4])
  expect([counted.computed.count, counted.computed.of]).toEqual([3, 4])
  expect([counted.approved.count, counted.approved.of]).toEqual([1, 2])
  expect([counted.ordered.count, counted.ordered.of]).toEqual([null, null])
  const opened = railAt('opened')
  expect([opened.computed.count, opened.approved.count, opened.approved.of]).toEqual([null, 0, null])
})
