import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Keyring } from '../../platform/platform.ts'
import type { DoubtCode } from '../reading/doubt.ts'
import type { RowIndexes } from './difference.ts'
import type { ImportFile, ImportRowRecord, KeptDoubt, RowChange, RowContent, RowDecision, RowState } from './import.ts'

export interface StoredRow {
  id: string
  seq: number
  file: number
  sheet: string
  row: number
  block: number
  state: RowState
  change: RowChange | null
  sealed: Buffer
  doubts: KeptDoubt[]
  decision: RowDecision | null
  written_by: string[]
  membership_id: string | null
  correction_id: string | null
  aside_reason: string | null
}

export const ROW_COLUMNS = sql.raw(
  'id, seq, file, sheet, "row", block, state, change, sealed, doubts, decision, written_by, membership_id, correction_id, aside_reason',
)

/** Rows of one reading of one import; the keyring opens what was sealed. */
export interface RowSource {
  readonly importId: string
  readonly reading: number
  readonly files: readonly ImportFile[]
  readonly keyring: Keyring
}

export const openRow = ({ files, keyring }: RowSource, row: StoredRow): ImportRowRecord => ({
  id: row.id,
  seq: row.seq,
  place: { file: files[row.file]?.name ?? '', sheet: row.sheet, row: row.row },
  block: row.block,
  state: row.state,
  change: row.change,
  content: JSON.parse(keyring.open(row.sealed)) as RowContent,
  doubts: row.doubts,
  decision: row.decision,
  writtenBy: row.written_by,
  membershipId: row.membership_id,
  correctionId: row.correction_id,
  asideReason: row.aside_reason,
})

export interface RowToInsert {
  readonly id: string
  readonly seq: number
  readonly file: number
  readonly sheet: string
  readonly row: number
  readonly block: number
  readonly state: RowState
  readonly change: RowChange
  readonly content: RowContent
  /** As the comparison computed them. */
  readonly indexes: RowIndexes
  readonly search: string
  readonly doubts: readonly KeptDoubt[]
}

/** Blind indexes of a row's numbers, in hexadecimal, by which rows that share one are found. */
export const numberIndexes = ({ person }: RowContent, keyring: Keyring) => ({
  identity: indexOf(person.identityNumber, keyring),
  phone: indexOf(person.phone, keyring),
  account: indexOf(person.account?.number, keyring),
})

const indexOf = (number: string | undefined, keyring: Keyring): string | null =>
  number === undefined ? null : keyring.blindIndex(number).toString('hex')

export async function insertRows(
  database: Database,
  { importId, reading, keyring, readBy }: RowSource & { readonly readBy: string },
  rows: readonly RowToInsert[],
): Promise<void> {
  const plain = rows.map(({ content, indexes, ...row }) => ({
    ...row,
    ...indexes,
    phone: indexOf(content.person.phone, keyring),
    sealed: keyring.seal(JSON.stringify(content)).toString('hex'),
    commune: content.group.communeId ?? null,
    group: content.group.key,
    role: content.person.role,
  }))
  await sql`
    INSERT INTO import_row (id, import_id, reading, seq, file, sheet, "row", block, state, change, sealed, commune_id, group_key, role, identity_index, phone_index, account_index,
      search, doubts, written_by)
    SELECT r.id, ${importId}, ${reading}, r.seq, r.file, r.sheet, r."row", r.block, r.state, r.change, decode(r.sealed, 'hex'), r.commune, r."group", r.role,
      decode(r.identity, 'hex'), decode(r.phone, 'hex'), decode(r.account, 'hex'), r.search, r.doubts, ARRAY[${readBy}]::uuid[]
    FROM jsonb_to_recordset(${JSON.stringify(plain)}::jsonb) AS r(id uuid, seq integer, file smallint, sheet text, "row" integer, block smallint, state text,
      change text, sealed text, commune uuid, "group" text, role text, identity text, phone text, account text, search text, doubts jsonb)`.execute(
    database,
  )
}

/** Rows of a reading that did not come to its end leave no trace. */
export async function forgetUnfinished(
  database: Database,
  { importId, reading }: Pick<RowSource, 'importId' | 'reading'>,
): Promise<void> {
  await sql`DELETE FROM import_leaving WHERE import_id = ${importId} AND reading = ${reading}`.execute(database)
  await sql`DELETE FROM import_row WHERE import_id = ${importId} AND reading = ${reading}`.execute(database)
}

