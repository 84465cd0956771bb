import type { PlainDate } from '../../kernel/calendar.ts'

export const COUNCIL_ROLES = ['chair', 'deputy', 'secretary', 'member'] as const
export type CouncilRole = (typeof COUNCIL_ROLES)[number]

/** The Council that decides on assessments (*Hội đồng*), by the decision that established it. */
export interface Council {
  readonly id: string
  readonly provinceId: string
  readonly name: string
  readonly decision: string
  readonly decidedOn: PlainDate
}

/** A seat, or who substitutes for the member in it. Both days of the term count. */
export interface CouncilMember {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly position: string
  readonly role: CouncilRole
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly substituteFor: string | null
  readonly endedReason: string | null
}

const isInTerm = ({ from, until }: CouncilMember, on: PlainDate): boolean => from <= on && (until === null || on <= until)

/** The seats that the Council has on a day: a substitute has none of their own. */
export const seatsOn = (members: readonly CouncilMember[], on: PlainDate): CouncilMember[] =>
  members.filter((one) => one.substituteFor === null && isInTerm(one, on))

/** Who may sit in a member’s place on a day. */
export const substitutesOf = (members: readonly CouncilMember[], memberId: string, on: PlainDate): CouncilMember[] =>
  members.filter((one) => one.substituteFor === memberId && isInTerm(one, on))
