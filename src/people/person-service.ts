import { recordAudit } from '../audit/service.ts'
import type { Actor } from '../identity/index.ts'
import { spendDaily } from '../identity/service.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseForPerson } from './access-service.ts'
import { type AccountRow, selectAccountsOf } from './account-store.ts'
import type { MaskedPerson } from './person.ts'
import type { PeopleRefusal, UnmaskField } from './refusal.ts'
import { type PersonRow, toMaskedPerson } from './store.ts'

type Outcome<Value> = Promise<Result<Value, PeopleRefusal>>

/** A person with their numbers masked. */
export async function getPerson(platform: Platform, actor: Actor, personId: string): Outcome<MaskedPerson> {
  const { database } = platform
  const allowed = await authoriseForPerson({ platform, database }, actor, { permission: 'people:read', personId })
  return allowed.ok ? accept(toMaskedPerson(allowed.value)) : allowed
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
