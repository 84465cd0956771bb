import { isAskedOf, type Points, shapeOf, sumPoints } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import type { Actor, NotAllowed } from '../../identity/index.ts'
import type { NamedUser } from '../../identity/service.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { keepByStamp } from '../../platform/kept-by-stamp.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitsNear } from '../../units/service.ts'
import { listMoves } from '../round/act-service.ts'
import { listRequests } from '../round/explanation-store.ts'
import type { ResultsNotSeen, RoundUnknown } from '../round/refusal.ts'
import { lastDayOfYear, type Round, type RoundMoveName, type RoundUnit } from '../round/round.ts'
import { listExemptions, listRoundUnits } from '../round/round-store.ts'
import { readKeptUnits } from '../self-assessment/kept-units-service.ts'
import { isNothingKnown } from '../self-assessment/self-scores.ts'
import { listAppraisers } from './appoint-service.ts'
import { type Appraisals, readWithCompared, scoreAppraised } from './appraised-service.ts'
import type { Assignment, Conflict } from './assignment.ts'
import { listAssignments, listConflicts } from './assignment-store.ts'
import type { AppraisalState } from './judgement.ts'
import { findRoundForJudges } from './judges-round-service.ts'
import { type ComparedCard, type Dispersion, dispersionsOf, type Gap, gapsOf, type UnitProgress } from './progress.ts'

/** One unit of a round as far as it is appraised. */
export interface AppraisedUnit extends UnitProgress, RoundUnit {
  readonly name: string
  /** So far; `null`: nothing is answered, or nothing judged. */
  readonly self: Points | null
  readonly appraised: Points | null
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
  const scores = await readUnitAppraisals(database, round, units)
  const cards = new Map([...scores].map(([unitId, { card }]) => [unitId, card]))
  // A card that is kept holds leaves only.
  const isLeaf = (): boolean => true
  const unitIds = units.map(({ unitId }) => unitId)
  const names = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return accept({
    round,
    units: units.map((unit): AppraisedUnit => {
      const { progress, self, appraised, maximum } = scores.get(unit.unitId) ?? NOTHING_APPRAISED
      return { ...unit, ...progress, unitId: unit.unitId, name: names.get(unit.unitId)?.name ?? '', self, appraised, maximum }
    }),
    assignments: await listAssignments(database, roundId),
    conflicts: await listConflicts(database, roundId),
    appraisers: await listAppraisers(database, { provinceId: round.provinceId, on: clock.today() }),
    differing: [...scores].flatMap(([unitId, { differing }]) => differing.map((criterion) => ({ unitId, criterion }))),
    gaps: gapsOf(cards, isLeaf).slice(0, MOST_GAPS),
    dispersions: dispersionsOf(cards, isLeaf),
    moves: await listMoves({ platform, actor }, round, MOVES),
  })
}

/** What was found of one unit, as far as lists of a round need it. */
interface UnitAppraisal {
  readonly progress: UnitProgress
  /** Points so far; `null`: nothing is answered, or nothing judged, which is not zero. */
  readonly self: Points | null
  readonly appraised: Points | null
  readonly maximum: Points
  readonly differing: readonly string[]
  /** Of leaves only. */
  readonly card: ComparedCard
}

const NOTHING_APPRAISED: UnitAppraisal = {
  progress: { unitId: '', asked: 0, agreed: 0, differing: 0, settled: 0, marked: 0 },
  ...{ self: null, appraised: null, maximum: sumPoints([]), differing: [], card: { block: '', lines: [] } },
}
const KEPT = keepByStamp<UnitAppraisal>(1_000)

/** How far units of a round are and what was found of them: computed anew only for those of which something has changed. */
export const readUnitAppraisals = (
  database: Database,
  round: Round,
  units: readonly RoundUnit[],
): Promise<ReadonlyMap<string, UnitAppraisal>> =>
  readKeptUnits(
    database,
    { round, units },
    { kept: KEPT, follows: 'findings', compute: (some) => appraiseUnits(database, round, some) },
  )

async function appraiseUnits(
  database: Database,
  round: Round,
  units: readonly RoundUnit[],
): Promise<ReadonlyMap<string, UnitAppraisal>> {
  const appraisals = await readWithCompared(database, round, units)
  const progress = await countProgress(database, { round, units, appraisals })
  const scored = await scoreAppraised(database, round, { appraisals, units })
  return new Map(
    units.map((unit): [string, UnitAppraisal] => {
      const { unitId, treeId, block } = unit
      const scores = scored.get(treeId)
      const card = scores?.cards.get(unitId)
      const own = progress.get(unitId)
      if (scores === undefined || card === undefined || own === undefined) return [unitId, NOTHING_APPRAISED]
      const { self, verified } = card.total
      const lines = card.lines.flatMap(({ criterion, self: { points }, verified: { points: found, maximum, share } }) =>
        scores.leaves.has(criterion) ? [{ criterion, self: { points }, verified: { points: found, maximum, share } }] : [],
      )
      const known = (side: typeof self): Points | null => (isNothingKnown(side.missing, own.asked) ? null : side.pointsSoFar)
      const differing = [...(appraisals.get(unitId) ?? [])].flatMap(([criterion, { state }]) =>
        state === 'differing' ? [criterion] : [],
      )
      return [
        unitId,
        {
          progress: own,
          self: known(self),
          appraised: known(verified),
          maximum: self.maximum,
          differing,
          card: { block, lines },
        },
      ]
    }),
  )
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
