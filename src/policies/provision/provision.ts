import type { Month, PlainDate } from '../../kernel/calendar.ts'
import type { Rounding, Share, Vnd } from '../../kernel/money.ts'
import type { Citation, Condition } from './condition.ts'
import type { Rate } from './rate.ts'

export type * from './condition.ts'
export type * from './rate.ts'

/**
 * A provision: the promise to pay that one act makes, as data. The document an officer enters, that
 * `provision.schema.json` describes, and that {@link import('../evaluation/evaluate.ts').evaluate} reads.
 *
 * Every amount is whole đồng. What the text does not say is absent, never filled in by code.
 */
export interface Provision {
  readonly $schema?: string
  /** The same for every version of one promise. */
  readonly code: string
  readonly title: Text
  readonly act: Act
  readonly beneficiary: Beneficiary
  readonly area?: Area
  readonly inForceFrom: PlainDate
  readonly inForceUntil?: PlainDate
  readonly paysFrom: Month
  readonly paysUntil?: Month
  /** The act says that it pays for months before it binds, and where. Absent: it does not. */
  readonly retroactive?: Retroactive
  /** Absent: a month is paid when it has ended. */
  readonly advance?: Advance
  /** Acts, and provisions by their code, that this one replaces. */
  readonly replaces?: readonly OtherAct[]
  readonly replacedBy?: OtherAct
  /** Acts whose provisions may pay the same beneficiaries for the same thing at the same time. */
  readonly besides?: readonly OtherAct[]
  /** Facts the vocabulary does not have, that this act rests on. */
  readonly facts?: readonly DeclaredFact[]
  readonly conditions?: readonly Condition[]
  readonly benefits: readonly Benefit[]
  readonly caps?: readonly Cap[]
  readonly sharing?: Sharing
  readonly topUp?: TopUp
  readonly noOverlap?: OverlapBan
  readonly payee: Payee
  readonly evidence?: readonly Evidence[]
  readonly approvals?: readonly ApprovalThreshold[]
  readonly workedExamples: readonly WorkedExample[]
  readonly notes?: readonly Text[]
}

/** Vietnamese is the language of record; English may wait. */
export interface Text {
  readonly vi: string
  readonly en?: string
}

export interface Act {
  readonly number: string
  readonly kind: 'resolution' | 'decision' | 'draft-resolution' | 'circular' | 'plan'
  readonly title: Text
  readonly issuedBy?: string
  readonly issuedOn?: PlainDate
}

export interface OtherAct {
  readonly number: string
  readonly code?: string
  readonly from?: PlainDate
}

/** Where the provision holds. With `asOf`, the unit that had this code on that day: a former province inside a merged one. */
export interface Area {
  readonly unitCode: string
  readonly name?: Text
  readonly asOf?: PlainDate
}

/** The act lets a month be paid before it has ended: from this day of the month on. */
export interface Advance {
  readonly fromDay: number
  readonly citation?: Citation
}

export interface Retroactive {
  readonly citation: Citation
}

/** A fact of the act's own: what it is called, of whom it is said, and what it can hold. */
export interface DeclaredFact {
  readonly name: string
  readonly subject: FactSubject
  readonly type: 'yes-no' | 'count' | 'vnd' | 'day' | 'choice'
  readonly title: Text
  readonly unit?: Text
  /** `month`: said of one month and of no later one. Absent: it lasts. */
  readonly span?: 'month' | 'lasting'
  /** Of a choice. */
  readonly values?: readonly { readonly value: string; readonly title: Text }[]
}
export type FactSubject = 'province' | 'commune' | 'group' | 'person'

export type Beneficiary = 'group' | 'member' | 'person' | 'unit'
export type Payee = 'leader' | 'members' | 'commune' | 'hamlet' | 'unit' | 'persons'
/** `once`: for good. What was paid earlier in the period is taken off; of a round nothing is known. */
export type PaymentPeriod = 'month' | 'quarter' | 'half-year' | 'year' | 'once' | 'round'
export type Per =
  | 'group'
  | 'member'
  | 'member-day'
  | 'mobilised-person'
  | 'person-day'
  | 'person-night'
  | 'person'
  | 'household'
  | 'session'
  | 'unit-rank'
  | 'cost'

