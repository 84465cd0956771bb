import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { type Field, headingWords, isField } from '../columns/field.ts'
import type { Mapping } from '../columns/layout.ts'
import { type RegisterWords, valueKey, wordKey } from '../columns/register-words.ts'

/** What a mapping says of columns. What it says of one file's place is not kept: the next file is of another, and says so itself. */
export type KeptMapping = Omit<Mapping, 'constants'>

/** What somebody said of headings, the newest word for each: nobody else's files are read by it. */
export async function selectMappings(database: Database, savedBy: string): Promise<Map<string, KeptMapping>> {
  const { rows } = await sql<{ signature: string; mapping: KeptMapping }>`
    SELECT DISTINCT ON (signature) signature, mapping - 'constants' AS mapping FROM register_mapping
    WHERE saved_by = ${savedBy} AND forgotten_at IS NULL ORDER BY signature, saved_at DESC`.execute(database)
  return new Map(rows.map(({ signature, mapping }) => [signature, mapping]))
}

export async function insertMapping(
  transaction: Transaction,
  { id, signature, mapping, savedBy }: { id: string; signature: string; mapping: KeptMapping; savedBy: string },
): Promise<void> {
  await sql`INSERT INTO register_mapping (id, signature, mapping, saved_by) VALUES (${id}, ${signature}, ${JSON.stringify(mapping)}::jsonb, ${savedBy})`.execute(
    transaction,
  )
}

/** A heading that was explained, or the text of a cell. */
export interface WordToKeep {
  readonly id: string
  readonly kind: 'heading' | 'value'
  readonly field: Field
  readonly written: string
  /** What a cell's text stands for; nothing for a heading. */
  readonly becomes: string
  readonly savedBy: string
}

const keyOf = ({ kind, written }: Pick<WordToKeep, 'kind' | 'written'>): string =>
  kind === 'heading' ? headingWords(written) : wordKey(written)

export async function insertWord(transaction: Transaction, word: WordToKeep): Promise<void> {
  const { id, kind, field, written, becomes, savedBy } = word
  await sql`
    INSERT INTO register_word (id, kind, field, written, word_key, becomes, saved_by)
    VALUES (${id}, ${kind}, ${field}, ${written}, ${keyOf(word)}, ${becomes}, ${savedBy})`.execute(transaction)
}

interface WordRow {
  id: string
  kind: WordToKeep['kind']
  field: string
  written: string
  word_key: string
  becomes: string
  saved_at: Date
}

/** The newest word for each heading, and for each text of a field. */
async function selectWordRows(database: Database, savedBy: string): Promise<WordRow[]> {
  const { rows } = await sql<WordRow>`
    SELECT DISTINCT ON (kind, CASE kind WHEN 'value' THEN field END, word_key) id, kind, field, written, word_key, becomes, saved_at
    FROM register_word WHERE saved_by = ${savedBy} AND forgotten_at IS NULL
    ORDER BY kind, CASE kind WHEN 'value' THEN field END, word_key, saved_at DESC, id DESC`.execute(database)
  return rows
}

/** What somebody explained of words: nobody else's files are read by it. */
export async function selectWords(database: Database, savedBy: string): Promise<RegisterWords> {
  const rows = (await selectWordRows(database, savedBy)).flatMap(({ field, ...row }) => (isField(field) ? { ...row, field } : []))
  return {
    headings: new Map(rows.flatMap(({ kind, word_key, field }) => (kind === 'heading' ? [[word_key, field] as const] : []))),
    values: new Map(
      rows.flatMap(({ kind, field, written, becomes }) =>
        kind === 'value' ? [[valueKey(field, written), becomes] as const] : [],
      ),
    ),
  }
}

/** Something that is remembered for somebody's next file. */
export interface Remembered {
  readonly id: string
  readonly kind: 'heading' | 'value' | 'columns'
  /** The heading, the text of a cell, or all headings of a table. */
  readonly written: string
  readonly field: Field | null
  readonly becomes: string
  readonly savedAt: string
}

export async function listRemembered(database: Database, savedBy: string): Promise<Remembered[]> {
  const words = (await selectWordRows(database, savedBy)).map(
    ({ id, kind, field, written, becomes, saved_at }): Remembered => ({
      id,
      kind,
      written,
      field: isField(field) ? field : null,
      becomes,
      savedAt: saved_at.toISOString(),
    }),
  )
  const { rows } = await sql<{ id: string; signature: string; saved_at: Date }>`
    SELECT DISTINCT ON (signature) id, signature, saved_at FROM register_mapping
    WHERE saved_by = ${savedBy} AND forgotten_at IS NULL ORDER BY signature, saved_at DESC`.execute(database)
  const columns = rows.map(
    ({ id, signature, saved_at }): Remembered => ({
      id,
      kind: 'columns',
      written: signature.replaceAll('|', ' | '),
      field: null,
      becomes: '',
      savedAt: saved_at.toISOString(),
    }),
  )
  return [...words, ...columns].toSorted((left, right) => (left.savedAt < right.savedAt ? 1 : -1))
}

/** Forgets what is remembered, and what was said before it of the same: an older word does not come back. @returns whether there was anything */
export async function forgetRemembered(
  transaction: Transaction,
  { id, savedBy }: { id: string; savedBy: string },
): Promise<boolean> {
  const { rows: words } = await sql`
    UPDATE register_word w SET forgotten_at = now() FROM register_word said
    WHERE said.id = ${id} AND said.saved_by = ${savedBy} AND w.saved_by = said.saved_by AND w.kind = said.kind AND w.word_key = said.word_key
      AND (w.kind = 'heading' OR w.field = said.field) AND w.forgotten_at IS NULL RETURNING w.id`.execute(transaction)
  const { rows: mappings } = await sql`
    UPDATE register_mapping m SET forgotten_at = now() FROM register_mapping said
    WHERE said.id = ${id} AND said.saved_by = ${savedBy} AND m.saved_by = said.saved_by AND m.signature = said.signature
      AND m.forgotten_at IS NULL RETURNING m.id`.execute(transaction)
  return words.length + mappings.length > 0
}
