import type { LineWithBalance } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { loadNames, type NamedUser, officersOfCommunes } from '../../identity/service.ts'
import { addMonths, lastDayOf, type PlainDate } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { formatCitation } from '../../policies/index.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import type { Lens } from '../../units/index.ts'
import { type CommunePlace, communesWithin, findPlaces } from '../../units/service.ts'
import { lineOfProvince } from '../approval/funding-service.ts'
import { listOpenObjections } from '../approval/objection-store.ts'
import { type CycleTotals, readTotals } from '../closing/close-store.ts'
import { blockerText } from '../cycle/blocker-text.ts'
import type { CycleApproval, PaymentCycle } from '../cycle/cycle.ts'
import type { CycleMoveName, CycleStation } from '../cycle/cycle-state.ts'
import { findCycleOf, listApprovals, listCycleEvents } from '../cycle/cycle-store.ts'
import {
  type Agreement,
  agreementOf,
  type Difference as BookDifference,
  differencesIn,
  stationOf,
} from '../cycle/reconciliation.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { readableCycle, type Scope } from '../cycle/scope-service.ts'
import { OBSTACLES, type OrderObstacle } from '../disbursement/obstacle.ts'
import { listObstructed, type ObstructedPayee } from '../disbursement/order-store.ts'
import { type Computing, findComputing } from '../entitlement/computing-service.ts'
import { type LooksOfMonth, readLooksOfMonth } from '../looks/draw-service.ts'
import { byUnit, type CommuneCount, type UnitOfMonth } from '../reports/by-unit.ts'
import { placedAsItWas, placedOn } from '../reports/by-unit-service.ts'
import { countReports, type ReportProgress } from '../reports/report-progress-store.ts'
import { countApproversNeeded } from '../thresholds/threshold-store.ts'
import { type AwaitedStep, awaitedStep } from './awaited.ts'
import type { MonthStep } from './month-steps.ts'
import { readMonthSteps } from './month-steps-service.ts'
import { listOpenMoves } from './open-moves-service.ts'
import { countByCommune, type Difference, listReasons, type ReasonOfCommune, summariseDifferences } from './overview-store.ts'
import { drawRail, type RailStation } from './rail.ts'
import { findEarlyConfirmations, readTimeGuards, type TimeGuardsOfMonth } from './time-guards-service.ts'

export interface Overview {
  readonly cycle: PaymentCycle
  readonly station: CycleStation
  readonly provision: {
    readonly id: string
    readonly code: string
    readonly version: number
    readonly title: BilingualText
    readonly citation: string
  }
  /** What this actor may do now. The screen draws its buttons from it. */
  readonly moves: readonly CycleMoveName[]
  readonly rail: readonly RailStation[]
  /** What of the month is done, what waits for whom, and why. */
  readonly steps: readonly MonthStep[]
  readonly approvals: {
    readonly needed: number | null
    readonly given: readonly (NamedUser & { readonly at: string })[]
    readonly stillNeeded: number | null
  }
  /** The step that leads on, whom it waits for and since when. */
  readonly awaited: AwaitedStep | null
  readonly timeGuards: TimeGuardsOfMonth
  readonly reports: ReportProgress
  /** A computation that runs, and the name of who started it. */
  readonly computing: Computing | null
  readonly blockers: readonly Blocker[]
  /** Of approved sums: what cannot be ordered, and why. */
  readonly obstacles: readonly {
    readonly obstacle: OrderObstacle
    readonly text: BilingualText
    readonly payees: number
    readonly amount: Vnd
  }[]
  readonly openObjections: number
  /** How far the looks at drawn confirmations are; `null` where none are asked, or for a reader of a part of the month. */
  readonly looks: LooksOfMonth | null
  readonly money: Money
  readonly difference: {
    readonly before: string | null
    readonly causes: readonly (Difference & { readonly text: BilingualText })[]
  }
  readonly byUnit: readonly UnitOfMonth[]
  readonly reconciliation: {
    readonly totals: CycleTotals
    readonly waiting: Vnd
    readonly agreement: Agreement
    readonly differences: readonly BookDifference[]
  }
}

export interface Blocker {
  readonly code: string
  readonly fact: string | null
  readonly text: BilingualText
  readonly article: string | null
  readonly groups: number
  readonly amount: Vnd
  readonly communes: readonly {
    readonly id: string
    readonly name: string
    readonly groups: number
    readonly officers: readonly NamedUser[]
  }[]
}