/** One sum the provision promises. Those `inside` are paid within it, in the order they stand. */
export interface Benefit {
  readonly id: string
  readonly title: Text
  readonly citation: Citation
  readonly per: Per
  readonly period: PaymentPeriod
  /** Absent only where documented costs are paid as they are. */
  readonly rate?: Rate
  /** Absent: the text is silent on months that were not whole, and an officer must choose before one is paid. */
  readonly partMonth?: PartMonth
  readonly conditions?: readonly Condition[]
  readonly caps?: readonly Cap[]
  readonly inside?: readonly Benefit[]
}

/** What a month counts for when the group, or the member, was there for only part of it. */
export type PartMonth = PartMonthRule & PartMonthBasis
export type PartMonthRule =
  | { readonly rule: 'whole-month' | 'full-months-only' }
  | { readonly rule: 'by-day'; readonly rounding: Rounding }
interface PartMonthBasis {
  /** `officer`: the text is silent and somebody chose; the note says who and why. */
  readonly chosenBy: 'text' | 'officer'
  readonly citation?: Citation
  readonly note?: Text
}

/** A limit on đồng (`amount`), or on how much is counted (`quantity`: members, days, nights). */
export interface Cap {
  readonly per: 'group' | 'person'
  readonly period: PaymentPeriod
  readonly amount?: Vnd
  readonly quantity?: number
  /** Of a quantity the listed persons share: who keeps theirs. People alike at the limit are decided by nobody's place in a list. */
  readonly keep?: Keep
  readonly citation?: Citation
}
export type Keep = 'leader-first' | 'joined-first' | 'proportion'

/** Who bears the cost. The shares add up to the whole; left-over đồng go by largest remainder. */
export interface Sharing {
  readonly payers: readonly PayerPart[]
  /** Others bear it where their conditions hold, the first case that does. */
  readonly cases?: readonly SharingCase[]
  readonly citation?: Citation
}
export interface PayerPart {
  readonly payer: string
  readonly level: PayerLevel
  readonly share: Share
}
export interface SharingCase {
  readonly when: readonly Condition[]
  readonly payers: readonly PayerPart[]
  readonly citation?: Citation
}
export type PayerLevel = 'central' | 'province' | 'district' | 'commune' | 'other'

/** What a locality may add from its own budget: at most `times` × the level, or × the amount due. */
export interface TopUp {
  readonly by: PayerLevel
  readonly times: Share
  readonly of: 'level' | 'amount-due'
  readonly citation?: Citation
}

export interface OverlapBan {
  readonly scope: 'group' | 'person'
  readonly with: readonly ('other-support' | 'other-group')[]
  readonly citation?: Citation
}

export interface Evidence {
  readonly kind:
    | 'founding-decision'
    | 'activity-report'
    | 'signed-list'
    | 'direction'
    | 'vouchers'
    | 'registration'
    | 'ranking-decision'
    | 'other'
  readonly title: Text
  readonly citation?: Citation
}

/** A cycle of `atLeast` đồng or more needs this many people to approve it. */
export interface ApprovalThreshold {
  readonly atLeast: Vnd
  readonly approvers: number
}

/** A case with a known outcome, from the act or a decision under it. Activation requires that each gives exactly that amount. */
export interface WorkedExample {
  readonly title: Text
  readonly source?: string
  /** One month, or each month of a period added up. */
  readonly month: Month | { readonly from: Month; readonly until: Month }
  /** How many beneficiaries alike; 1 when absent. */
  readonly times?: number
  readonly facts: unknown
  readonly expect: Expectation
}

export interface Expectation {
  /** For every beneficiary and month together. */
  readonly amount?: Vnd
  /** Exactly these reason codes, in any order. */
  readonly reasons?: readonly string[]
  readonly shares?: readonly { readonly payer: string; readonly amount: Vnd }[]
  readonly topUp?: Vnd
}
