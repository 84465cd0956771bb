import { type Actor, holdsAnywhere, type NotAllowed } from '../../../identity/index.ts'
import { accept, type Result, refuse } from '../../../kernel/result.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../../units/service.ts'
import type { RoundUnknown } from '../../round/refusal.ts'
import { hasChosenMethod } from '../../round/results-seen-store.ts'
import { getRoundMove, lastDayOfYear, type Round } from '../../round/round.ts'
import { findRound } from '../../round/round-store.ts'
import { type Council, type CouncilMember, seatsOn, substitutesOf } from '../council.ts'
import { ruleOn } from '../council-rule.ts'
import { findCouncil, listRules } from '../council-store.ts'
import type { SittingNotRead } from '../refusal.ts'
import type { Ballot } from './ballot-box.ts'
import { calendarInvitation } from './calendar-invitation.ts'
import { type AgendaItem, type AttendanceEvent, type Motion, presenceOf, type Recusal, type Sitting, unitsOf } from './sitting.ts'
import { computeStanding, type Floor, findSeatOf, readFloor, type Standing } from './sitting-move-service.ts'
import { findCallTime, findSitting, listItems, listSittings } from './sitting-store.ts'

export interface SeatNow extends CouncilMember {
  readonly isPresent: boolean
  readonly substituteId: string | null
  readonly substitutes: readonly CouncilMember[]
}

export interface MotionNow extends Motion {
  readonly standing: Pick<Standing, 'seats' | 'recused' | 'present' | 'needed' | 'isQuorate'>
  readonly voterIds: readonly string[]
  readonly maySeatIds: readonly string[]
  /** Who voted how, once it is counted. */
  readonly votes: readonly { readonly memberId: string; readonly choice: string }[]
  /** Of a secret vote that was counted. */
  readonly ballots: readonly Ballot[]
}

export interface SittingView {
  readonly sitting: Sitting
  readonly round: Round
  readonly council: Council
  readonly seats: readonly SeatNow[]
  readonly items: readonly AgendaItem[]
  readonly motions: readonly MotionNow[]
  readonly recusals: readonly Recusal[]
  readonly attendance: readonly AttendanceEvent[]
  /** Of each item that can be put to the vote: how the quorum stands under its rule now. */
  readonly quorums: readonly {
    readonly itemId: string
    readonly present: number
    readonly needed: number
    readonly isQuorate: boolean
  }[]
  readonly unitNames: ReadonlyMap<string, string>
  readonly hasMethod: boolean
  readonly mayConvene: boolean
  /** The seat that whoever reads votes for. */
  readonly ownSeatId: string | null
}

export async function listSittingsOf(
  platform: Platform,
  actor: Actor,
  roundId: string,
): Promise<Result<Sitting[], NotAllowed | RoundUnknown>> {
  const anywhere = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  if (!anywhere.ok) return anywhere
  const round = await findRound(platform.database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: round.provinceId })
  return may.ok ? accept(await listSittings(platform.database, roundId)) : may
}

/** A sitting as it stands now: agenda, who is there, the motion and how it stands. */
export async function readSitting(
  platform: Platform,
  actor: Actor,
  sittingId: string,
): Promise<Result<SittingView, SittingNotRead>> {
  const { database, clock } = platform
  const anywhere = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!anywhere.ok) return anywhere
  const sitting = await findSitting(database, sittingId)
  const round = sitting && (await findRound(database, sitting.roundId))
  const council = sitting && (await findCouncil(database, sitting.councilId))
  if (sitting === undefined || round === undefined || council === undefined) return refuse({ kind: 'sitting-unknown', sittingId })
  const { provinceId } = round
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: provinceId })
  if (!may.ok) return may
  const floor = await readFloor(database, sitting)
  const items = await listItems(database, sittingId)
  const { permission, from } = getRoundMove('convene')
  const convening = await authoriseFor(platform, actor, { permission, unitId: provinceId })
  return accept({
    sitting,
    round,
    council,
    items,
    seats: seatsNow(floor),
    motions: floor.motions.map((motion) => motionNow(floor, motion)),
    recusals: floor.recusals,
    attendance: floor.events,
    quorums: await quorumsNow(database, { sitting, floor, items }),
    unitNames: await namesOf(database, { round, items }),
    hasMethod: await hasChosenMethod(database, round.id),
    mayConvene: convening.ok && from.includes(round.state),
    ownSeatId: await ownSeat(database, floor, actor),
  })
}

async function ownSeat(database: Database, floor: Floor, { userId }: Actor): Promise<string | null> {
  const found = await findSeatOf(database, floor, userId)
  return found?.seat.id ?? null
}

function seatsNow({ members, on, events }: Floor): SeatNow[] {
  const there = presenceOf(events)
  return seatsOn(members, on).map((member) => ({
    ...member,
    isPresent: there.has(member.id),
    substituteId: there.get(member.id)?.substituteId ?? null,
    substitutes: substitutesOf(members, member.id, on),
  }))
}

/** Until it is counted nobody sees how others vote; only that they have. */
function motionNow(floor: Floor, motion: Motion): MotionNow {
  const { voting, voters, ...standing } = computeStanding(floor, { ...motion, motion })
  const isCounted = motion.tally !== null
  return {
    ...motion,
    standing,
    voterIds: voters,
    maySeatIds: voting,
    votes: isCounted ? floor.votes.filter(({ motionId }) => motionId === motion.id) : [],
    ballots: floor.boxes.find(({ motionId }) => motionId === motion.id)?.ballots ?? [],
  }
}

async function quorumsNow(
  database: Database,
  { sitting, floor, items }: { readonly sitting: Sitting; readonly floor: Floor; readonly items: readonly AgendaItem[] },
): Promise<SittingView['quorums'][number][]> {
  const rules = await listRules(database, sitting.councilId)
  return items.flatMap(({ id: itemId, proposal }) => {
    const cited = proposal === null ? undefined : ruleOn(rules, proposal.kind, floor.on)
    if (cited === undefined) return []
    const { present, needed, isQuorate } = computeStanding(floor, { itemId, rule: { ...cited, ...cited.rule } })
    return [{ itemId, present, needed, isQuorate }]
  })
}

async function namesOf(
  database: Database,
  { round, items }: { readonly round: Round; readonly items: readonly AgendaItem[] },
): Promise<Map<string, string>> {
  const unitIds = [...new Set(items.flatMap(({ proposal }) => (proposal === null ? [] : unitsOf(proposal))))]
  const near = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return new Map([...near].map(([id, { name }]) => [id, name]))
}

/** The invitation to a sitting, for a calendar. */
export async function readInvitation(
  platform: Platform,
  actor: Actor,
  sittingId: string,
): Promise<Result<{ readonly name: string; readonly text: string }, SittingNotRead>> {
  const found = await readSitting(platform, actor, sittingId)
  if (!found.ok) return found
  const { sitting, round, council, items } = found.value
  const stampedAt = (await findCallTime(platform.database, sittingId)) ?? platform.clock.now()
  const text = calendarInvitation({
    uid: `${sittingId}@canhtayso`,
    stampedAt,
    startsAt: new Date(sitting.startsAt),
    lastsMinutes: sitting.lastsMinutes,
    summary: `${council.name}: phiên họp ${sitting.number}, ${round.title}`,
    place: sitting.place,
    agenda: items.map(({ title }) => title),
  })
  return accept({ name: `phien-hop-${sitting.number}.ics`, text })
}
