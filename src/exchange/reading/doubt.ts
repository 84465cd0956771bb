import type { Place } from './register.ts'

export type Severity = 'error' | 'warning'

/**
 * What a cell of a register can make one ask. `holds`: the row stays in the tray until someone mends it or decides;
 * the others come in, with the doubt told.
 */
export const DOUBTS = {
  person_in_two_groups: { severity: 'error', holds: true },
  national_id_not_12_digits: { severity: 'error', holds: true },
  group_without_leader: { severity: 'error', holds: false },
  birth_in_future: { severity: 'error', holds: true },
  formula_in_text_cell: { severity: 'error', holds: true },
  group_with_two_leaders: { severity: 'error', holds: true },
  phone_too_short: { severity: 'error', holds: true },
  phone_unreadable: { severity: 'error', holds: true },
  birth_unreadable: { severity: 'error', holds: true },
  account_shape: { severity: 'error', holds: true },
  missing_name: { severity: 'error', holds: true },
  unknown_role: { severity: 'error', holds: true },
  unknown_commune: { severity: 'error', holds: true },
  duplicate_row: { severity: 'error', holds: true },
  identity_number_shared: { severity: 'error', holds: true },
  missing_role: { severity: 'error', holds: true },
  birth_unlikely: { severity: 'warning', holds: false },
  same_name_and_birth: { severity: 'warning', holds: false },
  same_name_and_phone: { severity: 'warning', holds: false },
  account_shared: { severity: 'warning', holds: false },
  account_without_bank: { severity: 'warning', holds: false },
  sex_unreadable: { severity: 'warning', holds: false },
  banks_not_found: { severity: 'warning', holds: false },
  roles_not_found: { severity: 'warning', holds: false },
  small_group: { severity: 'warning', holds: false },
  group_unnamed: { severity: 'warning', holds: false },
  total_mismatch: { severity: 'warning', holds: false },
  hidden_sheet: { severity: 'warning', holds: false },
} as const satisfies Record<string, { severity: Severity; holds: boolean }>

export type DoubtCode = keyof typeof DOUBTS

/** What a doubt's sentence names besides the cell: the other place, the group, the number counted. */
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
