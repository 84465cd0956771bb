import { type Kysely, sql } from 'kysely'

/**
 * A sum may come in parts and each part may go back. What is ordered of a sum of which a part came is a part of it too, and names
 * itself as such (`split_from`): until now it stood for the whole sum, and hid what the bank took back of the other part. And of a sum
 * more than one part may be ended, each by a decision of its own.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await markParts(database)
  await guardAnswers(database)
  await endInParts(database)
}

async function markParts(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`.execute(
    database,
  )
  await sql`
    UPDATE disbursement later SET split_from = later.id WHERE later.split_from IS NULL AND later.state <> 'rejected' AND EXISTS (
      SELECT FROM disbursement part WHERE part.month = later.month AND part.entitlement_id = later.entitlement_id
        AND part.payee_id = later.payee_id AND part.split_from = part.id)`.execute(database)
}

async function guardAnswers(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.id, OLD.entitlement_id, OLD.payee_id, OLD.line_id, OLD.reference)
         IS DISTINCT FROM (NEW.id, NEW.entitlement_id, NEW.payee_id, NEW.line_id, NEW.reference)
         OR ((OLD.amount_vnd, OLD.split_from) IS DISTINCT FROM (NEW.amount_vnd, NEW.split_from)
           AND NOT (OLD.state = 'sent' AND NEW.state = 'settled' AND coalesce(OLD.split_from, OLD.id) = OLD.id AND NEW.split_from = OLD.id
             AND EXISTS (SELECT FROM disbursement rest WHERE rest.month = OLD.month AND rest.split_from = OLD.id AND rest.id <> OLD.id
               AND rest.entitlement_id = OLD.entitlement_id AND rest.payee_id = OLD.payee_id AND rest.line_id = OLD.line_id
               AND rest.amount_vnd + NEW.amount_vnd = OLD.amount_vnd)))
         OR (OLD.state <> 'sent' AND NOT (OLD.state = 'settled' AND NEW.state = 'rejected' AND EXISTS (
           SELECT FROM payment_return r WHERE r.disbursement_id = OLD.id AND r.paid_settlement_id = OLD.settlement_id
             AND r.settlement_id = NEW.settlement_id AND r.amount_vnd = OLD.amount_vnd))) THEN
        RAISE EXCEPTION 'disbursement % was answered already', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'answered-once';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
}

/** The first ending of a sum keeps the name that the record knows it by. */
async function endInParts(database: Kysely<unknown>): Promise<void> {
  for (const name of ['zz_sealed_i', 'zz_sealed_u', 'zz_sealed_d', 'zz_sealed_t'])
    await sql`DROP TRIGGER ${sql.ref(name)} ON cycle_release`.execute(database)
  await sql`DROP FUNCTION seal_cycle_release()`.execute(database)
  await sql`
    ALTER TABLE cycle_release ADD COLUMN ordinal integer NOT NULL DEFAULT 1 CHECK (ordinal > 0), DROP CONSTRAINT cycle_release_pkey,
      ADD PRIMARY KEY (cycle_id, entitlement_id, payee_key, line_id, ordinal)`.execute(database)
  await sql`SELECT seal_table('cycle_release', ${"r.cycle_id, '/', r.entitlement_id, '/', r.payee_key, '/', r.line_id, nullif('/' || (to_jsonb(r) ->> 'ordinal'), '/1')"})`.execute(
    database,
  )
}
