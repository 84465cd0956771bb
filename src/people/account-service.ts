import { recordAudit } from '../audit/service.ts'
import type { Actor } from '../identity/index.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import { decodeCursor, type Page, toPage } from '../platform/http/paging.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseForPerson, communesInScope } from './access-service.ts'
import {
  confirmAccount,
  countProposals,
  endAccountInForce,
  endProposal,
  findAccountInForce,
  insertAccounts,
  isSameAccount,
  lockAccount,
  selectAccountsOf,
  selectProposals,
  toPayeeAccount,
} from './account-store.ts'
import { last4, maskLast4, readAccountNumber } from './masked-number.ts'
import type { AccountChange, AccountFacts, PayeeAccount } from './payee-account.ts'
import type { PeopleRefusal } from './refusal.ts'
import { computeAccountIndex } from './register-service.ts'
import { lockPeople } from './store.ts'

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
      basis: undefined,
      reason,
    }
    await insertAccounts(transaction, [proposed], { keyring: platform.keyring, proposedBy: actor.userId })
    await recordAudit(transaction, actor, {
      action: 'people.account-proposed',
      subject: { kind: 'person', id: personId },
      after: { accountId: id, bank, account: maskLast4(last4(number.value)) },
      reason,
    })
    const inserted = await lockAccount(transaction, id)
    return inserted === undefined ? refuse({ kind: 'account-change-unknown', accountId: id }) : accept(toPayeeAccount(inserted))
  })
}

/** A second person says yes or no. Whoever proposed may not; the database holds it too. */
export async function decideAccountChange(
  platform: Platform,
  actor: Actor,
  { accountId, confirmed, reason }: { accountId: string; confirmed: boolean; reason: string },
): Outcome<PayeeAccount> {
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  return platform.database.transaction().execute(async (transaction) => {
    const account = await lockAccount(transaction, accountId)
    if (account === undefined) return refuse({ kind: 'account-change-unknown', accountId })
    const personId = account.person_id
    const allowed = await authoriseForPerson({ platform, database: transaction }, actor, {
      permission: 'people:confirm-account',
      personId,
    })
    if (!allowed.ok) return allowed
    if (account.state !== 'proposed') return refuse({ kind: 'account-change-already-decided', accountId, state: account.state })
    if (confirmed && account.proposed_by === actor.userId) return refuse({ kind: 'confirmed-by-proposer', accountId })

    const today = platform.clock.today()
    if (confirmed) {
      await lockPeople(transaction, [personId])
      await endAccountInForce(transaction, personId, { before: today, endedBy: actor.userId, reason })
      await confirmAccount(transaction, account, { confirmedBy: actor.userId, from: today })
    } else await endProposal(transaction, accountId, { endedBy: actor.userId, reason })
    const decided = await lockAccount(transaction, accountId)
    await recordAudit(transaction, actor, {
      action: confirmed ? 'people.account-confirmed' : 'people.account-declined',
      subject: { kind: 'person', id: personId },
      after: { accountId, bank: account.bank_name, account: maskLast4(account.account_last4) },
      reason,
    })
    return decided === undefined ? refuse({ kind: 'account-change-unknown', accountId }) : accept(toPayeeAccount(decided))
  })
}

/** Changes waiting for a second person, in the actor's scope. */
export async function listAccountChanges(
  platform: Platform,
  actor: Actor,
  asked: { limit?: number | undefined; cursor?: string | undefined; search?: string | undefined },
): Outcome<Page<AccountChange>> {
  const communeIds = await communesInScope(platform, actor, 'people:read')
  if (communeIds.length === 0) return refuse({ kind: 'not-allowed', permission: 'people:read' })
  const { database, clock } = platform
  const limit = asked.limit ?? 50
  const [after] = decodeCursor(asked.cursor, 1) ?? []
  const wanted = { communeIds, search: asked.search }
  const rows = await selectProposals(database, {
    ...wanted,
    after: typeof after === 'string' ? after : undefined,
    limit: limit + 1,
  })
  const current = new Map(
    await Promise.all(
      rows.map(async ({ id, person_id }) => [id, await findAccountInForce(database, person_id, clock.today())] as const),
    ),
  )
  return accept(
    toPage(rows, {
      limit,
      total: await countProposals(database, wanted),
      place: ({ id }) => [id],
      item: (row): AccountChange => {
        const inForce = current.get(row.id)
        return {
          account: toPayeeAccount(row),
          current: inForce === undefined ? null : toPayeeAccount(inForce),
          person: { id: row.person_id, fullName: row.full_name },
          sharedWith: row.shared_with,
        }
      },
    }),
  )
}
