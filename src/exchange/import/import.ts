import type { PlainDate } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { Field } from '../columns/field.ts'
import type { FontFound } from '../columns/font-count.ts'
import type { WrittenHamlet } from '../columns/place-words.ts'
import type { DoubtCode, DoubtDetail, Severity, Stay } from '../reading/doubt.ts'
import type { Mended, Place, RegisterPerson, WrittenCell } from '../reading/register.ts'
import type { EstablishingDecision } from '../reading/title.ts'

export const IMPORT_STATES = ['reading', 'previewed', 'taking', 'taken', 'refused', 'discarded', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]
/** `answered`: it waited, until a later file said it well. */
export const ROW_STATES = ['ready', 'doubtful', 'taken', 'dropped', 'answered'] as const
export type RowState = (typeof ROW_STATES)[number]
/** The change that taking a row would make. */
export type RowChange = 'group-new' | 'joined' | 'role-changed' | 'account-changed' | 'unchanged'

/** Counts of an import's rows and of the changes it would make. */
export interface ImportCounts {
  readonly groups: number
  readonly groupsNew: number
  readonly members: number
  readonly joined: number
  /** Of those who join, the ones in new groups. */
  readonly joinedNew: number
  readonly left: number
  readonly roleChanged: number
  readonly accountChanged: number
  readonly doubtful: number
  readonly doubtKinds: number
  readonly readyGroups: number
  readonly readyMembers: number
}

/** Who says the day: a person, or what the files were read as until one has; `unknown`: neither. */
export const DAY_BASES = ['given', 'title', 'file-name', 'decision', 'unknown'] as const
export type DayBasis = (typeof DAY_BASES)[number]

/** A file that is typed with a font of the time before Unicode, and whether it is read as it was meant. */
export interface FileFont extends FontFound {
  readonly file: string
  readonly isConverted: boolean
}

export interface ImportFile {
  readonly name: string
  readonly key: string
  readonly sha256: string
  readonly bytes: number
}

export interface ImportSheet {
  readonly file: string
  readonly sheet: string
  readonly rows: number
  readonly doubtful: number
  readonly headingRow: number
  readonly signature: string
  readonly columns: readonly {
    readonly letter: string
    readonly heading: string
    readonly field: Field | null
    readonly samples: readonly string[]
  }[]
  readonly constants: { readonly commune?: string; readonly communeCode?: string; readonly group?: string }
}

/** A doubt about a sheet rather than a row of it. */
export interface SheetNote extends BilingualText {
  readonly code: DoubtCode
  readonly file: string
  readonly sheet: string
  /** Of a column: its letter, so that it can be given its meaning where it is told. */
  readonly letter: string | null
}

/** A stored member that the file no longer lists. */
export interface LeavingMember {
  readonly membershipId: string
  readonly fullName: string
  readonly role: 'leader' | 'deputy' | 'member'
  readonly groupName: string
  readonly communeName: string
  readonly from: PlainDate
}

export const DECISIONS = ['same-moves', 'same-both', 'different', 'as-written', 'drop'] as const
export interface RowDecision {
  readonly decision: (typeof DECISIONS)[number]
  readonly reason: string
}

/** The group of a row as it is kept with it. */
export interface RowGroup {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly communeId?: string
  readonly communeLabel: string
  readonly hamlet?: WrittenHamlet
  readonly decision?: EstablishingDecision
}

/** The parsed content of a row. Encrypted before it is stored, since it holds identity and account numbers. */
export interface RowContent {
  readonly person: RegisterPerson
  readonly written: Readonly<Partial<Record<Field, WrittenCell>>>
  readonly group: RowGroup
  /** What was said of its cells since it was written, kept when the files are read again. */
  readonly mended?: Mended
  readonly stays?: readonly Stay[]
}

/** A stored doubt, without the text of its cell, which is in the encrypted content. */
export interface KeptDoubt {
  readonly code: DoubtCode
  readonly column: number
  readonly heading: string
  readonly detail: DoubtDetail
  readonly field: Field | null
}

export interface ImportRowRecord {
  readonly id: string
  readonly seq: number
  readonly place: Place
  readonly block: number
  readonly state: RowState
  readonly change: RowChange | null
  readonly content: RowContent
  readonly doubts: readonly KeptDoubt[]
  readonly decision: RowDecision | null
  /** Who had it read, and everybody who mended or decided it since. */
  readonly writtenBy: readonly string[]
  readonly membershipId: string | null
  /** The correction of many rows that wrote it. */
  readonly correctionId: string | null
  /** Why it was put aside, when a corrected workbook had it no more. */
  readonly asideReason: string | null
}

/** One issue of a register in the output of the command line. */
export interface Issue {
  readonly code: DoubtCode
  readonly severity: Severity
  readonly file: string
  readonly sheet: string
  readonly row: number
  /** The spreadsheet's letter; empty when the issue is about the row or the sheet. */
  readonly column: string
  readonly value: string
  readonly message: string
}
