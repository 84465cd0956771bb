import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { loadNames } from '../../identity/service.ts'
import { dayAt, lastDayOf, type Month, type PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces } from '../../units/service.ts'
import type { CycleKind, PaymentCycle } from '../cycle/cycle.ts'
import { allows } from '../cycle/cycle-state.ts'
import { listCycles } from '../cycle/cycle-store.ts'
import { scopeIn, sees } from '../cycle/scope-service.ts'
import { listWaiting, type WaitingPayee } from '../disbursement/order-store.ts'
import { type ArrearsReason, AWAITED_FOR, type Awaited, type ReasonSum, sumByReason } from './arrears.ts'
import { findApprovalTimes, type LeftOut, listLeftOut } from './arrears-store.ts'
import { arrearsText, awaitedText } from './arrears-text.ts'
import { type Ending, listOpenEndings } from './ending-store.ts'

/** That a sum be ended is proposed. */
interface ProposedEnding extends Pick<Ending, 'id' | 'decision' | 'reason' | 'proposedBy'> {
  readonly proposedByName: string
  /** Whether the reader proposed it: somebody else decides. */
  readonly isYours: boolean
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
  /** That it be ended is proposed, and awaits a second person. */
  readonly ending: ProposedEnding | null
}

export interface Arrears {
  readonly items: readonly ArrearsItem[]
  readonly amount: Vnd
  readonly byReason: readonly (ReasonSum & { readonly text: BilingualText })[]
}

export interface ArrearsAsked {
  readonly month?: Month | undefined
  readonly reason?: ArrearsReason | undefined
  readonly cycleId?: string | undefined
}

/** The most cycles that are looked through. */
const MOST_CYCLES = 500

/**
 * Everything that groups are due and that is neither paid nor on its way, of closed and open months, within what the actor
 * may see: how much, why, whom it waits for and since when. What an open month would order with its next order is no arrears.
 */
export async function listArrears(platform: Platform, actor: Actor, asked: ArrearsAsked): Promise<Result<Arrears, NotAllowed>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'payments:read', clock.today())
  if (!may.ok) return may
  const all = await listCycles(database, { ...(asked.month && { month: asked.month }), limit: MOST_CYCLES })
  const cycles = all.filter(({ id, state }) => allows('propose-ending', state) && (asked.cycleId ?? id) === id)
  const leftOut = Map.groupBy(await listLeftOut(database, asked.month), ({ cycleId }) => cycleId)
  const approvedAt = await findApprovalTimes(
    database,
    cycles.map(({ id }) => id),
  )
  const found: ArrearsItem[] = []
  for (const cycle of cycles) {
    const scope = await scopeIn(platform, actor, cycle)
    if (!scope.ok) continue
    const owed = (await listWaiting(database, cycle, clock.today())).filter((sum) => isInArrears(cycle, sum))
    const since = dayAt(approvedAt.get(cycle.id) ?? clock.now())
    const endings = owed.length === 0 ? [] : await listOpenEndings(database, cycle.id)
    const rows = [
      ...owed.map((sum) => {
        const ending = endings.find((one) => isOf(one, sum))
        return ofOwed(cycle, sum, { since, ending, reader: actor.userId })
      }),
      ...(leftOut.get(cycle.id) ?? []).map((group) => ofLeftOut(cycle, group)),
    ]
    found.push(...rows.filter((row) => sees(scope.value, row)))
  }
  const wanted = found.filter(({ reason }) => asked.reason === undefined || reason === asked.reason)
  const byReason = sumByReason(found).map((sum) => ({ ...sum, text: arrearsText[sum.reason].why }))
  const items = await withNames(database, wanted)
  return accept({ items, amount: sumVnd(items.map(({ amount }) => amount)), byReason })
}

/** A month that is not closed orders by itself what nothing stands against, unless it came back. */
const isInArrears = ({ state }: PaymentCycle, { obstacle, returnedBecause }: WaitingPayee): boolean =>
  state === 'closed' || obstacle !== null || returnedBecause !== null

const isOf = (ending: Ending, sum: WaitingPayee): boolean =>
  ending.entitlementId === sum.entitlementId && ending.payeeKey === sum.payeeKey && ending.lineId === sum.firstLineId

const ofCycle = ({ id, kind, month, provisionCode, state }: PaymentCycle) => ({
  cycleId: id,
  kind,
  month,
  provisionCode,
  isClosed: state === 'closed',
  communeName: '',
})

const told = (reason: ArrearsReason) => ({
  reason,
  ...arrearsText[reason],
  awaited: AWAITED_FOR[reason],
  awaitedText: awaitedText[AWAITED_FOR[reason]],
})

function ofOwed(
  cycle: PaymentCycle,
  sum: WaitingPayee,
  { since, ending, reader }: { readonly since: PlainDate; readonly ending: Ending | undefined; readonly reader: string },
): ArrearsItem {
  const { entitlementId, groupId, groupName, communeId, payeeKey, payeeName, amount, obstacle, returnedBecause, returnedOn } = sum
  return {
    ...ofCycle(cycle),
    ...told(obstacle ?? 'to-order'),
    ...{ entitlementId, groupId, groupName, communeId, payeeKey, payeeName, amount, returnedBecause },
    since: returnedOn ?? since,
    ending: ending === undefined ? null : { ...ending, proposedByName: '', isYours: ending.proposedBy === reader },
  }
}

const ofLeftOut = (cycle: PaymentCycle, { why, since, cycleId: _of, ...group }: LeftOut): ArrearsItem => ({
  ...ofCycle(cycle),
  ...told(why),
  ...group,
  payeeKey: null,
  payeeName: '',
  since: dayAt(since),
  returnedBecause: null,
  ending: null,
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
