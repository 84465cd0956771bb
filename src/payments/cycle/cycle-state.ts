import type { Permission } from '../../identity/index.ts'
import type { CycleEventKind } from './cycle-event.ts'

/** Stored states. `reconciled` is not stored but derived from the totals: see `reconciliation.ts`. */
export const CYCLE_STATES = ['opened', 'computed', 'submitted', 'approved', 'ordered', 'paid', 'closed'] as const
export type CycleState = (typeof CYCLE_STATES)[number]

/** The displayed state: a paid cycle whose totals agree is `reconciled`. */
export type CycleStation = CycleState | 'reconciled'

/** The records a move may write, beside the cycle, its event and the audit trail. */
export type CycleRecord =
  | 'cycle'
  | 'entitlements'
  | 'looks'
  | 'holds'
  | 'objections'
  | 'funding'
  | 'approvals'
  | 'further-approvals'
  | 'budget'
  | 'ledger'
  | 'orders'
  | 'later-lines'
  | 'disbursements'
  | 'bank-files'
  | 'returns'
  | 'differences'
  | 'endings'
  | 'releases'
  | 'claims'
  | 'recovery-decisions'
  | 'recoveries'
  | 'checkpoint'

/** The input of a condition of the table. */
export interface MovedCycle {
  readonly state: CycleState
  readonly entitledGroups?: number | undefined
}

export interface CycleMove {
  readonly from: readonly CycleState[]
  /** The state after the move; absent: the state does not change. */
  readonly to?: CycleState
  /** The state while the move is incomplete: approvals or answers are missing. */
  readonly meanwhile?: CycleState
  readonly permission: Permission
  readonly writes: readonly CycleRecord[]
  /** Moves whose actors may not make this one (separation of duties). */
  readonly notBy?: readonly CycleEventKind[]
  /** Further condition. A condition that needs the books is checked by the use case. */
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
    writes: ['entitlements', 'looks'],
  },
  submit: { from: ['computed'], to: 'submitted', permission: 'payments:submit', writes: ['funding'] },
  return: { from: ['submitted'], to: 'computed', permission: 'payments:approve', writes: [] },
  approve: {
    from: ['submitted'],
    to: 'approved',
    meanwhile: 'submitted',
    permission: 'payments:approve',
    writes: ['approvals', 'funding', 'budget', 'ledger'],
    notBy: ['opened', 'computed', 'submitted', 'hold-released'],
  },
  // Of single lines: the account that is paid is no longer the approved one.
  'approve-change': {
    from: ['approved', 'ordered', 'paid', 'closed'],
    permission: 'payments:approve',
    writes: ['approvals'],
    notBy: ['opened', 'computed', 'submitted', 'hold-released'],
  },
  // Of the next order, where the province asks more people for its sum; no order is made by it.
  'approve-order': {
    from: ['approved', 'ordered', 'paid', 'closed'],
    permission: 'payments:approve',
    writes: ['further-approvals'],
    notBy: ['opened', 'computed', 'submitted', 'hold-released'],
  },
  order: {
    from: ['approved', 'ordered', 'paid'],
    to: 'ordered',
    permission: 'payments:order',
    writes: ['orders', 'recoveries', 'disbursements', 'budget', 'ledger'],
  },
  settle: {
    from: ['ordered'],
    to: 'paid',
    meanwhile: 'ordered',
    permission: 'payments:settle',
    writes: ['bank-files', 'returns', 'differences', 'disbursements', 'budget', 'ledger'],
  },
  // What a closed month still owes, or is owed again: the month stays closed.
  'order-arrears': {
    from: ['closed'],
    permission: 'payments:order',
    writes: ['orders', 'later-lines', 'recoveries', 'disbursements', 'budget', 'ledger'],
  },
  // What the bank says when all was answered: it took back what it had paid, or it answers for arrears.
  'settle-again': {
    from: ['paid', 'closed'],
    permission: 'payments:settle',
    writes: ['bank-files', 'returns', 'differences', 'disbursements', 'budget', 'ledger'],
  },
  // Two people decide what becomes of what the bank did otherwise than ordered.
  'propose-difference': { from: ['ordered', 'paid', 'closed'], permission: 'payments:settle', writes: ['differences'] },
  'decide-difference': {
    from: ['ordered'],
    to: 'paid',
    meanwhile: 'ordered',
    permission: 'payments:approve',
    writes: ['differences', 'disbursements', 'budget', 'ledger'],
  },
  'decide-bank-claim': {
    from: ['paid', 'closed'],
    permission: 'payments:approve',
    writes: ['differences', 'disbursements', 'budget', 'ledger'],
  },
  // Two people end what is owed, by a decision of the province.
  'propose-ending': { from: ['approved', 'ordered', 'paid', 'closed'], permission: 'payments:close', writes: ['endings'] },
  'decide-ending': {
    from: ['approved', 'ordered', 'paid', 'closed'],
    permission: 'payments:approve',
    writes: ['further-approvals', 'endings', 'releases', 'budget', 'ledger'],
  },
  // Two people claim back what was paid and not due; it comes back by a voucher or is kept back of later months by a decision of
  // two, or two give it up.
  'propose-claim': { from: ['ordered', 'paid', 'closed'], permission: 'payments:close', writes: ['claims'] },
  'decide-claim': { from: ['ordered', 'paid', 'closed'], permission: 'payments:approve', writes: ['claims', 'ledger'] },
  repay: { from: ['ordered', 'paid', 'closed'], permission: 'payments:settle', writes: ['recoveries', 'budget', 'ledger'] },
  'propose-recovery': { from: ['ordered', 'paid', 'closed'], permission: 'payments:close', writes: ['recovery-decisions'] },
  'decide-recovery': {
    from: ['ordered', 'paid', 'closed'],
    permission: 'payments:approve',
    writes: ['further-approvals', 'recovery-decisions', 'recoveries', 'ledger'],
  },
  // A computed month with somebody entitled goes on to its approval.
  close: {
    from: ['computed', 'approved', 'paid'],
    to: 'closed',
    permission: 'payments:close',
    writes: ['checkpoint'],
    given: ({ state, entitledGroups = 0 }) => state !== 'computed' || entitledGroups === 0,
  },
  // Of one group, held or let go again. A submission is of what was computed: to hold a group then, it is returned first.
  hold: {
    from: ['computed', 'approved', 'ordered', 'paid', 'closed'],
    permission: 'payments:compute',
    writes: ['holds', 'entitlements'],
  },
  // By a group, of what was counted for it, before it is submitted.
  object: { from: ['computed'], permission: 'payments:object', writes: ['objections'] },
} as const satisfies Record<string, CycleMove>

export type CycleMoveName = keyof typeof CYCLE_MOVES
export const CYCLE_MOVE_NAMES = Object.keys(CYCLE_MOVES) as CycleMoveName[]

/** The rule of one move, widened to the common type. */
export const getMove = (move: CycleMoveName): CycleMove => CYCLE_MOVES[move]

export const allows = (move: CycleMoveName, state: CycleState): boolean => getMove(move).from.includes(state)

/** Whether the cycle's state and the further condition allow the move. */
export const isOpenTo = (move: CycleMoveName, cycle: MovedCycle): boolean =>
  allows(move, cycle.state) && (getMove(move).given?.(cycle) ?? true)

export const movesFrom = (state: CycleState): CycleMoveName[] => CYCLE_MOVE_NAMES.filter((move) => allows(move, state))

/** The move that leads on from each state. */
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
