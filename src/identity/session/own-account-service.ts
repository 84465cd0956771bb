import { recordAudit } from '../../audit/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { FullAccount } from '../actor/store.ts'
import { type Device, readDevice } from './device.ts'
import { hashPassword } from './password-hash-service.ts'
import { checkPassword, normalisePassword } from './password-rules.ts'
import { type Door, type Proof, proveOwner, refuseLastStep } from './second-step-service.ts'
import { removeCode, settleSecondStep } from './second-step-store.ts'
import type { SignedIn } from './session-service.ts'
import { describeSession, endSession, listSessions, readSessionToken } from './session-store.ts'
import type { SignInRefusal } from './sign-in.ts'
import { provePassword } from './sign-in-service.ts'
import { changePassword, removeSessions } from './sign-in-store.ts'

type Outcome<Value> = Promise<Result<Value, SignInRefusal>>

/** Acts of a person on their own account. */
export function ownAccountService(door: Door) {
  const { platform, auth } = door
  return {
    /** Changes the password and ends every other session. */
    async changePassword(
      { account, actor, token }: SignedIn,
      { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
    ): Outcome<void> {
      if (account.isOffered) return refuse({ kind: 'demo-account-fixed' })
      const proved = await provePassword(platform, account, currentPassword)
      if (!proved.ok) return proved
      if (normalisePassword(currentPassword) === normalisePassword(newPassword)) return refuse({ kind: 'password-unchanged' })
      const checked = await checkPassword(newPassword, [account.username, account.name])
      if (!checked.ok) return checked
      const hash = await hashPassword(checked.value)
      return platform.database.transaction().execute(async (transaction) => {
        await changePassword(transaction, { userId: account.id, hash, until: null })
        await removeSessions(transaction, account.id, token)
        await recordAudit(transaction, actor, { action: 'accounts.password-changed', subject: subjectOf(account) })
        return accept(undefined)
      })
    },

    /** Ends every session, this one too. */
    async signOutEverywhere({ account, actor }: SignedIn): Outcome<void> {
      if (account.isOffered) return refuse({ kind: 'demo-account-fixed' })
      return platform.database.transaction().execute(async (transaction) => {
        await removeSessions(transaction, account.id)
        await recordAudit(transaction, actor, { action: 'accounts.signed-out-everywhere', subject: subjectOf(account) })
        return accept(undefined)
      })
    },

    /** Where the account is signed in, this session first. An account that everybody shares shows its own session only. */
    async listSessions({ account, token }: SignedIn): Promise<readonly SessionShown[]> {
      const open = await listSessions(platform.database, account.id)
      return open
        .filter((session) => !account.isOffered || session.token === token)
        .map(({ token: begun, userAgent, ...session }) => ({ ...session, ...readDevice(userAgent), isThis: begun === token }))
        .toSorted((left, right) => Number(right.isThis) - Number(left.isThis))
    },

    /** Ends one session of one's own. */
    async endSession({ account, actor }: SignedIn, id: string): Outcome<void> {
      if (account.isOffered) return refuse({ kind: 'demo-account-fixed' })
      return allOrNothing(platform.database, async (transaction): Outcome<void> => {
        if (!(await endSession(transaction, account.id, id))) return refuse({ kind: 'session-unknown' })
        await recordAudit(transaction, actor, { action: 'accounts.session-ended', subject: subjectOf(account) })
        return accept(undefined)
      })
    },

    /** Ends every session but this one. */
    async endOtherSessions({ account, actor, token }: SignedIn): Outcome<void> {
      if (account.isOffered) return refuse({ kind: 'demo-account-fixed' })
      return platform.database.transaction().execute(async (transaction) => {
        await removeSessions(transaction, account.id, token)
        await recordAudit(transaction, actor, { action: 'accounts.other-sessions-ended', subject: subjectOf(account) })
        return accept(undefined)
      })
    },

    /** @returns what the app scans, and codes for the day the phone is lost; nothing is on until a code is confirmed */
    async beginTwoFactor(signedIn: SignedIn, { headers, ...proof }: Proof & { headers: Headers }): Outcome<Enrolment> {
      const proved = await proveOwner(door, signedIn, { headers, ...proof })
      if (!proved.ok) return proved
      const body = { password: normalisePassword(proof.password), method: 'totp' as const }
      const response = await auth.api.enableTwoFactor({ body, headers, asResponse: true })
      if (!response.ok) return refuse({ kind: 'two-factor-on' })
      const { totpURI: uri, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] }
      return accept({ uri, backupCodes })
    },

    /** Two-step sign-in is on from here; the session is a new one, and those begun without a code end. */
    async confirmTwoFactor(
      { account, actor, token: before }: SignedIn,
      { headers, code, address, userAgent }: { headers: Headers; code: string; address: string; userAgent: string },
    ): Outcome<readonly string[]> {
      const response = await auth.api.verifyTOTP({ body: { code: code.replaceAll(' ', '') }, headers, asResponse: true })
      if (!response.ok) return refuse({ kind: 'code-wrong' })
      const cookies = response.headers.getSetCookie()
      // With a passkey set up before, the library leaves the session as it is.
      const token = readSessionToken(cookies) ?? before
      await platform.database.transaction().execute(async (transaction) => {
        await removeSessions(transaction, account.id, token)
        await describeSession(transaction, { token, address, userAgent })
        await recordAudit(transaction, actor, { action: 'accounts.two-factor-begun', subject: subjectOf(account) })
      })
      return accept(cookies)
    },

    /** Ends the codes, for whoever proves both steps: a stolen password alone does not take the second away. */
    async endTwoFactor(signedIn: SignedIn, proof: Proof & { headers: Headers }): Outcome<void> {
      const { account, actor } = signedIn
      const proved = await proveOwner(door, signedIn, proof)
      if (!proved.ok) return proved
      return allOrNothing(platform.database, async (transaction): Outcome<void> => {
        const kept = await refuseLastStep(transaction, account)
        if (!kept.ok) return kept
        await removeCode(transaction, account.id)
        await settleSecondStep(transaction, account.id)
        await recordAudit(transaction, actor, { action: 'accounts.two-factor-ended', subject: subjectOf(account) })
        return accept(undefined)
      })
    },
  }
}

export interface SessionShown extends Device {
  readonly id: string
  readonly address: string
  readonly since: string
  readonly lastUsedAt: string
  readonly isThis: boolean
}

export interface Enrolment {
  /** `otpauth://` for the app that makes the codes. */
  readonly uri: string
  readonly backupCodes: readonly string[]
}

const subjectOf = ({ id }: FullAccount) => ({ kind: 'account', id })
