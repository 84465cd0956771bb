import type { Permission } from '../../identity/index.ts'

/** Kept states. `reconciled` is not kept: it is seen from the money, see `reconciliation.ts`. */
export const CYCLE_STATES = ['opened', 'computed', 'submitted', 'approved', 'ordered', 'paid', 'closed'] as const
export type CycleState = (typeof CYCLE_STATES)[number]

/** What is shown: a paid cycle with nothing left unexplained is reconciled. */
export type CycleStation = CycleState | 'reconciled'

export type CycleMoveName = 'compute' | 'submit' | 'return' | 'approve' | 'order' | 'settle' | 'close'

export interface CycleMove {
  readonly from: readonly CycleState[]
  /** Where it leads when it is done; an approval that is not the last one, and a file that answers a part, stay. */
  readonly to: CycleState
  readonly permission: Permission
  readonly writes: readonly ('entitlements' | 'fingerprint' | 'approval' | 'budget' | 'ledger' | 'disbursements' | 'checkpoint')[]
}

/**
 * The moves of a payment cycle: the one table. Code asks it, the screen draws its buttons from it; the trigger
 * `guard_payment_cycle` allows the same. Opening is the one move that has no state before it.
 */
export const CYCLE_MOVES = {
  compute: {
    from: ['opened', 'computed'],
    to: 'computed',
    permission: 'payments:compute',
    writes: ['entitlements', 'fingerprint'],
  },
  submit: { from: ['computed'], to: 'submitted', permission: 'payments:submit', writes: ['fingerprint'] },
  return: { from: ['submitted'], to: 'computed', permission: 'payments:approve', writes: [] },
  approve: { from: ['submitted'], to: 'approved', permission: 'payments:approve', writes: ['approval', 'budget', 'ledger'] },
  order: {
    from: ['approved', 'ordered', 'paid'],
    to: 'ordered',
    permission: 'payments:order',
    writes: ['disbursements', 'ledger'],
  },
  settle: { from: ['ordered'], to: 'paid', permission: 'payments:settle', writes: ['disbursements', 'budget', 'ledger'] },
  // From `computed` only when nobody is entitled, from `approved` only when nothing can be ordered.
  close: {
    from: ['computed', 'approved', 'paid'],
    to: 'closed',
    permission: 'payments:close',
    writes: ['budget', 'ledger', 'checkpoint'],
  },
} as const satisfies Record<CycleMoveName, CycleMove>

export const allows = (move: CycleMoveName, state: CycleState): boolean =>
  (CYCLE_MOVES[move].from as readonly CycleState[]).includes(state)

export const movesFrom = (state: CycleState): CycleMoveName[] =>
  (Object.keys(CYCLE_MOVES) as CycleMoveName[]).filter((move) => allows(move, state))
