import { type Kysely, sql } from 'kysely'

/** Keeps what is to be answered within some minutes; a later one under the same name takes the place of the one before. */
export async function keepProof(
  database: Kysely<unknown>,
  { id, identifier, value, minutes }: { id: string; identifier: string; value: string; minutes: number },
): Promise<void> {
  await sql`DELETE FROM auth_verification WHERE identifier = ${identifier}`.execute(database)
  await sql`INSERT INTO auth_verification (id, identifier, value, expires_at)
    VALUES (${id}, ${identifier}, ${value}, now() + make_interval(mins => ${minutes}))`.execute(database)
}

/** Takes what was kept, once: of two who ask at the same time one comes too late. */
export async function takeProof(database: Kysely<unknown>, identifier: string): Promise<string | undefined> {
  const { rows } = await sql<{ value: string; is_good: boolean }>`
    DELETE FROM auth_verification WHERE identifier = ${identifier} RETURNING value, expires_at > now() AS is_good`.execute(
    database,
  )
  return rows.find(({ is_good }) => is_good)?.value
}
