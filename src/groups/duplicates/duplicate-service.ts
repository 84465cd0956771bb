import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { DuplicateCase, DuplicateState, PeopleRefusal } from '../../people/index.ts'
import {
  authoriseForPerson,
  type CaseRow,
  communesInScope,
  countCases,
  erasePersonalFields,
  keepBoth,
  lockOpenCase,
  lockPeople,
  mergePeople,
  type Reach,
  selectCase,
  selectCases,
  selectCommunesOf,
  selectPeople,
  toMaskedPerson,
} from '../../people/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { changeGroups } from '../group/change-service.ts'
import { moveSeats, type SeatRow, selectOpenSeatCommunes, selectSeatsOf } from '../group/group-store.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import { isWithin, type ShownSeat, showSeats } from '../members/seat-service.ts'
import { endMemberships, lockRegisters, refreshCards } from '../register/register-store.ts'

type Outcome<Value> = Promise<Result<Value, GroupRefusal>>

/** A duplicate case with both people and their groups. */
export type ShownDuplicate = DuplicateCase & { readonly seats: readonly [readonly ShownSeat[], readonly ShownSeat[]] }

/** Duplicate cases in the actor's scope, by default the open ones. */
export async function listDuplicates(
  platform: Platform,
  actor: Actor,
  asked: { state?: DuplicateState | undefined; limit?: number | undefined; cursor?: string | undefined },
): Outcome<Page<ShownDuplicate>> {
  const communeIds = await communesInScope(platform, actor, 'people:read')
  if (communeIds.length === 0) return refuse({ kind: 'not-allowed', permission: 'people:read' })
  const { database } = platform
  const { state = 'open', limit = 50 } = asked
  const [after] = decodeCursor(asked.cursor, 1) ?? []
  const rows = await selectCases(
    database,
    { communeIds, state },
    { after: typeof after === 'string' ? after : undefined, limit: limit + 1 },
  )
  const shown = new Map((await show(platform, rows, communeIds)).map((pair) => [pair.id, pair]))
  const page = toPage(rows, {
    limit,
    total: await countCases(database, { communeIds, state }),
    place: ({ id }) => [id],
    item: ({ id }) => id,
  })
  return accept({ ...page, items: page.items.flatMap((id) => shown.get(id) ?? []) })
}

export async function getDuplicate(platform: Platform, actor: Actor, caseId: string): Outcome<ShownDuplicate> {
  const { database } = platform
  const found = await selectCase(database, caseId)
  if (found === undefined) return refuse({ kind: 'duplicate-unknown', caseId })
  const allowed = await mayFor({ platform, database }, actor, { permission: 'people:read', found })
  if (!allowed.ok) return allowed
  const [pair] = await show(platform, [found], await communesInScope(platform, actor, 'people:read'))
  return pair === undefined ? refuse({ kind: 'duplicate-unknown', caseId }) : accept(pair)
}

/** @param reach whose groups are named; others that the people sit in are left out */
async function show({ clock, database }: Platform, cases: readonly CaseRow[], reach: Reach): Promise<ShownDuplicate[]> {
  const ids = [...new Set(cases.flatMap(({ person_a, person_b }) => [person_a, person_b]))]
  const people = new Map((await selectPeople(database, ids)).map((row) => [row.id, toMaskedPerson(row)]))
  const seats = await showSeats({ database, clock }, ids, reach)
  const seatsOf = (personId: string): ShownSeat[] => seats.get(personId) ?? []
  return cases.flatMap((row) => {
    const [one, other] = [people.get(row.person_a), people.get(row.person_b)]
    if (one === undefined || other === undefined) return []
    return [
      {
        id: row.id,
        reason: row.reason,
        state: row.state,
        foundAt: row.found_at.toISOString(),
        people: [one, other] as const,
        decidedBy: row.decided_by,
        decidedByName: row.decided_by_name,
        decidedAt: row.decided_at?.toISOString() ?? null,
        reasonText: row.reason_text,
        seats: [seatsOf(one.id), seatsOf(other.id)] as const,
      },
    ]
  })
}

