import { sql } from 'kysely'
import { budgetService } from '../budget/service.ts'
import type { TestPlatform } from '../platform/testing.ts'
import type { Overview } from './month-view/overview-service.ts'
import type { EntitlementItem } from './month-view/thread-service.ts'
import { readingService, verifyBooks } from './service.ts'
import { type PayingProvince, taken } from './testing.ts'
import type { Ground } from './worked-ground.fixture.ts'
import type { Expected, Step, WorkedMonth } from './worked-month.fixture.ts'

/** What came of a month, told as a file tells what it expects. */
export type Outcome = Required<Expected>

export interface WorkedRun extends Omit<Ground, 'communes'> {
  /** The month's own cycle and its supplements. */
  readonly cycleIds: readonly string[]
  readonly ordered: number
}

/** Looks at a month when it is opened and after each of its acts. */
export type Onlooker = (at: {
  readonly platform: TestPlatform
  readonly actors: PayingProvince['actors']
  readonly cycleId: string
  readonly act: Step['act'] | 'open'
}) => Promise<void>

/** What the screens and the books say of a month and its supplements. */
export async function tellOutcome(platform: TestPlatform, worked: WorkedMonth, run: WorkedRun): Promise<Outcome> {
  const { cycleIds, province } = run
  const reading = readingService(platform)
  const { officer: dx } = province.actors
  const own = new Set(run.groupIds.values())
  const items: EntitlementItem[] = []
  const overviews: Overview[] = []
  for (const cycleId of cycleIds) {
    items.push(...taken(await reading.entitlements(dx, { cycleId, limit: 500 })).items)
    overviews.push(taken(await reading.overview(dx, cycleId)))
  }
  const books = await verifyBooks(platform)
  const differences = overviews.flatMap(({ reconciliation }) => reconciliation.differences)
  if (!books.ok || differences.length > 0) throw new Error(JSON.stringify([books.faults, differences]))
  // Of a group in the month and in its supplement, the later word.
  const byGroup = new Map(items.filter(({ groupId }) => own.has(groupId)).map((item) => [item.groupName, item]))
  const byName = <Value>(tell: (item: EntitlementItem) => Value) =>
    Object.fromEntries([...byGroup].map(([name, item]) => [name, tell(item)]))
  const total = (pick: (totals: Overview['reconciliation']['totals']) => number) =>
    overviews.reduce((sum, { reconciliation }) => sum + pick(reconciliation.totals), 0)
  const owed = await readOwed(platform, worked, run)
  const claims = total(({ ledger }) => ledger.claims)
  return {
    entitled: byName(({ amount }) => amount),
    reasons: byName(({ reasons }) => reasons.map(({ code }) => code)),
    approved: total(({ approved }) => approved),
    ordered: run.ordered,
    paid: total(({ settled }) => settled),
    owed,
    ended: await readEnded(platform, cycleIds),
    received: await readReceived(platform, cycleIds),
    wanting: { ...missed([...byGroup.values()]), ...amountsOf(owed) },
    claimed: await readClaimed(platform, run),
    budget: await readBudget(platform, run),
    ledger: {
      expense: total(({ ledger }) => ledger.expense),
      payable: total(({ ledger }) => ledger.payable),
      'in-transit': total(({ ledger }) => ledger.inTransit),
      treasury: total(({ ledger }) => ledger.treasury),
      ...(claims !== 0 && { claims }),
    },
    recovery: {
      outstanding: await readOutstanding(platform, run),
      receivable: total(({ ledger }) => ledger.receivable),
      revenue: total(({ ledger }) => ledger.revenue),
      'between-months': total(({ ledger }) => ledger.betweenMonths),
      income: total(({ ledger }) => ledger.income),
    },
    station: overviews.at(0)?.station ?? '',
  }
}

async function readOutstanding(platform: TestPlatform, { cycleIds, province }: WorkedRun): Promise<number> {
  const claims = await Promise.all(
    cycleIds.map(async (cycleId) => taken(await readingService(platform).claims(province.actors.officer, { cycleId }))),
  )
  return claims.reduce((sum, { outstanding }) => sum + outstanding, 0)
}

function missed(items: readonly EntitlementItem[]) {
  const some = items.filter(({ state, potential }) => state === 'not-entitled' && potential > 0)
  return Object.fromEntries(some.map(({ groupName, potential }) => [groupName, potential] as const))
}

async function readOwed(
  platform: TestPlatform,
  worked: WorkedMonth,
  { cycleIds, province }: WorkedRun,
): Promise<Outcome['owed']> {
  const { items } = taken(await readingService(platform).arrears(province.actors.officer, { limit: 1000 }))
  const isOfMembers = worked.provision?.['payee'] === 'members'
  const ours = items.filter(({ cycleId }) => cycleIds.includes(cycleId))
  return Object.fromEntries(
    ours.map(({ groupName, payeeName, amount, reason }) => [isOfMembers ? payeeName : groupName, { amount, because: reason }]),
  )
}

async function readEnded({ database }: TestPlatform, cycleIds: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await sql<{ group: string; amount: number }>`SELECT g.name AS group, sum(r.amount_vnd)::bigint AS amount
    FROM cycle_release r JOIN community_group g ON g.id = r.group_id WHERE r.cycle_id = ANY(${cycleIds}::uuid[]) GROUP BY 1`.execute(
    database,
  )
  return Object.fromEntries(rows.map(({ group, amount }) => [group, amount]))
}

async function readClaimed(platform: TestPlatform, { cycleIds, province }: WorkedRun): Promise<Record<string, number>> {
  const claimed: Record<string, number> = {}
  for (const cycleId of cycleIds)
    for (const { groupName, amount, state } of taken(
      await readingService(platform).bankDifferences(province.actors.officer, cycleId),
    ))
      if (state === 'claimed') claimed[groupName] = (claimed[groupName] ?? 0) + amount
  return claimed
}

async function readReceived({ database }: TestPlatform, cycleIds: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await sql<{
    payee: string
    amount: number
  }>`SELECT coalesce(p.full_name, v.name) AS payee, sum(d.amount_vnd)::bigint AS amount
    FROM disbursement d LEFT JOIN person p ON p.id = d.payee_id
      LEFT JOIN unit_version v ON v.unit_id = d.payee_id AND upper_inf(v.valid)
    WHERE d.cycle_id = ANY(${cycleIds}::uuid[]) AND d.state = 'settled' GROUP BY 1`.execute(database)
  return Object.fromEntries(rows.map(({ payee, amount }) => [payee, amount]))
}

async function readBudget(platform: TestPlatform, { lineIds, province }: WorkedRun) {
  const budget = budgetService(platform)
  const balances = lineIds.map(async (lineId) => taken(await budget.entries(province.actors.financeLead, lineId)).line.balance)
  return (await Promise.all(balances)).map(({ committed, consumed, left }) => ({ committed, consumed, left }))
}

const amountsOf = (owed: Outcome['owed']): Record<string, number> =>
  Object.fromEntries(Object.entries(owed).map(([name, { amount }]) => [name, amount]))
