import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { deleteSetting, findSetting, putSetting } from '../../platform/setting-store.ts'
import { readIdentity } from '../account/account-acts-service.ts'
import type { Office } from '../account/administration-service.ts'
import { type AccountRefusal, isUsername } from '../actor/account.ts'
import { SYSTEM_USER_ID, systemActor } from '../actor/actor.ts'
import { keepIdentity } from '../actor/human-store.ts'
import { hasAccounts, insertGrant, insertUser, lockAccounts } from '../actor/store.ts'
import { hashPassword } from '../session/password-hash-service.ts'
import { checkPassword } from '../session/password-rules.ts'
import type { PasswordRefusal } from '../session/sign-in.ts'
import { insertPassword } from '../session/sign-in-store.ts'
import type { SetupRefusal } from './setup.ts'

const SETTING = 'setup-token'

export const needsSetup = async ({ database }: Pick<Platform, 'database'>): Promise<boolean> =>
  !(await hasAccounts(database, SYSTEM_USER_ID))

/** Creates a setup code, shown in the server's terminal while there is no account. Only its hash is stored; older codes become invalid. */
export async function issueSetupToken({ database }: Pick<Platform, 'database'>): Promise<string | undefined> {
  if (!(await needsSetup({ database }))) return undefined
  const token = randomBytes(16).toString('hex')
  await putSetting(database, SETTING, digest(token).toString('hex'))
  return token
}

export interface FirstAdministrator {
  readonly token: string
  readonly username: string
  readonly name: string
  readonly password: string
  /** Of whom the account is: a second administrator has to be somebody else. */
  readonly identityNumber: string
}

export type FirstRefusal =
  | SetupRefusal
  | PasswordRefusal
  | Extract<AccountRefusal, { kind: 'username-malformed' | 'unit-unknown' | 'identity-number-malformed' }>

/** Creates the first administrator, over the whole province, for whoever has the setup code. Works once. */
export async function setUp(office: Office, wish: FirstAdministrator): Promise<Result<{ id: string }, FirstRefusal>> {
  const { platform, units } = office
  const username = wish.username.trim().toLowerCase()
  if (!isUsername(username)) return refuse({ kind: 'username-malformed', username })
  const identity = readIdentity(office, wish.identityNumber)
  if (!identity.ok) return identity
  const password = await checkPassword(wish.password, [username, wish.name])
  if (!password.ok) return password
  const hash = await hashPassword(password.value)
  const from = platform.clock.today()
  const unitId = await units.rootOn(from)
  if (unitId === undefined) return refuse({ kind: 'unit-unknown', unitId: '' })
  return allOrNothing(platform.database, async (transaction): Promise<Result<{ id: string }, FirstRefusal>> => {
    await lockAccounts(transaction)
    if (await hasAccounts(transaction, SYSTEM_USER_ID)) return refuse({ kind: 'set-up-already' })
    if (!(await isToken(transaction, wish.token))) return refuse({ kind: 'setup-token-wrong' })
    const id = platform.newId()
    const name = tidy(wish.name)
    await insertUser(transaction, { id, username, name, isDemo: false, mustChangePassword: false, passwordUntil: null })
    await insertPassword(transaction, { id: platform.newId(), userId: id, hash })
    await keepIdentity(transaction, id, identity.value)
    await insertGrant(transaction, {
      id: platform.newId(),
      userId: id,
      role: 'administrator',
      unitId,
      from,
      by: SYSTEM_USER_ID,
    })
    await deleteSetting(transaction, SETTING)
    await recordAudit(transaction, systemActor, {
      action: 'accounts.set-up',
      subject: { kind: 'account', id },
      after: { username, name },
    })
    return accept({ id })
  })
}

async function isToken(transaction: Transaction, token: string): Promise<boolean> {
  const kept = await findSetting(transaction, SETTING)
  return typeof kept === 'string' && timingSafeEqual(Buffer.from(kept, 'hex'), digest(token.trim()))
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest()
