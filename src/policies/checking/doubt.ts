import type { FormFinding } from '../../kernel/form-finding.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { PaymentPeriod, Provision } from '../provision/provision.ts'

/** An error or warning about a document, with its sentence. `pointer` is a JSON pointer (RFC 6901). */
export type Doubt = Finding & BilingualText & { readonly severity: 'error' | 'warning' }

/** Adding a code stops the build until `doubtText` has its sentences. */
export type Finding = FormFinding | ProvisionFinding

type ProvisionFinding = { readonly pointer: string } & (
  | { readonly code: 'fact-unknown'; readonly fact: string; readonly near: readonly string[] }
  | { readonly code: 'no-such-day'; readonly got: string }
  | { readonly code: 'ends-before-it-begins'; readonly from: string; readonly until: string }
  | { readonly code: 'period-too-long'; readonly months: number }
  | { readonly code: 'given-twice'; readonly value: string }
  | { readonly code: 'fact-not-for-conditions'; readonly fact: string }
  | { readonly code: 'condition-without-test'; readonly fact: string }
  | { readonly code: 'test-does-not-fit'; readonly fact: string; readonly type: string }
  | { readonly code: 'shares-do-not-add-up'; readonly part: string }
  | { readonly code: 'tiers-overlap'; readonly at: number }
  | { readonly code: 'tiers-leave-a-gap'; readonly at: number }
  | { readonly code: 'ceiling-holds-nothing' }
  | { readonly code: 'rate-missing' }
  | { readonly code: 'ranks-need-units' }
  | { readonly code: 'ranks-not-descending' }
  | { readonly code: 'rounding-missing' }
  | { readonly code: 'chosen-without-note' }
  | { readonly code: 'stated-without-citation' }
  | { readonly code: 'part-month-silent'; readonly benefit: string }
  | { readonly code: 'person-cap-without-persons' }
  | { readonly code: 'quantity-cap-only-monthly' }
  | { readonly code: 'overlap-needs-persons' }
  | { readonly code: 'thresholds-not-rising' }
  | { readonly code: 'total-differs-from-list'; readonly total: string; readonly given: number; readonly listed: number }
  | { readonly code: 'person-listed-twice'; readonly id: string }
  | { readonly code: 'periods-overlap' }
  | { readonly code: 'more-days-than-the-month'; readonly days: number; readonly daysInMonth: number }
  | { readonly code: 'benefit-unknown'; readonly benefit: string; readonly near: readonly string[] }
  | { readonly code: 'no-worked-example' }
  | { readonly code: 'examples-expect-nothing' }
  | { readonly code: 'benefit-unreached'; readonly benefit: string }
  | { readonly code: 'in-force-before-issued'; readonly from: string; readonly issuedOn: string }
  | { readonly code: 'pays-before-in-force'; readonly month: string; readonly from: string }
  | { readonly code: 'pays-after-the-end'; readonly month: string; readonly until: string }
  | { readonly code: 'in-force-after-replaced'; readonly from: string }
  | { readonly code: 'retroactive-without-effect' }
  | { readonly code: 'retroactive-without-article' }
  | { readonly code: 'condition-on-nobody'; readonly fact: string; readonly benefit: string }
  | { readonly code: 'range-cannot-hold'; readonly fact: string }
  | { readonly code: 'part-month-without-effect'; readonly benefit: string }
  | { readonly code: 'inside-only-monthly' }
  | { readonly code: 'share-needs-costs' }
  | { readonly code: 'costs-take-a-share' }
  | { readonly code: 'share-above-whole' }
  | { readonly code: 'ceiling-is-of-the-group' }
  | { readonly code: 'cases-without-otherwise'; readonly benefit: string }
  | { readonly code: 'cells-do-not-match'; readonly cells: number; readonly facts: number }
  | { readonly code: 'rows-overlap'; readonly row: number; readonly other: number }
  | { readonly code: 'table-leaves-out'; readonly benefit: string; readonly values: string }
  | { readonly code: 'tiers-open-below'; readonly at: number }
  | { readonly code: 'tiers-open-above'; readonly at: number }
  | { readonly code: 'person-cap-only-month-or-year' }
  | { readonly code: 'quantity-cap-says-not-whose' }
  | { readonly code: 'keep-without-effect' }
  | { readonly code: 'cap-lets-nothing-through' }
  | { readonly code: 'cap-below-rate'; readonly limit: number; readonly rate: number }
  | { readonly code: 'fact-name-taken'; readonly fact: string }
  | { readonly code: 'choices-go-with-a-choice'; readonly fact: string }
  | { readonly code: 'level-unclear'; readonly benefit: string }
  | { readonly code: 'sum-small'; readonly amount: number }
  | { readonly code: 'sum-small-beside'; readonly amount: number; readonly other: number }
  | { readonly code: 'beneficiary-not-payable'; readonly beneficiary: Provision['beneficiary'] }
  | { readonly code: 'payee-not-payable'; readonly payee: Provision['payee'] }
  | { readonly code: 'period-not-payable'; readonly period: PaymentPeriod }
  | { readonly code: 'persons-not-booked'; readonly benefit: string }
  | {
      readonly code: 'example-differs'
      readonly example: string
      readonly part: string
      readonly expected: string
      readonly got: string
    }
  | { readonly code: 'example-cannot-be-worked'; readonly example: string; readonly why: string }
)

/** Warnings: they do not prevent activation. */
const WARNINGS: ReadonlySet<Finding['code']> = new Set([
  'tiers-leave-a-gap',
  'ranks-not-descending',
  'stated-without-citation',
  'part-month-silent',
  'retroactive-without-effect',
  'cases-without-otherwise',
  'table-leaves-out',
  'tiers-open-below',
  'tiers-open-above',
  'cap-lets-nothing-through',
  'cap-below-rate',
  'benefit-unreached',
  'sum-small',
  'sum-small-beside',
  'beneficiary-not-payable',
  'payee-not-payable',
  'period-not-payable',
  'persons-not-booked',
])

export const severityOf = ({ code }: Finding): Doubt['severity'] => (WARNINGS.has(code) ? 'warning' : 'error')
