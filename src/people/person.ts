import type { PlainDate } from '../kernel/calendar.ts'
import { fold } from '../kernel/vietnamese-text.ts'

export type Sex = 'female' | 'male'

/** A person's data unmasked, for use inside the program only. */
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
  /** Another person has the same number and contradicting data; the case is open, or both records were kept. */
  readonly isIdentityContested: boolean
  /** The person this record was merged into. */
  readonly mergedInto: string | null
  readonly erasedAt: string | null
}

/** The fields by which two records are compared. */
export interface Likeness {
  readonly fullName: string
  readonly birthDate?: PlainDate | null | undefined
  readonly birthYear?: number | null | undefined
}

const yearOf = ({ birthDate, birthYear }: Likeness): number | undefined =>
  birthDate == null ? (birthYear ?? undefined) : Number(birthDate.slice(0, 4))

/**
 * Whether two records with one identity number agree: the same folded name and no contradicting birth date. Otherwise
 * both are kept until an officer decides.
 */
export function agree(left: Likeness, right: Likeness): boolean {
  if (left.fullName !== right.fullName && fold(left.fullName) !== fold(right.fullName)) return false
  if (left.birthDate != null && right.birthDate != null) return left.birthDate === right.birthDate
  const [year, other] = [yearOf(left), yearOf(right)]
  return year === undefined || other === undefined || year === other
}
