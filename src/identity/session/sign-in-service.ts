import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { type FullAccount, findAccount, findAccountByUsername } from '../actor/store.ts'
import { admitAttempt, noteRightPassword, noteSignIn, recordAttempt } from './attempt-service.ts'
import type { Authentication } from './authentication-service.ts'
import { hashPassword, isOutdated, verifyPassword } from './password-hash-service.ts'
import { normalisePassword } from './password-rules.ts'
import { countSecondSteps } from './second-step-store.ts'
import { type SignInRefusal, waitAfter } from './sign-in.ts'
import {
  countAttempt,
  findChallenged,
  findPasswordHash,
  forgetAttempts,
  isPasswordExpired,
  removeSessions,
  renewHash,
  spendCode,
} from './sign-in-store.ts'

/** The result of a step of signing in. */
export interface Step {
  readonly next: 'signed-in' | 'second-step'
  /** With what the second step can be made. */
  readonly ways?: readonly Way[]
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[]
}

export type Way = 'code' | 'passkey'

/** Where somebody signs in from, and with which browser. */
export interface From {
  readonly address: string
  readonly userAgent: string
}

export type SignInPlatform = Pick<Platform, 'database' | 'keyring' | 'log' | 'newId'>

/**
 * Signs in with a name and a password. An unknown name gets the same response as a wrong password, in the same time, and
 * waits after failures in the same way.
 */
export async function signIn(
  platform: SignInPlatform,
  auth: Authentication,
  { username, password, ...from }: From & { username: string; password: string },
): Promise<Result<Step, SignInRefusal>> {
  const { address } = from
  const { database, log } = platform
  const name = username.trim().toLowerCase()
  const seconds = await admitAttempt(platform, { name, address })
  if (seconds !== undefined) return refuse({ kind: 'locked-for-a-while', seconds })

  const body = { username: name, password: normalisePassword(password) }
  const response = await auth.api.signInUsername({ body, headers: new Headers(), asResponse: true })
  const account = await findAccountByUsername(database, name)
  const refused = async (kind: NotLetIn): Promise<Result<Step, SignInRefusal>> => {
    await recordAttempt(platform, { account, address, step: 'password', refusal: kind })
    log.warn({ user: account?.id, kind }, 'a sign-in failed')
    return refuse({ kind })
  }
  if (!response.ok) return refused('name-or-password-wrong')
  await noteRightPassword(platform, { name, address })
  const dismissal = await findDismissal(platform, account)
  if (dismissal !== undefined) return refused(dismissal)
  if (account !== undefined) await renewOutdated(database, { userId: account.id, password: body.password })
  const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean }
  const next = twoFactorRedirect === true ? 'second-step' : 'signed-in'
  const cookies = response.headers.getSetCookie()
  if (next === 'signed-in') {
    await recordAttempt(platform, { account, address, step: 'password' })
    if (account !== undefined) await noteSignIn(platform, { account, cookies, ...from })
  }
  log.info({ user: account?.id, next }, 'somebody gave the right password')
  if (account === undefined || next === 'signed-in') return accept({ next, cookies })
  return accept({ next, ways: await listWays(platform, account.id), cookies })
}

/** Hashes a password anew that was kept at another cost, now that it is known. */
async function renewOutdated(
  database: SignInPlatform['database'],
  { userId, password }: { readonly userId: string; readonly password: string },
): Promise<void> {
  const before = await findPasswordHash(database, userId)
  if (before !== undefined && isOutdated(before))
    await renewHash(database, { userId, before, hash: await hashPassword(password) })
}

/** With what the account makes its second step. */
export async function listWays({ database }: Pick<Platform, 'database'>, userId: string): Promise<readonly Way[]> {
  const { hasCode, passkeys } = await countSecondSteps(database, userId)
  return [...(hasCode ? (['code'] as const) : []), ...(passkeys > 0 ? (['passkey'] as const) : [])]
}

