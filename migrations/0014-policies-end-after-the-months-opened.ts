import { type Kysely, sql } from 'kysely'

/**
 * A month opened under a version stays that version's: no later one takes the month from it. Not asked of what was
 * superseded before; of every change from now on.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE provision ADD COLUMN last_month_opened text CHECK (last_month_opened ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
    UPDATE provision SET last_month_opened = (SELECT max(month) FROM payment_cycle WHERE provision_id = provision.id)
      WHERE first_used_at IS NOT NULL;
    ALTER TABLE provision ADD CONSTRAINT provision_keeps_months_opened
      CHECK (last_month_opened >= pays_from AND (pays_until IS NULL OR last_month_opened <= pays_until)) NOT VALID`.execute(
    database,
  )
}
