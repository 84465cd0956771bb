import { type Points, sumPoints } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { unitsWithRole } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { keepByStamp } from '../../platform/kept-by-stamp.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../units/service.ts'
import { countNamed } from '../evidence/evidence-store.ts'
import { listMoves } from '../round/act-service.ts'
import type { ReadinessItem } from '../round/readiness.ts'
import type { RoundUnknown } from '../round/refusal.ts'
import { mayCouncilSeeResults } from '../round/results-seen-service.ts'
import {
  type Exemption,
  type Extension,
  lastDayOfYear,
  lastDayToAnswer,
  type Round,
  type RoundMoveName,
  type RoundUnit,
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
import { readKeptUnits } from './kept-units-service.ts'
import { scoreRound } from './scores-service.ts'
import { isNothingKnown, missingOf, type SelfScores } from './self-scores.ts'
import { listSubmissions } from './submission-store.ts'

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
  /** So far, and of how much; null: nothing is written, or not to be seen before the Council has chosen its method. */
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
    moves: await listMoves({ platform, actor }, round),
  })
}

/** What is told of a unit’s own scores in a list. */
interface UnitTotals {
  readonly asked: number
  readonly missing: number
  /** So far; `null`: the unit has written nothing, which is not zero. */
  readonly points: Points | null
  readonly maximum: Points
}

const NO_TOTALS: UnitTotals = { asked: 0, missing: 0, points: null, maximum: sumPoints([]) }
const KEPT_TOTALS = keepByStamp<UnitTotals>(2_000)

const totalsOf = (scored: ReadonlyMap<string, SelfScores>, units: readonly RoundUnit[]): Map<string, UnitTotals> =>
  new Map(
    units.map(({ unitId, treeId }) => {
      const scores = scored.get(treeId)
      const card = scores?.cards.get(unitId)
      if (scores === undefined || card === undefined) return [unitId, NO_TOTALS]
      const asked = card.lines.filter(
        ({ criterion, self }) => scores.leaves.has(criterion) && self.state !== 'not-applicable',
      ).length
      const { pointsSoFar, maximum, missing } = card.total.self
      const points = isNothingKnown(missing, asked) ? null : pointsSoFar
      return [unitId, { asked, missing: missingOf(scores, unitId).length, points, maximum }]
    }),
  )

async function readStandings(
  database: Database,
  { round, today }: { readonly round: Round; readonly today: PlainDate },
): Promise<UnitStanding[]> {
  const units = await listRoundUnits(database, round.id)
  const compute = async (changed: readonly RoundUnit[]) =>
    totalsOf(await scoreRound(database, round, { units: changed }), changed)
  const scores = await readKeptUnits(database, { round, units }, { kept: KEPT_TOTALS, follows: 'answers', compute })
  const unitIds = units.map(({ unitId }) => unitId)
  const sent = { roundId: round.id, unitIds, criteria: [] }
  const submissions = new Map((await listSubmissions(database, sent)).map((one) => [one.unitId, one]))
  const extensions = Map.groupBy(await listExtensions(database, round.id), ({ unitId }) => unitId)
  const documents = await countNamed(database, round.id)
  const contacts = new Set(await unitsWithRole(database, 'unit-contact', today))
  const near = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return units
    .map((unit): UnitStanding => {
      const { unitId, state } = unit
      const { asked, missing, points, maximum } = scores.get(unitId) ?? NO_TOTALS
      const submission = state === 'invited' ? undefined : submissions.get(unitId)
      const lastDay = lastDayToAnswer({ round, extensions: extensions.get(unitId) ?? [] }) ?? null
      return {
        ...unit,
        code: near.get(unitId)?.code ?? '',
        name: near.get(unitId)?.name ?? '',
        ...{ asked, missing, points, maximum },
        documents: documents.get(unitId) ?? 0,
        submittedAt: submission?.at ?? null,
        headName: submission?.headName ?? null,
        lastDay,
        isLate: round.state === 'answering' && state === 'invited' && lastDay !== null && lastDay < today,
        hasContact: contacts.has(unitId),
      }
    })
    .toSorted((one, other) => one.block.localeCompare(other.block) || one.name.localeCompare(other.name, 'vi'))
}
