import { describe, expect, test } from 'vitest'
import type { Doers } from '../../identity/index.ts'
import { vnd } from '../../kernel/money.ts'
import { CYCLE_STATES, type CycleState, isOpenTo, NEXT_MOVE } from '../cycle/cycle-state.ts'
import { drawMonthSteps, type MonthStep, type MonthStepName, permissionOf, type StepsGiven } from './month-steps.ts'
import { RAIL, type RailStation } from './rail.ts'

const somebody: Doers = { roles: [], people: ['Hạnh'], others: 0 }

/** The rail of a month whose reports are all in. */
const railAt = (state: CycleState): RailStation[] =>
  RAIL.map((station) => {
    const isDone = station === 'reported' || RAIL.indexOf(station) <= RAIL.indexOf(state)
    return { station, state: isDone ? 'done' : 'ahead', by: null, at: null, amount: null, count: null, of: null }
  })

function stepsAt(state: CycleState, given: Partial<StepsGiven> = {}): Record<MonthStepName, MonthStep> {
  const steps = drawMonthSteps({
    cycle: { state, entitledGroups: 4 },
    rail: railAt(state),
    moves: [],
    silent: { groups: 0, communes: 0, unstaffed: 0 },
    mayConfirm: false,
    mayNotSubmit: false,
    openObjections: 0,
    approvals: { needed: null, given: 0 },
    whole: {
      shares: [{ amount: vnd(6_000_000), lines: [{ left: vnd(6_000_000) }] }],
      orderable: 0,
      yeses: { needed: 0, given: 0 },
    },
    obstacles: [],
    sent: vnd(0),
    doersOf: () => somebody,
    ...given,
  })
  return Object.fromEntries(steps.map((step) => [step.step, step])) as Record<MonthStepName, MonthStep>
}

const orderable = (count: number, yeses = { needed: 0, given: 0 }) => ({ whole: { shares: [], orderable: count, yeses } })

describe('what of a month is done, what can be done now, what comes later', () => {
  test.each(CYCLE_STATES)('at %s the steps are those the table of moves opens', (state) => {
    const steps = stepsAt(state, orderable(1))
    const next = NEXT_MOVE[state]
    for (const step of Object.values(steps)) {
      const isDone = railAt(state).some(({ station, state: at }) => station === step.step && at === 'done')
      if (isDone) expect(step).toMatchObject({ state: 'done', hindrances: [], after: null })
    }
    const ahead = Object.values(steps).filter((step) => step.state !== 'done')
    expect(ahead.length === 0).toBe(next === null)
    if (next !== null) expect(ahead[0]).toMatchObject({ after: null })
    for (const later of ahead.filter(({ state: at }) => at === 'later')) expect(later.after).not.toBeNull()
  })

  test('each step waits for the one before it', () => {
    const { computed, submitted, approved, closed } = stepsAt('opened')
    expect(computed).toMatchObject({ state: 'ready', after: null })
    expect([submitted.after, approved.after, closed.after]).toEqual(['computed', 'submitted', 'paid'])
  })

  test('a step needs what its move of the table needs', () => {
    expect(permissionOf('reported')).toBe('reports:confirm')
    expect(permissionOf('submitted')).toBe('payments:submit')
    expect(permissionOf('paid')).toBe('payments:settle')
  })

  test('it is the reader’s where the move is, or where they may confirm and somebody is silent', () => {
    expect(stepsAt('opened', { moves: ['compute'] }).computed.isYours).toBe(true)
    expect(stepsAt('opened').computed.isYours).toBe(false)
    const silentRail = railAt('opened').map((station) =>
      station.station === 'reported' ? { ...station, state: 'current' as const } : station,
    )
    const silent = { rail: silentRail, silent: { groups: 3, communes: 1, unstaffed: 1 } }
    expect(stepsAt('opened', { ...silent, mayConfirm: true }).reported).toMatchObject({ state: 'ready', isYours: true })
    expect(stepsAt('opened', silent).reported.isYours).toBe(false)
    expect(stepsAt('opened', { rail: silentRail, mayConfirm: true }).reported.isYours).toBe(false)
    expect(stepsAt('opened', silent).reported.hindrances.map(({ clearedIn }) => clearedIn)).toEqual(['confirmations', 'accounts'])
  })
})

