import type { Actor, DailyLimitReached } from '../identity/index.ts'
import { spendDaily } from '../identity/service.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import { accept, type Result } from '../kernel/result.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { beyondReach } from '../platform/db/reach/row-reach.ts'
import type { Keyring, Platform } from '../platform/platform.ts'
import { type AccountToInsert, endProposals, insertAccounts, lockAccounts, selectAccountsOf } from './account-store.ts'
import { type CaseToInsert, insertCases, selectLikePairs } from './duplicate-store.ts'
import { readIdentityNumber } from './masked-number.ts'
import { type AccountFacts, isSameAccount } from './payee-account.ts'
import type { Sex } from './person.ts'
import {
  erasePersonalFields,
  listRecordsOf,
  lockPeople,
  type PersonRow,
  type Reach,
  selectBeyond,
  selectByIdentity,
  selectHolders,
  selectPeople,
} from './store.ts'

/** A person's data unmasked, for matching with a register. Never part of a response. */
export interface RegisteredPerson {
  readonly id: string
  readonly fullName: string
  readonly foldedName: string
  readonly birthDate: PlainDate | null
  readonly birthYear: number | null
  readonly sex: Sex | null
  readonly phone: string | null
  readonly hasIdentity: boolean
}

/** The blind index (HMAC) of an identity number, in hexadecimal. */
export const computeIdentityIndex = (keyring: Keyring, identityNumber: string): string =>
  keyring.blindIndex(identityNumber).toString('hex')

/** The blind index (HMAC) of an account number, in hexadecimal. */
export const computeAccountIndex = (keyring: Keyring, accountNumber: string): string =>
  keyring.blindIndex(accountNumber).toString('hex')

export const toRegisteredPerson = (row: PersonRow): RegisteredPerson => ({
  id: row.id,
  fullName: row.full_name ?? '',
  foldedName: row.folded_name,
  birthDate: row.birth_date,
  birthYear: row.birth_year,
  sex: row.sex,
  phone: row.phone,
  hasIdentity: row.identity_sealed !== null,
})

/**
 * The holder within reach of each identity number, by its index in hexadecimal ({@link computeIdentityIndex}). A merged record gives
 * the person it was merged into.
 */
export async function findPeople(
  database: Database,
  { identityIndexes }: { identityIndexes: readonly string[] },
): Promise<Map<string, RegisteredPerson>> {
  const rows = await selectByIdentity(database, identityIndexes)
  return new Map(rows.map((row) => [row.index, toRegisteredPerson(row)]))
}

/** The identity numbers, by index, of people whom no register within reach has held. */
export async function findBeyond(
  database: Database,
  { identityIndexes, reach }: { identityIndexes: readonly string[]; reach: Reach },
): Promise<Set<string>> {
  if (reach === 'all') return new Set()
  const holders = [...(await selectHolders(database, identityIndexes))]
  const beyond = await selectBeyond(
    database,
    holders.map(([, id]) => id),
    reach,
  )
  return new Set(holders.flatMap(([index, id]) => (beyond.has(id) ? [index] : [])))
}

/** Counts a number that somebody types against the day's limit, when its holder lies beyond reach: each answer tells that there is one. */
export async function spendOnNumber(
  platform: Platform,
  actor: Actor,
  { identityNumber, reach }: { identityNumber: string; reach: Reach },
): Promise<Result<void, DailyLimitReached>> {
  const number = readIdentityNumber(identityNumber)
  if (!number.ok) return accept(undefined)
  const identityIndexes = [computeIdentityIndex(platform.keyring, number.value)]
  const used = [...(await findBeyond(platform.database, { identityIndexes, reach }))]
  return spendDaily(platform, actor, { limit: 'numbers-beyond-reach', used })
}

/** People by id; a merged record gives the person it was merged into. */
export async function findPeopleById(database: Database, ids: readonly string[]): Promise<Map<string, RegisteredPerson>> {
  const rows = await selectPeople(database, ids)
  const merged = await selectPeople(
    database,
    rows.flatMap(({ merged_into }) => merged_into ?? []),
  )
  const survivors = new Map(merged.map((row) => [row.id, row]))
  return new Map(rows.map((row) => [row.id, toRegisteredPerson(survivors.get(row.merged_into ?? '') ?? row)]))
}

export interface AccountComingIn {
  readonly personId: string
  readonly account: AccountFacts
  readonly from: PlainDate
  /** Where it stands: the file and the row. */
  readonly reason?: string | undefined
  /** Who had it read or mended it, before the one who takes the register. */
  readonly enteredBy?: readonly string[] | undefined
}

/**
 * Inserts the accounts of a register that the people do not have. Each is a proposal that a second person must confirm, a
 * person's first as well.
 *
 * @returns those that are new
 */
export async function takeAccounts(
  transaction: Transaction,
  accounts: readonly AccountComingIn[],
  { platform, proposedBy }: { platform: Pick<Platform, 'keyring' | 'newId'>; proposedBy: string },
): Promise<string[]> {
  const known = Map.groupBy(
    await selectAccountsOf(
      transaction,
      accounts.map(({ personId }) => personId),
    ),
    ({ person_id }) => person_id,
  )
  const taken = new Map<string, AccountToInsert[]>()
  for (const { personId, account, ...given } of accounts) {
    const index = computeAccountIndex(platform.keyring, account.number)
    const before = known.get(personId) ?? []
    const now = taken.get(personId) ?? []
    const isThere =
      before.some((row) => row.state !== 'ended' && isSameAccount(row, { index, bank: account.bank })) ||
      now.some((other) => other.index === index)
    if (isThere) continue
    taken.set(personId, [...now, { ...account, ...given, id: platform.newId(), personId, index }])
  }
  const toInsert = [...taken.values()].flat()
  await insertAccounts(transaction, toInsert, { keyring: platform.keyring, proposedBy })
  return toInsert.map(({ id }) => id)
}

/**
 * Opens duplicate cases for people with the same folded name and the same birth date or phone as others. Pairs decided
 * before are skipped.
 *
 * @returns how many pairs are new
 */
export async function detectDuplicates(
  transaction: Transaction,
  personIds: readonly string[],
  { newId }: Pick<Platform, 'newId'>,
): Promise<number> {
  return beyondReach('likeness-elsewhere', async () => {
    const pairs = await selectLikePairs(transaction, personIds)
    const cases: CaseToInsert[] = pairs.map(({ person_a, person_b, reason }) => ({
      id: newId(),
      people: [person_a, person_b],
      reason,
    }))
    return insertCases(transaction, cases)
  })
}

/** Ends those of the accounts that nobody has confirmed. */
export async function endProposedAccounts(
  transaction: Transaction,
  accountIds: readonly string[],
  end: { endedBy: string; reason: string },
): Promise<void> {
  const proposed = (await lockAccounts(transaction, accountIds)).filter(({ state }) => state === 'proposed')
  await endProposals(
    transaction,
    proposed.map(({ id }) => id),
    end,
  )
}

/** Empties the records of people whom a register recorded by mistake; not of those who were made one with somebody. */
export async function eraseUnheld(
  transaction: Transaction,
  personIds: readonly string[],
  by: { erasedBy: string; on: PlainDate },
): Promise<void> {
  for (const { id, merged_into, erased_at } of await lockPeople(transaction, personIds)) {
    const isAlone = merged_into === null && (await listRecordsOf(transaction, id)).length === 1
    if (isAlone && erased_at === null) await erasePersonalFields(transaction, { personId: id, ...by })
  }
}
