import { type Kysely, sql } from 'kysely'

/**
 * The number of a month, which stands before each of its references, follows the last one: what is refused or fails leaves no gap, as
 * a sequence would. Months that are opened at one moment wait for each other.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE payment_cycle ALTER COLUMN number DROP IDENTITY`.execute(database)
  await sql`
    CREATE FUNCTION number_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(75020263);
      SELECT coalesce(max(number), 0) + 1 INTO NEW.number FROM payment_cycle;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER numbered BEFORE INSERT ON payment_cycle FOR EACH ROW WHEN (NEW.number IS NULL)
    EXECUTE FUNCTION number_cycle()`.execute(database)
}
