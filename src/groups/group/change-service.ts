import { isMonth } from '../../kernel/calendar.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { MonthBeingPaid } from './refusal.ts'

/**
 * One transaction that changes what is known of groups; nothing is kept when it is refused halfway. The database
 * itself refuses to change what a month being paid rests on, whoever asks: here its word becomes a refusal.
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
