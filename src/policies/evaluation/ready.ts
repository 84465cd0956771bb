import type { Benefit, Citation, Condition } from '../provision/provision.ts'
import type { GroupFactName, PersonFactName } from '../provision/vocabulary.ts'
import type { ReadyCap } from './caps.ts'
import type { ReadyCompounds } from './compound.ts'
import type { Ask } from './conditions.ts'
import type { Portion, Trace } from './evaluation.ts'
import type { Facts, MonthInQuestion } from './facts.ts'
import type { PaidEarlier } from './paid-earlier.ts'

/** The input of one evaluation: a beneficiary and a month. Steps and reasons are appended to the trace. */
export interface Question {
  readonly facts: Facts
  readonly calendarMonth: MonthInQuestion
  readonly trace: Trace
}

/** The context of a benefit within its provision. */
export interface Setting {
  readonly cite: (citation: Citation | undefined) => string
  readonly personConditions: readonly Condition[]
  readonly paidEarlier: PaidEarlier
}

/** A benefit, compiled. */
export interface Ready {
  readonly benefit: Benefit
  readonly article: string
  readonly groupAsks: readonly Ask<GroupFactName>[]
  readonly personAsks: readonly Ask<PersonFactName>[]
  readonly compounds: ReadyCompounds
  /** Its level differs from person to person. */
  readonly isByPerson: boolean
  readonly caps: readonly ReadyCap[]
  readonly inside: readonly ((question: Question) => Portion)[]
  readonly setting: Setting
}
