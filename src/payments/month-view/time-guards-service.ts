import type { NamedUser } from '../../identity/service.ts'
import { dayAt, lastDayOf } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { CycleEvent } from '../cycle/cycle-event.ts'
import type { CycleMoveName } from '../cycle/cycle-state.ts'
import { standingGuards } from '../cycle/given-guard.ts'
import { findOpenGuards } from '../cycle/guarded-act-service.ts'
import { type GuardedAct, type TimeGuard, timeGuards } from '../guards/time-guard.ts'
import { type EarlyConfirmations, listEarlyConfirmations } from '../reports/report-progress-store.ts'

/** What is unusual about the time of what the reader may do, and of what was done: with the reasons that were given. */
export interface TimeGuardsOfMonth {
  readonly asked: readonly { readonly act: GuardedAct; readonly guard: TimeGuard }[]
  readonly given: readonly GivenGuardOfMonth[]
}

export interface GivenGuardOfMonth {
  readonly act: GuardedAct
  readonly guard: TimeGuard
  readonly by: NamedUser
  readonly at: string
  readonly reason: string | null
  /** Of confirmations: how many groups. */
  readonly groups: number | null
}

interface MonthGuarded {
  readonly cycle: PaymentCycle
  readonly moves: readonly CycleMoveName[]
  readonly events: readonly CycleEvent[]
  readonly early: readonly EarlyConfirmations[]
  /** A reader of a part of the month sees what its communes confirmed, not the acts of the province. */
  readonly isWhole: boolean
  readonly nameOf: (id: string) => NamedUser
}

const ASKED_OF = { compute: 'compute', submit: 'submit', approve: 'approve', order: 'order', 'order-arrears': 'order' } as const

export async function readTimeGuards({ database, clock }: Platform, month: MonthGuarded): Promise<TimeGuardsOfMonth> {
  const { cycle, moves, events, early, isWhole, nameOf } = month
  const today = clock.today()
  const asked: { act: GuardedAct; guard: TimeGuard }[] = []
  for (const [move, act] of Object.entries(ASKED_OF) as [keyof typeof ASKED_OF, GuardedAct][]) {
    if (!moves.includes(move)) continue
    for (const guard of await findOpenGuards(database, cycle, { act, today })) asked.push({ act, guard })
  }
  const done = standingGuards(isWhole ? events : []).map(({ by, ...given }) => ({ ...given, by: nameOf(by), groups: null }))
  return { asked, given: [...(await confirmedEarly(database, month, early)), ...done] }
}

/** Confirmations that the provision allows in advance are none of these. */
async function confirmedEarly(
  database: Database,
  { cycle, nameOf }: MonthGuarded,
  early: readonly EarlyConfirmations[],
): Promise<GivenGuardOfMonth[]> {
  if (early.length === 0) return []
  const { document } = await findProvisionVersion(database, cycle.provisionId)
  return early.flatMap(({ by, at, reason, groups }) =>
    timeGuards({ act: 'confirm', month: cycle.month, today: dayAt(at), advance: document.advance }).map((guard) => ({
      act: 'confirm' as const,
      guard,
      by: nameOf(by),
      at: at.toISOString(),
      reason,
      groups,
    })),
  )
}

/** Confirmations of before the month's end, as the reader may see them. */
export const findEarlyConfirmations = (
  database: Database,
  { cycle, communeIds }: { readonly cycle: PaymentCycle; readonly communeIds: readonly string[] },
): Promise<EarlyConfirmations[]> => listEarlyConfirmations(database, { cycle, endsOn: lastDayOf(cycle.month), communeIds })
