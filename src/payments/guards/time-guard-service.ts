import { lastDayOf, type Month, type PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { activeProvisions, findProvisionVersion } from '../../policies/service.ts'
import { type GuardedAct, type TimeGuard, timeGuards } from './time-guard.ts'
import { paysLater } from './year-of-payment.ts'

interface GuardedCycle {
  readonly provisionId: string
  readonly month: Month
  readonly kind: 'main' | 'supplement'
  readonly state: string
}

/** What is unusual about the time of an act on a cycle. */
export async function findTimeGuards(
  database: Database,
  cycle: GuardedCycle,
  { act, today }: { readonly act: GuardedAct; readonly today: PlainDate },
): Promise<TimeGuard[]> {
  const { document, inForce } = await findProvisionVersion(database, cycle.provisionId)
  const { month } = cycle
  // What is paid later moves to the estimate of the year it is paid in.
  const estimateOf = paysLater(cycle) ? undefined : Number(month.slice(0, 4))
  return timeGuards({ act, month, today, provision: { document, inForce }, advance: document.advance, estimateOf })
}

/** A report is confirmed for every provision that pays for the month: the first that allows it in advance decides. */
export async function findGuardsOfConfirmation(
  database: Database,
  { month, today }: { readonly month: Month; readonly today: PlainDate },
): Promise<TimeGuard[]> {
  const advance = await findEarliestAdvance(database, { month, today })
  return timeGuards({ act: 'confirm', month, today, advance })
}

async function findEarliestAdvance(database: Database, { month, today }: { month: Month; today: PlainDate }) {
  const endsOn = lastDayOf(month)
  if (today > endsOn) return undefined
  const versions = await activeProvisions(database, endsOn)
  const advances = versions.map(({ document }) => document.advance).filter((advance) => advance !== undefined)
  return advances.toSorted((left, right) => left.fromDay - right.fromDay)[0]
}
