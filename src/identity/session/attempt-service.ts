import { recordAudit } from '../../audit/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { systemActor } from '../actor/actor.ts'
import { insertNotice } from '../actor/notice-store.ts'
import type { FullAccount } from '../actor/store.ts'
import { networkOf } from './network.ts'
import { toActor } from './session-service.ts'
import { describeSession, noteSignedIn, readSessionToken } from './session-store.ts'
import { type SignInRefusal, waitAfter, waitOfStrangers } from './sign-in.ts'
import { countAttempt, forgetAttempts, isKnownAddress, keepKnownAddress } from './sign-in-store.ts'

/** Who tries to sign in: the name as typed, and where from. */
export interface Attempt {
  readonly name: string
  readonly address: string
}

type AttemptPlatform = Pick<Platform, 'database' | 'keyring'>

/**
 * Counts a try before it is made: of a name from one address, and slower of the name from all addresses it was never
 * signed in from. So a stranger who types somebody's name keeps themselves out, and not the owner at the usual desk.
 *
 * @returns the seconds still to wait, when the try is not to be made
 */
export async function admitAttempt({ database, keyring }: AttemptPlatform, attempt: Attempt): Promise<number | undefined> {
  const here = await countAttempt(database, indexOf(keyring, 'here', attempt), waitAfter)
  if ('waitSeconds' in here) return here.waitSeconds
  if (await isKnownAddress(database, indexOf(keyring, 'known', attempt))) return undefined
  const anywhere = await countAttempt(database, indexOf(keyring, 'anywhere', { ...attempt, address: '' }), waitOfStrangers)
  return 'waitSeconds' in anywhere ? anywhere.waitSeconds : undefined
}

/** What strangers did with the name meanwhile stays counted. */
export async function noteRightPassword({ database, keyring }: AttemptPlatform, attempt: Attempt): Promise<void> {
  await forgetAttempts(database, indexOf(keyring, 'here', attempt))
  await keepKnownAddress(database, indexOf(keyring, 'known', attempt))
}

const indexOf = ({ blindIndex }: Platform['keyring'], what: string, { name, address }: Attempt): Buffer =>
  blindIndex(JSON.stringify(['sign-in', what, name, networkOf(address)]))

interface SignedInFrom {
  readonly account: FullAccount
  readonly cookies: readonly string[]
  readonly address: string
  readonly userAgent: string
}

/**
 * Keeps with the session where it was begun, and a notice for the owner when that is a new address. It is known once the
 * sign-in was completed there, not by the password alone.
 */
export async function noteSignIn(
  { database, keyring, newId }: AttemptPlatform & Pick<Platform, 'newId'>,
  { account, cookies, address, userAgent }: SignedInFrom,
): Promise<void> {
  const token = readSessionToken(cookies)
  if (token !== undefined) await describeSession(database, { token, address, userAgent })
  const index = indexOf(keyring, 'signed in', { name: account.username, address })
  const isKnown = await isKnownAddress(database, index)
  await keepKnownAddress(database, index)
  const wasSignedIn = await noteSignedIn(database, account.id)
  if (isKnown || !wasSignedIn || account.isOffered) return
  const told = { id: newId(), userId: account.id, madeBy: account.id, confirmedBy: null }
  await insertNotice(database, { ...told, kind: 'signed-in', detail: { address, userAgent } })
}

interface Outcome {
  readonly account: FullAccount | undefined
  readonly address: string
  readonly refusal?: SignInRefusal['kind']
  readonly step: 'password' | 'provider' | 'second-step'
}

/**
 * Writes a try into the audit trail, with its address. A name that nobody has is not written down: somebody may have typed
 * their password into its field.
 */
export async function recordAttempt({ database }: AttemptPlatform, { account, refusal, ...detail }: Outcome): Promise<void> {
  const subject = { kind: 'sign-in', id: account?.id ?? 'nobody' }
  const actor = account === undefined || refusal !== undefined ? systemActor : toActor(account, 'web')
  await database.transaction().execute(async (transaction) => {
    if (refusal === undefined) await recordAudit(transaction, actor, { action: 'accounts.signed-in', subject, after: detail })
    else
      await recordAudit(transaction, actor, { action: 'accounts.sign-in-refused', subject, after: { ...detail, why: refusal } })
  })
}