export interface Money {
  readonly total: Vnd
  readonly groups: number
  readonly lastMonth: { readonly total: Vnd; readonly groups: number } | null
  readonly change: Vnd | null
  readonly budget: LineWithBalance | null
}

/** Which month, and on which units it is read: those it was computed on, or today's. */
export interface OverviewAsked {
  readonly cycleId: string
  readonly lens?: Lens | undefined
  /** Under the lens `today`: another day, not before the month has ended, whose units it is read on. */
  readonly on?: PlainDate | undefined
}

/** Everything the screen of one month shows: how far it is, what blocks it and whom to call, and the money. */
export async function readOverview(
  platform: Platform,
  actor: Actor,
  { cycleId, lens = 'as-it-was', on }: OverviewAsked,
): Promise<Result<Overview, NotRead>> {
  // Read before the month: a computation that ends in between is then still reported, and the client asks again.
  const computing = await findComputing(platform, cycleId)
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  return accept(await gather(platform, actor, { ...readable.value, lens, on, computing }))
}

interface Gathering extends Pick<OverviewAsked, 'on'> {
  readonly cycle: PaymentCycle
  readonly scope: Scope
  readonly lens: Lens
  readonly computing: Computing | undefined
}

async function gather(platform: Platform, actor: Actor, { cycle, scope, lens, on, computing }: Gathering): Promise<Overview> {
  const { database, clock } = platform
  const day = lastDayOf(cycle.month)
  const communeIds = scope === 'all' ? await communesWithin(database, [cycle.provinceId], day) : scope.communeIds
  const places = await findPlaces(database, communeIds, day)
  const reports = await countReports(database, { month: cycle.month, communeIds })
  const events = await listCycleEvents(database, cycle.id)
  const waiting = await listObstructed(database, cycle, clock.today())
  const totals = await readTotals(database, cycle)
  const differences = differencesIn(totals)
  const orderable = waiting.filter(({ obstacle }) => obstacle === null).length
  const approvals = cycle.state === 'opened' || cycle.state === 'computed' ? [] : await listApprovals(database, cycle)
  const approvalsNeeded = await neededOf(platform, cycle)
  const early = await findEarlyConfirmations(database, { cycle, communeIds })
  const acted = [...early, ...events].map(({ by }) => by)
  const nameOf = await loadNames(
    database,
    [...acted, ...approvals.map(({ approverId }) => approverId), computing?.by ?? []].flat(),
  )
  const station = stationOf(cycle.state, { orderable, sent: totals.sent, differences: differences.length })
  const counts = await countByCommune(database, cycle, scope)
  const later = on === undefined || on < day ? clock.today() : on
  const placed = lens === 'today' ? await placedOn(database, counts, { since: day, on: later }) : placedAsItWas(counts, places)
  const read = {
    cycle,
    reports,
    moves: await listOpenMoves({ platform, actor }, { cycle, waiting }),
    rail: drawRail({ cycle, station, events, reports, totals, approvals, nameOf }),
    obstacles: obstaclesOf(waiting),
    openObjections: (await listOpenObjections(database, cycle)).length,
    looks: (scope === 'all' && (await readLooksOfMonth(database, platform, cycle))) || null,
  }
  const steps = await readMonthSteps(platform, actor, {
    ...read,
    scope,
    communeIds,
    waiting,
    approvals: { needed: approvalsNeeded, given: approvals.length },
    sent: totals.sent,
  })
  return {
    ...read,
    station,
    provision: await describeProvision(database, cycle),
    steps,
    awaited: awaitedStep(cycle.state, { steps, events }),
    timeGuards: await readTimeGuards(platform, { cycle, moves: read.moves, events, early, isWhole: scope === 'all', nameOf }),
    approvals: approvalsOf(approvalsNeeded, approvals, nameOf),
    computing: computing === undefined ? null : { ...computing, by: computing.by && nameOf(computing.by).name },
    blockers: await blockersOf(platform, { cycle, scope, places }),
    money: await moneyOf(database, cycle, scope === 'all' ? undefined : counts),
    difference: await differenceOf(database, cycle, scope),
    byUnit: byUnit(placed),
    reconciliation: reconciliationOf(totals, differences),
  }
}

const reconciliationOf = (totals: CycleTotals, differences: readonly BookDifference[]): Overview['reconciliation'] => ({
  totals,
  waiting: vnd(totals.approved - totals.inFile - totals.recovery.setOff - totals.released),
  agreement: agreementOf(totals, differences),
  differences,
})

