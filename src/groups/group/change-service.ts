import { isMonth } from '../../kernel/calendar.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { MonthBeingPaid } from './refusal.ts'

/**
 * Runs a change of groups in one transaction and rolls it back when it is refused. Triggers refuse to change the facts of
 * a month that is being paid; here their error becomes a refusal.
 */
export async function changeGroups<Value, Refusal>(
  database: Database,
  act: (transaction: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | MonthBeingPaid>> {
  try {
    return await allOrNothing(database, act)
  } catch (error) {
    const refusal = monthBeingPaid(error)
    if (refusal === undefined) throw error
    return refuse(refusal)
  }
}

function monthBeingPaid(error: unknown): MonthBeingPaid | undefined {
  if (!(error instanceof Error) || !('constraint' in error) || error.constraint !== 'month-being-paid') return undefined
  if (!('detail' in error) || typeof error.detail !== 'string') return undefined
  const { month, groupId } = JSON.parse(error.detail) as { month: string; groupId: string }
  return isMonth(month) ? { kind: 'month-being-paid', month, groupId } : undefined
}
