import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Keyring } from '../../platform/platform.ts'
import type { ShownField } from '../columns/field.ts'
import type { KeptDoubt, RowContent } from '../import/import.ts'

/** One value put right in many rows at once: what they were before, so that it can be taken back. */
export interface Correction {
  readonly field: ShownField
  readonly written: string
  readonly becomes: string
  /** What is remembered by it for the next file. */
  readonly wordId: string | null
  readonly rows: readonly { readonly id: string; readonly content: RowContent; readonly doubts: readonly KeptDoubt[] }[]
}

export interface KeptCorrection extends Correction {
  readonly id: string
  readonly madeByName: string
  readonly madeAt: Date
}

interface CorrectionRow {
  id: string
  sealed: Buffer
  made_by_name: string
  made_at: Date
}

export async function insertCorrection(
  transaction: Transaction,
  correction: Correction,
  given: { id: string; importId: string; keyring: Keyring; by: { userId: string; name: string }; at: Date },
): Promise<void> {
  const { id, importId, keyring, by, at } = given
  await sql`
    INSERT INTO import_correction (id, import_id, sealed, made_by, made_by_name, made_at)
    VALUES (${id}, ${importId}, ${keyring.seal(JSON.stringify(correction))}, ${by.userId}, ${by.name}, ${at})`.execute(
    transaction,
  )
}

/** Corrections of an import that were not taken back, the newest first. */
export async function selectCorrections(database: Database, importId: string, keyring: Keyring): Promise<KeptCorrection[]> {
  const { rows } = await sql<CorrectionRow>`
    SELECT id, sealed, made_by_name, made_at FROM import_correction WHERE import_id = ${importId} AND undone_at IS NULL
    ORDER BY made_at DESC, id DESC`.execute(database)
  return rows.map(({ id, sealed, made_by_name, made_at }) => ({
    ...(JSON.parse(keyring.open(sealed)) as Correction),
    id,
    madeByName: made_by_name,
    madeAt: made_at,
  }))
}

export const markUndone = (transaction: Transaction, id: string, at: Date): Promise<unknown> =>
  sql`UPDATE import_correction SET undone_at = ${at} WHERE id = ${id}`.execute(transaction)
