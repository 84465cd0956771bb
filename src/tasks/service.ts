import { budgetService } from '../budget/service.ts'
import { importService } from '../exchange/service.ts'
import { groupService } from '../groups/service.ts'
import { type Actor, type Permission, permissionsOf } from '../identity/index.ts'
import { countRequests } from '../identity/service.ts'
import { addDays, lastDayOf } from '../kernel/calendar.ts'
import { sumVnd } from '../kernel/money.ts'
import { awaitsApprover, NEXT_MOVE, PERMISSION_OF_AWAITED } from '../payments/index.ts'
import { countOpenEndings, readingService } from '../payments/service.ts'
import { peopleService } from '../people/service.ts'
import type { Platform } from '../platform/platform.ts'
import { policyService } from '../policies/service.ts'
import { privacyService } from '../privacy/service.ts'
import { reviewService, unitDirectory } from '../units/service.ts'
import { appealsToDecide } from './appeal-tasks-service.ts'
import { appraisals } from './appraisal-tasks-service.ts'
import { criteria, rounds } from './assessment-tasks-service.ts'
import { awards } from './award-tasks-service.ts'
import { differences, freed, proposedOutcomes, resends } from './bank-tasks-service.ts'
import { type FirstDays, readFirstDays } from './first-days-service.ts'
import { confirmations, looks, openCycles, sentBack } from './report-tasks-service.ts'
import { byUrgency, type PendingWork, type Task, urgencyOf } from './task.ts'
import { taskText } from './text.ts'

/** Looks for work in one room; asked only of those who may do it. */
interface Source {
  readonly needs: Permission
  readonly find: (platform: Platform, actor: Actor) => Promise<readonly PendingWork[]>
}

/** Groups report by the end of the month; everything else follows within these days. */
const DUE_AFTER_MONTH_DAYS = { confirmations: 5, objections: 10, payments: 15 } as const

/** What waits for one reader, the most pressing first. */
export const taskService = (platform: Platform) => ({
  list: (actor: Actor): Promise<Task[]> => listTasks(platform, actor),
  firstDays: (actor: Actor): Promise<FirstDays> => readFirstDays(platform, actor),
})

async function listTasks(platform: Platform, actor: Actor): Promise<Task[]> {
  const today = platform.clock.today()
  const permissions = permissionsOf(actor, today)
  const found: PendingWork[] = []
  for (const { needs, find } of SOURCES) if (permissions.includes(needs)) found.push(...(await find(platform, actor)))
  return found
    .filter(({ count }) => count > 0)
    .map(({ text, month, dueOn: ownDay, ...task }) => {
      const days = month === undefined ? undefined : DUE_AFTER_MONTH_DAYS[task.kind as keyof typeof DUE_AFTER_MONTH_DAYS]
      const monthsDay = month === undefined || days === undefined ? null : addDays(lastDayOf(month), days)
      const dueOn = ownDay ?? monthsDay
      return { ...task, ...text, dueOn, urgency: urgencyOf(dueOn, today) }
    })
    .toSorted(byUrgency)
}

const SOURCES: readonly Source[] = [
  { needs: 'payments:read', find: moves },
  { needs: 'payments:read', find: arrears },
  { needs: 'payments:approve', find: claims },
  { needs: 'payments:order', find: resends },
  { needs: 'payments:order', find: freed },
  { needs: 'payments:settle', find: differences },
  { needs: 'payments:approve', find: proposedOutcomes },
  { needs: 'reports:confirm', find: confirmations },
  { needs: 'reports:look', find: looks },
  { needs: 'reports:confirm', find: sentBack },
  { needs: 'payments:compute', find: objections },
  { needs: 'registers:import', find: imports },
  { needs: 'people:resolve-duplicates', find: duplicates },
  { needs: 'people:resolve-duplicates', find: dataRequests },
  { needs: 'people:confirm-account', find: accountChanges },
  { needs: 'policies:activate', find: drafts },
  { needs: 'policies:activate', find: thresholds },
  { needs: 'budget:confirm', find: proposals },
  { needs: 'budget:read', find: awards },
  { needs: 'assessment:read', find: rounds },
  { needs: 'assessment:read', find: appraisals },
  { needs: 'assessment:decide', find: criteria },
  { needs: 'assessment:decide', find: appealsToDecide },
  { needs: 'units:reorganise', find: reviews },
  { needs: 'accounts:administer', find: formerLeads },
  { needs: 'accounts:administer', find: accountRequests },
]

