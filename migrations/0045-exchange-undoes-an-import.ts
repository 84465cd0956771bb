import { type Kysely, sql } from 'kysely'

/**
 * What taking an import wrote, thing by thing, so that a mistaken one can be undone as a whole. A membership that never should
 * have been is withdrawn: its row stays and holds no day, so that no month, list or other membership meets it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE import_batch DROP CONSTRAINT import_batch_state_check`.execute(database)
  await sql`
    ALTER TABLE import_batch
      ADD CONSTRAINT import_batch_state_check
        CHECK (state IN ('reading', 'previewed', 'taking', 'taken', 'refused', 'discarded', 'undone'))`.execute(database)
  await sql`ALTER TABLE import_batch ADD COLUMN writes_known boolean NOT NULL DEFAULT false`.execute(database)
  await sql`COMMENT ON COLUMN import_batch.writes_known IS 'Whether all that its takings wrote is kept: those of older versions are not.'`.execute(
    database,
  )
  await sql`
    CREATE TABLE import_effect (
      import_id uuid NOT NULL REFERENCES import_batch (id),
      kind text NOT NULL CHECK (kind IN ('group-established', 'membership-begun', 'membership-ended', 'role-corrected',
        'account-proposed', 'person-recorded', 'person-completed')),
      subject_id uuid NOT NULL,
      before jsonb,
      PRIMARY KEY (import_id, kind, subject_id)
    )`.execute(database)
  await sql`
    CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON import_effect
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
  await sql`ALTER TABLE import_effect ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`.execute(database)
  await sql`
    CREATE POLICY within_reach ON import_effect
    USING (reaches_all() OR EXISTS (SELECT FROM import_batch r WHERE r.id = import_effect.import_id))`.execute(database)
  await withdrawnMemberships(database)
}

async function withdrawnMemberships(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE membership DROP CONSTRAINT membership_valid_check`.execute(database)
  await sql`
    ALTER TABLE membership
      ADD CONSTRAINT membership_valid_check CHECK (NOT lower_inf(valid) AND (NOT isempty(valid) OR ended_at IS NOT NULL))`.execute(
    database,
  )
}
