import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../units/service.ts'
import type { CouncilDecision } from '../council/council-decision.ts'
import { listAppealsBefore } from '../council/sitting/sitting-store.ts'
import { listPublications } from '../result/result-store.ts'
import type { ResultSources } from '../result/sources-service.ts'
import type { RoundUnknown } from '../round/refusal.ts'
import { getRoundMove, lastDayOfYear, type Round } from '../round/round.ts'
import { findRound } from '../round/round-store.ts'
import { type AppealWaits, isOpen, type ScoreAppeal } from './appeal.ts'
import { listAppeals, listScorers } from './appeal-store.ts'
import { findVoteOn } from './appeal-vote.ts'
import { appealWindow } from './appeal-window.ts'

/** An appeal as its reader sees it. */
export interface ShownAppeal extends ScoreAppeal {
  readonly unitName: string
  /** `null`: it has ended. */
  readonly waitsFor: AppealWaits | null
  /** What the Council voted, where it has. */
  readonly councilUpholds: boolean | null
  /** Whether the reader may decide it: they hold the right to, and did not score what it is about. */
  readonly mayDecide: boolean
  readonly mayWithdraw: boolean
}

export interface AppealsOverview {
  readonly round: Round
  readonly window: { readonly firstDay: PlainDate; readonly lastDay: PlainDate } | null
  readonly isWindowOpen: boolean
  readonly appeals: readonly ShownAppeal[]
}

interface OfRound {
  readonly roundId: string
  readonly sources: ResultSources
}

/** The appeals of a round within the actor’s reach, whom each waits for, and until when they are taken. */
export async function readAppeals(
  platform: Platform,
  actor: Actor,
  { roundId, sources }: OfRound,
): Promise<Result<AppealsOverview, NotAllowed | RoundUnknown>> {
  const { database, clock } = platform
  const today = clock.today()
  const may = holdsAnywhere(actor, 'assessment:read', today)
  if (!may.ok) return may
  const round = await findRound(database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const first = (await listPublications(database, roundId)).at(-1)
  const window = first === undefined ? null : appealWindow(round, first.at)
  const appeals = await listAppeals(database, roundId)
  const { provinceId } = round
  const unitIds = appeals.map(({ unitId }) => unitId)
  const names = await unitsNear(database, { unitIds, provinceId, on: lastDayOfYear(round) })
  const facts = {
    round,
    decisions: await sources.findCarriedDecisions(database, roundId),
    before: new Set(await listAppealsBefore(database, roundId)),
    decides:
      getRoundMove('correct').from.includes(round.state) &&
      (await isHeld(platform, actor, { move: 'correct', unitId: provinceId })),
  }
  const shown: ShownAppeal[] = []
  for (const appeal of appeals)
    shown.push({
      ...appeal,
      unitName: names.get(appeal.unitId)?.name ?? '',
      ...(await standingOf(platform, actor, { ...facts, appeal })),
    })
  const isWindowOpen =
    window !== null && getRoundMove('appeal').from.includes(round.state) && window.firstDay <= today && today <= window.lastDay
  return accept({ round, window, isWindowOpen, appeals: shown })
}

interface Held {
  readonly move: 'correct' | 'appeal'
  readonly unitId: string
}

const isHeld = async (platform: Platform, actor: Actor, { move, unitId }: Held): Promise<boolean> =>
  (await authoriseFor(platform, actor, { permission: getRoundMove(move).permission, unitId })).ok

interface StandingFacts {
  readonly round: Round
  readonly appeal: ScoreAppeal
  readonly decisions: readonly CouncilDecision[]
  /** Of appeals that stand on an agenda and have not been voted on. */
  readonly before: ReadonlySet<string>
  readonly decides: boolean
}

async function standingOf(
  platform: Platform,
  actor: Actor,
  { round, appeal, decisions, before, decides }: StandingFacts,
): Promise<Pick<ShownAppeal, 'waitsFor' | 'councilUpholds' | 'mayDecide' | 'mayWithdraw'>> {
  const voted = findVoteOn(decisions, appeal.id)
  const councilUpholds = voted?.isUpheld ?? null
  if (!isOpen(appeal)) return { waitsFor: null, councilUpholds, mayDecide: false, mayWithdraw: false }
  const waitsFor = voted !== undefined ? 'writing-down' : before.has(appeal.id) ? 'council' : 'decider'
  const { unitId, criterion } = appeal
  const hands = [...(await listScorers(platform.database, { roundId: round.id, unitId, criterion })), appeal.by]
  const isOther = waitsFor === 'writing-down' || !(await isOneHuman(platform.database, actor.userId, hands))
  const isOfUnit =
    getRoundMove('appeal').from.includes(round.state) && (await isHeld(platform, actor, { move: 'appeal', unitId }))
  return { waitsFor, councilUpholds, mayDecide: decides && isOther, mayWithdraw: isOfUnit && voted === undefined }
}