/** A doubt that only the end of the reading could tell, with the row it stands at. */
export interface LateDoubtToAdd {
  readonly groupKey: string
  readonly file: number
  readonly sheet: string
  readonly row: number
  readonly block: number
  readonly doubt: KeptDoubt
}

/** Adds doubts to their rows, which are found by their group: half a million doubts come a thousand at a time. */
export async function addDoubts(
  database: Database,
  { importId, reading }: Pick<RowSource, 'importId' | 'reading'>,
  doubts: readonly LateDoubtToAdd[],
): Promise<void> {
  if (doubts.length === 0) return
  await sql`
    UPDATE import_row i SET doubts = i.doubts || added.doubts
    FROM (SELECT r."groupKey", r.file, r.sheet, r."row", r.block, jsonb_agg(r.doubt) AS doubts
      FROM jsonb_to_recordset(${JSON.stringify(doubts)}::jsonb) AS r("groupKey" text, file smallint, sheet text, "row" integer, block smallint, doubt jsonb)
      GROUP BY 1, 2, 3, 4, 5) added
    WHERE i.import_id = ${importId} AND i.reading = ${reading} AND i.group_key = added."groupKey"
      AND i.file = added.file AND i.sheet = added.sheet AND i."row" = added."row" AND i.block = added.block`.execute(database)
}

export interface RowsAsked {
  readonly state?: RowState | undefined
  readonly code?: DoubtCode | undefined
  readonly change?: RowChange | undefined
  /** The correction of many rows that wrote them. */
  readonly correctionId?: string | undefined
  readonly search?: string | undefined
  /** A file of the import by its name, and a sheet by its. */
  readonly file?: string | undefined
  readonly sheet?: string | undefined
  readonly limit: number
  readonly after?: number | undefined
}

export async function listRows(
  database: Database,
  source: RowSource,
  asked: RowsAsked,
): Promise<{ rows: ImportRowRecord[]; total: number }> {
  const wanted = sql.join(
    [
      sql`import_id = ${source.importId} AND reading = ${source.reading}`,
      ...(asked.state === undefined ? [] : [sql`state = ${asked.state}`]),
      // A row that does not go in changes nothing: it is not among those that are counted so.
      ...(asked.change === undefined ? [] : [sql`change = ${asked.change} AND state NOT IN ('dropped', 'answered')`]),
      ...(asked.correctionId === undefined ? [] : [sql`correction_id = ${asked.correctionId}`]),
      ...(asked.code === undefined ? [] : [sql`doubts @> ${JSON.stringify([{ code: asked.code }])}::jsonb`]),
      ...(asked.file === undefined ? [] : [sql`file = ${source.files.findIndex(({ name }) => name === asked.file)}`]),
      ...(asked.sheet === undefined ? [] : [sql`sheet = ${asked.sheet}`]),
      ...(asked.search === undefined || asked.search === '' ? [] : [sql`position(fold_text(${asked.search}) IN search) > 0`]),
    ],
    sql` AND `,
  )
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row WHERE ${wanted} AND seq > ${asked.after ?? -1} ORDER BY seq LIMIT ${asked.limit + 1}`.execute(
    database,
  )
  const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM import_row WHERE ${wanted}`.execute(
    database,
  )
  return { rows: rows.map((row) => openRow(source, row)), total: counted[0]?.total ?? 0 }
}

