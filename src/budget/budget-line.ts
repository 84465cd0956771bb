import type { PlainDate } from '../kernel/calendar.ts'
import { addVnd, isVnd, subtractVnd, type Vnd, vnd } from '../kernel/money.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'

/** Whose budget pays. The district level is absent from 1/7/2025 on. */
export const PAYER_LEVELS = ['central', 'province', 'district', 'commune', 'other'] as const
export type PayerLevel = (typeof PAYER_LEVELS)[number]

/** One estimate: what a unit may spend in a year, from one source, under one provision. */
export interface BudgetLine {
  readonly id: string
  readonly year: number
  readonly source: string
  readonly level: PayerLevel
  readonly unitId: string
  readonly provisionCode: string
  readonly name: string
}

/** What a line holds, in whole đồng. `left` is what may still be committed: never below 0. */
export interface BudgetBalance {
  readonly allocated: Vnd
  /** Approved, not yet paid. */
  readonly committed: Vnd
  readonly consumed: Vnd
  readonly left: Vnd
}

/**
 * `allocate` and `adjust` come from a decision and count once a second person confirmed them. The others come
 * from a payment cycle: `commit` at approval, `consume` at settlement, `release` of what is not paid, `return`
 * of what came back after it was paid.
 */
export type BudgetEntryKind = 'allocate' | 'adjust' | 'commit' | 'release' | 'consume' | 'return'

export interface BudgetEntry {
  readonly id: string
  readonly lineId: string
  readonly kind: BudgetEntryKind
  /** Above 0, but for an adjustment downwards. */
  readonly amount: Vnd
  readonly decision?: Decision | undefined
  readonly reason: string
  readonly cycleId?: string | undefined
  readonly recordedBy: string
  readonly recordedAt: string
  readonly outcome: 'proposed' | 'confirmed' | 'declined' | 'counted'
  readonly decidedBy?: string | undefined
  readonly decidedAt?: string | undefined
}

/** The act an estimate rests on. */
export interface Decision {
  readonly number: string
  readonly date: PlainDate
}

export const EMPTY_BALANCE: BudgetBalance = { allocated: vnd(0), committed: vnd(0), consumed: vnd(0), left: vnd(0) }

export interface BudgetShort {
  readonly kind: 'budget-short'
  readonly lineId: string
  readonly lineName: string
  readonly left: Vnd
  readonly asked: Vnd
}

export interface AmountNotWhole {
  readonly kind: 'amount-not-whole'
  readonly amount: number
}

/**
 * The balance after an entry counts.
 *
 * @returns the new balance, or that less would be left than nothing
 */
export function balanceAfter(
  balance: BudgetBalance,
  { kind, amount }: { readonly kind: BudgetEntryKind; readonly amount: Vnd },
): Result<BudgetBalance, { readonly left: Vnd }> {
  const change = CHANGE[kind](amount)
  const allocated = addVnd(balance.allocated, change.allocated ?? vnd(0))
  const committed = addVnd(balance.committed, change.committed ?? vnd(0))
  const consumed = addVnd(balance.consumed, change.consumed ?? vnd(0))
  const left = subtractVnd(subtractVnd(allocated, committed), consumed)
  if (allocated < 0 || committed < 0 || consumed < 0 || left < 0) return refuse({ left: balance.left })
  return accept({ allocated, committed, consumed, left })
}

type Change = { readonly allocated?: Vnd; readonly committed?: Vnd; readonly consumed?: Vnd }

/** What each kind moves. The trigger `apply_budget_entry` says the same; a test holds the two together. */
const CHANGE: { readonly [Kind in BudgetEntryKind]: (amount: Vnd) => Change } = {
  allocate: (allocated) => ({ allocated }),
  adjust: (allocated) => ({ allocated }),
  commit: (committed) => ({ committed }),
  release: (amount) => ({ committed: vnd(-amount) }),
  consume: (amount) => ({ committed: vnd(-amount), consumed: amount }),
  return: (amount) => ({ consumed: vnd(-amount) }),
}

/** @returns the sum as đồng, or that it is a fraction, nothing, or (but for an adjustment) below 0 */
export function checkAmount(kind: 'allocate' | 'adjust', amount: number): Result<Vnd, AmountNotWhole> {
  if (!isVnd(amount) || amount === 0 || (kind === 'allocate' && amount < 0)) return refuse({ kind: 'amount-not-whole', amount })
  return accept(vnd(amount))
}
