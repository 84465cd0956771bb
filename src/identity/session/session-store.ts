import { type Kysely, sql } from 'kysely'

/** A session that goes on. */
export interface OpenSession {
  readonly id: string
  readonly token: string
  readonly address: string
  readonly userAgent: string
  readonly since: string
  /** To within ten minutes. */
  readonly lastUsedAt: string
}

export async function listSessions(database: Kysely<unknown>, userId: string): Promise<OpenSession[]> {
  const { rows } = await sql<{
    id: string
    token: string
    ip_address: string | null
    user_agent: string | null
    created_at: Date
    updated_at: Date
  }>`
    SELECT id, token, ip_address, user_agent, programme_instant(created_at) AS created_at, programme_instant(updated_at) AS updated_at
    FROM auth_session WHERE user_id = ${userId} AND expires_at > now() ORDER BY auth_session.updated_at DESC, id`.execute(
    database,
  )
  return rows.map((row) => ({
    id: row.id,
    token: row.token,
    address: row.ip_address ?? '',
    userAgent: row.user_agent ?? '',
    since: row.created_at.toISOString(),
    lastUsedAt: row.updated_at.toISOString(),
  }))
}

/** Keeps with a session where it was begun and with what. */
export const describeSession = (
  database: Kysely<unknown>,
  { token, address, userAgent }: { token: string; address: string; userAgent: string },
): Promise<unknown> =>
  sql`UPDATE auth_session SET ip_address = ${address}, user_agent = ${userAgent} WHERE token = ${token}`.execute(database)

export async function endSession(database: Kysely<unknown>, userId: string, id: string): Promise<boolean> {
  const { rows } = await sql`DELETE FROM auth_session WHERE user_id = ${userId} AND id = ${id} RETURNING id`.execute(database)
  return rows.length === 1
}

/** @returns whether the account was signed in with before */
export async function noteSignedIn(database: Kysely<unknown>, userId: string): Promise<boolean> {
  const { rows } = await sql<{ before: Date | null }>`
    UPDATE app_user u SET signed_in_at = now() FROM (SELECT id, signed_in_at FROM app_user WHERE id = ${userId} FOR UPDATE) old
    WHERE u.id = old.id RETURNING old.signed_in_at AS before`.execute(database)
  return rows[0]?.before != null
}

/** The token of the session that these cookies begin. */
export function readSessionToken(cookies: readonly string[]): string | undefined {
  const set = cookies.find((cookie) => /^[\w-]+\.session_token=[^;]/.test(cookie))
  const value = /=([^;]*)/.exec(set ?? '')?.[1]
  return value === undefined ? undefined : decodeURIComponent(value).split('.', 1)[0]
}
