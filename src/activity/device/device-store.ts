import { sql } from 'kysely'
import { PERSON_NAMES } from '../../people/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { DeviceTimes } from './device.ts'

/** A phone of a member, or the code it is to be linked by. */
export interface DeviceRow extends DeviceTimes {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly groupId: string
  readonly issuedAt: Date
  readonly deviceName: string | null
  readonly lastSeenAt: Date | null
  readonly endedReason: string | null
}

const COLUMNS =
  sql.raw(`d.id, d.person_id AS "personId", d.group_id AS "groupId", d.issued_at AS "issuedAt", d.code_until AS "codeUntil",
  d.linked_at AS "linkedAt", d.device_name AS "deviceName", d.last_seen_at AS "lastSeenAt", d.ended_at AS "endedAt", d.ended_reason AS "endedReason"`)
const ROW = sql`${COLUMNS}, coalesce(n.full_name, '') AS "personName"`
const FROM = sql`field_device d LEFT JOIN ${PERSON_NAMES} n ON n.id = d.person_id`

export interface NewDevice {
  readonly id: string
  readonly personId: string
  readonly groupId: string
  readonly issuedBy: string
  readonly at: Date
  readonly codeIndex: Buffer
  readonly codeUntil: Date
}

export async function insertDevice(transaction: Transaction, device: NewDevice): Promise<void> {
  await sql`
    INSERT INTO field_device (id, person_id, group_id, issued_by, issued_at, code_index, code_until)
    VALUES (${device.id}, ${device.personId}, ${device.groupId}, ${device.issuedBy}, ${device.at}, ${device.codeIndex}, ${device.codeUntil})`.execute(
    transaction,
  )
}

export interface DeviceEnding {
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/** Ends the codes of a person that nobody has used: only the last one given counts. */
export async function endWaitingCodes(
  transaction: Transaction,
  personId: string,
  { by, at, reason }: DeviceEnding,
): Promise<void> {
  await sql`UPDATE field_device SET ended_at = ${at}, ended_by = ${by}, ended_reason = ${reason}
    WHERE person_id = ${personId} AND linked_at IS NULL AND ended_at IS NULL`.execute(transaction)
}

/** @returns false when it was ended already */
export async function endDevice(transaction: Transaction, id: string, { by, at, reason }: DeviceEnding): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE field_device SET ended_at = ${at}, ended_by = ${by}, ended_reason = ${reason}
    WHERE id = ${id} AND ended_at IS NULL`.execute(transaction)
  return numAffectedRows === 1n
}

export interface Linking {
  readonly codeIndex: Buffer
  readonly tokenIndex: Buffer
  readonly deviceName: string
  readonly at: Date
}

/** Exchanges a code for a secret, once: of two who try at the same time one finds nothing left. */
export async function linkDevice(
  transaction: Transaction,
  { codeIndex, tokenIndex, deviceName, at }: Linking,
): Promise<{ readonly id: string; readonly personId: string } | undefined> {
  const { rows } = await sql<{ id: string; personId: string }>`
    UPDATE field_device SET token_index = ${tokenIndex}, linked_at = ${at}, last_seen_at = ${at}, device_name = ${deviceName}
    WHERE code_index = ${codeIndex} AND linked_at IS NULL AND ended_at IS NULL AND code_until > ${at}
    RETURNING id, person_id AS "personId"`.execute(transaction)
  return rows[0]
}

/** The phone that holds a secret, unless it was ended. */
export async function findDeviceBySecret(database: Database, tokenIndex: Buffer): Promise<DeviceRow | undefined> {
  const { rows } = await sql<DeviceRow>`
    SELECT ${ROW} FROM ${FROM} WHERE d.token_index = ${tokenIndex} AND d.ended_at IS NULL`.execute(database)
  return rows[0]
}

export async function noteSeen(database: Database, id: string, at: Date): Promise<void> {
  await sql`UPDATE field_device SET last_seen_at = ${at} WHERE id = ${id} AND ended_at IS NULL`.execute(database)
}

export async function findDevice(database: Database, id: string): Promise<DeviceRow | undefined> {
  const { rows } = await sql<DeviceRow>`SELECT ${ROW} FROM ${FROM} WHERE d.id = ${id}`.execute(database)
  return rows[0]
}

/** The phones and codes that were given in a group, the newest first. */
export async function listDevices(database: Database, groupId: string): Promise<DeviceRow[]> {
  const { rows } = await sql<DeviceRow>`
    SELECT ${ROW} FROM ${FROM} WHERE d.group_id = ${groupId} ORDER BY d.issued_at DESC, d.id DESC`.execute(database)
  return rows
}
