import { randomInt } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { openAccount, readIdentity } from '../account/account-acts-service.ts'
import type { Office, Work } from '../account/administration-service.ts'
import type { AccountRefusal } from '../actor/account.ts'
import { type Actor, SYSTEM_USER_ID, systemActor } from '../actor/actor.ts'
import { accountsByIdentity } from '../actor/human-store.ts'
import { insertNotice, letRest } from '../actor/notice-store.ts'
import { isAdministrator } from '../actor/permissions.ts'
import { findAccount, hasAccounts, lockAdministration } from '../actor/store.ts'
import { listAdministrators } from '../request/administrator-store.ts'
import { inventHalf, joinHalves } from '../request/one-time-password.ts'
import { hashPassword } from '../session/password-hash-service.ts'
import type { WayOutRefusal } from './setup.ts'

/** Whom whoever holds the machine makes an administrator, and why. */
export interface AddedAdministrator {
  readonly username: string
  readonly name: string
  readonly identityNumber: string
  readonly reason: string
  /** The account of the operating system that runs the command. */
  readonly operator: string
}

export type NotAdded = AccountRefusal | WayOutRefusal

interface Added {
  readonly id: string
  readonly oneTimePassword: string
}

/** Nobody signed in: the machine itself, by the hand of whoever holds it. */
const machine: Actor = { ...systemActor, via: 'cli' }

/**
 * The way out when one of two administrators is lost: a new administrator over the province, made by whoever holds the
 * machine and its key. It stands in the trail, all administrators are told and do nothing before they have read it, and
 * the account rests for a day.
 *
 * @returns the account and its one-time password, shown once
 */
export async function addAdministrator(
  { platform, units }: Office,
  { identityNumber, reason, operator, ...wish }: AddedAdministrator,
): Promise<Result<Added, NotAdded>> {
  const identity = readIdentity({ platform, units }, identityNumber)
  if (!identity.ok) return identity
  const from = platform.clock.today()
  const unitId = await units.rootOn(from)
  if (unitId === undefined) return refuse({ kind: 'unit-unknown', unitId: '' })
  const oneTimePassword = joinHalves({ first: inventHalf(randomInt), second: inventHalf(randomInt) })
  const hash = await hashPassword(oneTimePassword)
  return allOrNothing(platform.database, async (transaction): Promise<Result<Added, NotAdded>> => {
    await lockAdministration(transaction)
    if (!(await hasAccounts(transaction, SYSTEM_USER_ID))) return refuse({ kind: 'not-set-up' })
    const office = { platform, units: units.inside(transaction) }
    const work: Work = { office, transaction, actor: systemActor, reason, hash }
    if (await isAdministratorNow(work, identity.value.index)) return refuse({ kind: 'administrator-already' })
    const told = await listAdministrators(transaction, from)
    const username = wish.username.trim().toLowerCase()
    const grants = [{ role: 'administrator', unitId, from }] as const
    const opened = await openAccount(work, { ...wish, username, grants, identity: identity.value })
    if (!opened.ok) return opened
    const { id } = opened.value
    await letRest(transaction, id)
    for (const userId of told) {
      const notice = { id: platform.newId(), userId, madeBy: SYSTEM_USER_ID, confirmedBy: null }
      await insertNotice(transaction, { ...notice, kind: 'administrator-added', detail: { username } })
    }
    const about = { subject: { kind: 'account', id }, after: { username, operator, told: told.length }, reason }
    await recordAudit(transaction, machine, { action: 'accounts.administrator-added', ...about })
    return accept({ id, oneTimePassword })
  })
}

/** Whether the human of this identity number is an administrator under another account: they would be both hands. */
async function isAdministratorNow({ office, transaction }: Work, identityIndex: string): Promise<boolean> {
  const accounts = await accountsByIdentity(transaction, [Buffer.from(identityIndex, 'hex')])
  const on = office.platform.clock.today()
  for (const { id } of accounts) {
    const account = await findAccount(transaction, id)
    if (account?.endedAt === null && isAdministrator(account.grants, on)) return true
  }
  return false
}
