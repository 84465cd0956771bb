import type { GroupFactName, PersonFactName } from './vocabulary.ts'

/** The place in an act that a number rests on. `act` when it is not the provision's own; `text` where no article is known. */
export interface Citation {
  readonly act?: string
  readonly article?: string
  readonly clause?: string
  readonly point?: string
  readonly text?: string
}

/** What must hold before anything is due. A condition on a missing fact does not hold, nor does its denial. */
export type Condition = SingleCondition | CompoundCondition
export type SingleCondition = ConditionAbout & ConditionTest
/** Judged person by person when anything inside is about a person. */
export type CompoundCondition = CompoundForm & { readonly citation?: Citation; readonly code?: string }
export type CompoundForm =
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition }
export type ConditionAbout =
  | { readonly about?: 'group'; readonly fact: GroupFactName; readonly citation?: Citation; readonly code?: string }
  | { readonly about: 'person'; readonly fact: PersonFactName; readonly citation?: Citation; readonly code?: string }
export interface ConditionTest {
  readonly is?: boolean | string
  readonly oneOf?: readonly string[]
  /** A whole number, or a day for a date. Both bounds inclusive. */
  readonly atLeast?: number | string
  readonly atMost?: number | string
}
