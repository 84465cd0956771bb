import { dayAt, type PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { CycleEventKind } from '../cycle/cycle-event.ts'
import { CYCLE_STATES } from '../cycle/cycle-state.ts'
import { listCycleEvents } from '../cycle/cycle-store.ts'

export interface GivenDays {
  readonly approvedOn?: PlainDate | undefined
  readonly orderedOn?: PlainDate | undefined
  readonly closedOn?: PlainDate | undefined
  /** What is ordered later is arrears. */
  readonly closedAt?: string | undefined
}

/** The days a month was approved, last ordered and closed on; what was returned since is not given. */
export async function findGivenDays(database: Database, { id, state }: PaymentCycle): Promise<GivenDays> {
  const events = await listCycleEvents(database, id)
  const lastOf = (kind: CycleEventKind & PaymentCycle['state']): string | undefined => {
    const event = events.findLast((one) => one.kind === kind)
    const isReached = CYCLE_STATES.indexOf(state) >= CYCLE_STATES.indexOf(kind)
    return isReached ? event?.at : undefined
  }
  const dayOf = (kind: CycleEventKind & PaymentCycle['state']): PlainDate | undefined => {
    const at = lastOf(kind)
    return at === undefined ? undefined : dayAt(new Date(at))
  }
  return { approvedOn: dayOf('approved'), orderedOn: dayOf('ordered'), closedOn: dayOf('closed'), closedAt: lastOf('closed') }
}
