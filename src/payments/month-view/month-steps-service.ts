import { type Actor, type Doers, doersOf, holdsPermission, permissionsOf, type RoleHolder } from '../../identity/index.ts'
import { listHolders, officersOfCommunes, unitsWithRole } from '../../identity/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { communesWithin, unitPath } from '../../units/service.ts'
import { findReasonNotToApprove } from '../approval/approver-service.ts'
import { readFunding } from '../approval/funding-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { Scope } from '../cycle/scope-service.ts'
import type { ObstructedPayee } from '../disbursement/order-store.ts'
import { listSilentCommunes } from '../reports/report-progress-store.ts'
import { drawMonthSteps, type MonthStep, type MonthStepName, permissionOf, type StepsGiven } from './month-steps.ts'

/** What the overview has read already. */
export interface MonthRead extends Pick<StepsGiven, 'rail' | 'moves' | 'openObjections' | 'approvals' | 'obstacles' | 'sent'> {
  readonly cycle: PaymentCycle
  readonly scope: Scope
  readonly communeIds: readonly string[]
  readonly reports: { readonly groups: number; readonly approved: number; readonly returned: number }
  readonly waiting: readonly ObstructedPayee[]
}

/** The steps of a month with whom each waits for: nobody is named for what they may not do in it. */
export async function readMonthSteps(platform: Platform, actor: Actor, read: MonthRead): Promise<MonthStep[]> {
  const { database, clock } = platform
  const { cycle, scope, reports, waiting } = read
  const on = clock.today()
  const silent = cycle.state === 'closed' ? [] : await listSilentCommunes(database, { month: cycle.month, ...read })
  const { officers, unstaffed } = await confirmersOf(platform, silent)
  const holders = await listHolders(database, { unitIds: await unitPath(database, cycle.provinceId, on), on })
  const approvers = await approversOf(platform, cycle, holders)
  const doersAt = (step: MonthStepName): Doers => {
    if (step === 'reported') return doersOf('reports:confirm', [...officers, ...holders])
    return doersOf(permissionOf(step), step === 'approved' ? approvers : holders)
  }
  const isWhole = scope === 'all'
  const funding = isWhole && cycle.state === 'computed' ? await readFunding(platform, actor, cycle.id) : undefined
  return drawMonthSteps({
    ...read,
    silent: {
      groups: reports.groups - reports.approved - reports.returned,
      communes: silent.length,
      unstaffed,
    },
    mayConfirm: permissionsOf(actor, on).includes('reports:confirm'),
    whole: isWhole
      ? { shares: funding?.ok ? funding.value : [], orderable: waiting.filter(({ obstacle }) => obstacle === null).length }
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

/** Of those with the permission, who made nothing the month rests on and has not approved it already. */
async function approversOf({ database }: Platform, cycle: PaymentCycle, holders: readonly RoleHolder[]): Promise<RoleHolder[]> {
  const permitted = holders.filter(holdsPermission(permissionOf('approved')))
  if (cycle.state !== 'submitted') return permitted
  const free: RoleHolder[] = []
  for (const holder of permitted) if ((await findReasonNotToApprove(database, cycle, holder.id)) === undefined) free.push(holder)
  return free
}
