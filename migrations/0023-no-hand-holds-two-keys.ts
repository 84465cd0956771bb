import { type Kysely, sql } from 'kysely'

/**
 * No account is paid into on one person's word, whatever way it came: `entered_by` holds everybody through whose hands
 * its number or its owner went, and none of them can be the one who confirms it. Accounts that were in force on the
 * authority of a register alone are ended and stand as proposals. Several accounts of one human are one hand: the
 * identity number behind an account is kept as a blind index, to compare by.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await keepWhoEntered(database)
  await proposeWhatOnePersonSaid(database)
  await requireTwo(database)
  await knowTheHuman(database)
  await sql`ALTER TABLE import_row ADD COLUMN written_by uuid[] NOT NULL DEFAULT '{}'`.execute(database)
  await sql`COMMENT ON COLUMN import_row.written_by IS 'Who had the row read, and everybody who mended or decided it since.'`.execute(
    database,
  )
}

async function keepWhoEntered(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE payee_account ADD COLUMN entered_by uuid[]`.execute(database)
  await sql`UPDATE payee_account SET entered_by = ARRAY[proposed_by]`.execute(database)
  await sql`ALTER TABLE payee_account ALTER COLUMN entered_by SET NOT NULL, ADD CHECK (proposed_by = ANY (entered_by))`.execute(
    database,
  )
  await sql`
    CREATE FUNCTION payee_account_remembers_hands() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT NEW.entered_by @> OLD.entered_by THEN
        RAISE EXCEPTION 'who entered account % is kept', NEW.id
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'who_entered_is_kept';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER who_entered_is_kept BEFORE UPDATE ON payee_account FOR EACH ROW EXECUTE FUNCTION payee_account_remembers_hands()`.execute(
    database,
  )
}

async function proposeWhatOnePersonSaid(database: Kysely<unknown>): Promise<void> {
  await sql`
    WITH ended AS (
      UPDATE payee_account SET state = 'ended', valid = daterange(lower(valid), greatest(current_date, lower(valid) + 1)),
        ended_by = proposed_by, ended_at = now(), end_reason = 'Chưa có người thứ hai xác nhận'
      WHERE state = 'confirmed' AND basis = 'first-with-register' RETURNING *)
    INSERT INTO payee_account (id, person_id, bank_name, account_sealed, account_index, account_last4, account_holder, valid, state,
      proposed_by, entered_by, proposal_reason)
    SELECT new_uuid_v7(), person_id, bank_name, account_sealed, account_index, account_last4, account_holder,
      daterange(upper(valid), NULL), 'proposed', proposed_by, entered_by, coalesce(proposal_reason, 'Theo danh sách')
    FROM ended ON CONFLICT DO NOTHING`.execute(database)
}

async function requireTwo(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE payee_account
      ADD CONSTRAINT in_force_by_two CHECK (state <> 'confirmed' OR basis = 'second-person'),
      DROP CONSTRAINT confirmed_by_a_second_person,
      ADD CONSTRAINT confirmed_by_a_second_person CHECK (basis IS DISTINCT FROM 'second-person'
        OR (confirmed_by IS NOT NULL AND confirmed_by <> ALL (entered_by)))`.execute(database)
}

async function knowTheHuman(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE app_user ADD COLUMN identity_index bytea CHECK (length(identity_index) = 32),
      ADD COLUMN identity_last4 text CHECK (identity_last4 ~ '^[0-9]{4}$'),
      ADD CHECK ((identity_index IS NULL) = (identity_last4 IS NULL))`.execute(database)
  await sql`CREATE INDEX app_user_human ON app_user (identity_index) WHERE identity_index IS NOT NULL`.execute(database)
}
