import { randomBytes } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { groupService } from '../../groups/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { type DeviceRefusal, type DeviceState, stateOfDevice } from './device.ts'
import { type DeviceRow, endDevice, endWaitingCodes, findDevice, insertDevice, linkDevice, listDevices } from './device-store.ts'
import { deviceStateText } from './device-text.ts'
import { CODE_DAYS, makeCode, readCode } from './one-time-code.ts'

const DAY_MS = 86_400_000
const SECRET_BYTES = 32

/** What one digest is of, so that a code can never stand for a secret. */
export const indexOfCode = ({ keyring }: Pick<Platform, 'keyring'>, code: string): Buffer =>
  keyring.blindIndex(`field code ${code}`)
export const indexOfSecret = ({ keyring }: Pick<Platform, 'keyring'>, secret: string): Buffer =>
  keyring.blindIndex(`field secret ${secret}`)

interface AtGroup {
  readonly groupId: string
  readonly members: ReadonlyMap<string, string>
}

/** The group with its members of today, for whoever gives its members phones. */
async function groupFor(platform: Platform, actor: Actor, groupId: string): Promise<Result<AtGroup, DeviceRefusal>> {
  const group = await groupService(platform).get(actor, { groupId })
  if (!group.ok) return group.refusal.kind === 'not-allowed' ? refuse(group.refusal) : refuse({ kind: 'group-unknown', groupId })
  const { communeId, members } = group.value
  const may = await authoriseFor(platform, actor, { permission: 'phones:give', unitId: communeId })
  if (!may.ok) return may
  return accept({ groupId, members: new Map(members.map(({ personId, fullName }) => [personId, fullName ?? ''])) })
}

export interface GivenCode {
  readonly id: string
  /** Shown once: only its digest is kept. */
  readonly code: string
  readonly codeUntil: string
  readonly personName: string
}

/** Gives a member a code for their phone. An earlier one that was not used ends; phones in use stay as they are. */
export async function giveCode(
  platform: Platform,
  actor: Actor,
  { groupId, personId }: { readonly groupId: string; readonly personId: string },
): Promise<Result<GivenCode, DeviceRefusal>> {
  const group = await groupFor(platform, actor, groupId)
  if (!group.ok) return group
  const personName = group.value.members.get(personId)
  if (personName === undefined) return refuse({ kind: 'not-a-member', personId })
  return allOrNothing<GivenCode, DeviceRefusal>(platform.database, async (transaction) => {
    const [code, at, id] = [makeCode(randomBytes(10)), platform.clock.now(), platform.newId()]
    const codeUntil = new Date(at.getTime() + CODE_DAYS * DAY_MS)
    await endWaitingCodes(transaction, personId, { by: actor.userId, at, reason: 'Đã cấp mã mới' })
    const codeIndex = indexOfCode(platform, code.replace('-', ''))
    await insertDevice(transaction, { id, personId, groupId, issuedBy: actor.userId, at, codeIndex, codeUntil })
    const subject = { kind: 'person', id: personId }
    await recordAudit(transaction, actor, { action: 'activity.code-given', subject, after: { groupId } })
    return accept({ id, code, codeUntil: codeUntil.toISOString(), personName })
  })
}

export interface DeviceItem extends Omit<DeviceRow, 'codeUntil' | 'linkedAt' | 'endedAt' | 'issuedAt' | 'lastSeenAt'> {
  readonly state: DeviceState
  readonly stateText: BilingualText
  readonly issuedAt: string
  readonly linkedAt: string | null
  readonly lastSeenAt: string | null
}

/** The phones and codes given in a group. */
export async function listDevicesOf(
  platform: Platform,
  actor: Actor,
  groupId: string,
): Promise<Result<readonly DeviceItem[], DeviceRefusal>> {
  const group = await groupFor(platform, actor, groupId)
  if (!group.ok) return group
  const now = platform.clock.now()
  return accept((await listDevices(platform.database, groupId)).map((row) => toItem(row, now)))
}

function toItem({ codeUntil, endedAt, issuedAt, linkedAt, lastSeenAt, ...row }: DeviceRow, now: Date): DeviceItem {
  const state = stateOfDevice({ codeUntil, linkedAt, endedAt }, now)
  return {
    ...row,
    ...{ state, stateText: deviceStateText[state], issuedAt: issuedAt.toISOString() },
    ...{ linkedAt: linkedAt?.toISOString() ?? null, lastSeenAt: lastSeenAt?.toISOString() ?? null },
  }
}

/** Ends a phone, or a code nobody has used: it is let in no more. What it has not sent stays on it. */
export async function revokeDevice(
  platform: Platform,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<void, DeviceRefusal>> {
  const device = await findDevice(platform.database, id)
  if (device === undefined) return refuse({ kind: 'device-unknown', id })
  const group = await groupFor(platform, actor, device.groupId)
  if (!group.ok) return group.refusal.kind === 'group-unknown' ? refuse({ kind: 'device-unknown', id }) : group
  return allOrNothing<void, DeviceRefusal>(platform.database, async (transaction) => {
    const isEnded = await endDevice(transaction, id, { by: actor.userId, at: platform.clock.now(), reason })
    if (!isEnded) return refuse({ kind: 'device-ended', id })
    const { personId, groupId } = device
    const subject = { kind: 'person', id: personId }
    await recordAudit(transaction, actor, { action: 'activity.device-ended', subject, before: { groupId }, reason })
    return accept(undefined)
  })
}

/** Ends the phone that asks. */
export async function signOutDevice(platform: Platform, actor: Actor, deviceId: string): Promise<void> {
  await platform.database.transaction().execute(async (transaction) => {
    const at = platform.clock.now()
    const isEnded = await endDevice(transaction, deviceId, { by: actor.userId, at, reason: 'Người dùng đăng xuất trên máy' })
    const subject = { kind: 'person', id: actor.userId }
    if (isEnded) await recordAudit(transaction, actor, { action: 'activity.device-signed-out', subject })
  })
}

export interface LinkAsked {
  readonly code: string
  readonly deviceName: string
}

/** Exchanges a code for the secret that a phone signs in with. Whoever types the code is who it was given to. */
export async function linkDeviceByCode(
  platform: Platform,
  { code: typed, deviceName }: LinkAsked,
  actorOf: (database: Database, personId: string) => Promise<Actor | undefined>,
): Promise<Result<{ readonly secret: string; readonly actor: Actor }, DeviceRefusal>> {
  const code = readCode(typed)
  if (code === undefined) return refuse({ kind: 'code-wrong' })
  return allOrNothing<{ secret: string; actor: Actor }, DeviceRefusal>(platform.database, async (transaction) => {
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    const [codeIndex, tokenIndex] = [indexOfCode(platform, code), indexOfSecret(platform, secret)]
    const linked = await linkDevice(transaction, { codeIndex, tokenIndex, deviceName, at: platform.clock.now() })
    if (linked === undefined) return refuse({ kind: 'code-wrong' })
    const actor = await actorOf(transaction, linked.personId)
    if (actor === undefined) return refuse({ kind: 'code-of-nobody' })
    const subject = { kind: 'person', id: linked.personId }
    await recordAudit(transaction, actor, { action: 'activity.device-linked', subject })
    return accept({ secret, actor })
  })
}
