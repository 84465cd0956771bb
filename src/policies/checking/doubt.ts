import type { FormFinding } from '../../kernel/form-finding.ts'
import type { BilingualText } from '../../kernel/result.ts'

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
])

export const severityOf = ({ code }: Finding): Doubt['severity'] => (WARNINGS.has(code) ? 'warning' : 'error')
