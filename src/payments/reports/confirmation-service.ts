import { recordAudit } from '../../audit/service.ts'
import { changeGroups, findGroups } from '../../groups/service.ts'
import { type Actor, isSystemActor, scopeOf } from '../../identity/index.ts'
import { lastDayOf, type Month, monthOf } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Lens } from '../../units/index.ts'
import { communesWithin } from '../../units/service.ts'
import { type Acting, mayAt } from '../cycle/act-service.ts'
import { answerGuards } from '../cycle/guarded-act-service.ts'
import type { NotConfirmed } from '../cycle/refusal.ts'
import { findGuardsOfConfirmation } from '../guards/time-guard-service.ts'
import { onTodaysUnits } from './by-unit-service.ts'
import { type ConfirmationRow, insertConfirmations, listConfirmations } from './report-store.ts'

export interface ConfirmReports {
  readonly month: Month
  /** All of a commune's groups nobody has spoken of yet, or the groups named. */
  readonly of: { readonly communeId: string } | { readonly groupIds: readonly string[] }
  readonly state: 'approved' | 'returned'
  /** Why it was returned, or is confirmed at an unusual time. */
  readonly reason?: string
}

/**
 * A commune officer's word on the month's reports of the commune's groups: approved in one sitting, or returned with a
 * reason. Refused once the month is being paid, and before it has begun; confirmed before it has ended with a reason only.
 *
 * @returns the groups whose word is new
 */
export function confirmReports(
  platform: Platform,
  actor: Actor,
  given: ConfirmReports,
): Promise<Result<readonly string[], NotConfirmed>> {
  return changeGroups<readonly string[], NotConfirmed>(platform.database, (transaction) =>
    confirm(transaction, { platform, actor }, given),
  )
}

async function confirm(transaction: Parameters<typeof insertConfirmations>[0], acting: Acting, given: ConfirmReports) {
  const { platform, actor } = acting
  const { month, state } = given
  const today = platform.clock.today()
  if (month > monthOf(today)) return refuse({ kind: 'month-not-begun' as const, month })
  const guards = state === 'approved' ? await findGuardsOfConfirmation(transaction, { month, today }) : []
  const answered = answerGuards(guards, { act: 'confirm', reason: given.reason })
  const byCommune = await groupsMeant(transaction, given)
  const unknown = 'groupIds' in given.of ? given.of.groupIds.find((groupId) => !byCommune.has(groupId)) : undefined
  if (unknown !== undefined) return refuse({ kind: 'group-unknown' as const, groupId: unknown })
  const communes = 'communeId' in given.of ? [given.of.communeId] : [...new Set(byCommune.values())]
  for (const unitId of communes) {
    const may = await mayAt(transaction, acting, { permission: 'reports:confirm', unitId })
    if (!may.ok) return may
  }
  if (!answered.ok) return answered
  const { trail } = answered.value
  const reason = state === 'returned' || guards.length > 0 ? answered.value.reason : undefined
  if (state === 'returned' && reason === undefined) return refuse({ kind: 'reason-missing' as const })
  const groups = [...byCommune.keys()].map((groupId) => ({ id: platform.newId(), groupId }))
  const written = await insertConfirmations(transaction, {
    month,
    groups,
    state,
    reason,
    by: actor.userId,
    at: platform.clock.now(),
  })
  if (written.length > 0)
    await recordAudit(transaction, actor, {
      action: `payments.report-${state}`,
      subject: { kind: 'month', id: month },
      after: { communes, groups: written.length, groupIds: written.slice(0, 100), ...trail },
      reason,
    })
  return accept(written)
}

/** Each group meant, with its commune. */
async function groupsMeant(database: Database, { month, of: whose }: ConfirmReports): Promise<Map<string, string>> {
  if ('groupIds' in whose)
    return new Map((await findGroups(database, whose.groupIds)).map(({ id, commune_id }) => [id, commune_id]))
  const rows = await listConfirmations(database, { month, communeIds: [whose.communeId] })
  return new Map(rows.filter(({ state }) => state === null).map(({ groupId, communeId }) => [groupId, communeId]))
}

/** The reports of the actor's own communes for a month: what is confirmed, what was returned, what waits. */
export async function listReports(
  platform: Platform,
  actor: Actor,
  {
    month,
    communeId,
    lens,
  }: { readonly month: Month; readonly communeId?: string | undefined; readonly lens?: Lens | undefined },
): Promise<Result<ConfirmationRow[], NotConfirmed>> {
  const { database, clock } = platform
  const list = async (communeIds: readonly string[]) => {
    const rows = await listConfirmations(database, { month, communeIds })
    return accept(lens === 'today' ? await onTodaysUnits(database, rows, { since: lastDayOf(month), on: clock.today() }) : rows)
  }
  if (communeId !== undefined) {
    const may = await mayAt(database, { platform, actor }, { permission: 'payments:read', unitId: communeId })
    return may.ok ? list([communeId]) : may
  }
  const scope = isSystemActor(actor) ? [] : scopeOf(actor, 'payments:read', clock.today())
  return list(await communesWithin(database, scope, clock.today()))
}
