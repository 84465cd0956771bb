import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { listRequests } from './explanation-store.ts'
import type { CriterionExempted, CriterionNotReturned, NotTheTime, UnitNotInRound, UnitNotInState } from './refusal.ts'
import {
  getRoundMove,
  isTimeToAnswer,
  isTimeToExplain,
  lastDayToAnswer,
  lastDayToExplain,
  type Round,
  type RoundMoveName,
  type RoundUnit,
  stageOf,
} from './round.ts'
import { findRoundUnit, listExemptionsOf, listExtensionsOf, lockRoundUnit } from './round-store.ts'

interface UnitMove {
  readonly round: Round
  readonly unitId: string
  readonly move: RoundMoveName
  readonly criterion?: string | undefined
  readonly today: PlainDate
}

/** Locks a unit of a round for a move of it, where its state and the calendar allow the move today. */
export async function lockUnitFor(
  transaction: Transaction,
  { round, unitId, move, criterion, today }: UnitMove,
): Promise<Result<RoundUnit, UnitNotInRound | UnitNotInState | NotTheTime>> {
  const key = { roundId: round.id, unitId }
  const unit = await lockRoundUnit(transaction, key)
  if (unit === undefined) return refuse({ kind: 'unit-not-in-round', ...key })
  const asked = { round, extensions: await listExtensionsOf(transaction, key), criterion }
  const isExplaining = move === 'explain'
  if (!(isExplaining ? isTimeToExplain(round, today) : isTimeToAnswer({ ...asked, today })))
    return refuse({
      ...{ kind: 'not-the-time-to-answer', ...key, criterion: criterion ?? null },
      firstDay: stageOf(round, isExplaining ? 'explanation' : 'self-assessment')?.firstDay ?? null,
      lastDay: (isExplaining ? lastDayToExplain(round) : lastDayToAnswer(asked)) ?? null,
    })
  return getRoundMove(move).unitIn?.includes(unit.state) === true
    ? accept(unit)
    : refuse({ kind: 'unit-not-in-state', ...key, move, state: unit.state })
}

/** How a unit writes at present: it answers, or once it was returned explains what it was asked. */
export async function findWritingMove(
  database: Database,
  key: { readonly roundId: string; readonly unitId: string },
): Promise<'answer' | 'explain'> {
  const unit = await findRoundUnit(database, key)
  return unit?.state === 'returned' ? 'explain' : 'answer'
}

/** Whether a unit may write under a criterion today. Its row is locked, so that nobody submits meanwhile. */
export async function mayAnswerNow(
  transaction: Transaction,
  asked: UnitMove & { readonly move: 'answer' | 'explain'; readonly criterion: string },
): Promise<Result<void, UnitNotInRound | UnitNotInState | NotTheTime | CriterionExempted | CriterionNotReturned>> {
  const open = await lockUnitFor(transaction, asked)
  if (!open.ok) return open
  const { criterion, unitId, move } = asked
  const key = { roundId: asked.round.id, unitId }
  const requests = move === 'explain' ? await listRequests(transaction, { ...key, unitIds: [unitId] }) : []
  if (move === 'explain' && !requests.some((request) => request.criterion === criterion))
    return refuse({ kind: 'criterion-not-returned', ...key, criterion })
  const exemption = (await listExemptionsOf(transaction, key)).find((one) => one.criterion === criterion)
  return exemption === undefined
    ? accept(undefined)
    : refuse({ kind: 'criterion-exempted', ...key, criterion, reason: exemption.reason })
}
