import { randomInt } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { accept, refuse } from '../../kernel/result.ts'
import { allOrNothing, tryOut } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { accountOf } from '../account/account-change.ts'
import {
  listUnitsOf,
  mayAdminister,
  type Office,
  type Outcome,
  type Reach,
  unitsThatAre,
} from '../account/administration-service.ts'
import type { Actor } from '../actor/actor.ts'
import { isOneHuman } from '../actor/human-store.ts'
import { findAccount, lockAdministration } from '../actor/store.ts'
import { actorNow } from '../session/actor-service.ts'
import { hashPassword } from '../session/password-hash-service.ts'
import { findHuman } from './administrator-store.ts'
import { listSecondPersons, shownChange, toSubject } from './change-service.ts'
import { unitsOfChange } from './needs-two.ts'
import { inventHalf, joinHalves } from './one-time-password.ts'
import { perform } from './perform-service.ts'
import { type AccountRequest, closeRequest, findRequest, lockRequest, type RequestOutcome } from './request-store.ts'

export interface Decision {
  readonly requestId: string
  readonly reason: string
}

export interface Confirmed {
  readonly id: string
  /** The second half of the one-time password; the asker has the first. */
  readonly passwordHalf: string | null
}

/** Carries out what another administrator asked, under the authority of both. */
export async function confirmRequest(
  { platform, units }: Office,
  actor: Actor,
  { requestId, reason }: Decision,
): Outcome<Confirmed> {
  const { database, keyring } = platform
  const kept = (await findRequest(database, requestId))?.passwordHalf ?? undefined
  const first = kept === undefined ? undefined : keyring.open(kept)
  const second = inventHalf(randomInt)
  const hash = first === undefined ? undefined : await hashPassword(joinHalves({ first, second }))
  return allOrNothing(database, async (transaction): Outcome<Confirmed> => {
    const office = { platform, units: units.inside(transaction) }
    const open = await openRequest(office, transaction, { actor, requestId })
    if (!open.ok) return open
    const request = open.value
    const asker = await actorNow(transaction, request.askedBy)
    if (await isOneHuman(transaction, actor.userId, [asker.userId])) return refuse({ kind: 'own-request' })
    const seconds = await listSecondPersons({ office, database: transaction, asker: asker.userId }, request.change)
    if (!seconds.includes(await findHuman(transaction, actor.userId))) return refuse({ kind: 'made-by-the-other' })
    const because = request.reason ?? undefined
    const asked = { office, transaction, actor: asker, reason: because, hash }
    const stillMay = await tryOut(transaction, () => perform(asked, request.change))
    if (!stillMay.ok) return stillMay.refusal.kind === 'not-allowed' ? refuse({ kind: 'asker-gone' }) : stillMay
    const done = await perform({ office, transaction, actor, asker, reason: because, hash }, request.change)
    if (!done.ok) return done
    await close(transaction, { request, actor, outcome: 'confirmed', reason })
    return accept({ id: done.value.id, passwordHalf: hash === undefined ? null : second })
  })
}

/** What another administrator asked is not to be done. */
export function declineRequest({ platform, units }: Office, actor: Actor, { requestId, reason }: Decision): Outcome<void> {
  return allOrNothing(platform.database, async (transaction): Outcome<void> => {
    const office = { platform, units: units.inside(transaction) }
    const open = await openRequest(office, transaction, { actor, requestId })
    if (!open.ok) return open
    if (await isOneHuman(transaction, actor.userId, [open.value.askedBy])) return refuse({ kind: 'own-request' })
    await close(transaction, { request: open.value, actor, outcome: 'declined', reason })
    return accept(undefined)
  })
}

/** The asker thinks better of it. */
export function withdrawRequest({ platform, units }: Office, actor: Actor, { requestId, reason }: Decision): Outcome<void> {
  return allOrNothing(platform.database, async (transaction): Outcome<void> => {
    const office = { platform, units: units.inside(transaction) }
    const open = await openRequest(office, transaction, { actor, requestId })
    if (!open.ok) return open
    if (!(await isOneHuman(transaction, actor.userId, [open.value.askedBy]))) return refuse({ kind: 'request-of-another' })
    await close(transaction, { request: open.value, actor, outcome: 'withdrawn', reason })
    return accept(undefined)
  })
}

/** Locks a request that waits, for somebody who administers all it is about. */
async function openRequest(
  office: Office,
  transaction: Transaction,
  { actor, requestId }: { actor: Actor; requestId: string },
): Outcome<AccountRequest> {
  await lockAdministration(transaction)
  const request = await lockRequest(transaction, requestId)
  if (request === undefined) return refuse({ kind: 'request-unknown', id: requestId })
  const allowed = await mayAdminister(office, actor, await listPlaces(office, transaction, request))
  if (!allowed.ok) return allowed
  return request.outcome === null ? accept(request) : refuse({ kind: 'request-decided' })
}

/** The units a request is about that there are. */
export async function listPlaces(
  office: Reach,
  database: Parameters<typeof findAccount>[0],
  { change }: AccountRequest,
): Promise<readonly string[]> {
  const accountId = accountOf(change)
  const account = accountId === null ? undefined : await findAccount(database, accountId)
  const held = account === undefined ? [] : listUnitsOf(account, office.platform.clock.today())
  return unitsThatAre(office, unitsOfChange(change, held))
}

async function close(
  transaction: Transaction,
  { request, actor, outcome, reason }: { request: AccountRequest; actor: Actor; outcome: RequestOutcome; reason: string },
): Promise<void> {
  await closeRequest(transaction, { id: request.id, outcome, by: actor.userId, reason })
  const after = { ...shownChange(request.change), askedBy: request.askedBy }
  const subject = toSubject(request.change, request.id)
  await recordAudit(transaction, actor, { action: `accounts.change-${outcome}`, subject, after, reason })
}
