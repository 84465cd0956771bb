import { lastDayOf, type Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { communesWithin } from '../../units/service.ts'
import { selectFacts, selectOverlaps, streamFacts } from './facts-store.ts'
import type { GroupFacts } from './group-facts.ts'

export interface FactsAsked {
  readonly month: Month
  /** All groups of the province's communes; without it and `communeIds`, every group there is. */
  readonly provinceId?: string | undefined
  readonly communeIds?: readonly string[] | undefined
  /** `listed`: each group comes with everyone who was a member on a day of the month. */
  readonly members?: 'listed' | 'counted' | undefined
}

/**
 * Streams the facts of all groups of a month in chunks, ordered by id, in constant memory. Inside one `repeatable read`
 * transaction all chunks are of the same snapshot.
 */
export async function* streamGroupFacts(database: Database, asked: FactsAsked, chunk = 5_000): AsyncGenerator<GroupFacts[]> {
  const { month, provinceId, members = 'counted' } = asked
  const communeIds =
    asked.communeIds ??
    (provinceId === undefined ? ('all' as const) : await communesWithin(database, [provinceId], lastDayOf(month)))
  const overlaps = await selectOverlaps(database, month)
  const query = { communeIds, month, members }
  if (database.isTransaction) {
    yield* streamFacts(database, query, { size: chunk, overlaps })
    return
  }
  for (let after: string | undefined; ; ) {
    const facts = await selectFacts(database, query, { chunk: { after, size: chunk }, overlaps })
    if (facts.length > 0) yield facts
    if (facts.length < chunk) return
    after = facts.at(-1)?.groupId
  }
}
