import type { Place } from './register.ts'

export type Severity = 'error' | 'warning'

/**
 * Every kind of doubt about a register. `holds`: it keeps the row in the tray until an officer mends or decides it; the
 * others do not block the row.
 */
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
  'birth-unlikely': { severity: 'warning', holds: false },
  'same-name-and-birth': { severity: 'warning', holds: false },
  'same-name-and-phone': { severity: 'warning', holds: false },
  'account-shared': { severity: 'warning', holds: false },
  'account-without-bank': { severity: 'warning', holds: false },
  'sex-unreadable': { severity: 'warning', holds: false },
  'banks-not-found': { severity: 'warning', holds: false },
  'roles-not-found': { severity: 'warning', holds: false },
  'small-group': { severity: 'warning', holds: false },
  'group-unnamed': { severity: 'warning', holds: false },
  'total-mismatch': { severity: 'warning', holds: false },
  'hidden-sheet': { severity: 'warning', holds: false },
} as const satisfies Record<string, { severity: Severity; holds: boolean }>

export type DoubtCode = keyof typeof DOUBTS

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
export const holdsRow = ({ code }: Pick<Doubt, 'code'>): boolean => DOUBTS[code].holds
