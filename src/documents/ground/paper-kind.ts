import type { OfficeRole } from './issuing-office.ts'

/** Lists of single payments: what an order sent, what was paid, what was not. */
export const PAYMENT_LIST_KINDS = ['order-list', 'paid-list', 'unpaid-list'] as const
export type PaymentListKind = (typeof PAYMENT_LIST_KINDS)[number]
export const PAYMENT_PAPER_KINDS = ['decision', ...PAYMENT_LIST_KINDS, 'statement'] as const
export type PaymentPaperKind = (typeof PAYMENT_PAPER_KINDS)[number]

const PROGRAMME: readonly OfficeRole[] = ['digital-transformation']

/** The offices that each paper names: a decision is of the committee on the proposal of both. */
export const ROLES_OF_PAPER: Readonly<Record<PaymentPaperKind, readonly OfficeRole[]>> = {
  decision: ['digital-transformation', 'finance'],
  'order-list': PROGRAMME,
  'paid-list': PROGRAMME,
  'unpaid-list': PROGRAMME,
  statement: PROGRAMME,
}
