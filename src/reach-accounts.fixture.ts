import { sql } from 'kysely'
import type { TestPlatform } from './platform/testing.ts'

/** The foreign clerk is signed in somewhere. */
export async function sessionOf({ database, newId }: TestPlatform, user: string): Promise<string> {
  const id = newId()
  await sql`INSERT INTO auth_session (id, token, user_id, expires_at) VALUES (${id}, ${id}, ${user}, now() + interval '1 day')`.execute(
    database,
  )
  return id
}

/** What the province's administrator asked for the foreign clerk. */
export async function requestOf(
  { database, newId }: TestPlatform,
  { user, asker }: { user: string; asker: string },
): Promise<string> {
  const id = newId()
  const wish = JSON.stringify({ kind: 'issue-password', accountId: user })
  await sql`INSERT INTO account_request (id, kind, account_id, wish, asked_by)
    VALUES (${id}, 'issue-password', ${user}, ${wish}::jsonb, ${asker})`.execute(database)
  return id
}
