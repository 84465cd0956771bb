import type { Month, Period, PlainDate } from '../../kernel/calendar.ts'
import { monthPeriod, overlap } from '../../kernel/calendar.ts'
import type { Facts, PersonFacts } from '../../policies/index.ts'
import type { ReportFact } from '../reports/report-fact.ts'

/** The data of one group in one month, from registers and confirmations. */
export interface GroupMonth {
  readonly groupId: string
  readonly name: string
  readonly communeId: string
  readonly districtId?: string | undefined
  readonly establishedOn: PlainDate
  /** Number of the decision that established it; absent when the register has none. */
  readonly establishingDecision?: string | undefined
  readonly activePeriods: readonly Period[]
  readonly leader?: { readonly personId: string; readonly name: string; readonly account: string | null } | undefined
  readonly memberCount: number
  /** Loaded only when the provision counts or pays persons. */
  readonly members?: readonly MemberMonth[] | undefined
  readonly report?: ReportFact | undefined
  /** The leader is already paid in a group joined earlier. */
  readonly leaderPaidElsewhere?: boolean | undefined
  readonly communeKind?: string | undefined
  readonly unitCodes?: readonly string[] | undefined
  readonly paidEarlier?: PaidEarlier | undefined
  /** Facts that somebody told, of the group or of where it lies. */
  readonly told?: Readonly<Record<string, unknown>> | undefined
}

export interface MemberMonth {
  readonly membershipId: string
  readonly personId: string
  readonly name: string
  /** The digest of the account in force; `null`: none. */
  readonly account: string | null
  readonly role: 'leader' | 'deputy' | 'member'
  readonly period: Period
  readonly paidInOtherGroup: boolean
  /** Facts that somebody told of this place in this group. */
  readonly told?: Readonly<Record<string, unknown>> | undefined
}

/** The amounts approved for the group earlier, in đồng; of periods longer than a year, or within it, only where a limit asks. */
export interface PaidEarlier {
  readonly thisYear: number
  readonly byBenefit: Readonly<Record<string, number>>
  readonly thisQuarter?: Readonly<Record<string, number>>
  readonly thisHalfYear?: Readonly<Record<string, number>>
  readonly inAll?: Readonly<Record<string, number>>
}

/**
 * The facts of the vocabulary that the programme knows for a group's month. Unknown facts are absent, so that a condition
 * on them does not hold and the group is told so. Support from elsewhere is `false` unless it is recorded here: nobody has
 * to prove its absence.
 */
export function factsOf(group: GroupMonth, month: Month): Facts {
  // What a register, a report or the books know stands before what somebody told.
  const facts: Record<string, unknown> = {
    ...group.told,
    establishedByDecision: group.establishingDecision !== undefined,
    establishedOn: group.establishedOn,
    activePeriods: group.activePeriods.flatMap((period) => clip(period, month)),
    memberCount: group.members?.length ?? group.memberCount,
    supportedElsewhere: group.leaderPaidElsewhere ?? false,
  }
  if (group.report !== undefined)
    Object.assign(facts, { reportSubmitted: true, reportApproved: group.report.state === 'approved' })
  if (group.communeKind !== undefined) facts['communeKind'] = group.communeKind
  if (group.unitCodes !== undefined) facts['unitCodes'] = group.unitCodes
  if (group.members !== undefined) facts['members'] = group.members.map(personFactsOf)
  Object.assign(facts, paidEarlierFacts(group.paidEarlier))
  return facts as Facts
}

export const paidEarlierFacts = (paid: PaidEarlier | undefined): Record<string, unknown> =>
  paid === undefined
    ? {}
    : {
        paidEarlierThisYear: paid.thisYear,
        paidEarlierByBenefit: paid.byBenefit,
        ...(paid.thisQuarter && { paidEarlierThisQuarter: paid.thisQuarter }),
        ...(paid.thisHalfYear && { paidEarlierThisHalfYear: paid.thisHalfYear }),
        ...(paid.inAll && { paidEarlierInAll: paid.inAll }),
      }

const personFactsOf = ({ personId, role, period, paidInOtherGroup, told }: MemberMonth): PersonFacts => ({
  ...told,
  id: personId,
  role,
  active: true,
  joinedOn: period.from,
  ...(period.until === undefined ? {} : { leftOn: period.until }),
  paidInOtherGroup,
  supportedElsewhere: false,
})

/** Clips a period to the month, so that later events do not change the facts of the month. */
function clip(period: Period, month: Month): Period[] {
  const shared = overlap(period, monthPeriod(month))
  return shared === undefined ? [] : [shared]
}

/**
 * The source records of an entitlement, stored by id: without names of groups or people, which may be renamed or, as the
 * law requires, erased.
 */
export function recordsOf(group: GroupMonth): BasisRecords {
  return {
    foundingDecision: group.establishingDecision ?? null,
    leaderPersonId: group.leader?.personId ?? null,
    membershipIds: group.members?.map(({ membershipId }) => membershipId) ?? null,
    reportConfirmationId: group.report?.confirmationId ?? null,
  }
}

export interface BasisRecords {
  /** Number of the decision that established the group. Kept under its first name: what is sealed is not rewritten. */
  readonly foundingDecision: string | null
  readonly leaderPersonId: string | null
  readonly membershipIds: readonly string[] | null
  readonly reportConfirmationId: string | null
  /** Of a supplement by a corrected report: what stood of the month already, in đồng. */
  readonly standing?: number
}