describe('what would be refused', () => {
  const why = ({ state, hindrances }: MonthStep) => [
    state,
    ...hindrances.map(({ clearedIn, text }) => `${clearedIn}: ${text.vi}`),
  ]
  const share = (lefts: readonly number[]) => ({
    whole: {
      shares: [{ amount: vnd(6_000_000), lines: lefts.map((left) => ({ left: vnd(left) })) }],
      orderable: 0,
      yeses: { needed: 0, given: 0 },
    },
  })

  test.each<[string, Partial<StepsGiven>, string[]]>([
    ['enough on one line', {}, ['ready']],
    ['one đồng too little', share([5_999_999]), ['held', 'budget: Dự toán còn 5.999.999 đồng, cần 6.000.000 đồng']],
    ['no line', share([]), ['held', 'budget: Chưa có dòng dự toán chi 6.000.000 đồng']],
    ['two lines', share([1, 6_000_000]), ['ready', 'month: Nhiều dòng dự toán cùng chi được: người trình chọn một dòng']],
    [
      'a reader who computed it and entered accounts',
      { mayNotSubmit: true },
      ['ready', 'month: Bạn đã tính kỳ này và đã nhập tài khoản được chi trong kỳ: chuyên viên khác trình'],
    ],
    ['an objection', { openObjections: 2 }, ['held', 'objections: 2 tổ thấy chưa đúng: trả lời trước khi trình']],
    ['a reader of a part', { whole: null }, ['ready']],
  ])('a submission with %s', (_name, given, expected) => {
    expect(why(stepsAt('computed', given).submitted)).toEqual(expected)
  })

  test('nobody entitled: the month is not submitted, and may be closed', () => {
    const cycle = { state: 'computed', entitledGroups: 0 } as const
    const { submitted, closed } = stepsAt('computed', { cycle })
    expect([submitted.state, submitted.hindrances[0]?.clearedIn, closed.state]).toEqual(['held', 'not-entitled', 'ready'])
    expect(isOpenTo('close', cycle)).toBe(true)
  })

  test('a month with something to order is not closed, one with nothing is not ordered', () => {
    const obstacles = [{ obstacle: 'no-account', payees: 3 }] as const
    const waiting = stepsAt('approved', { obstacles, ...orderable(1) })
    expect([waiting.ordered.state, waiting.closed.state]).toEqual(['ready', 'held'])
    const stuck = stepsAt('approved', { obstacles, ...orderable(0) })
    expect([stuck.ordered.state, stuck.closed.state]).toEqual(['held', 'ready'])
    expect(stuck.ordered.hindrances.map(({ clearedIn }) => clearedIn)).toEqual(['month', 'group'])
  })

  test('an order that lacks a yes is held; with all of them, or with nothing to order, that is not told', () => {
    const lacking = stepsAt('approved', orderable(1, { needed: 2, given: 1 })).ordered
    expect(why(lacking)).toEqual(['held', 'month: Lệnh chi cần người duyệt đồng ý trước: 1/2 người đã đồng ý'])
    expect(why(stepsAt('approved', orderable(1, { needed: 2, given: 2 })).ordered)).toEqual(['ready'])
    expect(stepsAt('approved', orderable(0, { needed: 2, given: 0 })).ordered.hindrances).toHaveLength(1)
  })

  test('a step that nobody may do is held, and leads to the accounts', () => {
    const nobody = { ...somebody, people: [] }
    const { computed } = stepsAt('opened', { doersOf: () => nobody })
    expect([computed.state, computed.hindrances[0]?.clearedIn]).toEqual(['held', 'accounts'])
  })

  test('how many approvals are still wanted is told, and refuses nothing', () => {
    const { approved } = stepsAt('submitted', { approvals: { needed: 2, given: 1 } })
    expect([approved.state, approved.hindrances[0]?.text.vi]).toEqual(['ready', 'Đã có 1 trong 2 người duyệt'])
  })
})
