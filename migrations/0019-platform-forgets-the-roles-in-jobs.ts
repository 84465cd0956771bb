import { type Kysely, sql } from 'kysely'

/**
 * Who acts in a job is the account that started it, with the roles it holds when the job runs. Jobs written before carry a copy of
 * the actor with the roles of then, waiting or ended: it goes, and what waits runs in the new form.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`UPDATE job_run SET input = input - 'actor' WHERE jsonb_typeof(input) = 'object' AND input ? 'actor'`.execute(database)
}
