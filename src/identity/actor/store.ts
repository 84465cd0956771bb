import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { toDateRange } from '../../platform/db/period.ts'
import type { Account, GrantWish, HeldGrant } from './account.ts'
import type { Role } from './permissions.ts'

interface UserRow {
  id: string
  username: string
  display_name: string
  identity_last4: string | null
  two_factor_enabled: boolean
  must_change_password: boolean
  is_offered: boolean
  is_demo: boolean
  rests_until: Date | null
  has_unread: boolean
  ended_at: Date | null
}

interface GrantRow {
  id: string
  user_id: string
  role: Role
  unit_id: string
  from: string
  until: string | null
}

/** An account with the columns that only identity uses. */
export interface FullAccount extends Account {
  /** Offered on the sign-in page of a demonstration, with a password everybody knows. */
  readonly isOffered: boolean
  readonly isDemo: boolean
  /** ISO instant until which nothing is done with its keys. */
  readonly restsUntil: string | null
  /** Others changed something about it that its owner has not read yet. */
  readonly hasUnreadChanges: boolean
}

const USER = sql`u.id, u.username, u.display_name, u.identity_last4, u.two_factor_enabled, u.must_change_password, u.is_offered, u.is_demo, u.rests_until,
  u.ended_at, EXISTS (SELECT 1 FROM account_notice n WHERE n.user_id = u.id AND n.acknowledged_at IS NULL AND n.kind <> 'signed-in') AS has_unread`
const GRANT = sql`g.id, g.user_id, g.role, g.unit_id, lower(g.valid) AS "from", (upper(g.valid) - 1) AS until`

const toGrant = ({ id, role, unit_id, from, until }: GrantRow): HeldGrant => ({
  id,
  role,
  unitId: unit_id,
  from: plainDate(from),
  until: until === null ? null : plainDate(until),
})

async function withGrants(database: Kysely<unknown>, users: readonly UserRow[]): Promise<FullAccount[]> {
  const ids = users.map(({ id }) => id)
  const { rows } = await sql<GrantRow>`
    SELECT ${GRANT} FROM role_grant g WHERE g.user_id = ANY(${ids}::uuid[]) ORDER BY lower(g.valid), g.id`.execute(database)
  const byUser = Map.groupBy(rows, ({ user_id }) => user_id)
  return users.map((user) => ({
    id: user.id,
    username: user.username,
    name: user.display_name,
    identityNumber: user.identity_last4 === null ? null : `•••• ${user.identity_last4}`,
    twoFactorEnabled: user.two_factor_enabled,
    mustChangePassword: user.must_change_password,
    isOffered: user.is_offered,
    isDemo: user.is_demo,
    restsUntil: user.rests_until?.toISOString() ?? null,
    hasUnreadChanges: user.has_unread,
    endedAt: user.ended_at?.toISOString() ?? null,
    grants: (byUser.get(user.id) ?? []).map(toGrant),
  }))
}

export async function findAccount(database: Kysely<unknown>, id: string): Promise<FullAccount | undefined> {
  return (await selectUsers(database, sql`u.id = ${id}`))[0]
}

/** The same, locked until the transaction ends, which serialises changes of its grants. */
export async function lockAccount(transaction: Transaction, id: string): Promise<FullAccount | undefined> {
  return (await selectUsers(transaction, sql`u.id = ${id} FOR UPDATE`))[0]
}

export async function findAccountByUsername(database: Kysely<unknown>, username: string): Promise<FullAccount | undefined> {
  return (await selectUsers(database, sql`u.username = ${username.toLowerCase()}`))[0]
}

/** Accounts with their grants. @param fitting condition and order, as SQL on `app_user u` */
export async function selectUsers(database: Kysely<unknown>, fitting: RawBuilder<unknown>): Promise<FullAccount[]> {
  const { rows } = await sql<UserRow>`SELECT ${USER} FROM app_user u WHERE ${fitting}`.execute(database)
  return withGrants(database, rows)
}

