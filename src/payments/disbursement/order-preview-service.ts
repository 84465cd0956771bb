import { sql } from 'kysely'
import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import { lastDayOf, type Month } from '../../kernel/calendar.ts'
import { subtractVnd, sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces } from '../../units/service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { allows, type CycleState } from '../cycle/cycle-state.ts'
import { findOpenGuards } from '../cycle/guarded-act-service.ts'
import type { NotInState, NotRead, NotTogether } from '../cycle/refusal.ts'
import type { TimeGuard } from '../guards/time-guard.ts'
import { tellHold } from '../holds/hold-text.ts'
import { previewSetOffs, type SetOffLine } from '../recovery/set-off-service.ts'
import { type NamedYeses, nameYeses, readOrderYeses } from '../thresholds/order-yeses-service.ts'
import { previewMoves, type ShareToMove } from './later-line-preview-service.ts'
import { getObstacle } from './obstacle.ts'
import { type ObstacleSum, type OrderSums, readOpenSums, type SumOnHold, type SumsOfCycle, sumOpen } from './open-sums-store.ts'
import { whyNotTogether } from './order-service.ts'
import { openParts } from './order-store.ts'
import { wholeCycle } from './payee-service.ts'
import { linesOfOrders, type SharedAccount, type SharingLine } from './shared-account-store.ts'
import { listEarlierOwing, type MonthOfOrder } from './together-store.ts'

export interface PreviewOrder {
  readonly cycleId: string
  /** Cycles of earlier months whose payable sums would go out with it. */
  readonly arrearsOf?: readonly string[] | undefined
}

/** The sums are of all that would go out together. */
export interface OrderPreview extends OrderSums {
  readonly obstacles: readonly (ObstacleSum & { readonly text: BilingualText })[]
  /** What of that is on hold: by what, why and until when. */
  readonly holds: readonly NamedHold[]
  /** What is unusual about an order of today: it needs a reason. */
  readonly guards: readonly TimeGuard[]
  /** What is paid from the estimate of another year. */
  readonly moves: readonly ShareToMove[]
  readonly sharedAccounts: readonly NamedAccount[]
  /** What is kept back of single sums for claims: the total is what is left to transfer. */
  readonly setOffs: readonly NamedSetOff[]
  readonly setOffTotal: Vnd
  /** What earlier months owe and could go out with it. */
  readonly arrears: readonly ArrearsToOrder[]
  /** Who has to say yes before, by the sum of all that goes out. */
  readonly approvals: NamedYeses
}

/** What an earlier month owes and an order could take along; what it keeps back for claims is told of what is chosen. */
interface ArrearsToOrder extends MonthOfOrder, OrderSums {
  readonly isChosen: boolean
}

/** What one hold keeps, with the name of what it is of; empty for a provision. */
export type NamedHold = Omit<SumOnHold, 'communeId'> & { readonly name: string; readonly text: BilingualText }

/** Groups of many communes have one name. */
type NamedSetOff = Omit<SetOffLine, 'communeId'> & { readonly communeName: string }

/** A shared account, each of its groups with its commune: groups of many communes have one name. */
type NamedAccount = Omit<SharedAccount, 'lines'> & { readonly lines: readonly (SharingLine & { readonly communeName: string })[] }

/** Before it is approved a month has no budget line yet: what an order of today would pay of it is foreseen. */
const FORESEEN: readonly CycleState[] = ['computed', 'submitted']

