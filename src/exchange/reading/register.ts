import type { PlainDate } from '../../kernel/calendar.ts'
import type { CommuneCandidate } from '../../units/index.ts'
import type { Field } from '../columns/field.ts'
import type { WrittenHamlet } from '../columns/place-words.ts'
import type { MemberRole, Sex } from '../columns/role.ts'
import type { EstablishingDecision } from './title.ts'

/** Where something stands in the clerk's files. */
export interface Place {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** A commune as the register names it, and which it is where the units know. */
export interface RegisterCommune {
  /** The unit's id, or the words of the register where no one unit is meant. */
  readonly key: string
  readonly label: string
  readonly unit?: CommuneCandidate
}

/** A group of a register; one object for all its rows. */
export interface RegisterGroup {
  readonly key: string
  readonly commune: RegisterCommune
  readonly name: string
  readonly hamlet?: WrittenHamlet
  readonly decision?: EstablishingDecision
  /** No name was found: it stands for the whole commune. */
  readonly isWholeCommune?: true
  /** `Khu phố 1, Phường Tân Phong`: how a doubt names it. */
  readonly label: string
}

export interface RegisterAccount {
  readonly number: string
  readonly bank: string
  readonly holder?: string
}

/** One person of one row, cleaned: what was missing is absent, what could not be read is absent and doubted. */
export interface RegisterPerson {
  readonly fullName: string
  readonly birthDate?: PlainDate
  readonly birthYear?: number
  readonly sex?: Sex
  readonly phone?: string
  /** Twelve digits. */
  readonly identityNumber?: string
  readonly role: MemberRole
  readonly position?: string
  readonly account?: RegisterAccount
  readonly note?: string
}

/** A cell of the row as the clerk wrote it, for showing beside its doubt. */
export interface WrittenCell {
  readonly column: number
  readonly heading: string
  readonly text: string
}

export interface RegisterRow {
  readonly place: Place
  /** Tells apart the persons of a row that holds several; 0 for most. */
  readonly block: number
  readonly group: RegisterGroup
  readonly person: RegisterPerson
  readonly written: Readonly<Partial<Record<Field, WrittenCell>>>
}