/** The one act that leads on from where a month stands, when this reader may do it. */
async function moves(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found: PendingWork[] = []
  for (const cycle of await openCycles(platform, actor)) {
    const overview = await readingService(platform).overview(actor, cycle.id)
    if (!overview.ok) continue
    const href = `/payments/${cycle.id}`
    const changed = overview.value.obstacles.filter(({ obstacle }) => awaitsApprover(obstacle))
    const payees = changed.reduce((sum, each) => sum + each.payees, 0)
    if (payees > 0 && overview.value.moves.includes('approve-change'))
      found.push({
        id: `${cycle.id}:approve-change`,
        kind: 'payments',
        count: payees,
        href: `${href}/balance`,
        text: taskText.changedPayees(payees, cycle.month),
        month: cycle.month,
      })
    if (overview.value.moves.includes('approve-order'))
      found.push({
        id: `${cycle.id}:approve-order`,
        kind: 'payments',
        count: 1,
        href,
        text: taskText.orderToAgree(cycle.month),
        month: cycle.month,
      })
    const next = NEXT_MOVE[cycle.state]
    if (next === null || !overview.value.moves.includes(next)) continue
    found.push({
      id: `${cycle.id}:${next}`,
      kind: 'payments',
      count: 1,
      href,
      text: taskText.move(next, cycle, overview.value),
      month: cycle.month,
    })
  }
  return found
}

/** What groups are due and have not received, where the next act is this reader's: one task for each whom it waits for. */
async function arrears(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found = await readingService(platform).arrears(actor, { limit: 1 })
  if (!found.ok) return []
  const permissions = permissionsOf(actor, platform.clock.today())
  const mine = Map.groupBy(
    found.value.byCycle.filter(({ isClosed, awaited }) => isClosed && permissions.includes(PERMISSION_OF_AWAITED[awaited])),
    ({ awaited }) => awaited,
  )
  const tasks = [...mine].map(([awaited, some]) => ({
    id: `arrears:${awaited}`,
    kind: 'arrears' as const,
    count: countOf(some),
    href: some.every(({ reason }) => reason === some[0]?.reason) ? `/arrears?reason=${some[0]?.reason}` : '/arrears',
    text: taskText.arrears(awaited, countOf(some), sumVnd(some.map(({ amount }) => amount))),
  }))
  if (!permissions.includes(PERMISSION_OF_AWAITED.approver)) return tasks
  const toDecide = await countOpenEndings(platform.database, actor.userId)
  const text = taskText.endings(toDecide)
  return [...tasks, { id: 'arrears:endings', kind: 'arrears', count: toDecide, href: '/arrears', text }]
}

/** Claims, and ways to recover them, that somebody else proposed. */
async function claims(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found = await readingService(platform).claims(actor, {})
  if (!found.ok) return []
  const { items } = found.value
  const toDecide = items.filter(
    ({ outcome, isYours, proposed }) =>
      (outcome === null && !isYours) || (proposed !== null && !proposed.isYours && !proposed.approvals.byYou),
  )
  const text = taskText.claims(toDecide.length)
  return [{ id: 'claims:decide', kind: 'claims', count: toDecide.length, href: '/claims', text }]
}

const countOf = (sums: readonly { readonly count: number }[]): number => sums.reduce((total, { count }) => total + count, 0)

async function objections(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found: PendingWork[] = []
  for (const { id, month } of await openCycles(platform, actor)) {
    const all = await readingService(platform).objections(actor, id)
    const open = all.ok ? all.value.filter(({ answer }) => answer === null).length : 0
    found.push({
      id: `objections:${id}`,
      kind: 'objections',
      count: open,
      href: '/objections',
      text: taskText.objections(open, month),
      month,
    })
  }
  return found
}

