import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import { mayAt, recordAct, words } from '../cycle/act-service.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { findCycle, lockCycle } from '../cycle/cycle-store.ts'
import type { CorrectionNotSupplemented } from '../cycle/refusal.ts'
import { findDifferences, supplementIn } from './correction-service.ts'
import { type DecidedSupplement, insertCorrectionSupplements } from './correction-store.ts'

export interface SupplementCorrection {
  /** The closed month's own cycle. */
  readonly cycleId: string
  readonly groupIds: readonly string[]
  readonly reason: string
}

/**
 * Decides that groups are given what their corrected report adds to a closed month. Nothing is paid by it: they stand under
 * arrears until a supplement computes, submits, approves and pays the difference as a month does.
 */
export function supplementCorrection(
  platform: Platform,
  actor: Actor,
  { cycleId, groupIds, reason: given }: SupplementCorrection,
): Promise<Result<{ readonly groups: number; readonly amount: Vnd }, CorrectionNotSupplemented>> {
  const acting = { platform, actor }
  return allOrNothing<{ readonly groups: number; readonly amount: Vnd }, CorrectionNotSupplemented>(
    platform.database,
    async (transaction) => {
      const seen = await findCycle(transaction, cycleId)
      if (seen === undefined || seen.kind !== 'main') return refuse({ kind: 'cycle-unknown', cycleId })
      const { month, provinceId } = seen
      const may = await mayAt(transaction, acting, { permission: CYCLE_MOVES.open.permission, unitId: provinceId })
      if (!may.ok) return may
      const cycle = await lockCycle(transaction, cycleId)
      assert(cycle !== undefined, 'a month that was opened stays')
      const reason = words(given)
      if (reason === undefined) return refuse({ kind: 'reason-missing' })
      if (cycle.state !== 'closed') return refuse({ kind: 'month-not-closed', month })
      const found = await findDifferences(transaction, cycle)
      const decided: DecidedSupplement[] = []
      for (const groupId of new Set(groupIds)) {
        const one = found.find(({ group }) => group.groupId === groupId)
        const amount = one === undefined ? 0 : supplementIn(one)
        if (one === undefined || amount === 0 || one.group.confirmationId === null)
          return refuse({ kind: 'nothing-to-supplement', month })
        decided.push({ id: platform.newId(), cycleId, month, groupId, confirmationId: one.group.confirmationId, amount })
      }
      const by = { by: actor.userId, at: platform.clock.now() }
      if ((await insertCorrectionSupplements(transaction, { decided, reason, ...by })) < decided.length)
        return refuse({ kind: 'nothing-to-supplement', month })
      const amount = sumVnd(decided.map((one) => one.amount))
      const detail = { amount, sums: decided.map((one) => ({ groupId: one.groupId, amount: one.amount })) }
      await recordAct(transaction, acting, { cycleId, kind: 'supplement-decided', reason, detail })
      return accept({ groups: decided.length, amount })
    },
  )
}
