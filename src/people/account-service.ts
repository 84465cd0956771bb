import { recordAudit } from '../audit/service.ts'
import type { Actor } from '../identity/index.ts'
import { accountsOfHuman, loadNames } from '../identity/service.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import { allOrNothing } from '../platform/db/all-or-nothing.ts'
import type { Transaction } from '../platform/db/database.ts'
import { decodeCursor, type Page, toPage } from '../platform/http/paging.ts'
import type { Platform } from '../platform/platform.ts'
import { unitNames } from '../units/service.ts'
import { authoriseForPerson, communesInScope } from './access-service.ts'
import {
  type AccountRow,
  confirmAccounts,
  countProposals,
  endAccountsInForce,
  endProposals,
  insertAccounts,
  lockAccounts,
  selectAccountsInForce,
  selectAccountsOf,
  selectProposals,
  toPayeeAccount,
} from './account-store.ts'
import { last4, maskLast4, maskPhone, readAccountNumber } from './masked-number.ts'
import { type AccountChange, type AccountFacts, isSameAccount, type PayeeAccount } from './payee-account.ts'
import type { PeopleRefusal } from './refusal.ts'
import { computeAccountIndex } from './register-service.ts'
import { analyseAccounts, lockPeople, selectPeopleOutside } from './store.ts'

type Outcome<Value> = Promise<Result<Value, PeopleRefusal>>

/** A person's accounts through time, masked. */
export async function listAccounts(platform: Platform, actor: Actor, personId: string): Outcome<PayeeAccount[]> {
  const { database } = platform
  const allowed = await authoriseForPerson({ platform, database }, actor, { permission: 'people:read', personId })
  if (!allowed.ok) return allowed
  return accept((await selectAccountsOf(database, [personId])).map(toPayeeAccount))
}

/** Proposes another account for a person. It is paid into only once somebody else has confirmed it. */
export async function proposeAccount(
  platform: Platform,
  actor: Actor,
  { personId, account, reason }: { personId: string; account: AccountFacts; reason: string },
): Outcome<PayeeAccount> {
  const number = readAccountNumber(account.number)
  if (!number.ok) return number
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  return platform.database.transaction().execute(async (transaction) => {
    const allowed = await authoriseForPerson({ platform, database: transaction }, actor, { permission: 'groups:write', personId })
    if (!allowed.ok) return allowed
    const [person] = await lockPeople(transaction, [personId])
    if (person?.erased_at != null) return refuse({ kind: 'person-erased', personId })

    const index = computeAccountIndex(platform.keyring, number.value)
    const bank = tidy(account.bank)
    // A number waits once only, whatever bank it is said to be at: the second is a slip in one of the two.
    const known = (await selectAccountsOf(transaction, [personId])).find(
      (row) =>
        (row.state === 'proposed' && row.account_index === index) ||
        (row.state !== 'ended' && isSameAccount(row, { index, bank })),
    )
    if (known !== undefined)
      return refuse({ kind: known.state === 'proposed' ? 'account-already-proposed' : 'account-already-in-force', personId })

    const id = platform.newId()
    const proposed = {
      id,
      personId,
      number: number.value,
      bank,
      holder: account.holder,
      index,
      from: platform.clock.today(),
      reason,
    }
    await insertAccounts(transaction, [proposed], { keyring: platform.keyring, proposedBy: actor.userId })
    await recordAudit(transaction, actor, {
      action: 'people.account-proposed',
      subject: { kind: 'person', id: personId },
      after: { accountId: id, bank, account: maskLast4(last4(number.value)) },
      reason,
    })
    const [inserted] = await lockAccounts(transaction, [id])
    return inserted === undefined ? refuse({ kind: 'account-change-unknown', accountId: id }) : accept(toPayeeAccount(inserted))
  })
}

export interface AccountChangesAsked {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  readonly search?: string | undefined
  /** Only those that the actor may confirm, having had no hand in them. */
  readonly forMe?: boolean | undefined
}

/** Changes waiting for a second person, in the actor's scope. */
export async function listAccountChanges(
  platform: Platform,
  actor: Actor,
  asked: AccountChangesAsked,
): Outcome<Page<AccountChange>> {
  const communeIds = await communesInScope(platform, actor, 'people:read')
  if (communeIds.length === 0) return refuse({ kind: 'not-allowed', permission: 'people:read' })
  const { database, clock } = platform
  const limit = asked.limit ?? 50
  const [after] = decodeCursor(asked.cursor, 1) ?? []
  const own = await accountsOfHuman(database, actor.userId)
  const wanted = { communeIds, search: asked.search, notBy: asked.forMe === true ? own : undefined }
  const rows = await selectProposals(database, {
    ...wanted,
    after: typeof after === 'string' ? after : undefined,
    limit: limit + 1,
  })
  const current = await selectAccountsInForce(
    database,
    rows.map(({ person_id }) => person_id),
    clock.today(),
  )
  const proposers = await loadNames(
    database,
    rows.map(({ proposed_by }) => proposed_by),
  )
  const communes = await unitNames(database, [...new Set(rows.flatMap(({ commune_ids }) => commune_ids))], clock.today())
  return accept(
    toPage(rows, {
      limit,
      total: await countProposals(database, wanted),
      place: ({ id }) => [id],
      item: (row): AccountChange => {
        const inForce = current.get(row.person_id)
        return {
          account: toPayeeAccount(row),
          current: inForce === undefined ? null : toPayeeAccount(inForce),
          person: {
            id: row.person_id,
            fullName: row.full_name,
            phone: maskPhone(row.phone),
            communes: row.commune_ids.flatMap((id) => communes.get(id) ?? []),
          },
          proposedByName: proposers(row.proposed_by).name,
          sharedWith: row.shared_with,
          besides: row.besides,
          isYours: row.entered_by.some((id) => own.includes(id)),
        }
      },
    }),
  )
}

