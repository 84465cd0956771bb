import { type Kysely, sql } from 'kysely'

/**
 * The day of a list may be read of its file's name.
 *
 * Undoing an import says whose position it wrote anew, which stays: that is noted with what else it wrote.
 *
 * Rows of a tray that a corrected workbook no longer has are put aside with a reason, as those are that it answers, and come
 * back like them.
 *
 * Rows that share a phone or an account are found by blind indexes of both, as those of one identity number are: when a number
 * is typed into a row, the others of the import are held against it. Rows that were read before have none, and keep the doubts
 * that the reading gave them.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE import_row
      ADD COLUMN phone_index bytea CHECK (length(phone_index) = 32),
      ADD COLUMN account_index bytea CHECK (length(account_index) = 32),
      ADD COLUMN aside_reason text,
      ADD CONSTRAINT aside_is_answered CHECK (aside_reason IS NULL OR (state = 'answered' AND length(btrim(aside_reason)) > 0))`.execute(
    database,
  )
  await sql`ALTER TABLE import_batch DROP CONSTRAINT import_batch_day_basis_check`.execute(database)
  await sql`
    ALTER TABLE import_batch ADD CONSTRAINT import_batch_day_basis_check
      CHECK (day_basis IN ('given', 'title', 'file-name', 'decision', 'unknown'))`.execute(database)
  await sql`ALTER TABLE import_effect DROP CONSTRAINT import_effect_kind_check`.execute(database)
  await sql`
    ALTER TABLE import_effect ADD CONSTRAINT import_effect_kind_check CHECK (kind IN ('group-established', 'membership-begun',
      'membership-ended', 'role-corrected', 'position-changed', 'account-proposed', 'person-recorded', 'person-completed'))`.execute(
    database,
  )
}
