import { recordAudit } from '../../audit/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { findAccount } from '../actor/store.ts'
import type { Assertion, NewPasskey, Passkey } from '../passkey/passkey.ts'
import { askForAssertion, askForNewPasskey, checkAssertion, checkNewPasskey, keepPasskey } from '../passkey/passkey-service.ts'
import { deletePasskey, selectPasskeys } from '../passkey/passkey-store.ts'
import { noteSignIn, recordAttempt } from './attempt-service.ts'
import { type Door, type Proof, proveOwner, refuseLastStep } from './second-step-service.ts'
import { countSecondSteps, settleSecondStep } from './second-step-store.ts'
import type { SignedIn } from './session-service.ts'
import { describeSession, readSessionToken } from './session-store.ts'
import type { SignInRefusal } from './sign-in.ts'
import type { From, Step } from './sign-in-service.ts'
import { findChallenged, removeSessions } from './sign-in-store.ts'

type Outcome<Value> = Promise<Result<Value, SignInRefusal>>

/** A person's own passkeys, and signing in with one as the second step. */
export function passkeyService(door: Door) {
  const { platform, auth, site } = door
  const { database, newId } = platform
  return {
    async list({ account }: SignedIn): Promise<{ readonly hasCode: boolean; readonly passkeys: readonly Passkey[] }> {
      const { hasCode } = await countSecondSteps(database, account.id)
      const passkeys = (await selectPasskeys(database, account.id)).map(({ id, name, isCopied, madeAt, usedAt }) => ({
        id,
        name,
        isCopied,
        madeAt,
        usedAt,
      }))
      return { hasCode, passkeys }
    },

    /** A challenge for a passkey that is set up already, to prove with it that the owner is here. */
    async askForProof({ account: { id }, token }: SignedIn) {
      return askForAssertion(platform, site, { occasion: 'prove', userId: id, boundTo: token })
    },

    async begin(signedIn: SignedIn, proof: Proof & { headers: Headers }) {
      const proved = await proveOwner(door, signedIn, proof)
      if (!proved.ok) return proved
      const { id: userId, username, name } = signedIn.account
      return accept(await askForNewPasskey(platform, site, { userId, username, name, boundTo: signedIn.token }))
    },

    /** Keeps the passkey; the session is a new one, and those begun without it end. */
    async finish(
      { account, actor, token }: SignedIn,
      { name, answer, ...from }: From & { name: string; answer: NewPasskey },
    ): Outcome<{ readonly id: string; readonly cookies: readonly string[] }> {
      const checked = await checkNewPasskey(platform, site, { userId: account.id, boundTo: token, answer })
      if (!checked.ok) return checked
      const id = newId()
      const row = { ...checked.value, id, userId: account.id, name: tidy(name) }
      const kept = await allOrNothing(database, async (transaction): Outcome<void> => {
        const inserted = await keepPasskey(transaction, row)
        if (!inserted.ok) return inserted
        await settleSecondStep(transaction, account.id)
        const subject = { kind: 'account', id: account.id }
        const after = { name: row.name, isCopied: row.isCopied }
        await recordAudit(transaction, actor, { action: 'accounts.passkey-made', subject, after })
        return accept(undefined)
      })
      if (!kept.ok) return kept
      const response = await auth.api.beginSession({ body: { userId: account.id }, asResponse: true })
      const cookies = response.headers.getSetCookie()
      const begun = readSessionToken(cookies) ?? ''
      await removeSessions(database, account.id, begun)
      await describeSession(database, { token: begun, ...from })
      return accept({ id, cookies })
    },

    async end(signedIn: SignedIn, { id, ...proof }: Proof & { id: string; headers: Headers }): Outcome<void> {
      const { account, actor } = signedIn
      const proved = await proveOwner(door, signedIn, proof)
      if (!proved.ok) return proved
      return allOrNothing(database, async (transaction): Outcome<void> => {
        const kept = await refuseLastStep(transaction, account)
        if (!kept.ok) return kept
        const name = await deletePasskey(transaction, account.id, id)
        if (name === undefined) return refuse({ kind: 'passkey-unknown' })
        await settleSecondStep(transaction, account.id)
        const subject = { kind: 'account', id: account.id }
        await recordAudit(transaction, actor, { action: 'accounts.passkey-ended', subject, before: { name } })
        return accept(undefined)
      })
    },

    /** A challenge for somebody whose second step is waited for. */
    async askAtSignIn(headers: Headers) {
      const waited = await findChallenged(database, headers.get('cookie') ?? '')
      if (waited === undefined) return refuse({ kind: 'second-step-expired' as const })
      const { userId, identifier } = waited
      return askForAssertion(platform, site, { occasion: 'sign-in', userId, boundTo: identifier })
    },

    /** The second step of signing in, with a passkey. */
    async signIn({ headers, answer, ...from }: From & { headers: Headers; answer: Assertion }): Outcome<Step> {
      const waited = await findChallenged(database, headers.get('cookie') ?? '')
      const account = waited === undefined ? undefined : await findAccount(database, waited.userId)
      const refused = async (kind: 'passkey-refused' | 'second-step-expired'): Outcome<Step> => {
        await recordAttempt(platform, { account, address: from.address, step: 'second-step', refusal: kind })
        return refuse({ kind })
      }
      if (waited === undefined || account === undefined) return refused('second-step-expired')
      const asked = { occasion: 'sign-in', userId: account.id, boundTo: waited.identifier } as const
      const checked = await checkAssertion(platform, site, { ...asked, answer })
      if (!checked.ok) return refused('passkey-refused')
      const response = await auth.api.passSecondStep({ body: { userId: account.id }, headers, asResponse: true })
      if (!response.ok) return refused('second-step-expired')
      const cookies = response.headers.getSetCookie()
      await recordAttempt(platform, { account, address: from.address, step: 'second-step' })
      await noteSignIn(platform, { account, cookies, ...from })
      return accept({ next: 'signed-in', cookies })
    },
  }
}
