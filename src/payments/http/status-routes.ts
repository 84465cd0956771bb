import { answersWith } from '../../platform/http/answer.ts'
import type { RefusalStatuses } from '../../platform/http/problem.ts'
import { paymentRefusalText } from '../cycle/cycle-text.ts'
import type { PaymentRefusal } from '../cycle/refusal.ts'

/** The HTTP status of each refusal. */
const STATUS: RefusalStatuses<PaymentRefusal> = {
  'not-allowed': 403,
  'no-provision-pays': 422,
  'payee-not-supported': 422,
  'month-not-begun': 422,
  'cycle-already-opened': 409,
  'month-before-not-closed': 409,
  'cycle-unknown': 404,
  'cycle-not-in-state': 409,
  'reason-missing': 422,
  'words-missing': 422,
  'nobody-entitled': 422,
  'objections-open': 409,
  'facts-changed': 409,
  'no-budget-line': 409,
  'budget-line-ambiguous': 409,
  'budget-line-does-not-pay': 409,
  'budget-short': 409,
  'approver-is-maker': 403,
  'approver-released-hold': 403,
  'approver-confirmed-reports': 403,
  'approver-changed-payees': 403,
  'line-not-changed': 409,
  'already-approved-by-you': 409,
  'fingerprint-differs': 409,
  'nothing-to-order': 409,
  'file-unreadable': 422,
  'columns-not-found': 422,
  'file-taken-already': 409,
  'lines-refused': 422,
  'answers-awaited': 409,
  'still-to-order': 409,
  'still-entitled': 409,
  'totals-differ': 409,
  'group-not-in-cycle': 404,
  'already-held': 409,
  'not-held': 409,
  'already-ordered': 409,
  'group-unknown': 404,
  'month-being-paid': 409,
  'objection-open-already': 409,
  'objection-unknown': 404,
  'objection-answered-already': 409,
  'own-objection': 403,
  'entitlement-unknown': 404,
}

export const { answer, answerRefusal } = answersWith(paymentRefusalText, STATUS)
