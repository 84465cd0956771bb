import { accept } from '../../kernel/result.ts'
import { type AccountChange, accountOf } from '../account/account-change.ts'
import { mayRead, type Outcome, type Reach } from '../account/administration-service.ts'
import type { GrantWish } from '../actor/account.ts'
import type { Actor } from '../actor/actor.ts'
import { type Exclusion, listExclusions } from '../actor/exclusion-store.ts'
import { SHIPPED_PAIRS } from '../actor/exclusive-roles.ts'
import { accountsOfHuman } from '../actor/human-store.ts'
import { loadNames, type NamedUser } from '../actor/name-store.ts'
import type { Role } from '../actor/permissions.ts'
import { type FullAccount, findAccount } from '../actor/store.ts'
import { findHuman } from './administrator-store.ts'
import { listSecondPersons } from './change-service.ts'
import { listPlaces } from './request-service.ts'
import { type AccountRequest, type RequestOutcome, selectDecided, selectWaiting } from './request-store.ts'

/** What a reader of the list may do with one of it. */
export const REQUEST_STANDS = ['decide', 'withdraw', 'none'] as const
export type RequestStand = (typeof REQUEST_STANDS)[number]

/** A request as administrators read it. */
export interface RequestShown {
  readonly id: string
  readonly kind: AccountChange['kind']
  /** The account as it stands; none for one that is to be made. */
  readonly account: (NamedUser & { readonly username: string }) | null
  /** Of the account that is to be made. */
  readonly username: string | null
  readonly name: string | null
  readonly identityNumber: string | null
  /** Who the account is to be at the identity provider, masked. */
  readonly providerPerson: string | null
  /** The roles that are given, or the one that ends. */
  readonly grants: readonly GrantWish[]
  readonly pair: readonly Role[]
  readonly reason: string | null
  readonly asker: NamedUser
  readonly askedAt: string
  readonly outcome: RequestOutcome | null
  readonly decider: NamedUser | null
  readonly decidedAt: string | null
  readonly decisionReason: string | null
  readonly stand: RequestStand
}

export interface RequestList {
  readonly waiting: readonly RequestShown[]
  readonly decided: readonly RequestShown[]
  /** There is nobody who could confirm anything: a second administrator has to be made first. */
  readonly isAlone: boolean
}

/** What waits for a second administrator within the reader's units, and what was decided last. */
export async function listRequests(office: Reach, actor: Actor): Outcome<RequestList> {
  const { database } = office.platform
  const anywhere = await mayRead(office, actor)
  if (!anywhere.ok) return anywhere
  const own = { ids: await accountsOfHuman(database, actor.userId), human: await findHuman(database, actor.userId) }
  const shown = async (requests: readonly AccountRequest[]): Promise<RequestShown[]> => {
    const userIds = requests.flatMap(({ askedBy, decidedBy }) => (decidedBy === null ? [askedBy] : [askedBy, decidedBy]))
    const nameOf = await loadNames(database, userIds)
    const found: RequestShown[] = []
    for (const request of requests) {
      const reach = await mayRead(office, actor, await listPlaces(office, database, request))
      if (reach.ok) found.push(await show(office, request, { nameOf, stand: await standOf(office, own, request) }))
    }
    return found
  }
  const seconds = await listSecondPersons({ office, database, asker: actor.userId }, SETUP_CHANGE)
  return accept({
    waiting: await shown(await selectWaiting(database)),
    decided: await shown(await selectDecided(database)),
    isAlone: seconds.length === 0,
  })
}

/** A change of no account: whoever may confirm it administers the province. */
const SETUP_CHANGE: AccountChange = { kind: 'open', username: '', name: '', grants: [] }

async function standOf(
  office: Reach,
  own: { readonly ids: readonly string[]; readonly human: string },
  { outcome, askedBy, change }: AccountRequest,
): Promise<RequestStand> {
  if (outcome !== null) return 'none'
  if (own.ids.includes(askedBy)) return 'withdraw'
  const seconds = await listSecondPersons({ office, database: office.platform.database, asker: askedBy }, change)
  return seconds.includes(own.human) ? 'decide' : 'none'
}

async function show(
  office: Reach,
  request: AccountRequest,
  { nameOf, stand }: { nameOf: (id: string) => NamedUser; stand: RequestStand },
): Promise<RequestShown> {
  const { change, decidedBy } = request
  const accountId = accountOf(change)
  const account = accountId === null ? undefined : await findAccount(office.platform.database, accountId)
  return {
    id: request.id,
    kind: change.kind,
    account: account === undefined ? null : { id: account.id, name: account.name, username: account.username },
    username: change.kind === 'open' ? change.username : null,
    name: change.kind === 'open' ? change.name : null,
    identityNumber: 'identity' in change && change.identity !== undefined ? `•••• ${change.identity.last4}` : null,
    providerPerson: change.kind === 'link-provider' ? change.subject.end : null,
    grants: grantsOf(change, account),
    pair: change.kind === 'exclude-roles' ? change.roles : [],
    reason: request.reason,
    asker: nameOf(request.askedBy),
    askedAt: request.askedAt,
    outcome: request.outcome,
    decider: decidedBy === null ? null : nameOf(decidedBy),
    decidedAt: request.decidedAt,
    decisionReason: request.decisionReason,
    stand,
  }
}

function grantsOf(change: AccountChange, account: FullAccount | undefined): readonly GrantWish[] {
  if (change.kind === 'open') return change.grants
  if (change.kind === 'give-role') return [change.grant]
  if (change.kind !== 'end-role') return []
  const ended = account?.grants.filter(({ id }) => id === change.grantId) ?? []
  return ended.map(({ role, unitId, from }) => ({ role, unitId, from, until: change.until }))
}

/** How many wait for this reader to decide. */
export async function countToDecide(office: Reach, actor: Actor): Promise<number> {
  const requests = await listRequests(office, actor)
  return requests.ok ? requests.value.waiting.filter(({ stand }) => stand === 'decide').length : 0
}

/** The pairs of roles that nobody holds together: those that are shipped, and the province's own. */
export async function listPairs(
  office: Reach,
  actor: Actor,
): Outcome<{ readonly shipped: readonly (readonly Role[])[]; readonly own: readonly Exclusion[] }> {
  const allowed = await mayRead(office, actor)
  if (!allowed.ok) return allowed
  return accept({ shipped: SHIPPED_PAIRS.map(({ roles }) => roles), own: await listExclusions(office.platform.database) })
}
