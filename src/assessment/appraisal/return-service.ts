import { shapeOf } from '../../criteria/index.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Platform } from '../../platform/platform.ts'
import { moveRound, recordRoundAct } from '../round/act-service.ts'
import { findUnitWithTree } from '../round/asked-service.ts'
import { dropRequest, replaceRequest, sendRequests } from '../round/explanation-store.ts'
import { getRoundMove, stageOf } from '../round/round.ts'
import { lockRoundUnit, updateRoundUnitState } from '../round/round-store.ts'
import { seatOf } from './assignment.ts'
import { listAssignmentsOf } from './assignment-store.ts'
import { type CriterionKey, lockForJudging } from './judging-service.ts'
import { mayJudge } from './recusal-service.ts'
import type { ExplanationNotEnded, NotMarked, NotReturned } from './refusal.ts'

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
}

/** A unit reads why it is asked: at least so much as a sentence. */
const LEAST_LETTERS = 15

/** Marks a criterion that the unit is to explain or complete, with the question it will read; without one no longer. */
export function markCriterion(
  platform: Platform,
  actor: Actor,
  { question: given, ...key }: CriterionKey & { readonly question: string | null },
): Promise<Result<void, NotMarked>> {
  const { roundId, unitId, criterion } = key
  const acting = { platform, actor }
  return moveRound<void, NotMarked>(acting, { roundId, unitId, move: 'return' }, async (transaction, round) => {
    const judging = await lockForJudging(transaction, acting, { round, ...key })
    if (!judging.ok) return judging
    const { unit, seat } = judging.value
    const { move, at } = { move: 'return' as const, at: platform.clock.now() }
    if (getRoundMove(move).unitIn?.includes(unit.state) !== true)
      return refuse({ kind: 'unit-not-in-state', roundId, unitId, move, state: unit.state })
    if (seat === undefined) return refuse({ kind: 'not-assigned', ...key })
    const question = given === null ? null : tidy(given)
    if (question === null) await dropRequest(transaction, { ...key, by: actor.userId, at })
    else if (question.length < LEAST_LETTERS) return refuse({ kind: 'question-too-short', least: LEAST_LETTERS })
    else await replaceRequest(transaction, { id: platform.newId(), ...key, question, by: actor.userId, byName: actor.name, at })
    const kind = question === null ? 'question-dropped' : 'question-marked'
    await recordRoundAct(transaction, acting, { roundId, unitId, kind, isForJudges: true, detail: { criterion, question } })
    return accept(undefined)
  })
}

/** Returns a unit’s sheet, once: it reads what is asked and answers only that. */
export function returnSheet(platform: Platform, actor: Actor, { roundId, unitId }: OfUnit): Promise<Result<void, NotReturned>> {
  const acting = { platform, actor }
  const move = 'return'
  return moveRound<void, NotReturned>(acting, { roundId, unitId, move }, async (transaction) => {
    const may = await mayJudge(transaction, { roundId, unitId, userId: actor.userId, today: platform.clock.today() })
    if (!may.ok) return may
    const unit = await lockRoundUnit(transaction, { roundId, unitId })
    const found = await findUnitWithTree(transaction, { roundId, unitId })
    if (unit === undefined || !found.ok) return refuse({ kind: 'unit-not-in-round', roundId, unitId })
    if (getRoundMove(move).unitIn?.includes(unit.state) !== true)
      return refuse({ kind: 'unit-not-in-state', roundId, unitId, move, state: unit.state })
    const criteria = await sendRequests(transaction, { roundId, unitId, at: platform.clock.now() })
    const [first] = criteria
    if (first === undefined) return refuse({ kind: 'nothing-marked', roundId, unitId })
    const assignments = await listAssignmentsOf(transaction, { roundId, unitId })
    const shape = shapeOf(found.value.tree)
    if (!criteria.some((criterion) => seatOf(shape, assignments, { criterion, accounts: may.value }) !== undefined))
      return refuse({ kind: 'not-assigned', roundId, unitId, criterion: first })
    await updateRoundUnitState(transaction, { roundId, unitId, state: 'returned' })
    await recordRoundAct(transaction, acting, { roundId, unitId, kind: 'returned', detail: { returnedCriteria: criteria } })
    return accept(undefined)
  })
}

/** Ends the explanation of a unit whose days are over and that has not answered: what it submitted stays. */
export function endExplanation(
  platform: Platform,
  actor: Actor,
  { roundId, unitId }: OfUnit,
): Promise<Result<void, ExplanationNotEnded>> {
  const acting = { platform, actor }
  const move = 'end-explanation'
  return moveRound<void, ExplanationNotEnded>(acting, { roundId, unitId, move }, async (transaction, round) => {
    const unit = await lockRoundUnit(transaction, { roundId, unitId })
    if (unit === undefined) return refuse({ kind: 'unit-not-in-round', roundId, unitId })
    if (getRoundMove(move).unitIn?.includes(unit.state) !== true)
      return refuse({ kind: 'unit-not-in-state', roundId, unitId, move, state: unit.state })
    const lastDay = stageOf(round, 'explanation')?.lastDay
    if (lastDay !== undefined && platform.clock.today() <= lastDay)
      return refuse({ kind: 'still-explaining', roundId, unitId, lastDay })
    await updateRoundUnitState(transaction, { roundId, unitId, state: 'explained' })
    await recordRoundAct(transaction, acting, { roundId, unitId, kind: 'explanation-ended', detail: {} })
    return accept(undefined)
  })
}
