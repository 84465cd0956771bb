import { findTreesInForce } from '../../criteria/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, findProvinceOf, unitsNear } from '../../units/service.ts'
import { moveRound, recordRoundAct } from './act-service.ts'
import { findCalendarDoubts, findRewritten } from './calendar.ts'
import { findInvitationDoubts, type Invitation } from './invitation.ts'
import type { CalendarNotSet, NotInvited, NotPlanned } from './refusal.ts'
import { lastDayOfYear, ROUND_MOVES, type Round, type Stage } from './round.ts'
import { findRound, insertRound, listRoundUnits, replaceRoundUnits, replaceStages } from './round-store.ts'

export interface PlanRound {
  readonly code: string
  readonly title: string
  readonly year: number
  readonly stages: readonly Stage[]
}

/** Plans a round, with its calendar as far as it is known. */
export async function planRound(platform: Platform, actor: Actor, given: PlanRound): Promise<Result<Round, NotPlanned>> {
  const acting = { platform, actor }
  const { permission, to: state } = ROUND_MOVES.plan
  const may = await authoriseFor(platform, actor, { permission, unitId: null })
  if (!may.ok) return may
  const doubts = findCalendarDoubts(given.stages)
  if (doubts.length > 0) return refuse({ kind: 'calendar-doubtful', doubts })
  return allOrNothing<Round, NotPlanned>(platform.database, async (transaction) => {
    const { code, year, stages } = given
    const provinceId = await findProvinceOf(transaction, { on: lastDayOfYear(given) })
    const round: Round = { id: platform.newId(), code, title: tidy(given.title), year, provinceId, state, stages, appraisers: 1 }
    const isNew = await insertRound(transaction, { ...round, by: actor.userId, at: platform.clock.now() })
    if (!isNew) return refuse({ kind: 'round-code-taken', code })
    await replaceStages(transaction, round.id, stages)
    await recordRoundAct(transaction, acting, {
      roundId: round.id,
      kind: 'planned',
      detail: { code, title: round.title, year, stages },
    })
    return accept(round)
  })
}

export interface SetCalendar {
  readonly roundId: string
  readonly stages: readonly Stage[]
  /** Asked once the round is open. */
  readonly reason?: string | undefined
}

/** Sets the days of the stages. Of an open round, days that have passed stay, and a reason is asked: people planned by them. */
export function setCalendar(
  platform: Platform,
  actor: Actor,
  { roundId, stages, reason }: SetCalendar,
): Promise<Result<Round, CalendarNotSet>> {
  const acting = { platform, actor }
  return moveRound<Round, CalendarNotSet>(acting, { roundId, move: 'set-calendar' }, async (transaction, round) => {
    const isOpen = round.state !== 'planned'
    const rewritten = isOpen ? findRewritten(round.stages, stages, platform.clock.today()) : []
    const doubts = [...findCalendarDoubts(stages), ...rewritten]
    if (doubts.length > 0) return refuse({ kind: 'calendar-doubtful', doubts })
    const why = tidy(reason ?? '')
    if (isOpen && why === '') return refuse({ kind: 'round-reason-missing' })
    await replaceStages(transaction, roundId, stages)
    const act = { roundId, kind: 'calendar-set', before: { stages: round.stages }, detail: { stages } }
    await recordRoundAct(transaction, acting, { ...act, reason: why === '' ? undefined : why })
    return accept({ ...round, stages })
  })
}

export interface InviteUnits {
  readonly roundId: string
  /** All of them: whoever is left out is no longer invited. */
  readonly units: readonly Invitation[]
}

/** Says which units the round is of, each with its tree and block. Nobody is added or leaves once it is open. */
export function inviteUnits(
  platform: Platform,
  actor: Actor,
  { roundId, units }: InviteUnits,
): Promise<Result<Round, NotInvited>> {
  const acting = { platform, actor }
  return moveRound<Round, NotInvited>(acting, { roundId, move: 'invite' }, async (transaction, round) => {
    const on = lastDayOfYear(round)
    const treeIds = [...new Set(units.map(({ treeId }) => treeId))]
    const doubts = findInvitationDoubts(units, {
      trees: await findTreesInForce(transaction, treeIds),
      units: await unitsNear(transaction, { unitIds: units.map(({ unitId }) => unitId), provinceId: round.provinceId, on }),
      year: round.year,
    })
    if (doubts.length > 0) return refuse({ kind: 'invitations-doubtful', doubts })
    const before = await listRoundUnits(transaction, roundId)
    await replaceRoundUnits(transaction, roundId, units)
    const detail = { units: units.length, invited: units.map(({ unitId }) => unitId) }
    await recordRoundAct(transaction, acting, { roundId, kind: 'invited', before: { units: before.length }, detail })
    return accept((await findRound(transaction, roundId)) ?? round)
  })
}
