import { addDays, addMonths, type Period } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Provision } from '../provision/provision.ts'
import type { ProvisionVersion, Supersession } from './provision-version.ts'
import type { MonthOpened, Overlaps } from './refusal.ts'

/** The codes whose versions a provision supersedes: its own, and those of the acts it replaces. */
export const codesEnded = ({ code, replaces }: Provision): string[] => [
  ...new Set([code, ...(replaces ?? []).flatMap((other) => (other.code === undefined ? [] : [other.code]))]),
]

/**
 * Plans which versions a new one supersedes: each earlier version pays until the month before and is in force until the
 * day before. It is refused when an existing version does not begin earlier, or when a month the new version would pay
 * for was already opened under an existing one.
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

/** A version that ended before the new one begins is not superseded. */
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
