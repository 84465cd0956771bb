import { toldMonth } from '../../facts/service.ts'
import type { GroupFacts } from '../../groups/index.ts'
import { groupsJoinedFirst, streamGroupFacts } from '../../groups/service.ts'
import { lastDayOf, type Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import {
  codesEnded,
  conditionsAskedBy,
  factsAskedBy,
  isBooked,
  type PaymentPeriod,
  type Provision,
  withInside,
} from '../../policies/index.ts'
import { communesWithin, findCodes, findPlaces } from '../../units/service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { ReportFacts } from '../reports/report-store.ts'
import { NOTHING_PAID, type PaidInPeriods, paidEarlier } from './facts-store.ts'
import type { GroupMonth, PaidEarlier } from './group-month.ts'

/** The facts beyond the group itself that a provision needs; others are not loaded. */
export interface Needs {
  readonly members: boolean
  readonly unitCodes: boolean
  /** The periods whose books a limit asks for; none: what was paid earlier is not looked up. */
  readonly paidEarlier: ReadonlySet<PaymentPeriod>
  readonly overlaps: boolean
}

export function decideNeeds(provision: Provision): Needs {
  const benefits = provision.benefits.flatMap(withInside)
  const caps = [...(provision.caps ?? []), ...benefits.flatMap(({ caps }) => caps ?? [])]
  return {
    members:
      provision.payee === 'members' ||
      benefits.some(({ per }) => per !== 'group') ||
      conditionsAskedBy(provision).some(({ about }) => about === 'person'),
    unitCodes: provision.area !== undefined,
    paidEarlier: new Set([...caps, ...benefits].map(({ period }) => period).filter(isBooked)),
    overlaps: provision.noOverlap?.with.includes('other-group') === true || factsAskedBy(provision).includes('paidInOtherGroup'),
  }
}

export interface FactsOf {
  readonly cycle: Pick<PaymentCycle, 'month' | 'provinceId' | 'kind'>
  readonly version: { readonly document: Provision; readonly areaUnitId: string | null }
  readonly reports: ReportFacts
}

/** Streams the facts of all groups of a cycle's province in its month, in chunks of some thousands. */
export async function* streamFacts(database: Database, { cycle, version, reports }: FactsOf): AsyncGenerator<GroupMonth[]> {
  const { month } = cycle
  const needs = decideNeeds(version.document)
  const communeIds = await communesWithin(database, [cycle.provinceId], lastDayOf(month))
  const places = await findPlaces(database, communeIds, lastDayOf(month))
  // A limit of the year goes on under the act that takes the place of another.
  const provisionCodes = codesEnded(version.document)
  const told = await toldMonth(database, version.document, month)
  const codes = needs.unitCodes ? await codesOfCommunes(database, communeIds, { month, version }) : undefined
  for await (const groups of streamGroupFacts(database, { month, communeIds, members: needs.members ? 'listed' : 'counted' })) {
    const groupIds = groups.map(({ groupId }) => groupId)
    const said = await reports.approvedFor(database, month, groupIds)
    const since = needs.paidEarlier.has('once') ? 'ever' : 'year'
    const paid =
      needs.paidEarlier.size > 0
        ? await paidEarlier(database, { provisionCodes, month, groupIds, kind: cycle.kind, since })
        : undefined
    const ofGroups = await told.ofGroups(groupIds)
    const seats = groups.flatMap(({ members = [] }) => members.map(({ membershipId }) => membershipId))
    const ofSeats = await told.ofSeats(seats)
    const first = await groupsJoinedFirst(database, { month, personIds: needs.overlaps ? groups.flatMap(peopleElsewhere) : [] })
    yield groups.map((facts) => ({
      ...toGroupMonth(facts, first, ofSeats),
      told: {
        ...told.ofUnit(cycle.provinceId),
        ...told.ofUnit(facts.communeId),
        ...ofGroups.get(facts.groupId),
      },
      districtId: places.get(facts.communeId)?.districtId ?? undefined,
      communeKind: COMMUNE_KIND[places.get(facts.communeId)?.kind ?? ''],
      unitCodes: codes?.get(facts.communeId),
      report: said.get(facts.groupId),
      paidEarlier: paid && booksOf(paid.get(facts.groupId) ?? NOTHING_PAID, needs.paidEarlier),
    }))
  }
}

/** Only the books a limit asks for: what nobody asks would tell groups apart that are paid alike. */
function booksOf(paid: PaidInPeriods, periods: ReadonlySet<PaymentPeriod>): PaidEarlier {
  const { thisYear, byBenefit, thisQuarter, thisHalfYear, inAll } = paid
  return {
    thisYear,
    byBenefit,
    ...(periods.has('quarter') && { thisQuarter }),
    ...(periods.has('half-year') && { thisHalfYear }),
    ...(periods.has('once') && { inAll }),
  }
}

function peopleElsewhere({ leaderPersonId, leaderOtherGroupIds, members }: GroupFacts): string[] {
  const listed = (members ?? []).filter(({ otherGroupIds }) => otherGroupIds.length > 0).map(({ personId }) => personId)
  return leaderPersonId !== null && leaderOtherGroupIds.length > 0 ? [leaderPersonId, ...listed] : listed
}

type ToldOfSeats = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** @param first the group each person who is in several is counted in */
function toGroupMonth(facts: GroupFacts, first: ReadonlyMap<string, string>, ofSeats: ToldOfSeats): GroupMonth {
  const {
    groupId,
    name,
    communeId,
    establishedOn,
    establishingDecision,
    statusPeriods,
    memberCount,
    leaderPersonId,
    leaderName,
    payeeAccount,
  } = facts
  const paidElsewhere = (personId: string) => (first.get(personId) ?? groupId) !== groupId
  return {
    groupId,
    name,
    communeId,
    establishedOn,
    establishingDecision: establishingDecision?.number,
    activePeriods: statusPeriods.filter(({ status }) => status === 'active').map(({ valid }) => valid),
    leader: leaderPersonId === null ? undefined : { personId: leaderPersonId, name: leaderName ?? '', account: payeeAccount },
    leaderPaidElsewhere: leaderPersonId !== null && paidElsewhere(leaderPersonId),
    memberCount,
    members: facts.members?.map(({ membershipId, personId, fullName, role, valid, payeeAccount: account }) => ({
      membershipId,
      personId,
      name: fullName ?? '',
      account,
      role,
      period: valid,
      paidInOtherGroup: paidElsewhere(personId),
      told: ofSeats.get(membershipId),
    })),
  }
}

/** The units' kinds in the words of the provisions' vocabulary. */
const COMMUNE_KIND: Readonly<Record<string, string>> = {
  xa: 'commune',
  phuong: 'ward',
  'thi-tran': 'township',
  'dac-khu': 'special-zone',
}

/** The code a commune has that month, and that of the provision's area where it lies in it. */
async function codesOfCommunes(
  database: Database,
  communeIds: readonly string[],
  { month, version }: { readonly month: Month; readonly version: FactsOf['version'] },
): Promise<Map<string, string[]>> {
  const { areaUnitId, document } = version
  const day = lastDayOf(month)
  const inArea = new Set(areaUnitId === null ? [] : await communesWithin(database, [areaUnitId], day))
  const codes = await findCodes(database, communeIds, day)
  const areaCode = (communeId: string) =>
    document.area !== undefined && inArea.has(communeId) ? document.area.unitCode : undefined
  return new Map(
    communeIds.map((communeId) => {
      const held = [codes.get(communeId), areaCode(communeId)].filter((code) => code !== undefined)
      return [communeId, [...new Set(held)]]
    }),
  )
}