/** What an order of today would pay, what it would leave waiting, and the accounts it could only pay with a confirmation. */
export async function previewOrder(
  platform: Platform,
  actor: Actor,
  { cycleId, arrearsOf = [] }: PreviewOrder,
): Promise<Result<OrderPreview, NotRead | NotInState | NotTogether>> {
  const { database, clock } = platform
  const cycles: PaymentCycle[] = []
  for (const id of [cycleId, ...arrearsOf]) {
    const whole = await wholeCycle(platform, actor, id)
    if (!whole.ok) return whole
    cycles.push(whole.value)
  }
  const [first] = cycles
  assert(first !== undefined, 'an order is of one cycle at least')
  const isForeseen = arrearsOf.length === 0 && FORESEEN.includes(first.state)
  const refusal = isForeseen ? undefined : refusalToOrder(cycles)
  if (refusal !== undefined) return refuse(refusal)
  const today = clock.today()
  const openOf = (cycle: PaymentCycle) => openParts(cycle, today, isForeseen ? sql`LEFT JOIN` : undefined)
  const open = cycles.map((cycle) => ({ cycleId: cycle.id, open: openOf(cycle) }))
  const before = linesOfOrders(cycles.map((cycle) => [cycle, null]))
  const { byCycle, obstacles, holds: onHold, shared } = await readOpenSums(database, open, before)
  const keptBack: SetOffLine[] = []
  for (const cycle of cycles) keptBack.push(...(await previewSetOffs(database, { cycle, open: openOf(cycle) })))
  const communeIds = [...shared.flatMap(({ lines }) => lines), ...onHold, ...keptBack].map(({ communeId }) => communeId)
  const named = await nameFor(database, communeIds, first.month)
  const setOffs = keptBack.map(({ communeId, ...line }) => ({ ...line, communeName: named(communeId) }))
  const setOffTotal = sumVnd(setOffs.map(({ setOff }) => setOff))
  const sums = addUp(byCycle)
  const total = subtractVnd(sums.total, setOffTotal)
  return accept({
    ...sums,
    total,
    approvals: await nameYeses(database, await readOrderYeses(database, { cycleId, amount: total, today })),
    obstacles: obstacles.map((sum) => ({ ...sum, text: getObstacle(sum.obstacle).why })),
    holds: onHold.map(({ communeId, ...sum }) => ({ ...sum, name: nameOfHeld(sum, named(communeId)), text: tellHold(sum) })),
    guards: isForeseen ? [] : await inTurn(cycles, (cycle) => findOpenGuards(database, cycle, { act: 'order', today })),
    moves: isForeseen ? [] : alike(await inTurn(cycles, (cycle) => previewMoves(database, cycle, today))),
    sharedAccounts: shared.map(({ lines, ...account }) => ({
      ...account,
      lines: lines.map((line) => ({ ...line, communeName: named(line.communeId) })),
    })),
    setOffs,
    setOffTotal,
    arrears: isForeseen ? [] : await arrearsOfOthers(platform, first, { cycles, byCycle }),
  })
}

function refusalToOrder(cycles: readonly PaymentCycle[]): NotInState | NotTogether | undefined {
  const outside = cycles.find(({ state }) => !allows('order', state) && !allows('order-arrears', state))
  if (outside !== undefined) return { kind: 'cycle-not-in-state', cycleId: outside.id, move: 'order', state: outside.state }
  return whyNotTogether(cycles)
}

async function inTurn<Item, Found>(items: readonly Item[], find: (item: Item) => Promise<readonly Found[]>): Promise<Found[]> {
  const all: Found[] = []
  for (const item of items) all.push(...(await find(item)))
  return all
}

/** What several months move from one year of a payer to another is moved to one line. */
const alike = (moves: readonly ShareToMove[]): ShareToMove[] =>
  [...Map.groupBy(moves, ({ payer, unitId, fromYear, toYear }) => [payer, unitId, fromYear, toYear].join(' ')).values()].map(
    (some) => ({ ...(some[0] as ShareToMove), amount: sumVnd(some.map(({ amount }) => amount)) }),
  )

/** Communes as they were called in the month. */
async function nameFor(database: Database, communeIds: readonly string[], month: Month): Promise<(communeId: string) => string> {
  const places = await findPlaces(database, [...new Set(communeIds)], lastDayOf(month))
  return (communeId) => places.get(communeId)?.name ?? ''
}

const addUp = (sums: readonly OrderSums[]): OrderSums => ({
  payees: sums.reduce((all, { payees }) => all + payees, 0),
  total: sumVnd(sums.map(({ total }) => total)),
  waiting: sums.reduce((all, { waiting }) => all + waiting, 0),
  waitingTotal: sumVnd(sums.map(({ waitingTotal }) => waitingTotal)),
})

/** What could go along: of what is chosen as it was read, of the rest what is payable. */
async function arrearsOfOthers(
  { database, clock }: Platform,
  first: PaymentCycle,
  { cycles, byCycle }: { readonly cycles: readonly PaymentCycle[]; readonly byCycle: readonly SumsOfCycle[] },
): Promise<ArrearsToOrder[]> {
  const owing = await listEarlierOwing(database, first)
  const isChosen = ({ cycleId }: MonthOfOrder): boolean => cycles.some(({ id }) => id === cycleId)
  const others = owing.filter((one) => !isChosen(one))
  const open = others.map(({ cycleId, month }) => ({ cycleId, open: openParts({ id: cycleId, month }, clock.today()) }))
  const sums = [...byCycle, ...(await sumOpen(database, open))]
  return owing.flatMap((one) => {
    const sum = sums.find(({ cycleId }) => cycleId === one.cycleId)
    return sum === undefined || (sum.payees === 0 && !isChosen(one)) ? [] : [{ ...one, ...sum, isChosen: isChosen(one) }]
  })
}

function nameOfHeld({ by, name }: Pick<SumOnHold, 'by' | 'name'>, commune: string): string {
  if (by === 'provision') return ''
  return [by === 'commune' ? '' : name, commune].filter((part) => part !== '').join(', ')
}
