import { addDays, addMonths, type Period } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Provision } from '../provision/provision.ts'
import type { ProvisionVersion, Supersession } from './provision-version.ts'
import type { MonthOpened, Overlaps } from './refusal.ts'

/** The codes whose versions a provision ends: its own, and those of the acts it says it replaces. */
export const codesEnded = ({ code, replaces }: Provision): string[] => [
  ...new Set([code, ...(replaces ?? []).flatMap((other) => (other.code === undefined ? [] : [other.code]))]),
]

/**
 * What a new version ends: each earlier one pays until the month before and binds until the day before. One that
 * begins no earlier cannot be ended by it, and stands against it. So does one under which a month was opened that the
 * new one would pay for: it is being paid, or was, as the earlier one says.
 */
export function planSupersession(
  draft: { readonly id: string; readonly document: Provision },
  active: readonly ProvisionVersion[],
): Result<readonly Supersession[], Overlaps | MonthOpened> {
  const { paysFrom, inForceFrom } = draft.document
  const ended: Supersession[] = []
  for (const version of active.filter((one) => meets(one, draft.document))) {
    const { id, code } = version
    if (version.paysFrom >= paysFrom || version.inForce.from >= inForceFrom) {
      return refuse({
        kind: 'provision-overlaps',
        id: draft.id,
        otherId: id,
        otherVersion: version.version,
        paysFrom: version.paysFrom,
      })
    }
    if (version.lastMonthOpened !== null && version.lastMonthOpened >= paysFrom) {
      return refuse({
        kind: 'provision-month-opened',
        id: draft.id,
        otherId: id,
        otherCode: code,
        otherVersion: version.version,
        month: version.lastMonthOpened,
        paysFrom,
      })
    }
    const lastMonth = addMonths(paysFrom, -1)
    const lastDay = addDays(inForceFrom, -1)
    const paysUntil = version.paysUntil !== null && version.paysUntil < lastMonth ? version.paysUntil : lastMonth
    const { until } = version.inForce
    ended.push({
      id,
      code,
      version: version.version,
      paysUntil,
      inForceUntil: until !== undefined && until < lastDay ? until : lastDay,
    })
  }
  return accept(ended)
}

/** An act that ended of itself before the new one begins has no need to be ended. */
function meets(
  { paysFrom, paysUntil, inForce }: ProvisionVersion,
  { paysFrom: from, paysUntil: until, inForceFrom, inForceUntil }: Provision,
): boolean {
  const months = (paysUntil === null || paysUntil >= from) && (until === undefined || until >= paysFrom)
  const days: Period = { from: inForceFrom, until: inForceUntil }
  return (
    months ||
    ((inForce.until === undefined || inForce.until >= days.from) && (days.until === undefined || days.until >= inForce.from))
  )
}
