import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/calendar.ts'
import { type NamedThing, named } from '../../kernel/named-thing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Keyring } from '../../platform/platform.ts'
import type { ImportFile, RowContent } from './import.ts'

/** One row of a register that was brought in, in which somebody stands. */
export interface KeptRow {
  readonly importId: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly asOf: PlainDate
  readonly broughtInOn: string
}

/** Rows of the latest reading of each import that led to one of the seats or give the identity number, by its blind index. */
export async function selectRowsOf(
  database: Database,
  { membershipIds, identityIndexes }: { membershipIds: readonly string[]; identityIndexes: readonly Uint8Array[] },
): Promise<KeptRow[]> {
  const indexes = identityIndexes.map((index) => Buffer.from(index).toString('hex'))
  const { rows } = await sql<KeptRow>`
    SELECT b.id AS "importId", b.files -> r.file ->> 'name' AS file, r.sheet, r."row", b.as_of AS "asOf",
      to_char(b.started_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "broughtInOn"
    FROM import_row r JOIN import_batch b ON b.id = r.import_id AND b.reading = r.reading
    WHERE b.content_erased_at IS NULL
      AND (r.membership_id = ANY(${membershipIds}::uuid[]) OR encode(r.identity_index, 'hex') = ANY(${indexes}::text[]))
    ORDER BY b.started_at, r.seq`.execute(database)
  return rows
}

/** Imports by the names of their files; other ids are left out. */
export async function importNames(database: Database, ids: readonly string[]): Promise<NamedThing[]> {
  const { rows } = await sql<{ id: string; files: ImportFile[] }>`
    SELECT id, files FROM import_batch WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows.map(({ id, files }) => named('import', { id, name: files.map(({ name }) => name).join(', ') }))
}

const ENDED = sql`state IN ('taken', 'discarded', 'refused', 'undone') AND content_erased_at IS NULL`

/** How many ended imports that began before a day still hold their rows and files. */
export async function countKeptImports(database: Database, before: PlainDate): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM import_batch WHERE ${ENDED} AND started_at < ${before}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`.execute(
    database,
  )
  return rows[0]?.total ?? 0
}

const NOTHING: RowContent = {
  person: { fullName: '', role: 'member' },
  written: {},
  group: { key: '', name: '', label: '', communeLabel: '' },
}

/**
 * Blanks what ended imports that began before a day hold of people: rows, samples of columns, members not listed any more.
 *
 * @returns how many imports there were, and the keys of files that no import needs now
 */
export async function eraseKeptImports(
  transaction: Transaction,
  before: PlainDate,
  keyring: Keyring,
): Promise<{ imports: number; fileKeys: string[] }> {
  const { rows } = await sql<{ id: string; files: ImportFile[] }>`
    UPDATE import_batch SET content_erased_at = now(),
      sheets = (SELECT coalesce(jsonb_agg(jsonb_set(sheet, '{columns}', (
        SELECT coalesce(jsonb_agg(jsonb_set(heading, '{samples}', '[]')), '[]') FROM jsonb_array_elements(sheet -> 'columns') AS heading))), '[]')
        FROM jsonb_array_elements(sheets) AS sheet)
    WHERE ${ENDED} AND started_at < ${before}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' RETURNING id, files`.execute(
    transaction,
  )
  const ids = rows.map(({ id }) => id)
  await sql`
    UPDATE import_row SET sealed = ${keyring.seal(JSON.stringify(NOTHING))}, identity_index = NULL, phone_index = NULL,
      account_index = NULL, search = ''
    WHERE import_id = ANY(${ids}::uuid[])`.execute(transaction)
  await sql`
    UPDATE import_correction SET sealed = ${keyring.seal(JSON.stringify({ field: 'note', written: '', becomes: '', wordId: null, rows: [] }))}
    WHERE import_id = ANY(${ids}::uuid[])`.execute(transaction)
  await sql`UPDATE import_leaving SET full_name = '' WHERE import_id = ANY(${ids}::uuid[])`.execute(transaction)
  const keys = [...new Set(rows.flatMap(({ files }) => files.map(({ key }) => key)))]
  const { rows: needed } = await sql<{ key: string }>`
    SELECT DISTINCT file ->> 'key' AS key FROM import_batch, jsonb_array_elements(files) AS file
    WHERE content_erased_at IS NULL AND file ->> 'key' = ANY(${keys}::text[])`.execute(transaction)
  const kept = new Set(needed.map(({ key }) => key))
  return { imports: ids.length, fileKeys: keys.filter((key) => !kept.has(key)) }
}
