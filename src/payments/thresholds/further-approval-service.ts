import { isOneHuman } from '../../identity/service.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { type Acting, recordAct } from '../cycle/act-service.ts'
import type { AlreadySaidYes } from '../guards/threshold-refusal.ts'
import { insertYes, listYeses } from './further-approval-store.ts'
import type { DecidedAct } from './threshold.ts'

export interface YesGiven {
  readonly cycleId: string
  readonly act: DecidedAct
  readonly subjectIds: readonly string[]
}

/**
 * Says yes to what is proposed, where it needs more people than the one who would decide it now.
 *
 * @returns how many more are needed after this one; 0: the act is decided by this yes, and nothing was written
 */
export async function sayYes(
  transaction: Transaction,
  acting: Acting,
  { cycleId, act, subjectIds }: YesGiven,
): Promise<Result<number, AlreadySaidYes>> {
  const { platform, actor } = acting
  const asked = await listYeses(transaction, { act, subjectIds, on: platform.clock.today() })
  for (const { given } of asked)
    if (await isOneHuman(transaction, actor.userId, given)) return refuse({ kind: 'yes-said-already', act })
  const stillNeeded = Math.max(0, ...asked.map(({ needed, given }) => needed - given.length - 1))
  if (stillNeeded === 0) return accept(0)
  for (const { subjectId, amount } of asked) {
    const yes = { id: platform.newId(), cycleId, act, subjectId, ordinal: 1, amount }
    await insertYes(transaction, { ...yes, by: actor.userId, at: platform.clock.now() })
  }
  return accept(stillNeeded)
}

export interface YesRecorded {
  readonly cycleId: string
  readonly amount: Vnd
  readonly stillNeeded: number
  readonly detail: Readonly<Record<string, unknown>>
}

/** The history tells a yes that does not decide alone. */
export const recordYes = (
  transaction: Transaction,
  acting: Acting,
  { cycleId, amount, stillNeeded, detail }: YesRecorded,
): Promise<void> =>
  recordAct(transaction, acting, { cycleId, kind: 'further-approval-given', detail: { ...detail, amount, stillNeeded } })
