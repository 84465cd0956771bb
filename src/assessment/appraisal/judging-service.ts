import { type CriteriaTree, type Criterion, type Entry, shapeOf } from '../../criteria/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Acting } from '../round/act-service.ts'
import { findAsked } from '../round/asked-service.ts'
import { type ExplanationRequest, listRequests } from '../round/explanation-store.ts'
import type { CriterionExempted } from '../round/refusal.ts'
import { getRoundMove, type Round, type RoundUnit } from '../round/round.ts'
import { listExemptionsOf, lockRoundUnit } from '../round/round-store.ts'
import { findSubmission } from '../self-assessment/submission-store.ts'
import { type Assignment, type Conflict, seatOf } from './assignment.ts'
import { listAssignmentsOf, listConflicts } from './assignment-store.ts'
import type { AppraiserSeat, Judgement } from './judgement.ts'
import { findJudgements } from './judgement-store.ts'
import { mayJudge } from './recusal-service.ts'
import type { OfJudging } from './refusal.ts'

export interface CriterionKey {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
}

/** What one act on a criterion is judged by. */
export interface Judging {
  readonly tree: CriteriaTree
  readonly unit: RoundUnit
  readonly criterion: Criterion
  /** Every account of whoever acts. */
  readonly accounts: readonly string[]
  /** Their seat on the criterion, if they have one. */
  readonly seat: AppraiserSeat | undefined
  readonly assignments: readonly Assignment[]
  /** The latest of each seat; one by somebody recused since counts only as the revision before. */
  readonly judgements: readonly Judgement[]
  readonly counting: readonly Judgement[]
  /** The latest submission. */
  readonly submission: number
  /** What the unit answered in it. */
  readonly answered: Entry
  readonly request: ExplanationRequest | undefined
}

/** Locks a unit for an act on one of its criteria by somebody who may judge it: what two do at once follows one another. */
export async function lockForJudging(
  transaction: Transaction,
  { platform, actor }: Acting,
  { round, unitId, criterion: code }: { readonly round: Round; readonly unitId: string; readonly criterion: string },
): Promise<Result<Judging, OfJudging | CriterionExempted>> {
  const key = { roundId: round.id, unitId, criterion: code }
  const may = await mayJudge(transaction, { ...key, userId: actor.userId, today: platform.clock.today() })
  if (!may.ok) return may
  const unit = await lockRoundUnit(transaction, key)
  if (unit === undefined) return refuse({ kind: 'unit-not-in-round', roundId: round.id, unitId })
  const move = 'appraise'
  const submission = await findSubmission(transaction, key)
  if (getRoundMove(move).unitIn?.includes(unit.state) !== true || submission === undefined)
    return refuse({ kind: 'unit-not-in-state', roundId: round.id, unitId, move, state: unit.state })
  const asked = await findAsked(transaction, key)
  if (!asked.ok) return asked
  const exemption = (await listExemptionsOf(transaction, key)).find(({ criterion }) => criterion === code)
  if (exemption !== undefined) return refuse({ kind: 'criterion-exempted', ...key, reason: exemption.reason })
  const assignments = await listAssignmentsOf(transaction, key)
  const judgements = await findJudgements(transaction, key)
  const conflicts = await listConflicts(transaction, round.id)
  const requests = await listRequests(transaction, { roundId: round.id, unitIds: [unitId] })
  return accept({
    ...asked.value,
    unit,
    accounts: may.value,
    seat: seatOf(shapeOf(asked.value.tree), assignments, { criterion: code, accounts: may.value }),
    assignments,
    judgements,
    counting: withoutRecused(judgements, conflicts),
    submission: submission.number,
    answered: submission.sheet[code]?.entry ?? null,
    request: requests.find(({ criterion }) => criterion === code),
  })
}

/** What somebody judged of a unit before they declared that they must not counts no more. */
export const withoutRecused = (judgements: readonly Judgement[], conflicts: readonly Conflict[]): Judgement[] =>
  judgements.filter(({ unitId, byId }) => !conflicts.some((conflict) => conflict.unitId === unitId && conflict.personId === byId))

/** The submission a judgement has to be of: where the unit explained, its latest; else any. */
export const leastSubmission = (
  request: Pick<ExplanationRequest, 'returnedAt'> | undefined,
  { state, submission }: Pick<RoundUnit, 'state'> & { readonly submission: number },
): number => (request?.returnedAt != null && state === 'explained' ? submission : 0)
