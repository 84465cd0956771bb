import { listEvents, recordAudit } from '../audit/service.ts'
import { type KeptRow, selectRowsOf } from '../exchange/service.ts'
import { selectSeatsOf } from '../groups/service.ts'
import type { Actor } from '../identity/index.ts'
import { accountsByIdentity, spendDaily } from '../identity/service.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { listPaymentsTo, type PaymentTo } from '../payments/service.ts'
import { authoriseForPerson, listRecordsOf, openNumbers, type PersonRow } from '../people/service.ts'
import type { Database } from '../platform/db/database.ts'
import { beyondReach } from '../platform/db/reach/row-reach.ts'
import type { Platform } from '../platform/platform.ts'
import type { PrivacyRefusal } from './refusal.ts'
import type { RetentionRule } from './retention.ts'
import { rulesOn } from './retention-store.ts'
import { findRequest } from './store.ts'

/** Everything the programme holds of a person, in full: what is handed to that person. */
export interface HeldData {
  readonly person: {
    readonly fullName: string | null
    readonly birthDate: string | null
    readonly birthYear: number | null
    readonly sex: 'female' | 'male' | null
    readonly phone: string | null
    readonly identityNumber: string | null
  }
  readonly accounts: readonly { readonly bank: string; readonly number: string }[]
  readonly memberships: readonly {
    readonly groupName: string
    readonly role: 'leader' | 'deputy' | 'member'
    readonly position: string | null
    readonly from: string
    readonly until: string | null
  }[]
  readonly payments: readonly PaymentTo[]
  /** Rows of registers that were brought in. */
  readonly registers: readonly KeptRow[]
  /** Accounts with which the person signs in. */
  readonly users: readonly { readonly username: string; readonly name: string }[]
  /** Who did what with the person's data, and what for. */
  readonly processing: readonly {
    readonly at: string
    readonly by: string
    readonly action: string
    readonly reason: string | null
  }[]
  /** How long each kind is kept. */
  readonly retention: readonly RetentionRule[]
}

/** The latest of them; somebody of whom there is more asks for the rest. */
const MOST_EVENTS = 500

/**
 * Collects what is held of the person of a request. It shows numbers in full, so it counts towards the day's limit and is
 * recorded, with the request as its purpose.
 *
 * @source Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, quyền được biết và truy cập
 */
export async function collectHeld(
  platform: Platform,
  actor: Actor,
  requestId: string,
): Promise<Result<HeldData, PrivacyRefusal>> {
  const { database } = platform
  const request = await findRequest(database, requestId)
  if (request === undefined) return refuse({ kind: 'data-request-unknown', requestId })
  const { personId } = request
  const may = await authoriseForPerson({ platform, database }, actor, { permission: 'people:unmask', personId })
  if (!may.ok) return may
  if (request.answer !== null) return refuse({ kind: 'data-request-answered', answeredOn: request.answer.answeredOn })
  const spent = await spendDaily(platform, actor, { limit: 'people-unmasked', used: [personId] })
  if (!spent.ok) return spent
  await database.transaction().execute((transaction) =>
    recordAudit(transaction, actor, {
      action: 'people.unmasked',
      subject: { kind: 'person', id: personId },
      after: { fields: ['everything'], requestId },
      reason: request.words ?? '',
    }),
  )
  return accept(await beyondReach('answer-to-person', () => heldOf(platform, may.value)))
}

async function heldOf(platform: Platform, person: PersonRow): Promise<HeldData> {
  const { database, keyring, clock } = platform
  const records = await listRecordsOf(database, person.id)
  const seats = await selectSeatsOf(database, records)
  const { identityNumber, phone, accounts } = await openNumbers(platform, person)
  const identityIndexes = identityNumber === null ? [] : [keyring.blindIndex(identityNumber)]
  return {
    person: {
      fullName: person.full_name,
      birthDate: person.birth_date,
      birthYear: person.birth_year,
      sex: person.sex,
      phone,
      identityNumber,
    },
    accounts,
    memberships: seats.map(({ group_name, role, position, since, until }) => ({
      groupName: group_name,
      role,
      position,
      from: since,
      until,
    })),
    payments: await listPaymentsTo(database, records),
    registers: await selectRowsOf(database, { membershipIds: seats.map(({ id }) => id), identityIndexes }),
    users: await accountsByIdentity(database, identityIndexes),
    processing: await processingOf(database, records),
    retention: await rulesOn(database, clock.today()),
  }
}

async function processingOf(database: Database, records: readonly string[]): Promise<HeldData['processing']> {
  const pages = []
  for (const subjectId of records)
    pages.push(await listEvents(database, { subjectKind: 'person', subjectId }, { limit: MOST_EVENTS }))
  return pages
    .flatMap(({ items }) => items)
    .map(({ at, actorName, action, reason }) => ({ at, by: actorName, action, reason }))
    .toSorted((one, other) => other.at.localeCompare(one.at))
}