async function imports(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const count = await importService(platform).countInTray(actor)
  return [{ id: 'imports', kind: 'imports', count, href: '/imports', text: taskText.imports(count) }]
}

async function duplicates(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const page = await groupService(platform).listDuplicates(actor, { limit: 1 })
  const count = page.ok ? (page.value.total ?? 0) : 0
  return [{ id: 'duplicates', kind: 'duplicates', count, href: '/duplicates', text: taskText.duplicates(count) }]
}

/** Due on the day of the first that waits. */
async function dataRequests(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const page = await privacyService(platform).list(actor, { isOpen: true, limit: 200 })
  if (!page.ok) return []
  const { items, total } = page.value
  const today = platform.clock.today()
  const late = items.filter(({ dueOn }) => dueOn < today).length
  const [first] = items
  const text = taskText.dataRequests(total, late)
  return [
    {
      id: 'data-requests',
      kind: 'dataRequests',
      count: total,
      href: '/data-requests',
      text,
      ...(first && { dueOn: first.dueOn }),
    },
  ]
}

async function accountChanges(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const page = await peopleService(platform).listAccountChanges(actor, { limit: 1, forMe: true })
  const count = page.ok ? (page.value.total ?? 0) : 0
  return [
    { id: 'account-changes', kind: 'accountChanges', count, href: '/account-changes', text: taskText.accountChanges(count) },
  ]
}

/** Drafts somebody else wrote: one's own cannot be activated by oneself. */
async function drafts(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const page = await policyService(platform).list(actor, { state: 'draft' })
  const count = page.ok ? page.value.items.filter(({ draftedBy }) => draftedBy !== actor.userId).length : 0
  return [{ id: 'policies', kind: 'policies', count, href: '/policies?state=draft', text: taskText.policies(count) }]
}

/** Thresholds of approval, and rules of looking again, that somebody else proposed. */
async function thresholds(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found = await readingService(platform).thresholds(actor)
  const count = found.ok ? found.value.filter(({ state, isYours }) => state === 'proposed' && !isYours).length : 0
  const rules = await readingService(platform).lookRules(actor)
  const toDecide = rules.ok ? rules.value.filter(({ state, isYours }) => state === 'proposed' && !isYours).length : 0
  return [
    { id: 'thresholds', kind: 'policies', count, href: '/thresholds', text: taskText.thresholds(count) },
    { id: 'look-rules', kind: 'policies', count: toDecide, href: '/thresholds', text: taskText.lookRules(toDecide) },
  ]
}

/** Line by line: the list of lines shows one year, which need not be the year of this one. */
async function proposals(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const lines = await budgetService(platform).list(actor, {})
  if (!lines.ok) return []
  return lines.value.map(({ id, name, year, proposed }) => ({
    id: `budget:${id}`,
    kind: 'budget',
    count: proposed,
    href: `/budget/${id}`,
    text: taskText.budget(proposed, { name, year }),
  }))
}

/** What reorganisations left for a person to look at. */
async function reviews(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const page = await reviewService(platform).list(actor, { limit: 1 })
  const count = page.ok ? page.value.total : 0
  return [{ id: 'units', kind: 'units', count, href: '/units/reviews', text: taskText.reviews(count) }]
}

/** Accounts that kept the leader's role when the lead was handed over. */
async function formerLeads(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found = await groupService(platform).formerLeads(actor)
  return found.map((lead) => ({
    id: `accounts:${lead.accountId}:${lead.since}`,
    kind: 'accounts',
    count: 1,
    href: `/accounts/${lead.accountId}`,
    text: taskText.formerLead(lead),
  }))
}

/** What another administrator asks of this one. */
async function accountRequests(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const count = await countRequests(platform, unitDirectory(platform), actor)
  const text = taskText.accountRequests(count)
  return [{ id: 'account-requests', kind: 'accounts', count, href: '/accounts/requests', text }]
}
