import type { Actor } from '../../identity/index.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Facts, prepare } from '../../policies/index.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import { findPlaces } from '../../units/service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { readableCycle, sees } from '../cycle/scope-service.ts'
import { listClaimable } from './claim-store.ts'
import { correctionText } from './claim-text.ts'
import { differenceOf, shareExcess, supplementOf } from './correction.ts'
import { type ApprovedMonth, listApprovedAndReportedAgain } from './correction-store.ts'

/** A group whose month would come out otherwise by what is known now. */
export interface Correction {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly communeName: string
  readonly approved: Vnd
  readonly claimed: Vnd
  /** What the month is worth by the corrected report, on its frozen facts and by its rule. */
  readonly due: Vnd
  /** Above 0: due more. Below 0: paid too much. */
  readonly difference: Vnd
  /** What a supplement may add to the month; 0 where nothing, or it was decided already. */
  readonly supplement: Vnd
  /** That a supplement adds it was decided. */
  readonly isDecided: boolean
  readonly next: BilingualText
  /** What of which payment would be claimed back. */
  readonly suggested: readonly { readonly disbursementId: string; readonly amount: Vnd }[]
}

/**
 * What corrected reports change in a month that is being paid or was: computed anew on the facts the month was computed on, and
 * compared with all that was approved, ended and claimed of it. It is shown; a person decides what becomes of it.
 */
export async function readCorrections(
  platform: Platform,
  actor: Actor,
  cycleId: string,
): Promise<Result<readonly Correction[], NotRead>> {
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  const { database } = platform
  const found = (await findDifferences(database, cycle)).filter(({ group }) => sees(scope, group))
  const overpaid = found.filter(({ difference }) => difference < 0).map(({ group }) => group.groupId)
  const payments = overpaid.length === 0 ? [] : await listClaimable(database, cycle, { groupIds: overpaid })
  const communeIds = [...new Set(found.map(({ group }) => group.communeId))]
  const places = await findPlaces(database, communeIds, lastDayOf(cycle.month))
  return accept(
    found.map(({ group, due, difference }) => {
      const { groupId, groupName, communeId, approved, claimed } = group
      const ofGroup = payments.filter((payment) => payment.groupId === groupId)
      return {
        ...{ groupId, groupName, communeId, approved, claimed, due, difference },
        communeName: places.get(communeId)?.name ?? '',
        supplement: supplementIn({ group, due }),
        isDecided: group.isDecided,
        next: correctionText[nextOf({ group, due, difference })],
        suggested: difference < 0 ? shareExcess(vnd(-difference), ofGroup) : [],
      }
    }),
  )
}

/** Only by a report that is approved, and once. */
export const supplementIn = ({ group, due }: Pick<MonthDiffering, 'group' | 'due'>): Vnd =>
  group.report === 'approved' && !group.isDecided ? supplementOf(due, group) : vnd(0)

function nextOf({ group, due, difference }: MonthDiffering): keyof typeof correctionText {
  if (difference < 0) return 'recover'
  if (group.isDecided) return 'decided'
  return supplementIn({ group, due }) > 0 ? 'supplement' : 'withdraw'
}

export interface MonthDiffering {
  readonly group: ApprovedMonth
  readonly due: Vnd
  readonly difference: Vnd
}

export async function findDifferences(
  database: Database,
  cycle: Pick<PaymentCycle, 'month' | 'provisionCode' | 'provisionId'>,
): Promise<MonthDiffering[]> {
  const groups = await listApprovedAndReportedAgain(database, cycle)
  const { document } = await findProvisionVersion(database, cycle.provisionId)
  const evaluate = prepare(document)
  return groups.flatMap((group) => {
    const due = evaluate(withReport(group), cycle.month).amount
    const difference = differenceOf(due, group)
    return difference === 0 ? [] : [{ group, due, difference }]
  })
}

const withReport = ({ facts, report }: ApprovedMonth): Facts => ({
  ...facts,
  reportSubmitted: true,
  reportApproved: report === 'approved',
})
