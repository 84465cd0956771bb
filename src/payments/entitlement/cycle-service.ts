import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Actor } from '../../identity/index.ts'
import { addMonths, lastDayOf, type Month, monthOf } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Facts, type Provision, whyUnpayable } from '../../policies/index.ts'
import { findProvisionVersion, markProvisionUsed, provisionPayingFor } from '../../policies/service.ts'
import { findProvinceOf } from '../../units/service.ts'
import { mayAt, moveCycle, recordAct } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { CYCLE_MOVES } from '../cycle/cycle-state.ts'
import { findCycleOf, insertCycle, updateCycle } from '../cycle/cycle-store.ts'
import { answerTimeGuards } from '../cycle/guarded-act-service.ts'
import type { NotComputed, NotOpened } from '../cycle/refusal.ts'
import { drawForCycle } from '../looks/draw-service.ts'
import { confirmedReports, type ReportFacts } from '../reports/report-store.ts'
import { analyseMonth } from './analyse-store.ts'
import { entitlementsUnder } from './entitlement.ts'
import {
  applyHolds,
  type DigestedEntitlement,
  deleteEntitlements,
  digester,
  insertEntitlements,
  readFigures,
} from './entitlement-store.ts'
import { streamFacts } from './facts-service.ts'
import { type GroupMonth, paidEarlierFacts } from './group-month.ts'
import { lessStanding } from './less-standing.ts'
import { readAhead } from './read-ahead.ts'
import { findFrozenMonths } from './supplement-store.ts'

export interface OpenCycle {
  readonly provisionCode: string
  readonly month: Month
}

/**
 * Opens a cycle for a provision and month: the first month it pays for, or one whose previous month is closed. A unique
 * index allows one cycle each.
 */
export function openCycle(
  platform: Platform,
  actor: Actor,
  { provisionCode, month }: OpenCycle,
): Promise<Result<PaymentCycle, NotOpened>> {
  const { database, clock, newId } = platform
  const acting = { platform, actor }
  return allOrNothing<PaymentCycle, NotOpened>(database, async (transaction) => {
    const version = await provisionPayingFor(transaction, provisionCode, month)
    if (version === undefined) return refuse({ kind: 'no-provision-pays', provisionCode, month })
    const provinceId = await findProvinceOf(transaction, { areaUnitId: version.areaUnitId, on: lastDayOf(month) })
    const may = await mayAt(transaction, acting, { permission: CYCLE_MOVES.open.permission, unitId: provinceId })
    if (!may.ok) return may
    const refusal = await refusalToOpen(transaction, {
      provisionCode,
      month,
      document: version.document,
      today: monthOf(clock.today()),
    })
    if (refusal !== undefined) return refuse(refusal)
    const cycle = await insertCycle(transaction, {
      id: newId(),
      provisionId: version.id,
      provisionCode,
      month,
      provinceId,
      openedBy: actor.userId,
      openedAt: clock.now(),
    })
    if (cycle === undefined) return refuse(await alreadyOpened(transaction, { provisionCode, month }))
    const isStillInForce = await markProvisionUsed(transaction, { id: version.id, month })
    if (!isStillInForce) return refuse({ kind: 'no-provision-pays', provisionCode, month })
    const after = { provisionCode, month, provisionId: version.id }
    await recordAct(transaction, acting, { cycleId: cycle.id, kind: 'opened', audit: { after } })
    return accept(cycle)
  })
}

async function refusalToOpen(
  database: Database,
  { provisionCode, month, document, today }: OpenCycle & { document: Provision; today: Month },
): Promise<NotOpened | undefined> {
  const why = whyUnpayable(document)
  if (why !== undefined) return { kind: 'provision-not-payable', why }
  if (month > today) return { kind: 'month-not-begun', month }
  if ((await findCycleOf(database, { provisionCode, month })) !== undefined)
    return alreadyOpened(database, { provisionCode, month })
  const before = addMonths(month, -1)
  if ((await provisionPayingFor(database, provisionCode, before)) === undefined) return undefined
  const cycleBefore = await findCycleOf(database, { provisionCode, month: before })
  return cycleBefore?.state === 'closed' ? undefined : { kind: 'month-before-not-closed', month, before }
}

async function alreadyOpened(database: Database, opening: OpenCycle): Promise<NotOpened> {
  const cycle = await findCycleOf(database, opening)
  return { kind: 'cycle-already-opened', cycleId: cycle?.id ?? '', month: opening.month }
}

export interface ComputeCycle {
  readonly cycleId: string
  /** Why it is computed at an unusual time. */
  readonly reason?: string | undefined
}

