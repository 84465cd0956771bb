import type { Permission } from '../../identity/index.ts'
import type { Vnd } from '../../kernel/money.ts'
import { sumVnd } from '../../kernel/money.ts'
import type { OrderObstacle } from '../disbursement/obstacle.ts'
import type { SupplementReason } from '../entitlement/supplement-reason.ts'

/** Why what a group is due has not been paid: an obstacle, nothing but an order, or a supplement of its closed month. */
export type ArrearsReason = OrderObstacle | SupplementReason | 'to-order'

/** Whose act is next. */
export type Awaited = 'commune' | 'account-confirmer' | 'approver' | 'accountant' | 'office'

/** Of each reason, whom it waits for. */
export const AWAITED_FOR: Readonly<Record<ArrearsReason, Awaited>> = {
  held: 'office',
  'no-payee': 'commune',
  'account-change-unconfirmed': 'account-confirmer',
  'no-account': 'commune',
  'account-returned-before': 'commune',
  'payee-found': 'approver',
  'changed-since-approval': 'approver',
  'to-order': 'accountant',
  'late-report': 'office',
  'report-corrected': 'office',
  'hold-released': 'office',
}
export const ARREARS_REASONS = Object.keys(AWAITED_FOR) as ArrearsReason[]

/** What somebody needs to do the next act. */
export const PERMISSION_OF_AWAITED: Readonly<Record<Awaited, Permission>> = {
  commune: 'reports:confirm',
  'account-confirmer': 'people:confirm-account',
  approver: 'payments:approve',
  accountant: 'payments:order',
  office: 'payments:open',
}
export const AWAITED = Object.keys(PERMISSION_OF_AWAITED) as Awaited[]

export interface ReasonSum {
  readonly reason: ArrearsReason
  readonly count: number
  readonly amount: Vnd
}

/** How much waits for each reason, in the order in which reasons are told. */
export const sumByReason = (sums: readonly ReasonSum[]): ReasonSum[] =>
  ARREARS_REASONS.flatMap((reason) => {
    const some = sums.filter((sum) => sum.reason === reason)
    const count = some.reduce((total, sum) => total + sum.count, 0)
    return some.length === 0 ? [] : [{ reason, count, amount: sumVnd(some.map(({ amount }) => amount)) }]
  })
