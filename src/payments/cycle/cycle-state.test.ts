import { describe, expect, test } from 'vitest'
import {
  allows,
  CYCLE_MOVE_NAMES,
  CYCLE_MOVES,
  CYCLE_STATES,
  type CycleMoveName,
  type CycleState,
  getMove,
  movesFrom,
} from './cycle-state.ts'

/** What can be done about money that was paid and not due, once something was paid. */
const RECOVERY = ['propose-claim', 'decide-claim', 'repay', 'propose-recovery', 'decide-recovery'] as const

/** The moves of each state, as an officer would draw them. */
const DRAWN: Readonly<Record<CycleState, readonly CycleMoveName[]>> = {
  opened: ['compute'],
  computed: ['compute', 'submit', 'close', 'hold', 'object'],
  submitted: ['return', 'approve'],
  approved: ['approve-change', 'approve-order', 'order', 'propose-ending', 'decide-ending', 'close', 'hold'],
  ordered: [
    'approve-change',
    'approve-order',
    'order',
    'settle',
    ...(['propose-difference', 'decide-difference', 'propose-ending', 'decide-ending'] as const),
    ...RECOVERY,
    'hold',
  ],
  paid: [
    'approve-change',
    'approve-order',
    'order',
    'settle-again',
    ...(['propose-difference', 'decide-bank-claim', 'propose-ending', 'decide-ending'] as const),
    ...RECOVERY,
    'close',
    'hold',
  ],
  closed: [
    'approve-change',
    'approve-order',
    'order-arrears',
    'settle-again',
    ...(['propose-difference', 'decide-bank-claim', 'propose-ending', 'decide-ending'] as const),
    ...RECOVERY,
    'hold',
  ],
}

describe('the moves of a month', () => {
  test.each(CYCLE_STATES)('from %s', (state) => {
    expect(movesFrom(state)).toEqual(DRAWN[state])
  })

  test.each(CYCLE_MOVE_NAMES)('%s is allowed from its states and from no other', (move) => {
    for (const state of CYCLE_STATES) expect(allows(move, state)).toBe(DRAWN[state].includes(move))
  })

  test('each leads to a state there is, and a closed month stays closed', () => {
    const leadsTo = Object.fromEntries(CYCLE_MOVE_NAMES.map((name) => [name, getMove(name).to]))
    expect(leadsTo).toEqual({
      open: 'opened',
      compute: 'computed',
      submit: 'submitted',
      return: 'computed',
      approve: 'approved',
      'approve-change': undefined,
      'approve-order': undefined,
      order: 'ordered',
      settle: 'paid',
      'order-arrears': undefined,
      'settle-again': undefined,
      'propose-difference': undefined,
      'decide-difference': 'paid',
      'decide-bank-claim': undefined,
      'propose-ending': undefined,
      'decide-ending': undefined,
      'propose-claim': undefined,
      'decide-claim': undefined,
      repay: undefined,
      'propose-recovery': undefined,
      'decide-recovery': undefined,
      close: 'closed',
      hold: undefined,
      object: undefined,
    })
  })

  test('who submits does not hold by that the right to approve: submitting and approving are two permissions', () => {
    expect(Object.entries(CYCLE_MOVES).map(([name, { permission }]) => [name, permission])).toEqual([
      ['open', 'payments:open'],
      ['compute', 'payments:compute'],
      ['submit', 'payments:submit'],
      ['return', 'payments:approve'],
      ['approve', 'payments:approve'],
      ['approve-change', 'payments:approve'],
      ['approve-order', 'payments:approve'],
      ['order', 'payments:order'],
      ['settle', 'payments:settle'],
      ['order-arrears', 'payments:order'],
      ['settle-again', 'payments:settle'],
      ['propose-difference', 'payments:settle'],
      ['decide-difference', 'payments:approve'],
      ['decide-bank-claim', 'payments:approve'],
      ['propose-ending', 'payments:close'],
      ['decide-ending', 'payments:approve'],
      ['propose-claim', 'payments:close'],
      ['decide-claim', 'payments:approve'],
      ['repay', 'payments:settle'],
      ['propose-recovery', 'payments:close'],
      ['decide-recovery', 'payments:approve'],
      ['close', 'payments:close'],
      ['hold', 'payments:compute'],
      ['object', 'payments:object'],
    ])
  })
})
