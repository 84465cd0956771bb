import { isAskedOf, shapeOf } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { accountsOfHuman } from '../../identity/service.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, unitsNear } from '../../units/service.ts'
import { listRequests } from '../round/explanation-store.ts'
import { getRoundMove, lastDayOfYear, type Round, type RoundUnit } from '../round/round.ts'
import { listExemptions, listRounds, listRoundUnits } from '../round/round-store.ts'
import { readAppraisals } from './appraised-service.ts'
import { seatOf } from './assignment.ts'
import { listAssignments } from './assignment-store.ts'
import { readConcluded } from './conclude-service.ts'

/** A unit that is asked to explain, as far as the actor answers for it. */
interface ExplainingUnit {
  readonly unitId: string
  readonly name: string
  readonly criteria: number
}

/** What waits in the appraisal of a round: states and counts, no score. */
export interface AppraisalWaiting {
  readonly round: Round
  /** Criteria that wait for the actor’s own judgement. */
  readonly toJudge: number
  readonly explaining: readonly ExplainingUnit[]
  /** Every criterion of every unit that submitted is judged, and the actor may end it. */
  readonly isConcludable: boolean
}

/** What waits for one person in every round that is being appraised. */
export async function listAppraisalWaiting(platform: Platform, actor: Actor): Promise<Result<AppraisalWaiting[], NotAllowed>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!may.ok) return may
  const found: AppraisalWaiting[] = []
  for (const round of await listRounds(database)) {
    if (!getRoundMove('appraise').from.includes(round.state)) continue
    const units = await listRoundUnits(database, round.id)
    const judges = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: round.provinceId })
    const facts = { round, units }
    found.push({
      round,
      toJudge: judges.ok ? await countToJudge(database, actor, facts) : 0,
      explaining: await listExplaining(platform, actor, facts),
      isConcludable: await isConcludable(platform, actor, round),
    })
  }
  return accept(found)
}

interface RoundFacts {
  readonly round: Round
  readonly units: readonly RoundUnit[]
}

/** The criteria on which one of the actor’s accounts has a seat and has not judged; those being explained do not wait yet. */
async function countToJudge(database: Database, actor: Actor, { round, units }: RoundFacts): Promise<number> {
  const accounts = await accountsOfHuman(database, actor.userId)
  const assignments = Map.groupBy(await listAssignments(database, round.id), ({ unitId }) => unitId)
  const own = units.filter(
    ({ unitId, state }) =>
      getRoundMove('appraise').unitIn?.includes(state) === true &&
      (assignments.get(unitId) ?? []).some(({ appraiserId }) => accounts.includes(appraiserId)),
  )
  if (own.length === 0) return 0
  const appraisals = await readAppraisals(database, round, { units: own })
  const key = (unitId: string, criterion: string): string => `${unitId} ${criterion}`
  const exempted = new Set((await listExemptions(database, round.id)).map((one) => key(one.unitId, one.criterion)))
  const returned = own.filter(({ state }) => state === 'returned').map(({ unitId }) => unitId)
  const requests = await listRequests(database, { roundId: round.id, unitIds: returned })
  const awaited = new Set(requests.map((one) => key(one.unitId, one.criterion)))
  const trees = await findDecidedTrees(database, [...new Set(own.map(({ treeId }) => treeId))])
  const shapes = new Map(trees.map(({ id, document }) => [id, shapeOf(document)]))
  return own.reduce((all, { unitId, treeId, block }) => {
    const shape = shapes.get(treeId)
    if (shape === undefined) return all
    const isWaiting = (criterion: string): boolean => {
      const seat = seatOf(shape, assignments.get(unitId) ?? [], { criterion, accounts })
      if (seat === undefined || seat > round.appraisers) return false
      if (exempted.has(key(unitId, criterion)) || awaited.has(key(unitId, criterion))) return false
      return (
        appraisals
          .get(unitId)
          ?.get(criterion)
          ?.judgements.some((one) => one.seat === seat) !== true
      )
    }
    return all + shape.tree.criteria.filter((one) => isAskedOf(shape, one, block) && isWaiting(one.code)).length
  }, 0)
}

async function listExplaining(platform: Platform, actor: Actor, { round, units }: RoundFacts): Promise<ExplainingUnit[]> {
  const { database } = platform
  const unitIds: string[] = []
  for (const { unitId, state } of units) {
    if (getRoundMove('explain').unitIn?.includes(state) !== true) continue
    const may = await authoriseFor(platform, actor, { permission: 'assessment:answer', unitId })
    if (may.ok) unitIds.push(unitId)
  }
  if (unitIds.length === 0) return []
  const requests = Map.groupBy(await listRequests(database, { roundId: round.id, unitIds }), ({ unitId }) => unitId)
  const names = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  return unitIds.map((unitId) => ({
    unitId,
    name: names.get(unitId)?.name ?? '',
    criteria: requests.get(unitId)?.length ?? 0,
  }))
}

async function isConcludable(platform: Platform, actor: Actor, round: Round): Promise<boolean> {
  const { permission } = getRoundMove('conclude-appraisal')
  const may = await authoriseFor(platform, actor, { permission, unitId: round.provinceId })
  return may.ok && (await readConcluded(platform.database, round)).ok
}
