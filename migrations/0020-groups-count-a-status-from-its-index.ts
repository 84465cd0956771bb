import { type Kysely, sql } from 'kysely'

/**
 * Counting the groups of one status reads the index of that status and no card. Without the day a group was established
 * in it, few suspended groups were counted by reading the index of all groups.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`DROP INDEX group_card_status`.execute(database)
  await sql`CREATE INDEX group_card_status ON group_card (status, name_key, group_id) INCLUDE (established_on)`.execute(database)
}
