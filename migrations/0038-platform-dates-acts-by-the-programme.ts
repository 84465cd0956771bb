import { type Kysely, sql } from 'kysely'

/** Columns that say when somebody did something, where the database fills them in. */
const DATED = {
  account_notice: 'made_at',
  account_request: 'asked_at',
  app_user: 'created_at',
  community_group: 'recorded_at',
  duplicate_case: 'found_at',
  group_hamlet: 'recorded_at',
  group_name: 'recorded_at',
  group_status: 'recorded_at',
  membership: 'recorded_at',
  passkey: 'made_at',
  payee_account: 'proposed_at',
  provider_identity: 'linked_at',
  reorganisation: 'applied_at',
  role_grant: 'granted_at',
  unit_flag: 'raised_at',
} as const

/**
 * A demonstration stands on a day of its own, and so does what is done in it: an instant there is that day with the time of
 * day as it is. Anywhere else it is the instant itself. What runs out (sessions, proofs, waits) goes by the machine.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION programme_instant(instant timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
      SELECT coalesce(
        (SELECT ((value ->> 'today')::date + (instant AT TIME ZONE 'Asia/Ho_Chi_Minh')::time) AT TIME ZONE 'Asia/Ho_Chi_Minh'
          FROM setting WHERE key = 'demonstration'),
        instant)
    $$`.execute(database)
  for (const [table, column] of Object.entries(DATED))
    await sql`ALTER TABLE ${sql.table(table)} ALTER COLUMN ${sql.ref(column)} SET DEFAULT programme_instant(now())`.execute(
      database,
    )
}
