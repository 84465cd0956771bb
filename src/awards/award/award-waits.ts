import type { AwardMoveName, AwardProposal, UnitMoney } from './award.ts'
import { outstandingOf } from './award.ts'

/** Where an award stands, for telling what it waits for. */
export interface AwardStands {
  /** Absent: nothing was drawn up, or what was is over. */
  readonly current: Pick<AwardProposal, 'state'> | undefined
  /** Whether the latest result gives something that is not proposed yet; `blocked`: and something stands against that. */
  readonly more: 'none' | 'ready' | 'blocked'
  readonly money: readonly UnitMoney[]
  /** Whether the next order needs a yes that nobody has given. */
  readonly orderLacksYes: boolean
  /** Proposals to give a claim up that nobody has decided. */
  readonly openWriteOffs: number
}

/** A move that an award waits for, with how many sums it is about. */
export interface AwaitedMove {
  readonly move: AwardMoveName
  readonly count: number
}

/** What an award waits for: one move of its proposal, or what its sums need. */
export function movesAwaited({ current, more, ...sumsStand }: AwardStands): AwaitedMove[] {
  const drawnUp = more === 'ready' ? [{ move: 'draw-up' as const, count: 1 }] : []
  switch (current?.state) {
    case 'drafted':
      return [{ move: 'submit', count: 1 }]
    case 'submitted':
      return [{ move: 'approve', count: 1 }]
    case 'approved':
      return [{ move: 'decide', count: 1 }]
    case 'decided': {
      const sums = awaitedSums(sumsStand)
      return [...drawnUp, ...(sums.length === 0 && more === 'none' ? [{ move: 'settle' as const, count: 1 }] : sums)]
    }
    default:
      return drawnUp
  }
}

function awaitedSums({ money, orderLacksYes, openWriteOffs }: Omit<AwardStands, 'current' | 'more'>): AwaitedMove[] {
  const sums: readonly AwaitedMove[] = [
    { move: orderLacksYes ? 'approve-order' : 'order', count: money.filter(({ owed }) => owed > 0).length },
    { move: 'answer', count: money.filter(({ onItsWay }) => onItsWay > 0).length },
    { move: 'repay', count: money.filter((one) => outstandingOf(one) > 0).length },
    { move: 'decide-write-off', count: openWriteOffs },
  ]
  return sums.filter(({ count }) => count > 0)
}
