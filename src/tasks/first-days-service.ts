import { budgetService } from '../budget/service.ts'
import { importService } from '../exchange/service.ts'
import { countSeated, groupService } from '../groups/service.ts'
import { type Actor, holdsPermission, type Permission, permissionsOf, type RoleHolder } from '../identity/index.ts'
import { listHolders, unitsWithRole } from '../identity/service.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import { permissionOf, RAIL } from '../payments/index.ts'
import { hasPaidMonth, readingService } from '../payments/service.ts'
import { peopleService } from '../people/service.ts'
import type { Platform } from '../platform/platform.ts'
import { activeProvisions, policyService } from '../policies/service.ts'
import { provinceOn, unitPath } from '../units/service.ts'
import { drawFirstDays, type FirstStep, type FirstStepName, type StepFound, seesFirstDays, stepsFor } from './first-days.ts'
import { firstDayText, rolesMissing } from './first-days-text.ts'

/** What the first days of a province still need, and whether they are over. */
export interface FirstDays {
  readonly isOver: boolean
  readonly steps: readonly FirstStep[]
}

interface Asking {
  readonly platform: Platform
  readonly actor: Actor
  readonly on: PlainDate
  readonly holders: readonly RoleHolder[]
}

/** The way to the first month that is paid, as this reader sees it; nothing once one is. */
export async function readFirstDays(platform: Platform, actor: Actor): Promise<FirstDays> {
  const { database, clock } = platform
  const on = clock.today()
  const reader = { userId: actor.userId, permissions: permissionsOf(actor, on) }
  if (await hasPaidMonth(database)) return { isOver: true, steps: [] }
  if (!seesFirstDays(reader)) return { isOver: false, steps: [] }
  const provinceId = await provinceOn(database, on)
  const unitIds = provinceId === undefined ? [] : await unitPath(database, provinceId, on)
  const holders = await listHolders(database, { unitIds, on })
  const asking = { platform, actor, on, holders }
  const found = new Map<FirstStepName, StepFound>()
  for (const step of stepsFor(reader)) {
    const one = await FINDERS[step](asking)
    if (one !== undefined) found.set(step, one)
  }
  return { isOver: false, steps: drawFirstDays(found, { reader, holders }) }
}

/** Each looks at what is there; `undefined`: not a step here. */
const FINDERS: Readonly<Record<FirstStepName, (asking: Asking) => Promise<StepFound | undefined>>> = {
  accounts: findAccounts,
  policy: findPolicy,
  budget: findBudget,
  registers: findRegisters,
  payees: findPayees,
  open: findOpenMonth,
  pay: findPayment,
}

/** What a first month needs somebody for, beside the month's own steps. */
const BEFORE_THE_MONTH: readonly Permission[] = [
  'policies:draft',
  'policies:activate',
  'budget:write',
  'budget:confirm',
  'registers:import',
  'people:confirm-account',
]
const OF_THE_MONTH = RAIL.filter((station) => station !== 'reconciled').map(permissionOf)

async function findAccounts({ platform, on, holders }: Asking): Promise<StepFound> {
  const confirms = (await unitsWithRole(platform.database, 'commune-officer', on)).length > 0
  const isHeld = (permission: Permission): boolean =>
    permission === 'reports:confirm' ? confirms : holders.some(holdsPermission(permission))
  const missing = [...new Set([...BEFORE_THE_MONTH, ...OF_THE_MONTH])].filter((permission) => !isHeld(permission))
  const isDone = missing.length === 0
  const why = isDone ? null : firstDayText.accountsMissing(rolesMissing(missing))
  return { isDone, isEnough: isDone, permission: 'accounts:administer', why, href: '/accounts' }
}

