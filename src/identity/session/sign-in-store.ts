import { type Kysely, sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'
import { forgetUses } from '../actor/daily-limit-store.ts'
import { removeOtherWays } from './second-step-store.ts'

/** Failures are reset after this long without another. */
const MEMORY = sql`interval '30 minutes'`

/**
 * Counts an attempt before it is made, so that a hundred concurrent attempts do not exceed the free ones.
 *
 * @returns failures up to and with this one, or the seconds still to wait
 */
export async function countAttempt(
  database: Kysely<unknown>,
  nameIndex: Buffer,
  waitAfter: (failures: number) => number,
): Promise<{ failures: number } | { waitSeconds: number }> {
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ failures: number; wait: number | null }>`
      INSERT INTO sign_in_attempt AS a (name_index, failures) VALUES (${nameIndex}, 1)
      ON CONFLICT (name_index) DO UPDATE SET
        failures = CASE WHEN a.locked_until > now() THEN a.failures WHEN a.last_at < now() - ${MEMORY} THEN 1 ELSE a.failures + 1 END,
        last_at = CASE WHEN a.locked_until > now() THEN a.last_at ELSE now() END
      RETURNING failures, ceil(extract(epoch FROM a.locked_until - now()))::int AS wait`.execute(transaction)
    const { failures = 1, wait = null } = rows[0] ?? {}
    if (wait !== null && wait > 0) return { waitSeconds: wait }
    const seconds = waitAfter(failures)
    if (seconds > 0)
      await sql`UPDATE sign_in_attempt SET locked_until = now() + make_interval(secs => ${seconds})
        WHERE name_index = ${nameIndex}`.execute(transaction)
    return { failures }
  })
}

export async function forgetAttempts(database: Kysely<unknown>, nameIndex: Buffer): Promise<void> {
  await sql`DELETE FROM sign_in_attempt WHERE name_index = ${nameIndex}`.execute(database)
}

/** How long an address stays known for a name after the last sign-in from there. */
const KNOWN_FOR = sql`interval '90 days'`

/** An address that a name is signed in from has a row of its own, good until its day. */
export async function keepKnownAddress(database: Kysely<unknown>, index: Buffer): Promise<void> {
  await sql`
    INSERT INTO sign_in_attempt (name_index, failures, locked_until) VALUES (${index}, 1, now() + ${KNOWN_FOR})
    ON CONFLICT (name_index) DO UPDATE SET locked_until = excluded.locked_until, last_at = now()`.execute(database)
}

export async function isKnownAddress(database: Kysely<unknown>, index: Buffer): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM sign_in_attempt WHERE name_index = ${index} AND locked_until > now()`.execute(database)
  return rows.length > 0
}

/** Whom a second step is waited for from, and the secret of it, by the cookie of the first. */
export async function findChallenged(
  database: Kysely<unknown>,
  cookie: string,
): Promise<{ readonly userId: string; readonly identifier: string } | undefined> {
  const signed = /[\w-]+\.two_factor=([^;]+)/.exec(cookie)?.[1] ?? ''
  const identifier = signed.split('.', 1)[0] ?? ''
  const { rows } = await sql<{ value: string }>`
    SELECT value FROM auth_verification WHERE identifier = ${identifier} AND expires_at > now()`.execute(database)
  return rows[0] && { userId: rows[0].value, identifier }
}

export async function findPasswordHash(database: Kysely<unknown>, userId: string): Promise<string | undefined> {
  const { rows } = await sql<{ password: string | null }>`
    SELECT password FROM auth_account WHERE user_id = ${userId} AND provider_id = 'credential'`.execute(database)
  return rows[0]?.password ?? undefined
}

export async function insertPassword(
  transaction: Transaction,
  credential: { id: string; userId: string; hash: string },
): Promise<void> {
  await sql`
    INSERT INTO auth_account (id, account_id, provider_id, user_id, password)
    VALUES (${credential.id}, ${credential.userId}, 'credential', ${credential.userId}, ${credential.hash})`.execute(transaction)
}

export interface PasswordChange {
  readonly userId: string
  readonly hash: string
  /** For a one-time password: it has to be changed, and is good until then. */
  readonly until: Date | null
}

export async function changePassword(transaction: Transaction, { userId, hash, until }: PasswordChange): Promise<void> {
  await sql`UPDATE auth_account SET password = ${hash}, updated_at = now() WHERE user_id = ${userId} AND provider_id = 'credential'`.execute(
    transaction,
  )
  await sql`
    UPDATE app_user SET must_change_password = ${until !== null}, password_until = ${until}, updated_at = now() WHERE id = ${userId}`.execute(
    transaction,
  )
}

/** The same password, hashed anew. One that was changed meanwhile stays as it was changed. */
export async function renewHash(
  database: Kysely<unknown>,
  { userId, before, hash }: { readonly userId: string; readonly before: string; readonly hash: string },
): Promise<void> {
  await sql`UPDATE auth_account SET password = ${hash}, updated_at = now()
    WHERE user_id = ${userId} AND provider_id = 'credential' AND password = ${before}`.execute(database)
}

/** How long a one-time password is valid. */
const ONE_TIME_MS = 3 * 86_400_000

/** The last instant of a one-time password that is issued now. */
export const oneTimeUntil = (): Date => new Date(Date.now() + ONE_TIME_MS)

/** Puts a one-time password in the place of the owner's: every other way in goes with it, and every session ends. */
export async function replacePassword(transaction: Transaction, userId: string, hash: string): Promise<void> {
  await changePassword(transaction, { userId, hash, until: oneTimeUntil() })
  await removeOtherWays(transaction, userId)
  await removeSessions(transaction, userId)
}

export async function isPasswordExpired(database: Kysely<unknown>, userId: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM app_user WHERE id = ${userId} AND password_until < now()`.execute(database)
  return rows.length > 0
}

/** @param except the token of the session that goes on, if any */
export async function removeSessions(database: Kysely<unknown>, userId: string, except?: string): Promise<void> {
  await sql`DELETE FROM auth_session WHERE user_id = ${userId} AND token IS DISTINCT FROM ${except ?? null}`.execute(database)
}

/** Longer than a code is good for: its own half minute, and the one before and after. */
const CODE_IS_GOOD_FOR = sql`interval '5 minutes'`

/** @returns whether the code was not used before; two requests with one code never both succeed */
export async function spendCode(database: Kysely<unknown>, userId: string, codeHash: Buffer): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO used_code (user_id, code_hash) VALUES (${userId}, ${codeHash})
    ON CONFLICT (user_id, code_hash) DO UPDATE SET used_at = now() WHERE used_code.used_at < now() - ${CODE_IS_GOOD_FOR}
    RETURNING user_id`.execute(database)
  return rows.length === 1
}

/** Deletes expired sessions and second-factor challenges. */
export async function forgetExpired(database: Kysely<unknown>): Promise<void> {
  await sql`DELETE FROM auth_session WHERE expires_at < now()`.execute(database)
  await sql`DELETE FROM auth_verification WHERE expires_at < now()`.execute(database)
  await sql`DELETE FROM sign_in_attempt WHERE last_at < now() - interval '1 day'
    AND (locked_until IS NULL OR locked_until < now())`.execute(database)
  await sql`DELETE FROM used_code WHERE used_at < now() - ${CODE_IS_GOOD_FOR}`.execute(database)
  await forgetUses(database)
}