export type DuplicateOutcome =
  | { readonly outcome: 'same'; readonly survivorId: string; readonly reason: string }
  | { readonly outcome: 'different'; readonly reason: string }
  | { readonly outcome: 'ended'; readonly membershipId: string; readonly until: PlainDate; readonly reason: string }
/** Decides a duplicate case, with a reason: one person, two people, or one person with a redundant membership. */
export function decideDuplicate(
  platform: Platform,
  actor: Actor,
  { caseId, ...decision }: DuplicateOutcome & { caseId: string },
): Outcome<void> {
  return changeGroups(platform.database, async (transaction): Outcome<void> => {
    await lockRegisters(transaction)
    const found = await lockOpenCase(transaction, caseId)
    if (!found.ok) return found
    const allowed = await mayFor({ platform, database: transaction }, actor, {
      permission: 'people:resolve-duplicates',
      found: found.value,
    })
    if (!allowed.ok) return allowed
    const here = await seatsWithin({ platform, transaction, actor }, found.value)
    if (!here.ok) return here
    if (decision.reason.trim() === '') return refuse({ kind: 'reason-missing' })
    const decided = await carryOut({ platform, transaction, actor }, found.value, decision)
    if (!decided.ok) return decided
    await recordAudit(transaction, actor, {
      action: `people.duplicate-${decision.outcome}`,
      subject: { kind: 'duplicate-case', id: caseId },
      after: { people: [found.value.person_a, found.value.person_b], ...decided.value },
      reason: decision.reason,
    })
    return accept(undefined)
  })
}

interface Deciding {
  readonly platform: Platform
  readonly transaction: Transaction
  readonly actor: Actor
}

async function carryOut({ platform, transaction, actor }: Deciding, found: CaseRow, decision: DuplicateOutcome): Outcome<object> {
  const { id: caseId, person_a, person_b } = found
  const { reason } = decision
  const decidedBy = actor.userId
  if (decision.outcome === 'different') {
    await keepBoth(transaction, { caseId, decidedBy, reason })
    return accept({})
  }
  const seats = await selectSeatsOf(transaction, [person_a, person_b])
  const ending =
    decision.outcome === 'ended' ? seats.find(({ id, until }) => id === decision.membershipId && until === null) : undefined
  if (decision.outcome === 'ended' && ending === undefined)
    return refuse({ kind: 'membership-not-in-case', caseId, membershipId: decision.membershipId })
  if (decision.outcome === 'ended' && ending !== undefined) {
    if (decision.until < ending.since)
      return refuse({ kind: 'ends-before-beginning', membershipId: ending.id, from: ending.since })
    if (decision.until > platform.clock.today()) return refuse({ kind: 'day-in-future', on: decision.until })
    await endMemberships(transaction, [{ id: ending.id, before: addDays(decision.until, 1) }], { endedBy: decidedBy, reason })
  }
  // The record whose membership ends is merged into the other.
  const survivorId = decision.outcome === 'same' ? decision.survivorId : ending?.person_id === person_a ? person_b : person_a
  if (survivorId !== person_a && survivorId !== person_b)
    return refuse({ kind: 'survivor-not-in-case', caseId, personId: survivorId })
  const clash = sharedGroup(seats.filter(({ id, until }) => until === null && id !== ending?.id))
  if (clash !== undefined)
    return refuse({ kind: 'both-in-one-group', caseId, groupId: clash.groupId, membershipIds: clash.membershipIds })
  const mergedId = survivorId === person_a ? person_b : person_a
  const on = platform.clock.today()
  const moved = await beyondReach('two-become-one', async () => {
    const groupIds = await moveSeats(transaction, { from: mergedId, to: survivorId })
    await mergePeople(
      transaction,
      { caseId, survivorId, mergedId, decidedBy, reason, on, endedMembershipId: ending?.id ?? null },
      platform,
    )
    return groupIds
  })
  await refreshCards(transaction, [...moved, ...seats.map(({ group_id }) => group_id)], on)
  return accept({ survivorId, mergedId, endedMembershipId: ending?.id })
}

