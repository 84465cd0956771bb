import type { Kysely } from 'kysely'
import type { Journal } from './journal.ts'
import { findLastSeal, hashesOfSeals } from './verify-store.ts'

/**
 * Whether the last head that was noted outside stands in the record. A program that died between COMMIT and journal leaves
 * the journal behind: the end of the record is noted then, since it continues that head.
 */
export async function catchUp(database: Kysely<unknown>, journal: Journal): Promise<'agrees' | 'differs' | 'missing'> {
  const end = await findLastSeal(database)
  const last = journal.findLast()
  if (end === undefined && last === undefined) return 'agrees'
  if (last === undefined) return 'missing'
  if (last === 'unreadable' || end === undefined) return 'differs'
  const hashes = await hashesOfSeals(database, [last.seq])
  if (hashes.get(last.seq) !== last.hash) return 'differs'
  if (end.seq > last.seq)
    journal.append({ kind: 'sealed', seq: end.seq, at: end.madeAt.toISOString(), hash: end.hash, note: 'caught up' })
  return 'agrees'
}
