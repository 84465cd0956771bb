import { type Kysely, sql } from 'kysely'

/** What was submitted says from which line each share is paid: approval sets aside there, whatever lines came later. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE submitted_funding (
      cycle_id uuid NOT NULL REFERENCES payment_cycle,
      submission integer NOT NULL CHECK (submission > 0),
      payer text NOT NULL,
      unit_id uuid NOT NULL REFERENCES admin_unit,
      line_id uuid NOT NULL REFERENCES budget_line,
      amount_vnd bigint NOT NULL CHECK (amount_vnd > 0),
      PRIMARY KEY (cycle_id, submission, payer, unit_id)
    );
    CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON submitted_funding
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`.execute(database)
}