function sharedGroup(open: readonly SeatRow[]): { groupId: string; membershipIds: string[] } | undefined {
  for (const [groupId, seats] of Map.groupBy(open, ({ group_id }) => group_id))
    if (seats.length > 1) return { groupId, membershipIds: seats.map(({ id }) => id) }
  return undefined
}

/** Authorised for both people: what is decided of one is decided of the other. */
async function mayFor(
  at: { platform: Platform; database: Database },
  actor: Actor,
  { permission, found }: { permission: 'people:read' | 'people:resolve-duplicates'; found: CaseRow },
): Outcome<unknown> {
  const one = await authoriseForPerson(at, actor, { permission, personId: found.person_a })
  return one.ok ? authoriseForPerson(at, actor, { permission, personId: found.person_b }) : one
}

/** Refuses to move or end a seat that lies beyond reach: a merge moves every seat of one of the two. */
async function seatsWithin({ platform, transaction, actor }: Deciding, { person_a, person_b }: CaseRow): Outcome<void> {
  const reach = await communesInScope({ ...platform, database: transaction }, actor, 'people:resolve-duplicates')
  const seats = await beyondReach('seat-elsewhere', () => selectOpenSeatCommunes(transaction, [person_a, person_b]))
  const isBeyond = seats.some((communeId) => !isWithin(reach, communeId))
  return isBeyond ? refuse({ kind: 'person-beyond-reach' }) : accept(undefined)
}

/**
 * Erases a person's data as the law requires. Their row, memberships and payments stay, without name or numbers, so that
 * the books still balance. Current memberships must be ended first.
 *
 * @source Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP
 */
export function erasePerson(
  platform: Platform,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Outcome<void> {
  return changeGroups(platform.database, (transaction) => erasePersonIn({ platform, transaction, actor }, { personId, reason }))
}

/** The same in a transaction of the caller's, which is rolled back when it is refused. */
export async function erasePersonIn(
  { platform, transaction, actor }: Deciding,
  { personId, reason }: { personId: string; reason: string },
): Promise<Result<void, PeopleRefusal>> {
  const on = platform.clock.today()
  const anywhere = holdsAnywhere(actor, 'accounts:administer', on)
  if (!anywhere.ok) return anywhere
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  await lockRegisters(transaction)
  const [person] = await lockPeople(transaction, [personId])
  if (person === undefined) return refuse({ kind: 'person-unknown', personId })
  const allowed = await mayErase({ platform, transaction, actor }, personId)
  if (!allowed.ok) return allowed
  if (person.erased_at !== null) return refuse({ kind: 'person-erased', personId })
  const seats = await selectSeatsOf(transaction, [personId])
  if (seats.some(({ until }) => until === null || until >= on)) return refuse({ kind: 'person-still-member', personId })
  await erasePersonalFields(transaction, { personId, erasedBy: actor.userId, on })
  await refreshCards(
    transaction,
    seats.map(({ group_id }) => group_id),
    on,
  )
  await recordAudit(transaction, actor, { action: 'people.erased', subject: { kind: 'person', id: personId }, reason })
  return accept(undefined)
}

/** Administers every commune whose register has held the person; the province, of somebody whom none has. */
async function mayErase({ platform, transaction, actor }: Deciding, personId: string): Promise<Result<void, NotAllowed>> {
  const communeIds = await beyondReach('registers-of-person', () => selectCommunesOf(transaction, personId))
  for (const unitId of communeIds.length === 0 ? [null] : communeIds) {
    const at = { permission: 'accounts:administer' as const, unitId }
    const allowed = await authoriseFor({ ...platform, database: transaction }, actor, at)
    if (!allowed.ok) return allowed
  }
  return accept(undefined)
}
