import { recordAudit } from '../audit/service.ts'
import { changeGroups, erasePersonIn, refreshCards, selectSeatsOf } from '../groups/service.ts'
import type { Actor } from '../identity/index.ts'
import { isOneHuman } from '../identity/service.ts'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { authoriseForPerson, communesInScope, lockPeople } from '../people/service.ts'
import type { Transaction } from '../platform/db/database.ts'
import { beyondReach } from '../platform/db/reach/row-reach.ts'
import { decodeCursor, type Page, toPage } from '../platform/http/paging.ts'
import type { Platform } from '../platform/platform.ts'
import { type Correction, correctPerson } from './correction-service.ts'
import type { PrivacyRefusal } from './refusal.ts'
import { type DataRequest, dueOf, type RequestKind, type RequestOutcome } from './request.ts'
import {
  answerRequest,
  countRequests,
  findOpenRequest,
  findRequest,
  insertRequest,
  lockRequest,
  selectRequests,
} from './store.ts'

type Outcome<Value> = Promise<Result<Value, PrivacyRefusal>>

/** Whoever decides on a person's record answers what the person asks about it. */
const ANSWERING = 'people:resolve-duplicates'

export interface NewRequest {
  readonly personId: string
  readonly kind: RequestKind
  readonly receivedOn: PlainDate
  /** What was asked, and who brought it. */
  readonly words: string
  /** How it was made sure who asks. */
  readonly proof: string
}

/** Records what a person asks for; the answer is due in two working days. */
export async function recordRequest(platform: Platform, actor: Actor, request: NewRequest): Outcome<DataRequest> {
  const { database, clock } = platform
  const allowed = await authoriseForPerson({ platform, database }, actor, { permission: ANSWERING, personId: request.personId })
  if (!allowed.ok) return allowed
  if (request.words.trim() === '' || request.proof.trim() === '') return refuse({ kind: 'reason-missing' })
  if (request.receivedOn > clock.today()) return refuse({ kind: 'received-after-today' })
  if (allowed.value.erased_at !== null) return refuse({ kind: 'person-erased', personId: request.personId })
  return database.transaction().execute(async (transaction): Outcome<DataRequest> => {
    const id = platform.newId()
    const isNew = await insertRequest(transaction, {
      ...request,
      id,
      words: request.words.trim(),
      proof: request.proof.trim(),
      dueOn: dueOf(request.receivedOn),
      recordedBy: actor.userId,
      recordedByName: actor.name,
      recordedAt: clock.now(),
    })
    if (!isNew) {
      const open = await findOpenRequest(transaction, request)
      return refuse({ kind: 'data-request-open', receivedOn: open?.receivedOn ?? request.receivedOn })
    }
    await recordAudit(transaction, actor, {
      action: 'privacy.request-recorded',
      subject: { kind: 'person', id: request.personId },
      after: { requestId: id, kind: request.kind, receivedOn: request.receivedOn },
    })
    return found(await findRequest(transaction, id), id)
  })
}

const found = (request: DataRequest | undefined, requestId: string): Result<DataRequest, PrivacyRefusal> =>
  request === undefined ? refuse({ kind: 'data-request-unknown', requestId }) : accept(request)

