import { type Kysely, sql } from 'kysely'

/**
 * The database allows the moves of `CYCLE_MOVES` and no other: a paid month that is written again as paid was allowed,
 * and no move does that.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE OR REPLACE FUNCTION guard_payment_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.id, OLD.provision_id, OLD.provision_code, OLD.month, OLD.opened_by)
         IS DISTINCT FROM (NEW.id, NEW.provision_id, NEW.provision_code, NEW.month, NEW.opened_by) THEN
        RAISE EXCEPTION 'what a cycle is of never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'cycle-keeps-its-month';
      END IF;
      IF (OLD.state || '>' || NEW.state) <> ALL (ARRAY['opened>computed', 'computed>computed', 'computed>submitted', 'computed>closed',
          'submitted>computed', 'submitted>submitted', 'submitted>approved', 'approved>ordered', 'approved>closed', 'ordered>ordered',
          'ordered>paid', 'paid>ordered', 'paid>closed']) THEN
        RAISE EXCEPTION 'a cycle does not go from % to %', OLD.state, NEW.state
          USING ERRCODE = 'check_violation', CONSTRAINT = 'cycle-moves-forward';
      END IF;
      IF OLD.state <> 'computed' AND NEW.state IN ('submitted', 'approved', 'ordered', 'paid', 'closed')
         AND (OLD.fingerprint, OLD.total_vnd) IS DISTINCT FROM (NEW.fingerprint, NEW.total_vnd) THEN
        RAISE EXCEPTION 'what was submitted never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted-stays-as-it-is';
      END IF;
      IF OLD.state = 'submitted' AND NEW.state = 'approved' AND NEW.approvals_needed > (
          SELECT count(*) FROM cycle_approval a WHERE a.cycle_id = NEW.id AND a.submission = NEW.submissions) THEN
        RAISE EXCEPTION 'cycle % lacks approvals', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'enough-approvals';
      END IF;
      RETURN NEW;
    END $$
  `.execute(database)
}
