import { CompiledQuery } from 'kysely'
import type { Refused, Result } from '../../kernel/result.ts'
import type { Database, Transaction } from './database.ts'

class RolledBack extends Error {
  readonly refused: Refused<unknown>
  constructor(refused: Refused<unknown>) {
    super('refused: nothing is kept')
    this.refused = refused
  }
}

/** Runs an act in one transaction, and rolls it back when the act is refused. */
export async function allOrNothing<Value, Refusal>(
  database: Database,
  act: (transaction: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await database.transaction().execute(async (transaction) => {
      const result = await act(transaction)
      if (!result.ok) throw new RolledBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.refused as Refused<Refusal>
    throw error
  }
}

/** Runs an act within a transaction and takes back all it wrote: what it would be refused for, it is refused for. */
export async function tryOut<Outcome>(transaction: Transaction, act: () => Promise<Outcome>): Promise<Outcome> {
  await transaction.executeQuery(CompiledQuery.raw('SAVEPOINT tried_out'))
  const outcome = await act()
  await transaction.executeQuery(CompiledQuery.raw('ROLLBACK TO SAVEPOINT tried_out'))
  return outcome
}
