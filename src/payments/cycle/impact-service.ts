import { formatMonth } from '../../kernel/calendar.ts'
import type { ImpactProvider } from '../../units/service.ts'
import { listCycles } from './cycle-store.ts'

const CYCLES_LOOKED_AT = 24

/** Counts open cycles affected by a reorganisation; they keep the units they were computed for. */
export const cycleImpacts: ImpactProvider = async (database) => {
  const cycles = await listCycles(database, { limit: CYCLES_LOOKED_AT })
  const open = cycles.filter(({ state }) => state !== 'closed')
  return [{ kind: 'payment-cycles', count: open.length, sample: open.map(({ month }) => formatMonth(month)) }]
}