/** Requests about people within reach: what waits before what was answered, the first due first. */
export async function listRequests(
  platform: Platform,
  actor: Actor,
  asked: { readonly isOpen?: boolean | undefined; readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Outcome<Page<DataRequest>> {
  const { database } = platform
  const reading = await communesInScope(platform, actor, 'people:read')
  const isReader = reading.length > 0
  // Who erases need not read people: they see what they are asked to erase.
  const reach = isReader ? reading : await communesInScope(platform, actor, 'accounts:administer')
  if (reach.length === 0) return refuse({ kind: 'not-allowed', permission: 'people:read' })
  const kind = isReader ? undefined : ('erasure' as const)
  const { isOpen, limit = 50 } = asked
  const [answered, day, id] = decodeCursor(asked.cursor, 3) ?? []
  const isPlace = typeof answered === 'number' && typeof day === 'string' && typeof id === 'string'
  const after = isPlace ? ([answered, day, id] as const) : undefined
  const rows = await selectRequests(database, { reach, isOpen, kind, after, limit: limit + 1 })
  const total = await countRequests(database, { reach, isOpen, kind })
  return accept(
    toPage(rows, { limit, total, place: (row) => [row.answer === null ? 0 : 1, row.dueOn, row.id], item: (row) => row }),
  )
}

export async function getRequest(platform: Platform, actor: Actor, requestId: string): Outcome<DataRequest> {
  const { database } = platform
  const request = found(await findRequest(database, requestId), requestId)
  if (!request.ok) return request
  const { personId, kind } = request.value
  const may = await authoriseForPerson({ platform, database }, actor, { permission: 'people:read', personId })
  if (may.ok || kind !== 'erasure') return may.ok ? request : may
  const mayErase = await authoriseForPerson({ platform, database }, actor, { permission: 'accounts:administer', personId })
  return mayErase.ok ? request : mayErase
}

interface Handling {
  readonly platform: Platform
  readonly transaction: Transaction
  readonly actor: Actor
}

/** Locks an open request that the actor may answer. */
async function openRequest({ platform, transaction, actor }: Handling, requestId: string): Outcome<DataRequest> {
  const seen = found(await findRequest(transaction, requestId), requestId)
  if (!seen.ok) return seen
  const { personId, kind } = seen.value
  const at = { platform, database: transaction }
  const may = await authoriseForPerson(at, actor, { permission: ANSWERING, personId })
  // What is erased is erased by an administrator, who need not work with registers.
  const mayErase = kind === 'erasure' && (await authoriseForPerson(at, actor, { permission: 'accounts:administer', personId })).ok
  if (!may.ok && !mayErase) return may
  const request = found(await lockRequest(transaction, requestId), requestId)
  if (!request.ok) return request
  const { answer } = request.value
  return answer === null ? request : refuse({ kind: 'data-request-answered', answeredOn: answer.answeredOn })
}

/** Puts right what the person says is wrong. The books keep the name a payment went out under. */
export function correct(
  platform: Platform,
  actor: Actor,
  { requestId, correction, reason }: { requestId: string; correction: Correction; reason: string },
): Outcome<readonly string[]> {
  return changeGroups(platform.database, async (transaction): Outcome<readonly string[]> => {
    const request = await openRequest({ platform, transaction, actor }, requestId)
    if (!request.ok) return request
    const { personId, kind } = request.value
    if (kind !== 'correction') return refuse({ kind: 'data-request-of-another-kind', wanted: 'correction' })
    if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
    const [person] = await lockPeople(transaction, [personId])
    if (person === undefined) return refuse({ kind: 'person-unknown', personId })
    if (person.erased_at !== null) return refuse({ kind: 'person-erased', personId })
    const corrected = await correctPerson({ transaction, keyring: platform.keyring }, person, correction)
    if (!corrected.ok) return corrected
    await beyondReach('cards-of-person', async () => {
      const groupIds = (await selectSeatsOf(transaction, [personId])).map(({ group_id }) => group_id)
      await refreshCards(transaction, groupIds, platform.clock.today())
    })
    await recordAudit(transaction, actor, {
      action: 'people.corrected',
      subject: { kind: 'person', id: personId },
      after: { requestId, fields: corrected.value },
      reason: reason.trim(),
    })
    return corrected
  })
}

/** Answers a request. One for erasure that is granted is carried out with the answer, by somebody else than who recorded it. */
export function answerTo(
  platform: Platform,
  actor: Actor,
  { requestId, outcome, words }: { requestId: string; outcome: RequestOutcome; words: string },
): Outcome<DataRequest> {
  return changeGroups(platform.database, async (transaction): Outcome<DataRequest> => {
    const request = await openRequest({ platform, transaction, actor }, requestId)
    if (!request.ok) return request
    const { personId, kind, recordedBy } = request.value
    if (words.trim() === '') return refuse({ kind: 'reason-missing' })
    if (kind === 'erasure' && outcome === 'granted') {
      if (await isOneHuman(transaction, actor.userId, [recordedBy])) return refuse({ kind: 'erased-by-recorder' })
      const erased = await erasePersonIn({ platform, transaction, actor }, { personId, reason: words.trim() })
      if (!erased.ok) return erased
    }
    const on = platform.clock.today()
    await answerRequest(transaction, requestId, { outcome, words: words.trim(), on, by: actor.userId, byName: actor.name })
    await recordAudit(transaction, actor, {
      action: 'privacy.request-answered',
      subject: { kind: 'person', id: personId },
      after: { requestId, kind, outcome, inTime: on <= plainDate(request.value.dueOn) },
    })
    return found(await findRequest(transaction, requestId), requestId)
  })
}
