import { type Kysely, sql } from 'kysely'

/**
 * Each execution of a request claims its key under an id of its own: the answer is kept only by the claim that still
 * holds, in the transaction of the act, so two executions of one request never both commit.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE idempotency ADD COLUMN claim uuid`.execute(database)
}
