import { type Kysely, sql } from 'kysely'

/**
 * A month is ordered together with what earlier ones still owe: each keeps an order of its own, under its own rule, budget and
 * books, and names the order that it goes out with. The bank has one list and gives one answer, which every month of it keeps.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE payment_order ADD COLUMN led_by uuid REFERENCES payment_order`.execute(database)
  await sql`CREATE UNIQUE INDEX payment_order_led ON payment_order (led_by, cycle_id) WHERE led_by IS NOT NULL`.execute(database)
  await sql`
    CREATE FUNCTION guard_led_order() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM payment_order lead JOIN payment_cycle first ON first.id = lead.cycle_id JOIN payment_cycle own ON own.id = NEW.cycle_id
          WHERE lead.id = NEW.led_by AND lead.led_by IS NULL AND own.id <> first.id AND own.month <= first.month
            AND own.provision_code = first.provision_code AND own.province_id = first.province_id) THEN
        RAISE EXCEPTION 'order % does not go out with %', NEW.id, NEW.led_by USING ERRCODE = 'check_violation', CONSTRAINT = 'led-by-a-later-month';
      END IF;
      RETURN NEW;
    END $$`.execute(database)
  await sql`CREATE TRIGGER led_by_a_later_month BEFORE INSERT ON payment_order FOR EACH ROW WHEN (NEW.led_by IS NOT NULL)
    EXECUTE FUNCTION guard_led_order()`.execute(database)
  await sql`SELECT enter_rows('payment_order', 'r.id')`.execute(database)
  await sql`ALTER TABLE settlement_file DROP CONSTRAINT settlement_file_sha256_key, ADD CONSTRAINT taken_once UNIQUE (sha256, cycle_id)`.execute(
    database,
  )
}
