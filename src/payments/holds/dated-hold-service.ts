import { type AuditRecord, recordAudit } from '../../audit/service.ts'
import { findGroups } from '../../groups/service.ts'
import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { findPeopleById } from '../../people/service.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { activeProvisions } from '../../policies/service.ts'
import { isUuid } from '../../units/index.ts'
import { findPlaces, findProvinceOf } from '../../units/service.ts'
import { mayAt, words } from '../cycle/act-service.ts'
import { getMove } from '../cycle/cycle-state.ts'
import { listCycles } from '../cycle/cycle-store.ts'
import type { HoldNotPlaced, HoldNotReleased } from '../cycle/refusal.ts'
import { findDatedHold, insertDatedHold, lockHolds, releaseHoldById } from './dated-hold-store.ts'
import { areDaysPossible, type HoldSubject } from './hold.ts'

/** What a hold is of. */
export interface HoldMeant {
  readonly subject: HoldSubject
  /** The id of the person, group or commune, or the code of the provision. */
  readonly subjectId: string
}

export interface PlaceHold extends HoldMeant {
  readonly reason: string
  /** Absent: today. */
  readonly from?: PlainDate | undefined
  /** The last day; absent: until somebody releases it. */
  readonly until?: PlainDate | undefined
}

const { permission } = getMove('hold')

/**
 * Keeps from being ordered, from a day until another, whatever is due to a payee, to a group, in a commune or under a provision,
 * of any month: it is computed and approved as ever, and stays owed by name. What is ordered already is on its way.
 */
export function placeHold(
  platform: Platform,
  actor: Actor,
  { reason: given, ...meant }: PlaceHold,
): Promise<Result<{ readonly holdId: string }, HoldNotPlaced>> {
  const { database, clock, newId } = platform
  return allOrNothing<{ readonly holdId: string }, HoldNotPlaced>(database, async (transaction) => {
    const found = await findMeant(transaction, meant, clock.today())
    if (found === undefined) return refuse({ kind: 'hold-subject-unknown', subject: meant.subject })
    const may = await mayAt(transaction, { platform, actor }, { permission, unitId: found.provinceId })
    if (!may.ok) return may
    const reason = words(given)
    if (reason === undefined) return refuse({ kind: 'reason-missing' })
    const { subject, subjectId, from = clock.today(), until = null } = meant
    if (!areDaysPossible({ from, until }, clock.today())) return refuse({ kind: 'hold-days-impossible', today: clock.today() })
    await lockHolds(transaction)
    const hold = { id: newId(), provinceId: found.provinceId, subject, subjectId, reason, from, until }
    if (!(await insertDatedHold(transaction, { ...hold, by: actor.userId, at: clock.now() })))
      return refuse({ kind: 'hold-overlaps', subject })
    const thing = await thingHeld(transaction, meant, clock.today())
    await recordAudit(transaction, actor, { action: 'payments.hold-placed', subject: thing, after: { from, until }, reason })
    return accept({ holdId: hold.id })
  })
}

/** Ends a hold before its last day, or one that has none: what it kept goes into the next order. */
export function releaseDatedHold(
  platform: Platform,
  actor: Actor,
  { holdId, reason: given }: { readonly holdId: string; readonly reason: string },
): Promise<Result<{ readonly holdId: string }, HoldNotReleased>> {
  const { database, clock } = platform
  return allOrNothing<{ readonly holdId: string }, HoldNotReleased>(database, async (transaction) => {
    const hold = await findDatedHold(transaction, holdId)
    if (hold === undefined) return refuse({ kind: 'hold-unknown', holdId })
    const { from, until } = hold
    const may = await mayAt(transaction, { platform, actor }, { permission, unitId: hold.provinceId })
    if (!may.ok) return may
    const reason = words(given)
    if (reason === undefined) return refuse({ kind: 'reason-missing' })
    if (until !== null && until < clock.today()) return refuse({ kind: 'hold-over', holdId })
    if (!(await releaseHoldById(transaction, { id: holdId, reason, by: actor.userId, at: clock.now() })))
      return refuse({ kind: 'hold-over', holdId })
    const thing = await thingHeld(transaction, hold, clock.today())
    await recordAudit(transaction, actor, { action: 'payments.hold-ended', subject: thing, before: { from, until }, reason })
    return accept({ holdId })
  })
}

/** Where somebody must be allowed to hold it; absent where there is no such payee, group, commune or provision. */
export async function findMeant(
  database: Database,
  { subject, subjectId }: HoldMeant,
  on: PlainDate,
): Promise<{ readonly provinceId: string } | undefined> {
  const within = async (areaUnitId: string | null) => ({ provinceId: await findProvinceOf(database, { areaUnitId, on }) })
  if (subject === 'provision') return (await findProvisionId(database, subjectId, on)) === undefined ? undefined : within(null)
  if (!isUuid(subjectId)) return undefined
  if (subject === 'payee') return (await findPeopleById(database, [subjectId])).size === 0 ? undefined : within(null)
  if (subject === 'commune') return (await findPlaces(database, [subjectId], on)).size === 0 ? undefined : within(subjectId)
  const [group] = await findGroups(database, [subjectId])
  return group && within(group.commune_id)
}

/** A version that pays today, or the one of the last month there was, of which something may still be owed. */
async function findProvisionId(database: Database, provisionCode: string, on: PlainDate): Promise<string | undefined> {
  const active = (await activeProvisions(database, on)).find(({ code }) => code === provisionCode)
  return active?.id ?? (await listCycles(database, { provisionCode, limit: 1 }))[0]?.provisionId
}

/** What the trail says a hold is about. */
async function thingHeld(database: Database, { subject, subjectId }: HoldMeant, on: PlainDate): Promise<AuditRecord['subject']> {
  if (subject === 'payee') return { kind: 'person', id: subjectId }
  if (subject === 'group') return { kind: 'community-group', id: subjectId }
  if (subject === 'commune') return { kind: 'units', id: subjectId }
  return { kind: 'provision', id: (await findProvisionId(database, subjectId, on)) ?? subjectId }
}
