import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { loadNames } from '../../identity/service.ts'
import { lastDayOf, type Month, type PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces } from '../../units/service.ts'
import type { CycleKind } from '../cycle/cycle.ts'
import { scopeIn } from '../cycle/scope-service.ts'
import type { HoldTold } from '../holds/hold.ts'
import { readYeses, type ShownYeses } from '../thresholds/yeses-service.ts'
import { type ArrearsReason, AWAITED_FOR, type Awaited, type ReasonSum, sumByReason } from './arrears.ts'
import {
  type ArrearsQuery,
  type ArrearsRow,
  type ArrearsSum,
  listProvinceIds,
  PLACE_VALUES,
  placeOfRow,
  readArrearsPage,
  type ScopeInProvince,
} from './arrears-store.ts'
import { arrearsText, awaitedText } from './arrears-text.ts'
import { type Ending, listOpenEndings } from './ending-store.ts'

/** That a sum be ended is proposed. */
interface ProposedEnding extends Pick<Ending, 'id' | 'decision' | 'reason' | 'proposedBy'> {
  readonly proposedByName: string
  /** Whether the reader proposed it: somebody else decides. */
  readonly isYours: boolean
  readonly approvals: ShownYeses
}

/** A sum that a group is due and that is neither paid nor on its way. */
export interface ArrearsItem {
  readonly cycleId: string
  readonly kind: CycleKind
  readonly month: Month
  readonly provisionCode: string
  readonly isClosed: boolean
  readonly entitlementId: string
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly communeName: string
  /** `null`: it is not approved yet, but due to the group by a supplement. */
  readonly payeeKey: string | null
  readonly payeeName: string
  readonly amount: Vnd
  readonly reason: ArrearsReason
  readonly why: BilingualText
  readonly next: BilingualText
  readonly awaited: Awaited
  readonly awaitedText: BilingualText
  readonly since: PlainDate
  /** The bank's words when it last returned it. */
  readonly returnedBecause: string | null
  readonly hold: HoldTold | null
  /** That it be ended is proposed, and awaits a second person. */
  readonly ending: ProposedEnding | null
}

/** How much of a cycle waits for one reason, and for whom. */
export interface ArrearsOfCycle extends ArrearsSum {
  readonly awaited: Awaited
}

/** A page of what is in arrears; its sums are over everything that is asked for. */
export interface Arrears extends Page<ArrearsItem> {
  readonly amount: Vnd
  /** Whatever reason is asked for. */
  readonly byReason: readonly (ReasonSum & { readonly text: BilingualText })[]
  readonly byCycle: readonly ArrearsOfCycle[]
}

export interface ArrearsAsked extends ArrearsQuery {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/**
 * Everything that groups are due and that is neither paid nor on its way, of closed and open months, within what the actor
 * may see: how much, why, whom it waits for and since when. What an open month would order with its next order is no arrears.
 */
export async function listArrears(
  platform: Platform,
  actor: Actor,
  { limit = 50, cursor, ...query }: ArrearsAsked,
): Promise<Result<Arrears, NotAllowed>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'payments:read', clock.today())
  if (!may.ok) return may
  const scopes = await findScopes(platform, actor)
  const after = decodeCursor(cursor, PLACE_VALUES)?.map(String)
  const { rows, sums } = await readArrearsPage(database, { query, scopes, on: clock.today(), limit, after })
  const meant = sums.filter(({ reason }) => query.reason === undefined || reason === query.reason)
  const total = meant.reduce((count, sum) => count + sum.count, 0)
  const page = toPage(rows, { limit, total, place: placeOfRow, item: (row) => row })
  return accept({
    ...page,
    items: await tellRows(platform, actor, page.items),
    amount: sumVnd(meant.map(({ amount }) => amount)),
    byReason: sumByReason(sums).map((sum) => ({ ...sum, text: arrearsText[sum.reason].why })),
    byCycle: sums.map((sum) => ({ ...sum, awaited: AWAITED_FOR[sum.reason] })),
  })
}

async function findScopes(platform: Platform, actor: Actor): Promise<ScopeInProvince[]> {
  const scopes: ScopeInProvince[] = []
  for (const provinceId of await listProvinceIds(platform.database)) {
    const scope = await scopeIn(platform, actor, { provinceId })
    if (scope.ok) scopes.push({ provinceId, scope: scope.value })
  }
  return scopes
}

async function tellRows({ database, clock }: Platform, { userId }: Actor, rows: readonly ArrearsRow[]): Promise<ArrearsItem[]> {
  const cycleIds = [...new Set(rows.map(({ cycleId }) => cycleId))]
  const endings = rows.length === 0 ? [] : await listOpenEndings(database, cycleIds)
  const yesesOf = await readYeses(database, { act: 'ending', subjectIds: endings.map(({ id }) => id), on: clock.today(), userId })
  const items = rows.map(({ lineId, ...row }): ArrearsItem => {
    const ending = endings.find(
      (one) => one.entitlementId === row.entitlementId && one.payeeKey === row.payeeKey && one.lineId === lineId,
    )
    return {
      ...row,
      ...told(row.reason),
      communeName: '',
      ending:
        ending === undefined
          ? null
          : { ...ending, proposedByName: '', isYours: ending.proposedBy === userId, approvals: yesesOf(ending.id) },
    }
  })
  return withNames(database, items)
}

const told = (reason: ArrearsReason) => ({
  reason,
  ...arrearsText[reason],
  awaited: AWAITED_FOR[reason],
  awaitedText: awaitedText[AWAITED_FOR[reason]],
})

/** Communes as they were called in the month, and who proposed an ending. */
async function withNames(database: Database, items: readonly ArrearsItem[]): Promise<ArrearsItem[]> {
  const nameOf = await loadNames(
    database,
    items.flatMap(({ ending }) => (ending === null ? [] : [ending.proposedBy])),
  )
  const named: ArrearsItem[] = []
  for (const [month, some] of Map.groupBy(items, (item) => item.month)) {
    const places = await findPlaces(database, [...new Set(some.map(({ communeId }) => communeId))], lastDayOf(month))
    for (const item of some) {
      const ending = item.ending && { ...item.ending, proposedByName: nameOf(item.ending.proposedBy).name }
      named.push({ ...item, ending, communeName: places.get(item.communeId)?.name ?? '' })
    }
  }
  return named
}
