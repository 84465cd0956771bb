import { recordAudit } from '../../audit/service.ts'
import { addDays } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Actor, isSystemActor } from './actor.ts'
import { DAILY_LIMITS, type DailyLimit, type DailyLimitReached } from './daily-limit.ts'
import { insertUses, lockUses, noteReached, selectUses } from './daily-limit-store.ts'

/**
 * Counts uses against the day's limit, before the act that needs them and whatever becomes of it: its own transaction keeps
 * the count, and the first refusal of a day in the trail, when the act is rolled back.
 *
 * @param used what is used, each counted once a day; all of it is refused when it does not fit
 */
export async function spendDaily(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  actor: Actor,
  { limit, used }: { readonly limit: DailyLimit; readonly used: readonly string[] },
): Promise<Result<void, DailyLimitReached>> {
  if (isSystemActor(actor) || used.length === 0) return accept(undefined)
  const day = clock.today()
  const account = { userId: actor.userId, limit, day }
  return database.transaction().execute(async (transaction) => {
    await lockUses(transaction, account)
    const before = await selectUses(transaction, account)
    const fresh = [...new Set(used)].filter((key) => !before.has(key))
    const most = DAILY_LIMITS[limit]
    if (before.size + fresh.length <= most) {
      await insertUses(transaction, account, fresh)
      return accept(undefined)
    }
    if (await noteReached(transaction, account)) {
      const subject = { kind: 'account', id: actor.userId }
      await recordAudit(transaction, actor, { action: 'accounts.daily-limit-reached', subject, after: { limit, most } })
    }
    return refuse({ kind: 'daily-limit-reached', limit, most, goesOn: addDays(day, 1) })
  })
}
