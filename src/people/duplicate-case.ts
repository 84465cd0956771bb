import type { MaskedPerson } from './person.ts'

export type DuplicateReason = 'same-identity-number' | 'same-name-and-birth' | 'same-name-and-phone'

/** `ended`: one person, and one of the memberships was ended. `superseded`: a merge replaced the pair by one with the surviving person. */
export type DuplicateState = 'open' | 'same' | 'different' | 'ended' | 'superseded'

/** Two records that may be one person, side by side. */
export interface DuplicateCase {
  readonly id: string
  readonly reason: DuplicateReason
  readonly state: DuplicateState
  readonly foundAt: string
  readonly people: readonly [MaskedPerson, MaskedPerson]
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly decidedAt: string | null
  readonly reasonText: string | null
}

/** Why two people were not made one. */
export type NotMerged =
  | { readonly kind: 'duplicate-unknown'; readonly caseId: string }
  | { readonly kind: 'duplicate-already-decided'; readonly caseId: string; readonly state: DuplicateState }
  | { readonly kind: 'survivor-not-in-case'; readonly caseId: string; readonly personId: string }
