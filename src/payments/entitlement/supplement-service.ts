import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import { mayAt, recordAct } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { findCycle, findSupplementOf, insertSupplement } from '../cycle/cycle-store.ts'
import type { NotSupplemented } from '../cycle/refusal.ts'
import { hasLeftOut } from './supplement-store.ts'

/**
 * Opens a supplement of a closed month: a cycle of its own, through the same approval, for groups that the month left out and
 * that are due it since. It is computed by the month's provision, on the facts the month was computed on.
 *
 * @param given.cycleId the closed cycle
 */
export function openSupplement(
  platform: Platform,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<Result<PaymentCycle, NotSupplemented>> {
  const acting = { platform, actor }
  return allOrNothing<PaymentCycle, NotSupplemented>(platform.database, async (transaction) => {
    const main = await findCycle(transaction, cycleId)
    if (main === undefined || main.kind !== 'main') return refuse({ kind: 'cycle-unknown', cycleId })
    const { permission } = CYCLE_MOVES.open
    const may = await mayAt(transaction, acting, { permission, unitId: main.provinceId })
    if (!may.ok) return may
    const { month, provisionCode, provisionId, provinceId } = main
    if (main.state !== 'closed') return refuse({ kind: 'month-not-closed', month })
    const last = await findSupplementOf(transaction, main)
    if (last !== undefined && last.state !== 'closed') return refuse({ kind: 'supplement-open', cycleId: last.id, month })
    if (!(await hasLeftOut(transaction, main))) return refuse({ kind: 'nothing-to-supplement', month })
    const opening = { provisionId, provisionCode, month, provinceId, openedBy: actor.userId, openedAt: platform.clock.now() }
    const supplement = await insertSupplement(transaction, { id: platform.newId(), ...opening })
    if (supplement === undefined) return refuse({ kind: 'supplement-open', cycleId, month })
    const after = { provisionCode, month, provisionId, supplements: cycleId, run: supplement.run }
    await recordAct(transaction, acting, { cycleId: supplement.id, kind: 'opened', audit: { after } })
    return accept(supplement)
  })
}
