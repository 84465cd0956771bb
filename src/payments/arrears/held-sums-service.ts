import { findGroups } from '../../groups/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { loadNames } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { findPeopleById } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { activeProvisions } from '../../policies/service.ts'
import { unitNames } from '../../units/service.ts'
import { mayAt } from '../cycle/act-service.ts'
import { getMove } from '../cycle/cycle-state.ts'
import type { HoldNotPlaced } from '../cycle/refusal.ts'
import { scopeIn } from '../cycle/scope-service.ts'
import { findMeant, type HoldMeant } from '../holds/dated-hold-service.ts'
import { type DatedHold, listDatedHolds } from '../holds/dated-hold-store.ts'
import { type HoldState, stateOfHold } from '../holds/hold.ts'
import { heldByText, holdStateText } from '../holds/hold-text.ts'
import { type CountedSums, sumByHold, sumToHold } from './held-sums-store.ts'

/** A hold by day, what it is of by name, and what it keeps now. */
export interface HoldItem extends Omit<DatedHold, 'provinceId' | 'placedAt'>, CountedSums {
  readonly subjectName: string
  readonly subjectText: BilingualText
  readonly state: HoldState
  readonly stateText: BilingualText
  readonly placedAt: string
  readonly placedByName: string
  readonly releasedByName: string | null
}

export interface Holds {
  readonly items: readonly HoldItem[]
  /** What all of them keep now. */
  readonly amount: Vnd
}

/** Every hold by day, within the provinces of which the actor may see everything: what stands first. */
export async function readHolds(platform: Platform, actor: Actor): Promise<Result<Holds, NotAllowed>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'payments:read', clock.today())
  if (!may.ok) return may
  const holds: DatedHold[] = []
  for (const hold of await listDatedHolds(database)) {
    const scope = await scopeIn(platform, actor, hold)
    if (scope.ok && scope.value === 'all') holds.push(hold)
  }
  const kept = holds.length === 0 ? new Map<string, CountedSums>() : await sumByHold(database, clock.today())
  const nameOf = await loadNames(
    database,
    holds.flatMap(({ placedBy, releasedBy }) => [placedBy, ...(releasedBy === null ? [] : [releasedBy])]),
  )
  const subjects = await namesOfSubjects(database, holds, clock.today())
  const items = holds.map(({ provinceId: _, placedAt, ...hold }): HoldItem => {
    const state = stateOfHold({ ...hold, isReleased: hold.releasedBy !== null }, clock.today())
    return {
      ...hold,
      ...(kept.get(hold.id) ?? { count: 0, amount: vnd(0) }),
      subjectName: subjects.get(hold.subjectId) ?? hold.subjectId,
      subjectText: heldByText[hold.subject],
      state,
      stateText: holdStateText[state],
      placedAt: placedAt.toISOString(),
      placedByName: nameOf(hold.placedBy).name,
      releasedByName: hold.releasedBy === null ? null : nameOf(hold.releasedBy).name,
    }
  })
  return accept({ items, amount: sumVnd(items.map(({ amount }) => amount)) })
}

async function namesOfSubjects(database: Database, holds: readonly HoldMeant[], on: PlainDate): Promise<Map<string, string>> {
  const idsOf = (subject: HoldMeant['subject']): string[] =>
    holds.flatMap((hold) => (hold.subject === subject ? [hold.subjectId] : []))
  const people = await findPeopleById(database, idsOf('payee'))
  const groups = await findGroups(database, idsOf('group'))
  const communes = groups.map(({ commune_id }) => commune_id)
  const places = await unitNames(database, [...idsOf('commune'), ...communes], on)
  const provisions = idsOf('provision').length === 0 ? [] : await activeProvisions(database, on)
  return new Map([
    ...[...people].map(([id, { fullName }]) => [id, fullName] as const),
    ...groups.map(({ id, name, commune_id }) => [id, [name, places.get(commune_id)].filter(Boolean).join(', ')] as const),
    ...idsOf('commune').map((id) => [id, places.get(id) ?? id] as const),
    ...provisions.map(({ code, document }) => [code, document.title.vi] as const),
  ])
}

/** What a hold of today would keep from being ordered: approved, unpaid, and held by nothing yet. */
export async function previewHold(
  platform: Platform,
  actor: Actor,
  meant: HoldMeant,
): Promise<Result<CountedSums & { readonly subjectName: string }, HoldNotPlaced>> {
  const { database, clock } = platform
  const today = clock.today()
  const found = await findMeant(database, meant, today)
  if (found === undefined) return refuse({ kind: 'hold-subject-unknown', subject: meant.subject })
  const may = await mayAt(database, { platform, actor }, { permission: getMove('hold').permission, unitId: found.provinceId })
  if (!may.ok) return may
  const names = await namesOfSubjects(database, [meant], today)
  const sums = await sumToHold(database, meant, today)
  return accept({ ...sums, subjectName: names.get(meant.subjectId) ?? meant.subjectId })
}
