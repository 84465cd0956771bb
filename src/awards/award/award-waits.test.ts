import { expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import type { ProposalState, UnitMoney } from './award.ts'
import { type AwardStands, movesAwaited } from './award-waits.ts'

const money = (given: Partial<Record<keyof UnitMoney, number>>): UnitMoney =>
  ({
    ...{
      unitId: 'u',
      due: vnd(0),
      owed: vnd(0),
      onItsWay: vnd(0),
      paid: vnd(0),
      claimed: vnd(0),
      returned: vnd(0),
      writtenOff: vnd(0),
    },
    ...given,
  }) as UnitMoney

const told = (state: ProposalState | undefined, given: Partial<AwardStands> = {}): string[] => {
  const current = state === undefined ? undefined : { state }
  const stands = { current, more: 'none' as const, money: [], orderLacksYes: false, openWriteOffs: 0, ...given }
  return movesAwaited(stands).map(({ move, count }) => `${move} ${count}`)
}

test('a proposal waits for its next move, whatever a newer result gives', () => {
  const more = { more: 'ready' } as const
  expect([told('drafted', more), told('submitted', more), told('approved', more)]).toEqual([
    ['submit 1'],
    ['approve 1'],
    ['decide 1'],
  ])
})

test('nothing is drawn up, or what was is over: only what the result gives anew waits', () => {
  for (const state of [undefined, 'settled', 'returned', 'withdrawn'] as const) {
    expect(told(state)).toEqual([])
    expect(told(state, { more: 'ready' })).toEqual(['draw-up 1'])
    expect(told(state, { more: 'blocked' })).toEqual([])
  }
})

test('of what was decided the sums wait, each for its own; then it waits to be settled', () => {
  const sums = [money({ owed: 5 }), money({ owed: 3, onItsWay: 2 }), money({ claimed: 4, returned: 1 }), money({ paid: 9 })]
  expect(told('decided', { money: sums })).toEqual(['order 2', 'answer 1', 'repay 1'])
  expect(told('decided', { money: sums, orderLacksYes: true })[0]).toBe('approve-order 2')
  expect(told('decided', { money: [money({ claimed: 4 })], openWriteOffs: 1 })).toEqual(['repay 1', 'decide-write-off 1'])
  expect(told('decided', { money: [money({ paid: 9, claimed: 4, returned: 3, writtenOff: 1 })] })).toEqual(['settle 1'])
  expect(told('decided', { more: 'ready' })).toEqual(['draw-up 1'])
  expect(told('decided', { more: 'blocked' })).toEqual([])
})
