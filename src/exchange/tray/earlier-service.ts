import type { Platform } from '../../platform/platform.ts'
import type { ImportState } from '../import/import.ts'
import { countTakenOf } from '../import/row-look-store.ts'
import { type BatchRow, findEarlier, type ImportScope } from '../import/store.ts'

/** An import that brought in one of the files before: when, by whom, and what became of it. */
export interface ShownEarlier {
  readonly id: string
  readonly file: string
  readonly state: ImportState
  readonly startedByName: string
  readonly startedAt: string
  readonly takenAt: string | null
  readonly rowsTaken: number
}

export async function listEarlier(
  { database }: Platform,
  { batch, scope }: { batch: BatchRow; scope: ImportScope },
): Promise<ShownEarlier[]> {
  const earlier = await findEarlier(database, batch, scope)
  const taken = await countTakenOf(
    database,
    earlier.map(({ id }) => id),
  )
  return earlier.map(({ startedAt, takenAt, ...known }) => ({
    ...known,
    startedAt: startedAt.toISOString(),
    takenAt: takenAt?.toISOString() ?? null,
    rowsTaken: taken.get(known.id) ?? 0,
  }))
}
