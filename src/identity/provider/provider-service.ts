import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { lookFirst } from '../../platform/db/unit-of-work.ts'
import type { IdentityProvider } from '../../platform/identity-provider.ts'
import { findAccount } from '../actor/store.ts'
import { keepProof, takeProof } from '../passkey/proof-store.ts'
import { noteSignIn, recordAttempt } from '../session/attempt-service.ts'
import { type Door, type Proof, proveOwner } from '../session/second-step-service.ts'
import type { SignedIn } from '../session/session-service.ts'
import type { SignInRefusal } from '../session/sign-in.ts'
import { type From, findDismissal, listWays, type Step } from '../session/sign-in-service.ts'
import { isSecondStepMade } from './claimed-steps.ts'
import type { Expected, ProviderClient, ProviderPerson } from './provider-client-service.ts'
import { findLink, findLinkedAccount, insertLink, removeLink } from './provider-identity-store.ts'
import { endOfSubject, subjectAt } from './subject.ts'

/** A door that people also come to from the province's identity provider. */
export interface ProviderDoor extends Door {
  readonly provider: IdentityProvider
  readonly client: ProviderClient
}

type Outcome<Value> = Promise<Result<Value, SignInRefusal>>

/** Where the browser goes, and what it has to show when it comes back. */
export interface SentOut {
  readonly url: string
  readonly ticket: string
}

/** The browser as it comes back. */
interface Back {
  readonly ticket: string
  readonly query: URLSearchParams
  /** Who is signed in already, when an account is linked. */
  readonly signedIn: SignedIn | null
  readonly headers: Headers
}

const MINUTES = 10
const TICKET_BYTES = 32

const identifierOf = (ticket: string): string => `provider-${createHash('sha256').update(ticket).digest('hex')}`

/** Signing in with the province's identity provider, and who an account is there. It makes no accounts. */
export function providerService(door: ProviderDoor) {
  const issuer = door.provider.issuer.href
  return {
    begin: () => sendOut(door, null),

    /** The owner links the account to who they are at the provider; both steps are proved first. */
    async beginLink(signedIn: SignedIn, proof: Proof & { headers: Headers }): Outcome<SentOut> {
      const proved = await proveOwner(door, signedIn, proof)
      if (!proved.ok) return proved
      const ways = await listWays(door.platform, signedIn.account.id)
      return ways.length === 0 ? refuse({ kind: 'second-step-first' }) : sendOut(door, signedIn.account.id)
    },

    /** The browser is back with the provider's answer. What was kept for it is spent, whatever comes of it. */
    async finish({ ticket, query, signedIn, ...from }: Back & From): Outcome<Step | { readonly next: 'linked' }> {
      const { database, keyring } = door.platform
      const kept = await lookFirst(() => takeProof(database, identifierOf(ticket)))
      if (kept === undefined) return refuse({ kind: 'provider-sign-in-expired' })
      const { expected, linkFor } = JSON.parse(keyring.open(Buffer.from(kept, 'base64'))) as KeptTrip
      if (linkFor !== null && signedIn?.account.id !== linkFor) return refuse({ kind: 'provider-sign-in-expired' })
      // No connection is held while the provider is asked.
      const person = await lookFirst(() => door.client.finish(query, expected))
      if (!person.ok) {
        await recordAttempt(door.platform, { account: undefined, ...from, step: 'provider', refusal: person.refusal.kind })
        return person
      }
      return linkFor === null || signedIn === null ? enter(door, person.value, from) : link(door, person.value, signedIn)
    },

    async endLink(signedIn: SignedIn, proof: Proof & { headers: Headers }): Outcome<void> {
      const proved = await proveOwner(door, signedIn, proof)
      if (!proved.ok) return proved
      return allOrNothing(door.platform.database, async (transaction): Outcome<void> => {
        const { account, actor } = signedIn
        const subject = await removeLink(transaction, account.id, issuer)
        if (subject === undefined) return refuse({ kind: 'provider-link-unknown' })
        const about = { subject: { kind: 'account', id: account.id }, before: { issuer, subject } }
        await recordAudit(transaction, actor, { action: 'accounts.provider-unlinked', ...about })
        return accept(undefined)
      })
    },

    findLink: ({ account }: SignedIn) => findLink(door.platform.database, account.id, issuer),
  }
}

