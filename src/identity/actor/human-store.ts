import { sql } from 'kysely'
import { plainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { RoleHeld } from './exclusive-roles.ts'
import type { Role } from './permissions.ts'

/**
 * Every account of the human behind one, itself among them: accounts with the same identity number are one hand wherever
 * a second person is asked for. An account without a number stands for a human of its own.
 */
export async function accountsOfHuman(database: Database, userId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT other.id FROM app_user own JOIN app_user other ON other.identity_index = own.identity_index
    WHERE own.id = ${userId} AND other.id <> ${userId}`.execute(database)
  return [userId, ...rows.map(({ id }) => id)]
}

/** Accounts of whoever has one of these identity numbers, by blind index. */
export async function accountsByIdentity(
  database: Database,
  indexes: readonly Uint8Array[],
): Promise<readonly { readonly id: string; readonly username: string; readonly name: string }[]> {
  const asked = indexes.map((index) => Buffer.from(index).toString('hex'))
  const { rows } = await sql<{ id: string; username: string; name: string }>`
    SELECT id, username, display_name AS name FROM app_user WHERE encode(identity_index, 'hex') = ANY(${asked}::text[]) ORDER BY username`.execute(
    database,
  )
  return rows
}

/** Whether one of these accounts is of the same human as one: nobody is their own second person under another name. */
export async function isOneHuman(database: Database, userId: string, others: readonly string[]): Promise<boolean> {
  const own = await accountsOfHuman(database, userId)
  return others.some((id) => own.includes(id))
}

/** Keeps whose account it is, as a blind index and the last four digits: the number itself is not needed. */
export const keepIdentity = (transaction: Transaction, userId: string, identity: { index: string; last4: string }) =>
  sql`UPDATE app_user SET identity_index = decode(${identity.index}, 'hex'), identity_last4 = ${identity.last4}, updated_at = now() WHERE id = ${userId}`.execute(
    transaction,
  )

/** Every role of the human behind an account, past and to come, under whichever of their accounts that are in use. */
export async function listRolesOfHuman(database: Database, userId: string): Promise<RoleHeld[]> {
  const { rows } = await sql<{ role: Role; username: string; from: string; until: string | null }>`
    SELECT g.role, u.username, lower(g.valid) AS "from", (upper(g.valid) - 1) AS until
    FROM role_grant g JOIN app_user u ON u.id = g.user_id
    WHERE g.user_id = ANY(${await accountsOfHuman(database, userId)}::uuid[]) AND u.ended_at IS NULL
    ORDER BY lower(g.valid), g.id`.execute(database)
  return rows.map(({ from, until, ...held }) => ({
    ...held,
    from: plainDate(from),
    until: until === null ? null : plainDate(until),
  }))
}
