import { isOneHuman } from '../../identity/service.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { findBar, findReasonNotToApprove } from '../approval/approver-service.ts'
import { findReasonNotToSubmit } from '../approval/submitter-service.ts'
import { type Acting, mayAt } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { type CycleMoveName, getMove, isOpenTo, movesFrom } from '../cycle/cycle-state.ts'
import { awaitsApprover } from '../disbursement/obstacle.ts'
import type { ObstructedPayee } from '../disbursement/order-store.ts'
import { missingYeses, readOrderYeses } from '../thresholds/order-yeses-service.ts'

/** What this actor may do with a cycle now: the screen draws its buttons from it. */
export async function listOpenMoves(
  acting: Acting,
  { cycle, waiting }: { readonly cycle: PaymentCycle; readonly waiting: readonly ObstructedPayee[] },
): Promise<CycleMoveName[]> {
  const moves: CycleMoveName[] = []
  for (const move of movesFrom(cycle.state)) {
    if (!isOpenTo(move, cycle)) continue
    const { permission } = getMove(move)
    const may = await mayAt(acting.platform.database, acting, { permission, unitId: cycle.provinceId })
    if (may.ok && (await isOpenToReader(acting, { move, cycle, waiting }))) moves.push(move)
  }
  return moves
}

interface MoveOfReader {
  readonly move: CycleMoveName
  readonly cycle: PaymentCycle
  readonly waiting: readonly ObstructedPayee[]
}

async function isOpenToReader({ platform, actor }: Acting, { move, cycle, waiting }: MoveOfReader): Promise<boolean> {
  if (move === 'order-arrears') return waiting.some(({ obstacle }) => obstacle === null)
  if (move === 'submit') return (await findReasonNotToSubmit(platform.database, cycle, actor.userId)) === undefined
  if (move === 'approve') return (await findReasonNotToApprove(platform.database, cycle, actor.userId)) === undefined
  if (move === 'approve-order') return awaitsYes({ platform, actor }, { cycle, waiting })
  if (move !== 'approve-change') return true
  const isChanged = waiting.some(({ obstacle }) => awaitsApprover(obstacle))
  return isChanged && (await findBar(platform.database, cycle, actor.userId)) === undefined
}

/** Whether the next order needs a yes that this reader may give and has not given. */
async function awaitsYes({ platform, actor }: Acting, { cycle, waiting }: Omit<MoveOfReader, 'move'>): Promise<boolean> {
  const { database, clock } = platform
  const yeses = await readOrderYeses(database, { cycleId: cycle.id, amount: sumToOrder(waiting), today: clock.today() })
  if (missingYeses(yeses) === 0) return false
  const before = yeses.given.map(({ by }) => by)
  return !(await isOneHuman(database, actor.userId, before)) && (await findBar(database, cycle, actor.userId)) === undefined
}

/** What an order of today would send, but for what it keeps back for claims. */
export const sumToOrder = (waiting: readonly ObstructedPayee[]): Vnd =>
  sumVnd(waiting.filter(({ obstacle }) => obstacle === null).map(({ amount }) => amount))