/** What is kept while the browser is at the provider. */
interface KeptTrip {
  readonly expected: Expected
  /** The account that is linked; none when somebody signs in. */
  readonly linkFor: string | null
}

async function sendOut({ client, platform }: ProviderDoor, linkFor: string | null): Outcome<SentOut> {
  const begun = await lookFirst(() => client.begin())
  if (!begun.ok) return begun
  const { url, expected } = begun.value
  const ticket = randomBytes(TICKET_BYTES).toString('base64url')
  const kept: KeptTrip = { expected, linkFor }
  const value = platform.keyring.seal(JSON.stringify(kept)).toString('base64')
  await keepProof(platform.database, { id: platform.newId(), identifier: identifierOf(ticket), value, minutes: MINUTES })
  return accept({ url, ticket })
}

const indexOf = ({ platform, provider }: ProviderDoor, { subject }: ProviderPerson): string =>
  platform.keyring.blindIndex(subjectAt(provider.issuer.href, subject)).toString('hex')

/** Signs in whoever an administrator or the owner linked; the second step is asked here unless it was made there. */
async function enter(door: ProviderDoor, person: ProviderPerson, { address, userAgent }: From): Outcome<Step> {
  const { platform, auth, provider } = door
  const found = { issuer: provider.issuer.href, subjectIndex: indexOf(door, person) }
  const userId = await findLinkedAccount(platform.database, found)
  const account = userId === undefined ? undefined : await findAccount(platform.database, userId)
  const refused = async (refusal: SignInRefusal): Outcome<Step> => {
    await recordAttempt(platform, { account, address, step: 'provider', refusal: refusal.kind })
    return refuse(refusal)
  }
  if (account === undefined) return refused({ kind: 'provider-person-unknown', subject: person.subject })
  const dismissal = await findDismissal(platform, account)
  if (dismissal !== undefined) return refused({ kind: dismissal })
  const ways = await listWays(platform, account.id)
  const body = { userId: account.id }
  if (ways.length > 0 && !isSecondStepMade(person, provider.trustedSteps)) {
    const response = await auth.api.awaitSecondStep({ body, asResponse: true })
    return accept({ next: 'second-step', ways, cookies: response.headers.getSetCookie() })
  }
  const response = await auth.api.beginSession({ body, asResponse: true })
  const cookies = response.headers.getSetCookie()
  await recordAttempt(platform, { account, address, step: 'provider' })
  await noteSignIn(platform, { account, cookies, address, userAgent })
  return accept({ next: 'signed-in', cookies })
}

function link(door: ProviderDoor, person: ProviderPerson, { account, actor }: SignedIn): Outcome<{ readonly next: 'linked' }> {
  const { platform, provider } = door
  const issuer = provider.issuer.href
  return allOrNothing(platform.database, async (transaction): Outcome<{ readonly next: 'linked' }> => {
    const subjectEnd = endOfSubject(person.subject)
    const isKept = await insertLink(transaction, {
      id: platform.newId(),
      userId: account.id,
      issuer,
      subjectIndex: indexOf(door, person),
      subjectEnd,
      by: account.id,
      confirmedBy: null,
    })
    if (!isKept) return refuse({ kind: 'provider-person-taken' })
    const about = { subject: { kind: 'account', id: account.id }, after: { issuer, subject: subjectEnd } }
    await recordAudit(transaction, actor, { action: 'accounts.provider-linked', ...about })
    return accept({ next: 'linked' })
  })
}
