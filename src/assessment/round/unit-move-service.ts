import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { CriterionExempted, NotTheTime, UnitNotInRound, UnitNotInState } from './refusal.ts'
import {
  getRoundMove,
  isTimeToAnswer,
  lastDayToAnswer,
  type Round,
  type RoundMoveName,
  type RoundUnit,
  stageOf,
} from './round.ts'
import { listExemptionsOf, listExtensionsOf, lockRoundUnit } from './round-store.ts'

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
  const firstDay = stageOf(round, 'self-assessment')?.firstDay ?? null
  if (!isTimeToAnswer({ ...asked, today }))
    return refuse({
      ...{ kind: 'not-the-time-to-answer', ...key, criterion: criterion ?? null, firstDay },
      lastDay: lastDayToAnswer(asked) ?? null,
    })
  return getRoundMove(move).unitIn?.includes(unit.state) === true
    ? accept(unit)
    : refuse({ kind: 'unit-not-in-state', ...key, move, state: unit.state })
}

/** Whether a unit may write under a criterion today. Its row is locked, so that nobody submits meanwhile. */
export async function mayAnswerNow(
  transaction: Transaction,
  asked: Omit<UnitMove, 'move'> & { readonly criterion: string },
): Promise<Result<void, UnitNotInRound | UnitNotInState | NotTheTime | CriterionExempted>> {
  const open = await lockUnitFor(transaction, { ...asked, move: 'answer' })
  if (!open.ok) return open
  const { criterion, unitId } = asked
  const key = { roundId: asked.round.id, unitId }
  const exemption = (await listExemptionsOf(transaction, key)).find((one) => one.criterion === criterion)
  return exemption === undefined
    ? accept(undefined)
    : refuse({ kind: 'criterion-exempted', ...key, criterion, reason: exemption.reason })
}