async function describeProvision(database: Database, cycle: PaymentCycle): Promise<Overview['provision']> {
  const { id, code, version, document } = await findProvisionVersion(database, cycle.provisionId)
  const title = { vi: document.title.vi, en: document.title.en ?? document.title.vi }
  return { id, code, version, title, citation: formatCitation(document.act, document.benefits[0]?.citation) }
}

/** What a submitted month needs now; of one that is approved, what it needed. */
async function neededOf({ database, clock }: Platform, cycle: PaymentCycle): Promise<number | null> {
  if (cycle.approvalsNeeded === undefined || cycle.state !== 'submitted') return cycle.approvalsNeeded ?? null
  const asked = { act: 'approval', amount: cycle.total ?? vnd(0), on: clock.today() } as const
  return Math.max(cycle.approvalsNeeded, await countApproversNeeded(database, asked))
}

function approvalsOf(
  needed: number | null,
  approvals: readonly CycleApproval[],
  nameOf: (id: string) => NamedUser,
): Overview['approvals'] {
  const given = approvals.map(({ approverId, at }) => ({ ...nameOf(approverId), at }))
  return { needed, given, stillNeeded: needed === null ? null : Math.max(0, needed - given.length) }
}

async function blockersOf(
  { database, clock }: Platform,
  { cycle, scope, places }: { cycle: PaymentCycle; scope: Scope; places: ReadonlyMap<string, CommunePlace> },
): Promise<Blocker[]> {
  const reasons = await listReasons(database, cycle, scope)
  const officers = await officersOfCommunes(database, [...new Set(reasons.map(({ communeId }) => communeId))], clock.today())
  const grouped = Map.groupBy(reasons, ({ code, fact }) => `${code} ${fact ?? ''}`)
  return [...grouped.values()]
    .map((reason) => toBlocker(reason, { places, officers }))
    .toSorted((left, right) => right.groups - left.groups)
}

function toBlocker(
  reasons: readonly ReasonOfCommune[],
  { places, officers }: { places: ReadonlyMap<string, CommunePlace>; officers: ReadonlyMap<string, NamedUser[]> },
): Blocker {
  const { code, fact, article } = reasons[0] as ReasonOfCommune
  const communes = reasons.map(({ communeId, groups }) => ({
    id: communeId,
    name: places.get(communeId)?.name ?? '',
    groups,
    officers: officers.get(communeId) ?? [],
  }))
  return {
    code,
    fact,
    text: blockerText(code, fact),
    article,
    groups: reasons.reduce((sum, { groups }) => sum + groups, 0),
    amount: sumVnd(reasons.map(({ potential }) => potential)),
    communes,
  }
}

function obstaclesOf(waiting: readonly ObstructedPayee[]): Overview['obstacles'] {
  return OBSTACLES.flatMap(({ code, why }) => {
    const obstructed = waiting.filter(({ obstacle }) => obstacle === code)
    const amount = sumVnd(obstructed.map((payee) => payee.amount))
    return obstructed.length === 0 ? [] : [{ obstacle: code, text: why, payees: obstructed.length, amount }]
  })
}

async function moneyOf(database: Database, cycle: PaymentCycle, own: readonly CommuneCount[] | undefined): Promise<Money> {
  const total = own === undefined ? (cycle.total ?? vnd(0)) : sumVnd(own.map(({ amount }) => amount))
  const groups = own === undefined ? (cycle.entitledGroups ?? 0) : own.reduce((sum, { entitled }) => sum + entitled, 0)
  const before =
    own === undefined && cycle.kind === 'main'
      ? await findCycleOf(database, { provisionCode: cycle.provisionCode, month: addMonths(cycle.month, -1) })
      : undefined
  const lastMonth = before === undefined ? null : { total: before.total ?? vnd(0), groups: before.entitledGroups ?? 0 }
  const budget = await lineOfProvince(database, cycle)
  return { total, groups, lastMonth, change: lastMonth === null ? null : vnd(total - lastMonth.total), budget }
}

async function differenceOf(database: Database, cycle: PaymentCycle, scope: Scope): Promise<Overview['difference']> {
  const month = addMonths(cycle.month, -1)
  const before = await findCycleOf(database, { provisionCode: cycle.provisionCode, month })
  if (before === undefined || cycle.state === 'opened' || cycle.kind === 'supplement') return { before: null, causes: [] }
  const causes = await summariseDifferences(database, cycle, scope)
  return { before: month, causes: causes.map((cause) => ({ ...cause, text: blockerText(cause.code, cause.fact) })) }
}
