import { findBar, findReasonNotToApprove } from '../approval/approver-service.ts'
import { type Acting, mayAt } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { type CycleMoveName, getMove, isOpenTo, movesFrom } from '../cycle/cycle-state.ts'
import { awaitsApprover } from '../disbursement/obstacle.ts'
import type { ObstructedPayee } from '../disbursement/order-store.ts'

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
    if (may.ok && (await isOpenToApprover(acting, { move, cycle, waiting }))) moves.push(move)
  }
  return moves
}

interface ApproverMove {
  readonly move: CycleMoveName
  readonly cycle: PaymentCycle
  readonly waiting: readonly ObstructedPayee[]
}

async function isOpenToApprover({ platform, actor }: Acting, { move, cycle, waiting }: ApproverMove): Promise<boolean> {
  if (move === 'order-arrears') return waiting.some(({ obstacle }) => obstacle === null)
  if (move === 'approve') return (await findReasonNotToApprove(platform.database, cycle, actor.userId)) === undefined
  if (move !== 'approve-change') return true
  const isChanged = waiting.some(({ obstacle }) => awaitsApprover(obstacle))
  return isChanged && (await findBar(platform.database, cycle, actor.userId)) === undefined
}
