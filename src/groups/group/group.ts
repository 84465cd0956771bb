import type { Period, PlainDate } from '../../kernel/calendar.ts'

export const GROUP_STATUSES = ['active', 'suspended', 'dissolved'] as const
export type GroupStatus = (typeof GROUP_STATUSES)[number]

export const MEMBER_ROLES = ['leader', 'deputy', 'member'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** The decision behind an establishment, a change of status or a reorganisation: `581/QĐ-UBND`, its day, who signed. */
export interface Decision {
  readonly number: string
  readonly date: PlainDate
  readonly body?: string | undefined
}

export interface StatusPeriod {
  readonly status: GroupStatus
  readonly valid: Period
}

/** The number of members the Ministry's letter expects at least: the hamlet's head and two more. */
export const USUAL_LEAST_MEMBERS = 3

export const GROUP_WARNINGS = ['below-usual-size', 'without-leader', 'several-deputies', 'unit-reorganised'] as const
/** Warnings for an officer. They never refuse an act: groups are recorded as communes report them. */
export type GroupWarning = (typeof GROUP_WARNINGS)[number]

export interface GroupHeadcount {
  readonly members: number
  readonly leaders: number
  readonly deputies: number
  readonly isFlagged: boolean
}

/** @source Bộ TT&TT, văn bản 793/BTTTT-THH ngày 5/3/2022 (a leader, a deputy, the hamlet's head and at least two) */
export function warningsOf({ members, leaders, deputies, isFlagged }: GroupHeadcount): GroupWarning[] {
  const warnings: GroupWarning[] = []
  if (members < USUAL_LEAST_MEMBERS) warnings.push('below-usual-size')
  if (leaders === 0) warnings.push('without-leader')
  if (deputies > 1) warnings.push('several-deputies')
  if (isFlagged) warnings.push('unit-reorganised')
  return warnings
}