export interface ComputeOptions {
  readonly reports?: ReportFacts
  readonly progress?: (done: number) => Promise<void> | void
}

/**
 * Computes the entitlement of every group from the present registers and confirmations, in one transaction. Can be
 * repeated until the cycle is submitted. Before the month has ended, or under a provision that is not in force, a reason is asked.
 */
export function computeCycle(
  platform: Platform,
  actor: Actor,
  { cycleId, reason, reports = confirmedReports, progress }: ComputeCycle & ComputeOptions,
): Promise<Result<PaymentCycle, NotComputed>> {
  const acting = { platform, actor }
  return moveCycle<PaymentCycle, NotComputed>(acting, { cycleId, move: 'compute' }, async (transaction, cycle) => {
    const answered = await answerTimeGuards(transaction, acting, { cycle, act: 'compute', reason })
    if (!answered.ok) return answered
    const groups = await writeEntitlements(transaction, { cycle, reports, progress })
    const figures = await readFigures(transaction, cycle)
    const computed = await updateCycle(transaction, cycleId, {
      ...figures,
      state: CYCLE_MOVES.compute.to,
      computations: cycle.computations + 1,
    })
    const drawn = await drawForCycle(transaction, platform, { cycle, fingerprint: figures.fingerprint })
    const before = { state: cycle.state, total: cycle.total, fingerprint: cycle.fingerprint }
    const detail = { ...figures, groups, ...drawn, ...answered.value.trail }
    await recordAct(transaction, acting, { cycleId, kind: 'computed', reason: answered.value.reason, detail, audit: { before } })
    return accept(computed)
  })
}

interface Computation {
  readonly cycle: PaymentCycle
  readonly reports: ReportFacts
  readonly progress: ComputeOptions['progress']
}

/** Pipelines the work: while the database writes one chunk, the next is read and computed. Both take about as long. */
async function writeEntitlements(transaction: Transaction, { cycle, reports, progress }: Computation): Promise<number> {
  await deleteEntitlements(transaction, cycle)
  const { facts, decide } = await decider(transaction, cycle, reports)
  let groups = 0
  let writing = Promise.resolve()
  for await (const chunk of facts) {
    const rows = await decideInTurns(chunk, decide)
    await writing
    if (groups > 0) await progress?.(groups)
    groups += rows.length
    writing = insertEntitlements(transaction, cycle, rows)
    // It is awaited with the next chunk: until then nobody is told of a failure.
    writing.catch(() => undefined)
  }
  await writing
  await progress?.(groups)
  await analyseMonth(transaction, 'entitlement', { month: cycle.month, inserted: groups })
  await applyHolds(transaction, cycle)
  return groups
}

/** Yields to the event loop at intervals, so that other requests are served. */
async function decideInTurns(
  groups: readonly GroupMonth[],
  decide: (group: GroupMonth) => DigestedEntitlement,
): Promise<DigestedEntitlement[]> {
  const rows: DigestedEntitlement[] = []
  for (let from = 0; from < groups.length; from += 500) {
    for (const group of groups.slice(from, from + 500)) rows.push(decide(group))
    await nextTurn()
  }
  return rows
}

async function decider(database: Database, cycle: PaymentCycle, reports: ReportFacts) {
  const version = await findProvisionVersion(database, cycle.provisionId)
  const digest = digester()
  const entitle = entitlementsUnder(version.document, cycle.month)
  const facts = readAhead(streamFacts(database, { cycle, version, reports }))
  if (cycle.kind === 'main') return { facts, decide: (group: GroupMonth) => digest(entitle(group)) }
  const frozen = await findFrozenMonths(database, cycle)
  const factsOf = (group: GroupMonth): Facts | undefined => {
    const then = frozen.get(group.groupId)?.facts
    return then && ({ ...then, ...paidEarlierFacts(group.paidEarlier) } as Facts)
  }
  return {
    facts: amongThose(facts, frozen),
    decide: (group: GroupMonth) =>
      digest(lessStanding(entitle(group, factsOf(group)), frozen.get(group.groupId)?.standing ?? null)),
  }
}

async function* amongThose(
  facts: AsyncGenerator<GroupMonth[]>,
  groups: ReadonlyMap<string, unknown>,
): AsyncGenerator<GroupMonth[]> {
  for await (const some of facts) yield some.filter(({ groupId }) => groups.has(groupId))
}

/** Computes every group's entitlement from the present facts, without storing it. */
export async function* streamEntitlements(
  database: Database,
  cycle: PaymentCycle,
  reports: ReportFacts,
): AsyncGenerator<DigestedEntitlement[]> {
  const { facts, decide } = await decider(database, cycle, reports)
  for await (const groups of facts) yield decideInTurns(groups, decide)
}