async function findPolicy({ platform, actor, on }: Asking): Promise<StepFound> {
  const isDone = (await activeProvisions(platform.database, on)).length > 0
  const page = await policyService(platform).list(actor, { state: 'draft', limit: 200 })
  const drafts = page.ok ? page.value.items : []
  if (drafts.length === 0)
    return { isDone, isEnough: isDone, permission: 'policies:draft', why: firstDayText.noPolicy, href: '/policies' }
  const [first, ...others] = drafts.map(({ draftedBy, editors }) => [draftedBy, ...editors])
  const notBy = (first ?? []).filter((id) => others.every((hands) => hands.includes(id)))
  const why = firstDayText.draftsWait(drafts.length)
  return { isDone, isEnough: isDone, permission: 'policies:activate', why, href: '/policies?state=draft', notBy }
}

async function findBudget({ platform, actor }: Asking): Promise<StepFound> {
  const lines = await budgetService(platform).list(actor, {})
  const all = lines.ok ? lines.value : []
  const isDone = all.some(({ balance }) => balance.allocated > 0)
  const waiting = all.find(({ proposed }) => proposed > 0)
  const asked = { isDone, isEnough: isDone }
  if (waiting !== undefined)
    return { ...asked, permission: 'budget:confirm', why: firstDayText.budgetWaits, href: `/budget/${waiting.id}` }
  return { ...asked, permission: 'budget:write', why: firstDayText.noBudget, href: '/budget' }
}

async function findRegisters({ platform, actor }: Asking): Promise<StepFound> {
  const groups = await groupService(platform).list(actor, { limit: 1 })
  const count = groups.ok ? groups.value.total : 0
  const doubts = await importService(platform).countDoubtful(actor)
  const why = count === 0 ? firstDayText.noGroups(doubts) : firstDayText.doubts(count, doubts)
  return { isDone: count > 0 && doubts === 0, isEnough: count > 0, permission: 'registers:import', why, href: '/imports' }
}

const ROLES_PAID = { leader: ['leader'], members: ['leader', 'deputy', 'member'] } as const

/** Where communes are paid, no account of a person is needed. */
async function findPayees({ platform, actor, on }: Asking): Promise<StepFound | undefined> {
  const paid = (await activeProvisions(platform.database, on)).map(({ document }) => document.payee)
  const kinds = (['members', 'leader'] as const).filter((kind) => paid.length === 0 || paid.includes(kind))
  const [kind] = kinds
  if (kind === undefined) return undefined
  const { people, unpaid } = await countSeated(platform.database, { roles: ROLES_PAID[kind], on })
  const page = await peopleService(platform).listAccountChanges(actor, { limit: 1 })
  const waiting = page.ok ? (page.value.total ?? 0) : 0
  const isDone = people > 0 && unpaid === 0 && waiting === 0
  const next = waiting > 0 ? ({ permission: 'people:confirm-account', href: '/account-changes' } as const) : ADD_ACCOUNTS
  return { isDone, isEnough: isDone, ...next, why: firstDayText.payees(unpaid, waiting) }
}

const ADD_ACCOUNTS = { permission: 'groups:write', href: '/groups' } as const

const MONTHS_LOOKED_AT = 24

async function listMonths({ platform, actor }: Asking) {
  const cycles = await readingService(platform).cycles(actor, { limit: MONTHS_LOOKED_AT })
  return cycles.ok ? cycles.value : []
}

async function findOpenMonth(asking: Asking): Promise<StepFound> {
  const isDone = (await listMonths(asking)).some(({ state }) => state !== 'closed')
  return { isDone, isEnough: isDone, permission: permissionOf('opened'), why: null, href: '/month' }
}

/** The first month's own list decides who is next, and why it waits. */
async function findPayment(asking: Asking): Promise<StepFound> {
  const { platform, actor } = asking
  const month = (await listMonths(asking)).findLast(({ state }) => state !== 'closed')
  const overview = month && (await readingService(platform).overview(actor, month.id))
  const step = overview?.ok ? overview.value.steps.find(({ state }) => state === 'ready' || state === 'held') : undefined
  const unknown = { isDone: false, isEnough: false, permission: permissionOf('paid'), href: '/month' }
  if (month === undefined || step === undefined) return { ...unknown, why: null }
  const why = firstDayText.monthStep(month.month, step)
  const { doers, isYours } = step
  return { ...unknown, permission: permissionOf(step.step), why, href: `/payments/${month.id}`, doers, isYours }
}
