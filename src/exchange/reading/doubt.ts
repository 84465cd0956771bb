import type { Place } from './register.ts'

export type Severity = 'error' | 'warning'

interface DoubtTraits {
  readonly severity: Severity
  /** It keeps the row in the tray until an officer mends or decides it; the others do not block the row. */
  readonly holds: boolean
  /** What is written may be right: an officer who has looked lets it stay. */
  readonly mayStay?: true
}

/** Every kind of doubt about a register. */
export const DOUBTS = {
  'person-in-two-groups': { severity: 'error', holds: true },
  'person-beyond-reach': { severity: 'error', holds: true },
  'commune-beyond-reach': { severity: 'error', holds: true },
  'national-id-not-12-digits': { severity: 'error', holds: true },
  'group-without-leader': { severity: 'error', holds: false },
  'birth-in-future': { severity: 'error', holds: true },
  'formula-in-text-cell': { severity: 'error', holds: true },
  'group-with-two-leaders': { severity: 'error', holds: true },
  'phone-too-short': { severity: 'error', holds: true },
  'phone-unreadable': { severity: 'error', holds: true },
  'birth-unreadable': { severity: 'error', holds: true },
  'account-shape': { severity: 'error', holds: true },
  'missing-name': { severity: 'error', holds: true },
  'unknown-role': { severity: 'error', holds: true },
  'unknown-commune': { severity: 'error', holds: true },
  'duplicate-row': { severity: 'error', holds: true },
  'identity-number-shared': { severity: 'error', holds: true },
  'missing-role': { severity: 'error', holds: true },
  'error-value': { severity: 'error', holds: true },
  'old-font': { severity: 'error', holds: true, mayStay: true },
  'broken-letters': { severity: 'error', holds: true },
  'code-page-guessed': { severity: 'error', holds: true, mayStay: true },
  'birth-turned': { severity: 'error', holds: true, mayStay: true },
  'row-struck': { severity: 'error', holds: true, mayStay: true },
  'near-group': { severity: 'error', holds: true, mayStay: true },
  'surname-alone': { severity: 'error', holds: true, mayStay: true },
  'title-in-name': { severity: 'warning', holds: false },
  'name-cut': { severity: 'warning', holds: false },
  'row-hidden': { severity: 'warning', holds: false },
  'left-in-note': { severity: 'warning', holds: false },
  'titles-removed': { severity: 'warning', holds: false },
  'column-unused': { severity: 'warning', holds: false },
  'column-as-remembered': { severity: 'warning', holds: false },
  'read-as-remembered': { severity: 'warning', holds: false },
  'birth-unlikely': { severity: 'warning', holds: false },
  'same-name-and-birth': { severity: 'warning', holds: false },
  'same-name-and-phone': { severity: 'error', holds: true, mayStay: true },
  'phone-shared': { severity: 'error', holds: true, mayStay: true },
  'account-shared': { severity: 'error', holds: true, mayStay: true },
  'decision-shared': { severity: 'warning', holds: false },
  'account-without-bank': { severity: 'warning', holds: false },
  'sex-unreadable': { severity: 'warning', holds: false },
  'banks-not-found': { severity: 'warning', holds: false },
  'roles-not-found': { severity: 'warning', holds: false },
  'small-group': { severity: 'warning', holds: false },
  'group-unnamed': { severity: 'warning', holds: false },
  'total-mismatch': { severity: 'warning', holds: false },
  'hidden-sheet': { severity: 'warning', holds: false },
} as const satisfies Record<string, DoubtTraits>

export type DoubtCode = keyof typeof DOUBTS
const traitsOf = (code: DoubtCode): DoubtTraits => DOUBTS[code]

/** Parameters of a doubt's sentence: the other place, the group, a count. */
export type DoubtDetail = Readonly<Record<string, string | number>>

/** One doubt beside its cell. */
export interface Doubt {
  readonly code: DoubtCode
  readonly place: Place
  readonly block: number
  /** From 1; 0 when the doubt is about the row or the sheet. */
  readonly column: number
  readonly heading: string
  /** The cell's text as the clerk wrote it. */
  readonly value: string
  readonly detail: DoubtDetail
}

export const severityOf = ({ code }: Pick<Doubt, 'code'>): Severity => DOUBTS[code].severity
export const mayStayAsWritten = ({ code }: Pick<Doubt, 'code'>): boolean => traitsOf(code).mayStay === true
export const holdsRow = ({ code }: Pick<Doubt, 'code'>): boolean => DOUBTS[code].holds

/** Who shares a number: the folded name, and the blind index of the identity number in hexadecimal. */
export interface Sharer {
  readonly name: string
  readonly identity: string | null
}

/**
 * A doubt of which an officer said that what is written stays. Of a number that somebody else has, it was said of one
 * other, a person of the registers or a row of the files: whoever comes to share it later is asked about.
 */
export type Stay =
  | DoubtCode
  | {
      readonly code: DoubtCode
      /** The person's id, or the place of the row. */
      readonly other: string
      /** Of a row: whom the registers may hold by then. */
      readonly sharer?: Sharer
    }

const OF_ANOTHER: ReadonlySet<DoubtCode> = new Set(['same-name-and-phone', 'phone-shared', 'account-shared'])

export function stayOf({ code, detail }: Pick<Doubt, 'code' | 'detail'>, sharer: Sharer | undefined): Stay {
  const other = OF_ANOTHER.has(code) ? otherOf(detail) : undefined
  return other === undefined ? code : { code, other, ...(sharer !== undefined && { sharer }) }
}

/** @param sharer of the doubt, where the registers say who it is */
export function isSettled(
  stays: readonly Stay[] | undefined,
  { code, detail }: Pick<Doubt, 'code' | 'detail'>,
  sharer?: Sharer,
): boolean {
  const other = otherOf(detail)
  const holds = (stay: Stay): boolean => {
    if (typeof stay === 'string') return stay === code
    return stay.code === code && (stay.other === other || isSame(stay.sharer, sharer))
  }
  return stays?.some(holds) === true
}

function isSame(one: Sharer | undefined, other: Sharer | undefined): boolean {
  if (one === undefined || other === undefined || one.name !== other.name) return false
  return one.identity === null || other.identity === null || one.identity === other.identity
}

function otherOf({ personId, file, sheet, row }: DoubtDetail): string | undefined {
  if (personId !== undefined) return String(personId)
  return row === undefined ? undefined : JSON.stringify([file, sheet, row])
}
