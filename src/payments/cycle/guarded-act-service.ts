import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { type GuardedAct, type TimeGuard, type TimeGuarded, unanswered } from '../guards/time-guard.ts'
import { findTimeGuards } from '../guards/time-guard-service.ts'
import { type Acting, words } from './act-service.ts'
import type { PaymentCycle } from './cycle.ts'
import { listCycleEvents } from './cycle-store.ts'
import { answeredBefore } from './given-guard.ts'

/** What the record of an act keeps of its time: nothing where nothing is unusual. */
export interface TimeAnswered {
  readonly reason: string | undefined
  readonly trail: { readonly guards?: readonly TimeGuard[] }
}

/** Refuses an act at an unusual time without a reason. What it answers is for the record of the act. */
export async function answerTimeGuards(
  database: Database,
  { platform }: Acting,
  { cycle, act, reason }: { readonly cycle: PaymentCycle; readonly act: GuardedAct; readonly reason: string | undefined },
): Promise<Result<TimeAnswered, TimeGuarded>> {
  return answerGuards(await findOpenGuards(database, cycle, { act, today: platform.clock.today() }), { act, reason })
}

export function answerGuards(
  guards: readonly TimeGuard[],
  { act, reason: given }: { readonly act: GuardedAct; readonly reason: string | undefined },
): Result<TimeAnswered, TimeGuarded> {
  const reason = words(given)
  if (guards.length === 0) return accept({ reason, trail: {} })
  return reason === undefined ? refuse({ kind: 'time-guarded', act, guards }) : accept({ reason, trail: { guards } })
}

/** The guards of an act that wait for a reason: approving and ordering do not ask again what the submission said. */
export async function findOpenGuards(
  database: Database,
  cycle: PaymentCycle,
  asked: Parameters<typeof findTimeGuards>[2],
): Promise<TimeGuard[]> {
  const guards = await findTimeGuards(database, cycle, asked)
  if (guards.length === 0 || asked.act === 'compute' || asked.act === 'submit') return guards
  return unanswered(guards, answeredBefore(await listCycleEvents(database, cycle.id)))
}
