import type { Actor } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { decodeCursor, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { fullUnitName } from '../../units/index.ts'
import { findPlaces, findTodayUnits } from '../../units/service.ts'
import { type GroupScope, readableGroups } from '../group/access-service.ts'
import { type FindCommuneScope, type KnownUnits, unitsLastKnown, unitsNow } from '../group/commune-scope-store.ts'
import { warningsOf } from '../group/group.ts'
import type { GroupRefusal } from '../group/refusal.ts'
import { type GroupListAsked, type GroupPage, type ListedGroup, readSort } from './group-list.ts'
import { refreshStaleCards, selectCards } from './list-store.ts'
import {
  type CardOrder,
  type CardPage,
  type CardRow,
  type CardScope,
  type ListedCardRow,
  sortLength,
  sortValues,
} from './page-store.ts'

type Outcome<Value> = Promise<Result<Value, GroupRefusal>>

/** Groups the actor may read, as they were on a day, on the units of that day or of today. */
export async function listGroups(platform: Platform, actor: Actor, asked: GroupListAsked): Outcome<GroupPage> {
  const today = platform.clock.today()
  const { on = today, limit = 50, sort = 'name', lens = 'as-it-was' } = asked
  const order = readSort(sort)
  if (order === undefined) return refuse({ kind: 'sort-unknown', sort })
  const after = decodeCursor(asked.cursor, sortLength(order.by))
  const read = await readCards(platform, actor, { filter: asked, on, order: { ...order, after, limit } })
  if (!read.ok) return read
  const { rows, total, isTotalAtLeast } = read.value
  const shown = lens === 'today' ? await onUnitsOf(platform, rows, today) : rows
  const page = toPage(shown, { limit, total, place: (row) => sortValues(row, order.by), item: toListedGroup })
  return accept({ ...page, isTotalAtLeast })
}

interface Reading {
  readonly filter: GroupListAsked
  readonly on: PlainDate
  readonly order: CardOrder
}

/**
 * Reads a page on the units as last known, which is one statement. It tells with the page whether the units are still
 * those and the cards are today's; where not, what was read is thrown away and read again on what is so now.
 */
async function readCards({ database, clock }: Platform, actor: Actor, { filter, on, order }: Reading): Outcome<CardPage> {
  const today = clock.today()
  const isToday = on === today
  const readOn = async ({ findScope }: KnownUnits): Outcome<CardPage> => {
    const readable = await readableGroups(findScope, actor, today)
    if (!readable.ok) return readable
    const within = await narrowTo(findScope, readable.value, { unit: filter.unit, on: today })
    return accept(await selectCards(database, { filter, on, isToday, ...within }, order))
  }
  const units = await unitsLastKnown(database)
  const read = await readOn(units)
  if (!read.ok) return read
  const isStale = isToday && read.value.hasStaleCards
  if (read.value.revision === units.revision && !isStale) return read
  if (isStale) await refreshStaleCards(database, today)
  return readOn(await unitsNow(database))
}

async function narrowTo(
  findScope: FindCommuneScope,
  scope: GroupScope,
  { unit, on }: { unit: string | undefined; on: PlainDate },
): Promise<Pick<CardScope, 'communeIds' | 'groupIds' | 'hamletId'>> {
  if (unit === undefined) return scope
  const within = await findScope([unit], on)
  if (within === 'all') return scope
  if (within.length === 0) return { ...scope, hamletId: unit }
  const readable = scope.communeIds
  return { communeIds: readable === 'all' ? within : within.filter((id) => readable.includes(id)), groupIds: [] }
}

/** Converts the communes of rows to the units of a day; where no act settles which unit, all candidates are named. */
async function onUnitsOf({ database }: Platform, rows: readonly ListedCardRow[], on: PlainDate): Promise<ListedCardRow[]> {
  const places = await findTodayUnits(database, [...new Set(rows.map(({ commune_id }) => commune_id))], { on })
  const ids = [...new Set([...places.values()].flatMap((shares) => shares.map(({ unitId }) => unitId)))]
  const names = await findPlaces(database, ids, on)
  return rows.map((row) => {
    const heirs = (places.get(row.commune_id) ?? []).flatMap(({ unitId }) => names.get(unitId) ?? [])
    const [first] = heirs
    if (first === undefined) return row
    const [, ...others] = heirs.map(fullUnitName)
    return {
      ...row,
      commune_kind: first.kind,
      shown_commune: [first.name, ...others].join(' / '),
      district_name: first.districtName,
    }
  })
}

export const toListedGroup = (row: CardRow): ListedGroup => ({
  id: row.group_id,
  name: row.name,
  communeId: row.commune_id,
  communeName: fullUnitName({ kind: row.commune_kind, name: row.shown_commune ?? row.commune_name }),
  districtName: row.district_name,
  hamlets: row.hamlets.map(fullUnitName),
  status: row.status,
  memberCount: row.member_count,
  leaderPersonId: row.leader_person_id,
  leaderName: row.leader_name,
  establishedOn: row.established_on,
  establishingDecision: row.decision_number,
  warnings: warningsOf({
    members: row.member_count,
    leaders: row.leader_count,
    deputies: row.deputy_count,
    isFlagged: row.flagged,
  }),
})
