import { sql } from 'kysely'
import { addDays, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { toDateRange } from '../../platform/db/period.ts'
import { newId } from '../../platform/new-id.ts'
import { SYSTEM_USER_ID } from '../actor/actor.ts'
import type { Role } from '../actor/permissions.ts'
import { closeGrant, insertGrant } from '../actor/store.ts'

/** A role over a unit that ends, in force on that day or from a later day. */
export interface HeldRole {
  readonly id: string
  readonly userId: string
  readonly userName: string
  readonly role: Role
  readonly unitId: string
  readonly from: PlainDate
  readonly until: PlainDate | undefined
}

/** Roles over the units that are in force on a day or later. */
export async function rolesOver(database: Database, unitIds: readonly string[], on: PlainDate): Promise<HeldRole[]> {
  const { rows } = await sql<{
    id: string
    user_id: string
    display_name: string
    role: Role
    unit_id: string
    from: string
    until: string | null
  }>`
    SELECT g.id, g.user_id, u.display_name, g.role, g.unit_id, lower(g.valid) AS "from", (upper(g.valid) - 1) AS until
    FROM role_grant g JOIN app_user u ON u.id = g.user_id
    WHERE g.unit_id = ANY(${unitIds}::uuid[]) AND g.valid && daterange(${on}, NULL) AND u.ended_at IS NULL
    ORDER BY u.display_name COLLATE "vi-x-icu", g.id`.execute(database)
  return rows.map(({ id, user_id, display_name, role, unit_id, from, until }) => ({
    ...{ id, userId: user_id, userName: display_name, role, unitId: unit_id, from: plainDate(from) },
    until: until === null ? undefined : plainDate(until),
  }))
}

/**
 * Carries roles over a unit that ends to the units it went into, from the day on: nobody loses access because a unit
 * was reorganised. The old role is closed the day before. Days on which it is held over a
 * successor already are left out.
 *
 * @returns the roles given, for review
 */
export async function carryRoles(
  transaction: Transaction,
  roles: readonly HeldRole[],
  to: { unitIds: readonly string[]; on: PlainDate; reason: string },
): Promise<{ id: string; carried: HeldRole; unitId: string }[]> {
  const given: { id: string; carried: HeldRole; unitId: string }[] = []
  for (const role of roles) {
    const { userId, from } = role
    for (const unitId of to.unitIds) {
      for (const period of await uncovered(transaction, { ...role, unitId, from: from > to.on ? from : to.on })) {
        const id = newId()
        // Granted by the system actor: an administrator's own role is carried too, and nobody may grant one to themselves.
        const grant = { id, userId, role: role.role, unitId, ...period, by: SYSTEM_USER_ID, reason: to.reason }
        if (await insertGrant(transaction, grant)) given.push({ id, carried: role, unitId })
      }
    }
    if (to.unitIds.length > 0 && from < to.on)
      await closeGrant(transaction, { id: role.id, from, until: addDays(to.on, -1), by: SYSTEM_USER_ID, reason: to.reason })
  }
  return given
}

/** The parts of a role's period in which it is not yet held over the unit. */
async function uncovered(
  transaction: Transaction,
  { userId, role, unitId, from, until }: Omit<HeldRole, 'id' | 'userName'>,
): Promise<{ from: PlainDate; until: PlainDate | undefined }[]> {
  const { rows } = await sql<{ from: string; until: string | null }>`
    SELECT lower(p) AS "from", (upper(p) - 1) AS until
    FROM unnest(datemultirange(${toDateRange({ from, until })}) - coalesce((
      SELECT range_agg(valid) FROM role_grant WHERE user_id = ${userId} AND role = ${role} AND unit_id = ${unitId}), '{}')) p`.execute(
    transaction,
  )
  return rows.map((row) => ({ from: plainDate(row.from), until: row.until === null ? undefined : plainDate(row.until) }))
}