export type NotLetIn = 'name-or-password-wrong' | 'account-ended-here' | 'one-time-password-expired'

/** Why nobody is let in who has proved who they are, which may be told; a session that the library made is ended. */
export async function findDismissal(
  { database }: Pick<Platform, 'database'>,
  account: FullAccount | undefined,
): Promise<NotLetIn | undefined> {
  if (account === undefined) return 'account-ended-here'
  const isEnded = account.endedAt !== null
  if (!isEnded && !(await isPasswordExpired(database, account.id))) return undefined
  await removeSessions(database, account.id)
  return isEnded ? 'account-ended-here' : 'one-time-password-expired'
}

/** The second step: six digits from the app, or a backup code. The library counts wrong ones and locks. */
export async function verifySecondStep(
  platform: SignInPlatform,
  auth: Authentication,
  { headers, code, ...from }: From & { headers: Headers; code: string },
): Promise<Result<Step, SignInRefusal>> {
  const { address } = from
  const challenged = await findChallenged(platform.database, headers.get('cookie') ?? '')
  const account = challenged === undefined ? undefined : await findAccount(platform.database, challenged.userId)
  // Codes that were made and never confirmed open nothing.
  const hasCode = account === undefined || (await countSecondSteps(platform.database, account.id)).hasCode
  const response = hasCode ? await checkSecondStep(platform, auth, { userId: account?.id, headers, code }) : USED.clone()
  if (response.ok) {
    await recordAttempt(platform, { account, address, step: 'second-step' })
    const cookies = response.headers.getSetCookie()
    if (account !== undefined) await noteSignIn(platform, { account, cookies, ...from })
    return accept({ next: 'signed-in', cookies })
  }
  const { code: reason } = (await response.json()) as { code?: string }
  const kind = reason === 'INVALID_TWO_FACTOR_COOKIE' ? 'second-step-expired' : 'code-wrong'
  await recordAttempt(platform, { account, address, step: 'second-step', refusal: kind })
  return refuse({ kind })
}

/** The answer when a code was used before, or there is none. */
const USED = Response.json({ code: 'USED' }, { status: 401 })

/**
 * Compares six digits from the app, or a backup code. Digits are spent before they are compared, so that of two who send
 * the same ones at once one is too late; the library takes a backup code once.
 *
 * @param userId whose code it is; undefined when nobody is being asked, which the library refuses
 */
export async function checkSecondStep(
  platform: SignInPlatform,
  auth: Authentication,
  { userId, headers, code }: { userId: string | undefined; headers: Headers; code: string },
): Promise<Response> {
  const digits = code.replaceAll(' ', '')
  if (!/^\d{6}$/.test(digits)) return auth.api.verifyBackupCode({ body: { code: code.trim() }, headers, asResponse: true })
  if (userId !== undefined && !(await spendCode(platform.database, userId, hashOfCode(platform, userId, digits))))
    return USED.clone()
  return auth.api.verifyTOTP({ body: { code: digits }, headers, asResponse: true })
}

const hashOfCode = ({ keyring }: SignInPlatform, userId: string, code: string): Buffer =>
  keyring.blindIndex(`second step ${userId} ${code}`)

/** Verifies the account's password. Failures count like failed sign-ins, so that a stolen session cannot be used to guess it. */
export async function provePassword(
  platform: SignInPlatform,
  account: FullAccount,
  password: string,
): Promise<Result<void, SignInRefusal>> {
  const index = platform.keyring.blindIndex(`own password ${account.id}`)
  const counted = await countAttempt(platform.database, index, waitAfter)
  if ('waitSeconds' in counted) return refuse({ kind: 'locked-for-a-while', seconds: counted.waitSeconds })
  const hash = await findPasswordHash(platform.database, account.id)
  const isRight = hash !== undefined && (await verifyPassword({ hash, password: normalisePassword(password) }))
  if (!isRight) return refuse({ kind: 'name-or-password-wrong' })
  await forgetAttempts(platform.database, index)
  return accept(undefined)
}
