import { recordAudit } from '../audit/service.ts'
import type { Actor } from '../identity/index.ts'
import { spendDaily } from '../identity/service.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { searchedText } from '../kernel/vietnamese-text.ts'
import type { Database } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseForPerson, communesInScope } from './access-service.ts'
import { type AccountRow, selectAccountsOf } from './account-store.ts'
import { readIdentityNumber, readPhone } from './masked-number.ts'
import type { MaskedPerson } from './person.ts'
import type { PeopleRefusal, UnmaskField } from './refusal.ts'
import type { FoundBy } from './search/name-search.ts'
import { selectByName } from './search/name-search-store.ts'
import {
  type PersonRow,
  type Reach,
  selectBeyond,
  selectByIdentity,
  selectByPhone,
  selectPeople,
  toMaskedPerson,
} from './store.ts'

type Outcome<Value> = Promise<Result<Value, PeopleRefusal>>

/** A person with their numbers masked. */
export async function getPerson(platform: Platform, actor: Actor, personId: string): Outcome<MaskedPerson> {
  const { database } = platform
  const allowed = await authoriseForPerson({ platform, database }, actor, { permission: 'people:read', personId })
  return allowed.ok ? accept(toMaskedPerson(allowed.value)) : allowed
}

/** Somebody a search found, and why. */
export type FoundPerson = MaskedPerson & { readonly by: FoundBy }

export interface PeopleFound {
  readonly items: readonly FoundPerson[]
  readonly hasMore: boolean
}

/** People within reach by their name, the surest first. */
export async function searchPeople(
  platform: Platform,
  actor: Actor,
  { search, limit }: { readonly search: string; readonly limit: number },
): Outcome<PeopleFound> {
  const communeIds = await communesInScope(platform, actor, 'people:read')
  if (communeIds.length === 0) return refuse({ kind: 'not-allowed', permission: 'people:read' })
  const text = searchedText(search)
  if (text === '') return accept({ items: [], hasMore: false })
  const found = await selectByName(platform.database, { text, communeIds, most: limit + 1 })
  const ids = found.map(({ personId }) => personId)
  const people = new Map((await selectPeople(platform.database, ids)).map((row) => [row.id, toMaskedPerson(row)]))
  const items = found.flatMap(({ personId, by }) => {
    const person = people.get(personId)
    return person === undefined ? [] : [{ ...person, by }]
  })
  return accept({ items: items.slice(0, limit), hasMore: items.length > limit })
}

/**
 * People within reach by a whole identity or phone number. Whoever asks learns whose it is, so each number counts against
 * the day's limit whether or not somebody has it, and the trail keeps who was found, never the number.
 */
export async function findByNumber(
  platform: Platform,
  actor: Actor,
  { number }: { readonly number: string },
): Outcome<PeopleFound> {
  const reach = await communesInScope(platform, actor, 'people:read')
  if (reach.length === 0) return refuse({ kind: 'not-allowed', permission: 'people:read' })
  const asked = readNumber(number)
  if (!asked.ok) return asked
  const { by, digits } = asked.value
  const used = [platform.keyring.blindIndex(digits).toString('hex')]
  const spent = await spendDaily(platform, actor, { limit: 'numbers-looked-up', used })
  if (!spent.ok) return spent
  return platform.database.transaction().execute(async (transaction) => {
    const rows = by === 'phone' ? await selectByPhone(transaction, digits) : await selectByIdentity(transaction, used)
    const people = await within(transaction, rows, reach)
    const [only, ...others] = people
    const subject =
      only !== undefined && others.length === 0 ? { kind: 'person', id: only.id } : { kind: 'account', id: actor.userId }
    await recordAudit(transaction, actor, {
      action: 'people.looked-up',
      subject,
      after: { field: by, people: people.map(({ id }) => id) },
    })
    return accept({ items: people.map((row) => ({ ...toMaskedPerson(row), by })), hasMore: false })
  })
}

function readNumber(number: string): Result<{ by: 'phone' | 'identity-number'; digits: string }, PeopleRefusal> {
  const phone = readPhone(number)
  if (phone.ok) return accept({ by: 'phone', digits: phone.value })
  const identity = readIdentityNumber(number)
  return identity.ok ? accept({ by: 'identity-number', digits: identity.value }) : identity
}

async function within(database: Database, rows: readonly PersonRow[], reach: Reach): Promise<PersonRow[]> {
  const ids = rows.map(({ id }) => id)
  const beyond = await selectBeyond(database, ids, reach)
  return rows.filter(({ id }) => !beyond.has(id))
}

/** What was asked for, in full; `null`: not known. */
export interface Unmasked {
  readonly identityNumber?: string | null
  readonly phone?: string | null
  readonly accounts?: readonly { readonly id: string; readonly bank: string; readonly number: string }[]
}

/** Returns unmasked numbers to an authorised actor who gives a purpose. The audit trail records who, which and why, never the numbers. */
export async function unmaskPerson(
  platform: Platform,
  actor: Actor,
  { personId, fields, purpose }: { personId: string; fields: readonly UnmaskField[]; purpose: string },
): Outcome<Unmasked> {
  if (purpose.trim() === '') return refuse({ kind: 'reason-missing' })
  const { database } = platform
  const may = await authoriseForPerson({ platform, database }, actor, { permission: 'people:unmask', personId })
  if (!may.ok) return may
  const spent = await spendDaily(platform, actor, { limit: 'people-unmasked', used: [personId] })
  if (!spent.ok) return spent
  return platform.database.transaction().execute(async (transaction) => {
    const allowed = await authoriseForPerson({ platform, database: transaction }, actor, {
      permission: 'people:unmask',
      personId,
    })
    if (!allowed.ok) return allowed
    if (allowed.value.erased_at !== null) return refuse({ kind: 'person-erased', personId })
    const accounts = fields.includes('accounts') ? await selectAccountsOf(transaction, [personId]) : []
    await recordAudit(transaction, actor, {
      action: 'people.unmasked',
      subject: { kind: 'person', id: personId },
      after: { fields },
      reason: purpose.trim(),
    })
    return accept({
      ...(fields.includes('identity-number') && { identityNumber: identityOf(platform, allowed.value) }),
      ...(fields.includes('phone') && { phone: allowed.value.phone }),
      ...(fields.includes('accounts') && {
        accounts: accounts.flatMap(opened(platform)),
      }),
    })
  })
}

/** Every number of a person in full, for an answer to that person. The caller authorises, and records it. */
export async function openNumbers(
  platform: Platform,
  person: PersonRow,
): Promise<{ identityNumber: string | null; phone: string | null; accounts: NonNullable<Unmasked['accounts']> }> {
  const accounts = await selectAccountsOf(platform.database, [person.id])
  return { identityNumber: identityOf(platform, person), phone: person.phone, accounts: accounts.flatMap(opened(platform)) }
}

const opened =
  ({ keyring }: Platform) =>
  ({ id, bank_name, account_sealed }: AccountRow): { id: string; bank: string; number: string }[] =>
    account_sealed === null ? [] : [{ id, bank: bank_name ?? '', number: keyring.open(account_sealed) }]

const identityOf = ({ keyring }: Platform, { identity_sealed }: PersonRow): string | null =>
  identity_sealed === null ? null : keyring.open(identity_sealed)
