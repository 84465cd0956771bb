import { dayAt } from '../../kernel/calendar.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Acting } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { listCycleEvents } from '../cycle/cycle-store.ts'
import { answerTimeGuards, type TimeAnswered } from '../cycle/guarded-act-service.ts'
import type { NotOrdered } from '../cycle/refusal.ts'

/** An order is of today, and never of a day before its approval: there a clock was set back. */
export async function answerTimeOfOrder(
  database: Database,
  acting: Acting,
  { cycle, reason }: { readonly cycle: PaymentCycle; readonly reason: string | undefined },
): Promise<Result<TimeAnswered, NotOrdered>> {
  const today = acting.platform.clock.today()
  const approved = (await listCycleEvents(database, cycle.id)).findLast(({ kind }) => kind === 'approved')
  const approvedOn = approved && dayAt(new Date(approved.at))
  if (approvedOn !== undefined && approvedOn > today) return refuse({ kind: 'order-before-approval', approvedOn, today })
  return answerTimeGuards(database, acting, { cycle, act: 'order', reason })
}
