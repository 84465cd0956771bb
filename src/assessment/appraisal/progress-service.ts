import { isAskedOf, type Points, shapeOf, sumPoints } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import type { Actor, NotAllowed } from '../../identity/index.ts'
import type { NamedUser } from '../../identity/service.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../units/service.ts'
import { listRequests } from '../round/explanation-store.ts'
import type { ResultsNotSeen, RoundUnknown } from '../round/refusal.ts'
import { getRoundMove, lastDayOfYear, type Round, type RoundMoveName, type RoundUnit } from '../round/round.ts'
import { listExemptions, listRoundUnits } from '../round/round-store.ts'
import { listAppraisers } from './appoint-service.ts'
import { type Appraisals, readAppraisals, scoreAppraised } from './appraised-service.ts'
import type { Assignment, Conflict } from './assignment.ts'
import { listAssignments, listConflicts } from './assignment-store.ts'
import type { AppraisalState } from './judgement.ts'
import { findRoundForJudges } from './judges-round-service.ts'
import { type Dispersion, dispersionsOf, type Gap, gapsOf, type UnitProgress } from './progress.ts'

/** One unit of a round as far as it is appraised. */
export interface AppraisedUnit extends UnitProgress, RoundUnit {
  readonly name: string
  readonly self: Points
  readonly appraised: Points
  readonly maximum: Points
}

export interface AppraisalOverview {
  readonly round: Round
  readonly units: readonly AppraisedUnit[]
  readonly assignments: readonly Assignment[]
  readonly conflicts: readonly Conflict[]
  /** Who may be assigned. */
  readonly appraisers: readonly NamedUser[]
  /** The criteria on which two appraisers differ. */
  readonly differing: readonly { readonly unitId: string; readonly criterion: string }[]
  readonly gaps: readonly Gap[]
  readonly dispersions: readonly Dispersion[]
  readonly moves: readonly RoundMoveName[]
}

const MOST_GAPS = 200
const MOVES = ['assign', 'set-appraisers', 'conclude-appraisal'] as const
const NO_POINTS = sumPoints([])

/** How far the appraisal of a round is, for whoever judges or runs it. */
export async function readAppraisalOverview(
  platform: Platform,
  actor: Actor,
  roundId: string,
): Promise<Result<AppraisalOverview, NotAllowed | RoundUnknown | ResultsNotSeen>> {
  const { database, clock } = platform
  const opened = await findRoundForJudges(platform, actor, roundId)
  if (!opened.ok) return opened
  const round = opened.value
  const units = await listRoundUnits(database, roundId)
  const appraisals = await readAppraisals(database, round)
  const progress = await countProgress(database, { round, units, appraisals })
  const scored = [...(await scoreAppraised(database, round, appraisals)).values()]
  const cards = new Map(scored.flatMap((one) => [...one.cards]))
  const leaves = new Set(scored.flatMap((one) => [...one.leaves]))
  const isLeaf = (code: string): boolean => leaves.has(code)
  const unitIds = units.map(({ unitId }) => unitId)
  const names = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return accept({
    round,
    units: units.map((unit): AppraisedUnit => {
      const total = cards.get(unit.unitId)?.total
      return {
        ...unit,
        ...(progress.get(unit.unitId) ?? { asked: 0, agreed: 0, differing: 0, settled: 0, marked: 0 }),
        name: names.get(unit.unitId)?.name ?? '',
        self: total?.self.pointsSoFar ?? NO_POINTS,
        appraised: total?.verified.pointsSoFar ?? NO_POINTS,
        maximum: total?.self.maximum ?? NO_POINTS,
      }
    }),
    assignments: await listAssignments(database, roundId),
    conflicts: await listConflicts(database, roundId),
    appraisers: await listAppraisers(database, { provinceId: round.provinceId, on: clock.today() }),
    differing: [...appraisals].flatMap(([unitId, own]) =>
      [...own].flatMap(([criterion, { state }]) => (state === 'differing' ? [{ unitId, criterion }] : [])),
    ),
    gaps: gapsOf(cards, isLeaf).slice(0, MOST_GAPS),
    dispersions: dispersionsOf(cards, isLeaf),
    moves: await movesOf(platform, actor, round),
  })
}

async function movesOf(platform: Platform, actor: Actor, round: Round): Promise<RoundMoveName[]> {
  const moves: RoundMoveName[] = []
  for (const move of MOVES) {
    const { permission, from } = getRoundMove(move)
    const may = await authoriseFor(platform, actor, { permission, unitId: round.provinceId })
    if (may.ok && from.includes(round.state)) moves.push(move)
  }
  return moves
}

interface ProgressFacts {
  readonly round: Round
  readonly units: readonly RoundUnit[]
  readonly appraisals: Appraisals
}

/** How far each unit is, counted over the criteria it is asked. */
export async function countProgress(
  database: Database,
  { round, units, appraisals }: ProgressFacts,
): Promise<Map<string, UnitProgress>> {
  const ids = [...new Set(units.map(({ treeId }) => treeId))]
  const shapes = new Map((await findDecidedTrees(database, ids)).map(({ id, document }) => [id, shapeOf(document)]))
  const exempted = new Set((await listExemptions(database, round.id)).map((one) => `${one.unitId} ${one.criterion}`))
  const unitIds = units.map(({ unitId }) => unitId)
  const marked = Map.groupBy(await listRequests(database, { roundId: round.id, unitIds }), ({ unitId }) => unitId)
  return new Map(
    units.map(({ unitId, treeId, block }) => {
      const shape = shapes.get(treeId)
      const asked = (shape?.tree.criteria ?? []).filter(
        (one) => shape !== undefined && isAskedOf(shape, one, block) && !exempted.has(`${unitId} ${one.code}`),
      )
      const own = appraisals.get(unitId)
      const count = (state: AppraisalState): number => asked.filter(({ code }) => own?.get(code)?.state === state).length
      return [
        unitId,
        {
          ...{ unitId, asked: asked.length, marked: marked.get(unitId)?.length ?? 0 },
          ...{ agreed: count('agreed'), differing: count('differing'), settled: count('settled') },
        },
      ]
    }),
  )
}
