import type { RawBuilder } from 'kysely'
import type { CycleEntryKind } from '../../ledger/index.ts'
import { appendEntry, type SumToBook } from '../../ledger/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Acting } from '../cycle/act-service.ts'
import { POSTINGS } from './postings.ts'

export interface ActToBook {
  readonly kind: CycleEntryKind
  readonly cycleId: string
  readonly description: string
  /** The order or bank file it rests on. */
  readonly documentId?: string
  /** What the act moves, a row a sum: see the rules of its kind in `POSTINGS` for the columns they ask for. */
  readonly sums: RawBuilder<SumToBook>
}

/** Books one act of a cycle, in the transaction that does it. */
export async function bookAct(
  transaction: Transaction,
  { platform: { newId, clock }, actor }: Acting,
  { sums, ...act }: ActToBook,
): Promise<void> {
  const recorded = { recordedBy: actor.userId, recordedAt: clock.now() }
  await appendEntry(transaction, { ...act, ...recorded, id: newId(), on: clock.today() }, { rules: POSTINGS[act.kind], sums })
}