export interface AccountDecision {
  /** As the list showed them: one, or those of a whole register. */
  readonly accountIds: readonly string[]
  readonly confirmed: boolean
  readonly reason: string
}

/**
 * A second person says yes or no to proposed accounts, to all of a list or to none. Nobody says yes to one they had a hand
 * in, under this account or another of theirs; the database holds the former too.
 */
export async function decideAccounts(
  platform: Platform,
  actor: Actor,
  { accountIds, confirmed, reason }: AccountDecision,
): Outcome<PayeeAccount[]> {
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  return allOrNothing(platform.database, async (transaction): Outcome<PayeeAccount[]> => {
    const ids = [...new Set(accountIds)]
    const accounts = await lockAccounts(transaction, ids)
    const refusal =
      (await whyNotInReach(transaction, { platform, actor }, { ids, accounts })) ??
      (await whyNotDecided(transaction, actor, { accounts, confirmed }))
    if (refusal !== undefined) return refuse(refusal)
    const by = { endedBy: actor.userId, reason }
    if (confirmed) {
      const from = platform.clock.today()
      const personIds = accounts.map(({ person_id }) => person_id)
      await lockPeople(transaction, personIds)
      await endAccountsInForce(transaction, personIds, { ...by, before: from })
      await confirmAccounts(transaction, ids, { confirmedBy: actor.userId, from })
      await analyseAccounts(transaction, ids.length)
    } else await endProposals(transaction, ids, by)
    await record(transaction, actor, { accounts, confirmed, reason })
    return accept((await lockAccounts(transaction, ids)).map(toPayeeAccount))
  })
}

async function whyNotInReach(
  transaction: Transaction,
  { platform, actor }: { readonly platform: Platform; readonly actor: Actor },
  { ids, accounts }: { readonly ids: readonly string[]; readonly accounts: readonly AccountRow[] },
): Promise<PeopleRefusal | undefined> {
  const found = new Set(accounts.map(({ id }) => id))
  const unknown = ids.find((id) => !found.has(id))
  if (unknown !== undefined || ids.length === 0) return { kind: 'account-change-unknown', accountId: unknown ?? '' }
  const permission = 'people:confirm-account'
  const communeIds = await communesInScope({ ...platform, database: transaction }, actor, permission)
  if (communeIds === 'all') return undefined
  const outside = await selectPeopleOutside(
    transaction,
    accounts.map(({ person_id }) => person_id),
    communeIds,
  )
  return outside.length > 0 ? { kind: 'not-allowed', permission } : undefined
}

async function whyNotDecided(
  transaction: Transaction,
  actor: Actor,
  { accounts, confirmed }: { readonly accounts: readonly AccountRow[]; readonly confirmed: boolean },
): Promise<PeopleRefusal | undefined> {
  const decided = accounts.find(({ state }) => state !== 'proposed')
  if (decided !== undefined) return { kind: 'account-change-already-decided', accountId: decided.id, state: decided.state }
  if (!confirmed) return undefined
  const own = await accountsOfHuman(transaction, actor.userId)
  const entered = accounts.find(({ entered_by }) => entered_by.some((id) => own.includes(id)))
  if (entered !== undefined) return { kind: 'confirmed-by-proposer', accountId: entered.id }
  const several = [...Map.groupBy(accounts, ({ person_id }) => person_id)].find(([, theirs]) => theirs.length > 1)
  return several && { kind: 'several-accounts-of-person', personId: several[0] }
}

/** One account stands in the trail of its person; a list is one act. */
function record(
  transaction: Transaction,
  actor: Actor,
  { accounts, confirmed, reason }: { accounts: readonly AccountRow[]; confirmed: boolean; reason: string },
): Promise<void> {
  const told = accounts.map(({ id, person_id, bank_name, account_last4 }) => ({
    accountId: id,
    personId: person_id,
    bank: bank_name,
    account: maskLast4(account_last4),
  }))
  const [only, ...others] = told
  if (only !== undefined && others.length === 0) {
    const { personId, ...after } = only
    const action = confirmed ? 'people.account-confirmed' : 'people.account-declined'
    return recordAudit(transaction, actor, { action, subject: { kind: 'person', id: personId }, after, reason })
  }
  return recordAudit(transaction, actor, {
    action: confirmed ? 'people.accounts-confirmed' : 'people.accounts-declined',
    subject: { kind: 'account-list', id: only?.accountId ?? '' },
    after: { accounts: told },
    reason,
  })
}
