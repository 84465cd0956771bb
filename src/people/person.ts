import type { PlainDate } from '../kernel/calendar.ts'
import { fold } from '../kernel/vietnamese-text.ts'

export type Sex = 'female' | 'male'

/** What is known of a person in the clear, inside the program only. */
export interface PersonFacts {
  readonly fullName: string
  readonly birthDate?: PlainDate | undefined
  /** When the register gives a year only. */
  readonly birthYear?: number | undefined
  readonly sex?: Sex | undefined
  readonly phone?: string | undefined
  readonly identityNumber?: string | undefined
}

/** A person as an answer shows them: numbers masked. */
export interface MaskedPerson {
  readonly id: string
  /** `null` once erased by law. */
  readonly fullName: string | null
  readonly birthDate: PlainDate | null
  readonly birthYear: number | null
  readonly sex: Sex | null
  readonly phone: string | null
  readonly identityNumber: string | null
  /** The number came with a record that contradicts another person's; nobody has decided yet, or both stand. */
  readonly isIdentityContested: boolean
  /** The person this record was found to be, when it was found to be another's. */
  readonly mergedInto: string | null
  readonly erasedAt: string | null
}

/** What two records of people are compared by. */
export interface Likeness {
  readonly fullName: string
  readonly birthDate?: PlainDate | null | undefined
  readonly birthYear?: number | null | undefined
}

const yearOf = ({ birthDate, birthYear }: Likeness): number | undefined =>
  birthDate == null ? (birthYear ?? undefined) : Number(birthDate.slice(0, 4))

/**
 * Whether two records under one identity number say the same of the person: the same folded name and no birth that
 * contradicts. When they do not, both stand side by side until somebody decides.
 */
export function agree(left: Likeness, right: Likeness): boolean {
  if (fold(left.fullName) !== fold(right.fullName)) return false
  if (left.birthDate != null && right.birthDate != null) return left.birthDate === right.birthDate
  const [year, other] = [yearOf(left), yearOf(right)]
  return year === undefined || other === undefined || year === other
}
