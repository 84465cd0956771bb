import { verifyPassword } from 'better-auth/crypto'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { type FullAccount, findAccountByUsername } from '../actor/store.ts'
import type { Authentication } from './authentication-service.ts'
import { normalisePassword } from './password-rules.ts'
import { type SignInRefusal, waitAfter } from './sign-in.ts'
import { countAttempt, findPasswordHash, forgetAttempts, isPasswordExpired, removeSessions } from './sign-in-store.ts'

/** The result of a step of signing in. */
export interface Step {
  readonly next: 'signed-in' | 'second-step'
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[]
}

type SignInPlatform = Pick<Platform, 'database' | 'keyring' | 'log'>

/**
 * Signs in with a name and a password. An unknown name gets the same response as a wrong password, in the same time, and
 * is locked after failures in the same way.
 */
export async function signIn(
  platform: SignInPlatform,
  auth: Authentication,
  { username, password }: { username: string; password: string },
): Promise<Result<Step, SignInRefusal>> {
  const name = username.trim().toLowerCase()
  const index = nameIndex(platform, name)
  const counted = await countAttempt(platform.database, index, waitAfter)
  if ('waitSeconds' in counted) return refuse({ kind: 'locked-for-a-while', seconds: counted.waitSeconds })

  const body = { username: name, password: normalisePassword(password) }
  const response = await auth.api.signInUsername({ body, headers: new Headers(), asResponse: true })
  if (!response.ok) {
    platform.log.warn({ failures: counted.failures }, 'a sign-in failed')
    return refuse({ kind: 'name-or-password-wrong' })
  }
  await forgetAttempts(platform.database, index)
  const account = await findAccountByUsername(platform.database, name)
  if (account === undefined || account.endedAt !== null) return dismiss(platform, account, 'account-ended-here')
  if (await isPasswordExpired(platform.database, account.id)) return dismiss(platform, account, 'one-time-password-expired')
  const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean }
  const next = twoFactorRedirect === true ? 'second-step' : 'signed-in'
  platform.log.info({ user: account.id, next }, 'somebody gave the right password')
  return accept({ next, cookies: response.headers.getSetCookie() })
}

/** Refuses after a correct password, so the reason may be disclosed; revokes the session that the library created. */
async function dismiss(
  { database }: SignInPlatform,
  account: FullAccount | undefined,
  kind: 'account-ended-here' | 'one-time-password-expired',
): Promise<Result<Step, SignInRefusal>> {
  if (account !== undefined) await removeSessions(database, account.id)
  return refuse({ kind })
}

/** The second step: six digits from the app, or a backup code. The library counts wrong ones and locks. */
export async function verifySecondStep(
  auth: Authentication,
  { headers, code }: { headers: Headers; code: string },
): Promise<Result<Step, SignInRefusal>> {
  const digits = code.replaceAll(' ', '')
  const response = /^\d{6}$/.test(digits)
    ? await auth.api.verifyTOTP({ body: { code: digits }, headers, asResponse: true })
    : await auth.api.verifyBackupCode({ body: { code: code.trim() }, headers, asResponse: true })
  if (response.ok) return accept({ next: 'signed-in', cookies: response.headers.getSetCookie() })
  const { code: reason } = (await response.json().catch(() => ({}))) as { code?: string }
  return refuse({ kind: reason === 'INVALID_TWO_FACTOR_COOKIE' ? 'second-step-expired' : 'code-wrong' })
}

/** Verifies the account's password. Failures count like failed sign-ins, so that a stolen session cannot be used to guess it. */
export async function provePassword(
  platform: SignInPlatform,
  account: FullAccount,
  password: string,
): Promise<Result<void, SignInRefusal>> {
  const index = nameIndex(platform, account.username)
  const counted = await countAttempt(platform.database, index, waitAfter)
  if ('waitSeconds' in counted) return refuse({ kind: 'locked-for-a-while', seconds: counted.waitSeconds })
  const hash = await findPasswordHash(platform.database, account.id)
  const isRight = hash !== undefined && (await verifyPassword({ hash, password: normalisePassword(password) }))
  if (!isRight) return refuse({ kind: 'name-or-password-wrong' })
  await forgetAttempts(platform.database, index)
  return accept(undefined)
}

const nameIndex = ({ keyring }: SignInPlatform, name: string): Buffer => keyring.blindIndex(`sign-in name ${name}`)