/** What the accounts are shown under that somebody can still sign in with. */
export async function listNamesInUse(database: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT DISTINCT display_name AS name FROM app_user WHERE ended_at IS NULL`.execute(database)
  return rows.map(({ name }) => name)
}

export interface NewUser {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly isDemo: boolean
  readonly isOffered?: boolean
  readonly mustChangePassword: boolean
  /** The last instant a one-time password is good for. */
  readonly passwordUntil: Date | null
}

/** @returns false when the user name is taken */
export async function insertUser(transaction: Transaction, user: NewUser): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO app_user (id, username, display_name, is_demo, is_offered, must_change_password, password_until)
    VALUES (${user.id}, ${user.username}, ${user.name}, ${user.isDemo}, ${user.isOffered === true}, ${user.mustChangePassword}, ${user.passwordUntil})
    ON CONFLICT (username) DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export interface NewGrant extends GrantWish {
  readonly id: string
  readonly userId: string
  readonly by: string
  /** The second administrator, where two are needed. */
  readonly confirmedBy?: string | null
  readonly reason?: string | undefined
}

/** @returns false when the account already holds the role over the unit in that period */
export async function insertGrant(transaction: Transaction, grant: NewGrant): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO role_grant (id, user_id, role, unit_id, valid, reason, granted_by, confirmed_by)
    VALUES (${grant.id}, ${grant.userId}, ${grant.role}, ${grant.unitId}, ${toDateRange(grant)}, ${grant.reason ?? null}, ${grant.by},
      ${grant.confirmedBy ?? null})
    ON CONFLICT ON CONSTRAINT one_grant_at_a_time DO NOTHING RETURNING id`.execute(transaction)
  return rows.length === 1
}

export async function closeGrant(
  transaction: Transaction,
  { id, from, until, by, reason }: { id: string; from: PlainDate; until: PlainDate; by: string; reason: string },
): Promise<void> {
  await sql`
    UPDATE role_grant SET valid = ${toDateRange({ from, until })}, ended_by = ${by}, ended_reason = ${reason} WHERE id = ${id}`.execute(
    transaction,
  )
}

export async function endAccount(
  transaction: Transaction,
  { id, by, reason }: { id: string; by: string; reason: string },
): Promise<void> {
  await sql`UPDATE app_user SET ended_at = programme_instant(now()), ended_by = ${by}, ended_reason = ${reason}, updated_at = now() WHERE id = ${id}`.execute(
    transaction,
  )
}

/** Serialises changes of accounts until the transaction ends: two administrators who end each other would both pass the check. */
export const lockAdministration = (transaction: Transaction) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended('identity.administration', 0))`.execute(transaction)

/** Whether, on every day of the period, an active account holds the role over one of the units by a grant other than those given. */
export async function isHeldBesides(
  transaction: Transaction,
  { role, unitIds, grantIds, ...days }: { role: Role; unitIds: readonly string[]; grantIds: readonly string[] } & Days,
): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    SELECT coalesce(range_agg(g.valid) @> ${toDateRange(days)}::daterange, false) AS held
    FROM role_grant g JOIN app_user u ON u.id = g.user_id
    WHERE u.ended_at IS NULL AND g.id <> ALL(${grantIds}::uuid[]) AND g.role = ${role} AND g.unit_id = ANY(${unitIds}::uuid[])`.execute(
    transaction,
  )
  return rows[0]?.held ?? false
}

/** First and last day, both inclusive; without a last day the period is open. */
interface Days {
  readonly from: PlainDate
  readonly until: PlainDate | undefined
}

export async function hasAccounts(database: Kysely<unknown>, systemId: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM app_user WHERE id <> ${systemId} LIMIT 1`.execute(database)
  return rows.length > 0
}

/** Locks the creation of accounts until the transaction ends: the first account decides whether this is a demonstration. */
export const lockAccounts = (transaction: Transaction) =>
  sql`LOCK TABLE app_user IN SHARE ROW EXCLUSIVE MODE`.execute(transaction)

export const selectDemoAccounts = (database: Kysely<unknown>): Promise<FullAccount[]> =>
  selectUsers(database, sql`u.is_offered AND u.ended_at IS NULL ORDER BY u.created_at, u.id`)
