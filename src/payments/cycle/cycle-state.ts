import type { Permission } from '../../identity/index.ts'
import type { CycleEventKind } from './cycle-event.ts'

/** Kept states. `reconciled` is not kept: it is seen from the money, see `reconciliation.ts`. */
export const CYCLE_STATES = ['opened', 'computed', 'submitted', 'approved', 'ordered', 'paid', 'closed'] as const
export type CycleState = (typeof CYCLE_STATES)[number]

/** What is shown: a paid cycle with nothing left unexplained is reconciled. */
export type CycleStation = CycleState | 'reconciled'

/** Records that a move may write, beside the cycle, its own event and the audit's. */
export type CycleRecord =
  | 'cycle'
  | 'entitlements'
  | 'holds'
  | 'objections'
  | 'funding'
  | 'approvals'
  | 'budget'
  | 'ledger'
  | 'orders'
  | 'disbursements'
  | 'bank-files'
  | 'releases'
  | 'checkpoint'

/** What a condition of the table is asked about. */
export interface MovedCycle {
  readonly state: CycleState
  readonly entitledGroups?: number | undefined
}

export interface CycleMove {
  readonly from: readonly CycleState[]
  /** Where it leads once it is done; without it the cycle stays where it is. */
  readonly to?: CycleState
  /** Where the cycle stands while the move is done in part: approvals or answers are still missing. */
  readonly meanwhile?: CycleState
  readonly permission: Permission
  readonly writes: readonly CycleRecord[]
  /** Who has done one of these to the cycle may not make the move. */
  readonly notBy?: readonly CycleEventKind[]
  /** What must be so besides. What takes the books to know is asked by the move itself. */
  readonly given?: (cycle: MovedCycle) => boolean
}

/**
 * The moves of a payment cycle, in the order of the month: the one table. Services, tasks and screens ask it; the
 * trigger `guard_payment_cycle` allows the same, which a test walks. Opening is the one move that has no state before it.
 */
export const CYCLE_MOVES = {
  open: { from: [], to: 'opened', permission: 'payments:open', writes: ['cycle'] },
  compute: {
    from: ['opened', 'computed'],
    to: 'computed',
    permission: 'payments:compute',
    writes: ['entitlements'],
  },
  submit: { from: ['computed'], to: 'submitted', permission: 'payments:submit', writes: ['funding'] },
  return: { from: ['submitted'], to: 'computed', permission: 'payments:approve', writes: [] },
  approve: {
    from: ['submitted'],
    to: 'approved',
    meanwhile: 'submitted',
    permission: 'payments:approve',
    writes: ['approvals', 'funding', 'budget', 'ledger'],
    notBy: ['opened', 'computed', 'submitted'],
  },
  order: {
    from: ['approved', 'ordered', 'paid'],
    to: 'ordered',
    permission: 'payments:order',
    writes: ['orders', 'disbursements', 'budget', 'ledger'],
  },
  settle: {
    from: ['ordered'],
    to: 'paid',
    meanwhile: 'ordered',
    permission: 'payments:settle',
    writes: ['bank-files', 'disbursements', 'budget', 'ledger'],
  },
  // A computed month with somebody entitled goes on to its approval.
  close: {
    from: ['computed', 'approved', 'paid'],
    to: 'closed',
    permission: 'payments:close',
    writes: ['releases', 'budget', 'ledger', 'checkpoint'],
    given: ({ state, entitledGroups = 0 }) => state !== 'computed' || entitledGroups === 0,
  },
  // Of one group, held or let go again. A submission is of what was computed: to hold a group then, it is returned first.
  hold: {
    from: ['computed', 'approved', 'ordered', 'paid'],
    permission: 'payments:compute',
    writes: ['holds', 'entitlements'],
  },
  // By a group, of what was counted for it, before it is submitted.
  object: { from: ['computed'], permission: 'payments:object', writes: ['objections'] },
} as const satisfies Record<string, CycleMove>

export type CycleMoveName = keyof typeof CYCLE_MOVES
export const CYCLE_MOVE_NAMES = Object.keys(CYCLE_MOVES) as CycleMoveName[]

/** What the table says of one move, read as any move. */
export const getMove = (move: CycleMoveName): CycleMove => CYCLE_MOVES[move]

export const allows = (move: CycleMoveName, state: CycleState): boolean => getMove(move).from.includes(state)

/** Whether the cycle's state allows the move and what must be so besides is so. */
export const isOpenTo = (move: CycleMoveName, cycle: MovedCycle): boolean =>
  allows(move, cycle.state) && (getMove(move).given?.(cycle) ?? true)

export const movesFrom = (state: CycleState): CycleMoveName[] => CYCLE_MOVE_NAMES.filter((move) => allows(move, state))

/** The one move that takes a month on from each state. */
export const NEXT_MOVE = {
  opened: 'compute',
  computed: 'submit',
  submitted: 'approve',
  approved: 'order',
  ordered: 'settle',
  paid: 'close',
  closed: null,
} as const satisfies Record<CycleState, CycleMoveName | null>

export type NextMove = NonNullable<(typeof NEXT_MOVE)[CycleState]>
