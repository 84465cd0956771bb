import { type Points, sumPoints } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { unitsWithRole } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../units/service.ts'
import { countNamed } from '../evidence/evidence-store.ts'
import type { ReadinessItem } from '../round/readiness.ts'
import type { RoundUnknown } from '../round/refusal.ts'
import { mayCouncilSeeResults } from '../round/results-seen-service.ts'
import {
  type Exemption,
  type Extension,
  getRoundMove,
  lastDayOfYear,
  lastDayToAnswer,
  ROUND_MOVES,
  type Round,
  type RoundMoveName,
  type RoundUnitState,
} from '../round/round.ts'
import {
  findRound,
  listExemptions,
  listExtensions,
  listRoundEvents,
  listRounds,
  listRoundUnits,
  type RoundEvent,
} from '../round/round-store.ts'
import { readReadiness } from '../round/run-service.ts'
import { scoreRound } from './scores-service.ts'
import { missingOf } from './self-scores.ts'
import { listSubmissions } from './submission-store.ts'

const NO_POINTS: Points = sumPoints([])

/** One unit of a round, at a glance. */
export interface UnitStanding {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly treeId: string
  readonly block: string
  readonly state: RoundUnitState
  readonly asked: number
  readonly missing: number
  readonly documents: number
  /** So far, and of how much; null: not to be seen before the Council has chosen its method. */
  readonly points: Points | null
  readonly maximum: Points
  readonly submittedAt: string | null
  readonly headName: string | null
  readonly lastDay: PlainDate | null
  /** Not submitted, and its days are over. */
  readonly isLate: boolean
  readonly hasContact: boolean
}

export interface RoundOverview {
  readonly round: Round
  readonly units: readonly UnitStanding[]
  readonly trees: readonly {
    readonly id: string
    readonly code: string
    readonly version: number
    readonly title: { readonly vi: string; readonly en?: string }
  }[]
  readonly exemptions: readonly Exemption[]
  readonly extensions: readonly Extension[]
  readonly readiness: readonly ReadinessItem[]
  readonly events: readonly RoundEvent[]
  /** What the actor may do with the round in its state. */
  readonly moves: readonly RoundMoveName[]
}

export async function listRoundsOf(platform: Platform, actor: Actor): Promise<Result<Round[], NotAllowed>> {
  const may = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  return may.ok ? accept(await listRounds(platform.database)) : may
}

/** A round with its units within the actor’s reach: who has submitted, who is late, what remains. */
export async function readRound(
  platform: Platform,
  actor: Actor,
  roundId: string,
): Promise<Result<RoundOverview, NotAllowed | RoundUnknown>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!may.ok) return may
  const round = await findRound(database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const judges = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: round.provinceId })
  const maySeeResults = await mayCouncilSeeResults(platform, actor, { roundId, unitId: round.provinceId })
  const standings = await readStandings(database, { round, today: clock.today() })
  const units = maySeeResults ? standings : standings.map((unit) => ({ ...unit, points: null }))
  const trees = await findDecidedTrees(database, [...new Set(units.map(({ treeId }) => treeId))])
  return accept({
    round,
    units,
    trees: trees.map(({ id, code, version, document: { title } }) => ({ id, code, version, title })),
    exemptions: await listExemptions(database, roundId),
    extensions: await listExtensions(database, roundId),
    readiness: round.state === 'planned' ? await readReadiness(database, round, clock.today()) : [],
    events: await listRoundEvents(database, { roundId, isForJudges: judges.ok }),
    moves: await movesOf(platform, actor, round),
  })
}

/** Moves of the round itself; those of a unit are told with its sheet. */
async function movesOf(platform: Platform, actor: Actor, round: Round): Promise<RoundMoveName[]> {
  const moves: RoundMoveName[] = []
  for (const move of Object.keys(ROUND_MOVES) as RoundMoveName[]) {
    const { from, permission, unitIn } = getRoundMove(move)
    if (unitIn !== undefined || !from.includes(round.state)) continue
    const may = await authoriseFor(platform, actor, { permission, unitId: round.provinceId })
    if (may.ok) moves.push(move)
  }
  return moves
}

async function readStandings(
  database: Database,
  { round, today }: { readonly round: Round; readonly today: PlainDate },
): Promise<UnitStanding[]> {
  const units = await listRoundUnits(database, round.id)
  const scores = await scoreRound(database, round)
  const unitIds = units.map(({ unitId }) => unitId)
  const asked = { roundId: round.id, unitIds, criteria: [] }
  const submissions = new Map((await listSubmissions(database, asked)).map((one) => [one.unitId, one]))
  const extensions = Map.groupBy(await listExtensions(database, round.id), ({ unitId }) => unitId)
  const documents = await countNamed(database, round.id)
  const contacts = new Set(await unitsWithRole(database, 'unit-contact', today))
  const near = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return units
    .map((unit): UnitStanding => {
      const { unitId, treeId, state } = unit
      const scored = scores.get(treeId)
      const card = scored?.cards.get(unitId)
      const leaves = scored?.leaves ?? new Set()
      const submission = state === 'invited' ? undefined : submissions.get(unitId)
      const lastDay = lastDayToAnswer({ round, extensions: extensions.get(unitId) ?? [] }) ?? null
      return {
        ...unit,
        code: near.get(unitId)?.code ?? '',
        name: near.get(unitId)?.name ?? '',
        asked: (card?.lines ?? []).filter((line) => leaves.has(line.criterion) && line.self.state !== 'not-applicable').length,
        missing: scored === undefined ? 0 : missingOf(scored, unitId).length,
        documents: documents.get(unitId) ?? 0,
        points: card?.total.self.pointsSoFar ?? NO_POINTS,
        maximum: card?.total.self.maximum ?? NO_POINTS,
        submittedAt: submission?.at ?? null,
        headName: submission?.headName ?? null,
        lastDay,
        isLate: round.state === 'answering' && state === 'invited' && lastDay !== null && lastDay < today,
        hasContact: contacts.has(unitId),
      }
    })
    .toSorted((one, other) => one.block.localeCompare(other.block) || one.name.localeCompare(other.name, 'vi'))
}
