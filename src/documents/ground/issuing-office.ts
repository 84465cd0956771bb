import { includesDay, type Period, type PlainDate } from '../../kernel/calendar.ts'

export const OFFICE_ROLES = ['digital-transformation', 'finance'] as const
export type OfficeRole = (typeof OFFICE_ROLES)[number]

/** The provincial office that had a task of the programme in some days: `Sở Thông tin và Truyền thông`. */
export interface IssuingOffice {
  readonly role: OfficeRole
  readonly name: string
  readonly valid: Period
  /** What made it the one. */
  readonly basis: string
}

/** The names of the offices on a day; one that nobody recorded is absent. */
export type OfficeNames = { readonly [R in OfficeRole]?: string | undefined }

export const officesOn = (offices: readonly IssuingOffice[], on: PlainDate): OfficeNames =>
  Object.fromEntries(offices.filter(({ valid }) => includesDay(valid, on)).map(({ role, name }) => [role, name]))
