import type { AwardEntryKind } from '../../ledger/index.ts'
import { appendEntry } from '../../ledger/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Acting } from './act-service.ts'
import type { Award } from './award.ts'
import { sumsToBook, type UnitSum } from './payment-store.ts'
import { AWARD_POSTINGS } from './postings.ts'

export interface AwardActToBook {
  readonly award: Pick<Award, 'roundId'>
  readonly kind: AwardEntryKind
  /** The proposal, payment or voucher it rests on. */
  readonly documentId: string
  readonly description: string
  readonly sums: readonly UnitSum[]
}

/** Books one act on an award, in the transaction that does it; of nothing, nothing is booked. */
export async function bookAwardAct(
  transaction: Transaction,
  { platform: { newId, clock }, actor }: Acting,
  { award, sums, ...act }: AwardActToBook,
): Promise<void> {
  const moved = sums.filter(({ amount }) => amount > 0)
  if (moved.length === 0) return
  const recorded = { recordedBy: actor.userId, recordedAt: clock.now() }
  const entry = { ...act, ...recorded, id: newId(), cycleId: award.roundId, on: clock.today() }
  await appendEntry(transaction, entry, { rules: AWARD_POSTINGS[act.kind], sums: sumsToBook(moved) })
}