export async function findRow(database: Database, source: RowSource, id: string): Promise<ImportRowRecord | undefined> {
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row WHERE id = ${id} AND import_id = ${source.importId} AND reading = ${source.reading}`.execute(
    database,
  )
  return rows[0] && openRow(source, rows[0])
}

/** What stands in a row of the files, which a doubt about two rows names: several people, in some layouts. */
export async function selectRowsAt(
  database: Database,
  source: RowSource,
  { file, sheet, row }: { file: string; sheet: string; row: number },
): Promise<ImportRowRecord[]> {
  const fileAt = source.files.findIndex(({ name }) => name === file)
  const { rows } = await sql<StoredRow>`
    SELECT ${ROW_COLUMNS} FROM import_row
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND file = ${fileAt} AND sheet = ${sheet} AND "row" = ${row} ORDER BY block`.execute(
    database,
  )
  return rows.map((found) => openRow(source, found))
}

export const findRowAt = async (
  database: Database,
  source: RowSource,
  place: { file: string; sheet: string; row: number },
): Promise<ImportRowRecord | undefined> => (await selectRowsAt(database, source, place))[0]

/**
 * Rows that stand or fall together: of these groups, or with one of these numbers; dropped ones are out of it.
 *
 * @returns nothing when there are more than `most` of them
 */
export async function selectBound(
  database: Database,
  source: RowSource,
  { groupKeys, numbers, most }: { groupKeys: readonly string[]; numbers: readonly string[]; most?: number | undefined },
): Promise<ImportRowRecord[] | undefined> {
  const { rows } = await sql<StoredRow>`
    WITH asked AS MATERIALIZED (SELECT array_agg(decode(i, 'hex')) AS numbers FROM unnest(${numbers}::text[]) i)
    SELECT ${ROW_COLUMNS} FROM import_row, asked
    WHERE import_id = ${source.importId} AND reading = ${source.reading} AND state NOT IN ('dropped', 'answered')
      AND (group_key = ANY(${groupKeys}::text[])
        OR identity_index = ANY(numbers) OR phone_index = ANY(numbers) OR account_index = ANY(numbers))
    ORDER BY seq LIMIT ${most === undefined ? null : most + 1}::bigint`.execute(database)
  return most !== undefined && rows.length > most ? undefined : rows.map((row) => openRow(source, row))
}

export interface RowUpdate {
  readonly id: string
  readonly state: RowState
  readonly change?: RowChange | undefined
  readonly doubts: readonly KeptDoubt[]
  readonly content?: RowContent | undefined
  readonly search?: string | undefined
  readonly decision?: RowDecision | null | undefined
  /** Who had a hand in it before, where it is written from another row. */
  readonly hands?: readonly string[] | undefined
  /** The correction of many rows that wrote it; nothing, once it was taken back. */
  readonly correctionId?: string | null | undefined
  readonly by: { readonly userId: string; readonly at: Date }
}

export async function updateRow(transaction: Transaction, { keyring }: RowSource, { by, ...update }: RowUpdate): Promise<void> {
  const indexes = update.content && numberIndexes(update.content, keyring)
  const sets = [
    sql`state = ${update.state}`,
    sql`doubts = ${JSON.stringify(update.doubts)}::jsonb`,
    sql`changed_by = ${by.userId}`,
    sql`changed_at = ${by.at}`,
    ...((update.content ?? update.decision)
      ? [sql`written_by = written_by || ${[...(update.hands ?? []), by.userId]}::uuid[]`]
      : []),
    ...(update.correctionId === undefined ? [] : [sql`correction_id = ${update.correctionId}`]),
    ...(update.change === undefined ? [] : [sql`change = ${update.change}`]),
    ...(update.decision === undefined
      ? []
      : [sql`decision = ${update.decision === null ? null : JSON.stringify(update.decision)}::jsonb`]),
    ...(update.content === undefined
      ? []
      : [
          sql`sealed = ${keyring.seal(JSON.stringify(update.content))}`,
          sql`commune_id = ${update.content.group.communeId ?? null}`,
          sql`group_key = ${update.content.group.key}`,
          sql`role = ${update.content.person.role}`,
          sql`identity_index = decode(${indexes?.identity ?? null}::text, 'hex')`,
          sql`phone_index = decode(${indexes?.phone ?? null}::text, 'hex')`,
          sql`account_index = decode(${indexes?.account ?? null}::text, 'hex')`,
          sql`search = ${update.search ?? ''}`,
        ]),
  ]
  await sql`UPDATE import_row SET ${sql.join(sets)} WHERE id = ${update.id}`.execute(transaction)
}

export async function markRowsTaken(
  transaction: Transaction,
  rows: readonly { id: string; membershipId: string }[],
): Promise<void> {
  await sql`
    UPDATE import_row i SET state = 'taken', membership_id = r."membershipId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "membershipId" uuid) WHERE i.id = r.id`.execute(
    transaction,
  )
}
