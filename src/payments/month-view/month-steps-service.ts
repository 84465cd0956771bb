import {
  type Actor,
  type Doers,
  doersOf,
  holdsPermission,
  type Permission,
  permissionsOf,
  type RoleHolder,
} from '../../identity/index.ts'
import { listHolders, officersOfCommunes, unitsWithRole } from '../../identity/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { communesWithin, unitPath } from '../../units/service.ts'
import { findReasonNotToApprove } from '../approval/approver-service.ts'
import { readFunding } from '../approval/funding-service.ts'
import { findReasonNotToSubmit } from '../approval/submitter-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { Scope } from '../cycle/scope-service.ts'
import type { ObstructedPayee } from '../disbursement/order-store.ts'
import type { LooksOfMonth } from '../looks/draw-service.ts'
import { listSilentCommunes } from '../reports/report-progress-store.ts'
import { readOrderYeses } from '../thresholds/order-yeses-service.ts'
import { drawMonthSteps, type MonthStep, type MonthStepName, permissionOf, type StepsGiven } from './month-steps.ts'
import { sumToOrder } from './open-moves-service.ts'

/** What the overview has read already. */
export interface MonthRead extends Pick<StepsGiven, 'rail' | 'moves' | 'openObjections' | 'approvals' | 'obstacles' | 'sent'> {
  readonly cycle: PaymentCycle
  readonly scope: Scope
  readonly communeIds: readonly string[]
  readonly reports: { readonly groups: number; readonly approved: number; readonly returned: number }
  readonly waiting: readonly ObstructedPayee[]
  readonly looks: LooksOfMonth | null
}

/** The steps of a month with whom each waits for: nobody is named for what they may not do in it. */
export async function readMonthSteps(platform: Platform, actor: Actor, read: MonthRead): Promise<MonthStep[]> {
  const { database, clock } = platform
  const { cycle, scope, reports, waiting } = read
  const on = clock.today()
  const silent = cycle.state === 'closed' ? [] : await listSilentCommunes(database, { month: cycle.month, ...read })
  const { officers, unstaffed } = await confirmersOf(platform, silent)
  const holders = await listHolders(database, { unitIds: await unitPath(database, cycle.provinceId, on), on })
  const approvers = await holdersWho(holders, {
    permission: permissionOf('approved'),
    isAsked: cycle.state === 'submitted',
    whyNot: ({ id }) => findReasonNotToApprove(database, cycle, id),
  })
  const isComputed = cycle.state === 'computed'
  const submitters = await holdersWho(holders, {
    permission: permissionOf('submitted'),
    isAsked: isComputed,
    whyNot: ({ id }) => findReasonNotToSubmit(database, cycle, id),
  })
  const doersAt = (step: MonthStepName): Doers => {
    if (step === 'reported') return doersOf('reports:confirm', [...officers, ...holders])
    if (step === 'submitted') return doersOf(permissionOf(step), submitters)
    return doersOf(permissionOf(step), step === 'approved' ? approvers : holders)
  }
  const isWhole = scope === 'all'
  const funding = isWhole && cycle.state === 'computed' ? await readFunding(platform, actor, cycle.id) : undefined
  const yeses = await readOrderYeses(database, { cycleId: cycle.id, amount: sumToOrder(waiting), today: on })
  return drawMonthSteps({
    ...read,
    silent: {
      groups: reports.groups - reports.approved - reports.returned,
      communes: silent.length,
      unstaffed,
    },
    mayConfirm: permissionsOf(actor, on).includes('reports:confirm'),
    mayNotSubmit: isComputed && (await isBarredSubmitter(platform, actor, cycle)),
    whole: isWhole
      ? {
          shares: funding?.ok ? funding.value : [],
          orderable: waiting.filter(({ obstacle }) => obstacle === null).length,
          yeses: { needed: yeses.needed, given: yeses.given.length },
          looks: read.looks,
        }
      : null,
    doersOf: doersAt,
  })
}

/** Who may speak for silent communes, and in how many of them nobody may. */
async function confirmersOf({ database, clock }: Platform, communeIds: readonly string[]) {
  if (communeIds.length === 0) return { officers: [], unstaffed: 0 }
  const on = clock.today()
  const own = await officersOfCommunes(database, communeIds, on)
  const covered = new Set(await communesWithin(database, await unitsWithRole(database, 'commune-officer', on), on))
  const officers = [...own.values()].flat().map(({ name }) => ({ name, role: 'commune-officer' as const }))
  return { officers, unstaffed: communeIds.filter((id) => !covered.has(id)).length }
}

/** Whether only this stands between the reader and submitting. */
const isBarredSubmitter = async ({ database, clock }: Platform, actor: Actor, cycle: PaymentCycle): Promise<boolean> =>
  permissionsOf(actor, clock.today()).includes(permissionOf('submitted')) &&
  (await findReasonNotToSubmit(database, cycle, actor.userId)) !== undefined

interface HoldersAsked {
  readonly permission: Permission
  /** Whether the step is next: before, whoever has the permission is named. */
  readonly isAsked: boolean
  readonly whyNot: (holder: RoleHolder) => Promise<string | undefined>
}

/** Of those with the permission, who would not be refused for what they did to the month before. */
async function holdersWho(holders: readonly RoleHolder[], { permission, isAsked, whyNot }: HoldersAsked): Promise<RoleHolder[]> {
  const permitted = holders.filter(holdsPermission(permission))
  if (!isAsked) return permitted
  const free: RoleHolder[] = []
  for (const holder of permitted) if ((await whyNot(holder)) === undefined) free.push(holder)
  return free
}
