import type { KeptSeat } from '../../groups/index.ts'
import { findSeats } from '../../groups/service.ts'
import { computeIdentityIndex } from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { keptKey } from '../import/difference.ts'
import type { ImportRowRecord } from '../import/import.ts'
import type { BatchRow } from '../import/store.ts'

interface MovingRow {
  readonly id: string
  /** Of the identity number. */
  readonly index: string
  readonly groupKey: string
}

/** The rows of those decided to have moved. */
export const listMoving = ({ keyring }: Platform, rows: readonly ImportRowRecord[]): MovingRow[] =>
  rows.flatMap(({ id, decision, content }) => {
    const { identityNumber } = content.person
    return decision?.decision === 'same-moves' && identityNumber !== undefined
      ? [{ id, index: computeIdentityIndex(keyring, identityNumber), groupKey: content.group.key }]
      : []
  })

/** The seats in other groups of those decided to have moved, by the row that says so: taking it ends them. */
export async function selectSeatsLeft(
  transaction: Transaction,
  moving: readonly MovingRow[],
  batch: BatchRow,
): Promise<Map<string, KeptSeat[]>> {
  if (moving.length === 0) return new Map()
  const found = await findSeats(transaction, { identityIndexes: moving.map(({ index }) => index), on: batch.as_of })
  const seats = Map.groupBy(found, ({ identityIndex }) => identityIndex)
  return new Map(
    moving.map(({ id, index, groupKey }) => [
      id,
      (seats.get(index) ?? []).filter(({ communeId, groupName }) => keptKey({ communeId, name: groupName }) !== groupKey),
    ]),
  )
}
