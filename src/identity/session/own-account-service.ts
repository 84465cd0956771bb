import { recordAudit } from '../../audit/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Platform } from '../../platform/platform.ts'
import type { FullAccount } from '../actor/store.ts'
import type { Authentication } from './authentication-service.ts'
import { type Device, readDevice } from './device.ts'
import { hashPassword } from './password-hash-service.ts'
import { checkPassword, normalisePassword } from './password-rules.ts'
import type { SignedIn } from './session-service.ts'
import { describeSession, endSession, listSessions, readSessionToken } from './session-store.ts'
import type { SignInRefusal } from './sign-in.ts'
import { checkSecondStep, provePassword } from './sign-in-service.ts'
import { changePassword, removeSessions, removeTwoFactor } from './sign-in-store.ts'

type Outcome<Value> = Promise<Result<Value, SignInRefusal>>

/** Acts of a person on their own account. */
export function ownAccountService(platform: Platform, auth: Authentication) {
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
    async signOutEverywhere({ account, actor }: SignedIn): Promise<void> {
      await platform.database.transaction().execute(async (transaction) => {
        await removeSessions(transaction, account.id)
        await recordAudit(transaction, actor, { action: 'accounts.signed-out-everywhere', subject: subjectOf(account) })
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
    async beginTwoFactor(signedIn: SignedIn, { headers, password }: { headers: Headers; password: string }): Outcome<Enrolment> {
      if (signedIn.account.isOffered) return refuse({ kind: 'demo-account-fixed' })
      const proved = await provePassword(platform, signedIn.account, password)
      if (!proved.ok) return proved
      const body = { password: normalisePassword(password), method: 'totp' as const }
      const response = await auth.api.enableTwoFactor({ body, headers, asResponse: true })
      if (!response.ok) return refuse({ kind: 'two-factor-on' })
      const { totpURI: uri, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] }
      return accept({ uri, backupCodes })
    },

    /** Two-step sign-in is on from here; the session is a new one, and those begun without a code end. */
    async confirmTwoFactor(
      { account, actor }: SignedIn,
      { headers, code, address, userAgent }: { headers: Headers; code: string; address: string; userAgent: string },
    ): Outcome<readonly string[]> {
      const response = await auth.api.verifyTOTP({ body: { code: code.replaceAll(' ', '') }, headers, asResponse: true })
      if (!response.ok) return refuse({ kind: 'code-wrong' })
      const cookies = response.headers.getSetCookie()
      const token = readSessionToken(cookies) ?? ''
      await platform.database.transaction().execute(async (transaction) => {
        await removeSessions(transaction, account.id, token)
        await describeSession(transaction, { token, address, userAgent })
        await recordAudit(transaction, actor, { action: 'accounts.two-factor-begun', subject: subjectOf(account) })
      })
      return accept(cookies)
    },

    /** Ends two-step sign-in, for whoever proves both: a stolen password alone does not take the second step away. */
    async endTwoFactor(
      { account, actor }: SignedIn,
      { headers, password, code }: { headers: Headers; password: string; code: string },
    ): Outcome<void> {
      const proved = await provePassword(platform, account, password)
      if (!proved.ok) return proved
      const checked = await checkSecondStep(platform, auth, { userId: account.id, headers, code })
      if (!checked.ok) return refuse({ kind: 'code-wrong' })
      return platform.database.transaction().execute(async (transaction) => {
        await removeTwoFactor(transaction, account.id)
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
