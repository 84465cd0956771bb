import type { PlainDate } from '../../kernel/calendar.ts'
import type { Cell } from '../../platform/spreadsheet/cell.ts'
import type { CommuneCandidate } from '../../units/index.ts'
import type { Field, ShownField } from '../columns/field.ts'
import type { WrittenHamlet } from '../columns/place-words.ts'
import type { MemberRole, Sex } from '../columns/role.ts'
import type { EstablishingDecision } from './title.ts'

/** A place in the clerk's files. */
export interface Place {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** A commune as the register names it, with its unit when it was resolved. */
export interface RegisterCommune {
  /** The unit's id, or the text of the register when it was not resolved. */
  readonly key: string
  readonly label: string
  readonly unit?: CommuneCandidate
  /** The first day on which a commune of that name was no more, where there had been one. */
  readonly endedOn?: PlainDate
}

/** A group of a register; one object for all its rows. */
export interface RegisterGroup {
  readonly key: string
  readonly commune: RegisterCommune
  readonly name: string
  readonly hamlet?: WrittenHamlet
  readonly decision?: EstablishingDecision
  /** Absent: the group is of the whole commune. */
  readonly isWholeCommune?: true
  /** `Khu phố 1, Phường Tân Phong`: how a doubt names it. */
  readonly label: string
}

export interface RegisterAccount {
  readonly number: string
  readonly bank: string
  readonly holder?: string
}

/** One parsed person of a row. A missing value is absent; an unreadable one is absent and has a doubt. */
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

/** A cell with its column; a value typed in the tray has none. */
export type ReadCells = Readonly<Partial<Record<Field, Cell & { readonly heading: string }>>>

/** The original cells, to be shown beside their doubts. */
export interface WrittenCell {
  readonly column: number
  readonly heading: string
  readonly text: string
}

/** What cells were said to hold, in place of what is written in them; empty says there is nothing. */
export type Mended = { readonly [Of in ShownField]?: string | undefined }

export interface RegisterRow {
  readonly place: Place
  /** The index of the person within a row that holds several; usually 0. */
  readonly block: number
  readonly group: RegisterGroup
  readonly person: RegisterPerson
  readonly written: Readonly<Partial<Record<Field, WrittenCell>>>
  readonly mended?: Mended
}
