import type { OfficeRole } from './issuing-office.ts'

export const PAYMENT_PAPER_KINDS = ['decision', 'payee-list', 'statement'] as const
export type PaymentPaperKind = (typeof PAYMENT_PAPER_KINDS)[number]

/** The offices that each paper names. */
export const ROLES_OF_PAPER: Readonly<Record<PaymentPaperKind, readonly OfficeRole[]>> = {
  decision: ['digital-transformation', 'finance'],
  'payee-list': ['digital-transformation'],
  statement: ['digital-transformation'],
}
