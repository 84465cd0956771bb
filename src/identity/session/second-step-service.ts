import { assert } from '../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { holdsKey } from '../actor/permissions.ts'
import { type FullAccount, lockAccount } from '../actor/store.ts'
import { type Assertion, type Site, siteOf } from '../passkey/passkey.ts'
import { checkAssertion } from '../passkey/passkey-service.ts'
import type { Authentication } from './authentication-service.ts'
import { countSecondSteps } from './second-step-store.ts'
import type { SignedIn } from './session-service.ts'
import { type SignInRefusal, waitAfter } from './sign-in.ts'
import { checkSecondStep, provePassword } from './sign-in-service.ts'
import { countAttempt, forgetAttempts } from './sign-in-store.ts'

/** All it takes to let somebody in. */
export interface Door {
  readonly platform: Platform
  readonly auth: Authentication
  readonly site: Site
}

export const toDoor = (platform: Platform, auth: Authentication, publicUrl: URL): Door => ({
  platform,
  auth,
  site: siteOf(publicUrl),
})

/** That it is the owner: the password, and where a second step is set up, one of its ways. */
export interface Proof {
  readonly password: string
  readonly code?: string | undefined
  readonly passkey?: Assertion | undefined
}

type Outcome = Promise<Result<void, SignInRefusal>>

/** Verifies the owner anew before the ways into the account change: neither a session nor a password alone does that. */
export async function proveOwner(
  { platform, auth, site }: Door,
  { account, token }: SignedIn,
  { headers, password, code, passkey }: Proof & { headers: Headers },
): Outcome {
  if (account.isOffered) return refuse({ kind: 'demo-account-fixed' })
  const proved = await provePassword(platform, account, password)
  if (!proved.ok) return proved
  const { hasCode, passkeys } = await countSecondSteps(platform.database, account.id)
  if (!hasCode && passkeys === 0) return accept(undefined)
  if (passkey !== undefined) {
    const asked = { occasion: 'prove', userId: account.id, boundTo: token } as const
    return checkAssertion(platform, site, { ...asked, answer: passkey })
  }
  if (code === undefined) return refuse({ kind: 'second-step-missing' })
  return hasCode ? proveCode({ platform, auth }, account.id, { headers, code }) : refuse({ kind: 'code-wrong' })
}

/** Failures count like failed sign-ins, so that a stolen session and password do not try all codes. */
async function proveCode(
  { platform, auth }: Pick<Door, 'platform' | 'auth'>,
  userId: string,
  given: { headers: Headers; code: string },
): Outcome {
  const index = platform.keyring.blindIndex(`own second step ${userId}`)
  const counted = await countAttempt(platform.database, index, waitAfter)
  if ('waitSeconds' in counted) return refuse({ kind: 'locked-for-a-while', seconds: counted.waitSeconds })
  const checked = await checkSecondStep(platform, auth, { userId, ...given })
  if (!checked.ok) return refuse({ kind: 'code-wrong' })
  await forgetAttempts(platform.database, index)
  return accept(undefined)
}

/** Refuses to take away the only second step of an account that acts with keys; the account is locked until then. */
export async function refuseLastStep(transaction: Transaction, account: FullAccount): Outcome {
  const locked = await lockAccount(transaction, account.id)
  assert(locked !== undefined, 'an account is ended, never deleted')
  const { hasCode, passkeys } = await countSecondSteps(transaction, account.id)
  const isLast = Number(hasCode) + passkeys <= 1
  const isNeeded = !locked.isDemo && locked.grants.some(({ role }) => holdsKey(role))
  return isLast && isNeeded ? refuse({ kind: 'last-second-step' }) : accept(undefined)
}
