import type { Transaction } from '../../platform/db/database.ts'
import type { RowSource } from '../import/row-store.ts'
import { type ReadyRow, selectReady } from './ready-store.ts'

/** Whole groups are read and taken so many at a time. */
const GROUPS_AT_ONCE = 2000

/**
 * The rows of an import that are ready, whole groups at a time, to be gone over twice: held against the registers, then
 * taken. What is one part, as nearly every import is, is opened once.
 */
export class ReadyRows {
  private readonly transaction: Transaction
  private readonly source: RowSource
  private only: readonly ReadyRow[] | undefined

  constructor(transaction: Transaction, source: RowSource) {
    this.transaction = transaction
    this.source = source
  }

  async *parts(): AsyncGenerator<readonly ReadyRow[]> {
    if (this.only !== undefined) return yield this.only
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { rows, hasMore } = await selectReady(this.transaction, this.source, { limit: GROUPS_AT_ONCE, after })
      if (after === '' && !hasMore) this.only = rows
      if (rows.length > 0) yield rows
      after = hasMore ? rows.at(-1)?.content.group.key : undefined
    }
  }
}
