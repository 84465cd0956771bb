import type { NotAllowed } from '../identity/index.ts'
import type { AmountNotWhole, BudgetShort, PayerLevel } from './budget-line.ts'

export interface LineUnknown {
  readonly kind: 'budget-line-unknown'
  readonly lineId: string
}

export interface LineExists {
  readonly kind: 'budget-line-exists'
  readonly lineId: string
}

export interface EntryUnknown {
  readonly kind: 'budget-entry-unknown'
  readonly entryId: string
}

export interface AlreadyDecided {
  readonly kind: 'budget-entry-already-decided'
  readonly entryId: string
  readonly outcome: 'confirmed' | 'declined'
}

export interface SamePerson {
  readonly kind: 'budget-confirmed-by-proposer'
  readonly entryId: string
}

export interface FieldMissing {
  readonly kind: 'field-missing'
  readonly field: 'name' | 'source' | 'provisionCode' | 'decisionNumber' | 'reason'
}

/** No line of that year pays for the provision at that level. */
export interface NoBudgetLine {
  readonly kind: 'no-budget-line'
  readonly year: number
  readonly level: PayerLevel | 'any'
  readonly provisionCode: string
}

/** More than one would do, and which one pays is for an officer to say. */
export interface BudgetLineAmbiguous {
  readonly kind: 'budget-line-ambiguous'
  readonly year: number
  readonly level: PayerLevel | 'any'
  readonly provisionCode: string
  readonly lines: readonly { readonly id: string; readonly name: string; readonly source: string }[]
}

export type BudgetRefusal =
  | NotAllowed
  | BudgetShort
  | AmountNotWhole
  | LineUnknown
  | LineExists
  | EntryUnknown
  | AlreadyDecided
  | SamePerson
  | FieldMissing
  | NoBudgetLine
  | BudgetLineAmbiguous
