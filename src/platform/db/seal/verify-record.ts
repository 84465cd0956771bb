import type { Kysely } from 'kysely'
import type { SealFault } from './fault.ts'
import { TELLING_COLUMNS } from './fault-text.ts'
import type { SealKeys } from './seal-keys.ts'
import { SEALED_TABLES } from './sealed-tables.ts'
import type { Seals } from './seals.ts'
import { type JournalRead, type RecordVerified, verifyJournal } from './verify-journal.ts'
import { MOST_TOLD, verifySeals } from './verify-seals.ts'
import { compareWithRecord, type Disagreement, describeRows, listGuards, sealsOfActs } from './verify-store.ts'

/** What is read outside the database, before it: the keys, and how far the journal reached. */
export interface Outside {
  readonly keys: SealKeys | undefined
  readonly journal: JournalRead | undefined
}

export async function readOutside({ keys, journal }: Seals): Promise<Outside> {
  return {
    keys: await keys(),
    journal: journal === undefined ? undefined : { journal, until: journal.size() },
  }
}

/**
 * Compares every sealed row with the record, the record with its seals, and the seals with the journal, in the caller's
 * snapshot. Each fault names its place, and what is broken in one place does not end the looking in another.
 */
export async function verifyRecord(database: Kysely<unknown>, { keys, journal }: Outside): Promise<RecordVerified> {
  const faults: SealFault[] = []
  const guards = await listGuards(database)
  for (const table of Object.keys(SEALED_TABLES)) {
    const count = guards.get(table)
    if (count === undefined) faults.push({ kind: 'table-missing', table })
    else faults.push(...(await faultsOfTable(database, table)))
    if (count !== undefined && count < GUARDS_OF_A_TABLE) faults.push({ kind: 'guard-missing', table })
  }
  faults.push(...(await verifySeals(database, keys)))
  const compared = journal === undefined ? { faults: [], notices: [] } : await verifyJournal(database, journal)
  return { faults: [...faults, ...compared.faults], notices: compared.notices }
}

/** For what is inserted, updated, deleted and truncated. */
const GUARDS_OF_A_TABLE = 4

async function faultsOfTable(database: Kysely<unknown>, table: string): Promise<SealFault[]> {
  const found = await compareWithRecord(database, table, MOST_TOLD)
  if (found.length === 0) return []
  const keys = found.map(({ key }) => key)
  const about = await describeRows(database, { table, keys, columns: TELLING_COLUMNS })
  const seals = await sealsOfActs(
    database,
    found.flatMap(({ act }) => act ?? []),
  )
  const faults = found.map((disagreement): SealFault => {
    const { key, act } = disagreement
    const kind = kindOf(disagreement)
    const place = { table, key, about: about.get(key) ?? {} }
    const sealed = seals.get(act ?? 0) ?? { seal: null, at: null }
    return kind === 'row-added' ? { kind, ...place } : { kind, ...place, ...sealed }
  })
  const more = (found[0]?.total ?? 0) - found.length
  return more > 0 ? [...faults, { kind: 'more-rows', table, count: more }] : faults
}

function kindOf({ stands, isRecorded }: Disagreement): 'row-added' | 'row-altered' | 'row-removed' {
  if (!isRecorded) return 'row-added'
  return stands ? 'row-altered' : 'row-removed'
}
