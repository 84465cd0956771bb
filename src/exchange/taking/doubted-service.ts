import type { Reach } from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRowRecord, KeptDoubt } from '../import/import.ts'
import { Comparison } from '../import/incoming-service.ts'
import { keptDoubt, stateOf } from '../import/row-content.ts'
import { type RowSource, selectReady } from '../import/row-store.ts'
import type { BatchRow } from '../import/store.ts'
import type { DoubtCode } from '../reading/doubt.ts'
import type { RegisterGroup } from '../reading/register.ts'
import { asRow } from '../tray/recheck-service.ts'

/** Whole groups are read and taken so many at a time. */
export const GROUPS_AT_ONCE = 2000

/** What other files or people may have brought into the registers since the rows were read. */
const OF_REGISTERS: ReadonlySet<DoubtCode> = new Set([
  'person-in-two-groups',
  'identity-number-shared',
  'same-name-and-phone',
  'phone-shared',
  'account-shared',
  'near-group',
])

/**
 * Ready rows that the registers speak against by now: two files that were read side by side were held against neither. Asked
 * before the first row is taken, so that no row of the import is held against another, of which the reading has asked.
 */
export async function findDoubtedSince(
  transaction: Transaction,
  { platform, batch, reach, source }: { platform: Platform; batch: BatchRow; reach: Reach; source: RowSource },
): Promise<Map<string, KeptDoubt[]>> {
  const found = new Map<string, KeptDoubt[]>()
  const comparison = new Comparison({ ...platform, database: transaction }, { asOf: batch.as_of, reach })
  for (let after = ''; ; ) {
    const rows = await selectReady(transaction, source, { limit: GROUPS_AT_ONCE, after })
    const last = rows.at(-1)
    if (last === undefined) return found
    after = last.content.group.key
    for (const [id, doubts] of await doubtedOf(comparison, rows)) found.set(id, doubts)
  }
}

async function doubtedOf(comparison: Comparison, rows: readonly ImportRowRecord[]): Promise<[string, KeptDoubt[]][]> {
  const groups = new Map<string, RegisterGroup>()
  const compared = await comparison.compare(rows.map((record) => ({ row: asRow(record, groups), doubts: [] })))
  return rows.flatMap(({ id, content, decision }, index) => {
    const { doubts = [], change = 'joined' } = compared[index] ?? {}
    const stays = content.stays ?? []
    const against = doubts
      .filter(({ code }) => OF_REGISTERS.has(code) && !stays.includes(code))
      .map((doubt) => keptDoubt(doubt, content.written))
    const isHeld = stateOf(against, { change, decision }) === 'doubtful'
    return isHeld ? [[id, against] as [string, KeptDoubt[]]] : []
  })
}
