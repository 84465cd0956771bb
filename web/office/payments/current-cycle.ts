import { addMonths, month } from '../../../src/kernel/calendar.ts'
import type { Cycle } from './api.ts'

/** The month under way, supplements of closed months aside: the earliest that is not closed, else the latest there is. */
export function currentCycle(cycles: readonly Cycle[]): Cycle | undefined {
  const inOrder = cycles.filter(({ kind }) => kind === 'main').toSorted((left, right) => (left.month < right.month ? -1 : 1))
  return inOrder.find(({ state }) => state !== 'closed') ?? inOrder.at(-1)
}

/** The month to open next: months of one policy go in order, from the first it pays for. */
export function monthToOpen(
  { code, paysFrom }: { readonly code: string; readonly paysFrom: string | null },
  cycles: readonly Pick<Cycle, 'provisionCode' | 'month'>[],
): string | undefined {
  const months = cycles.filter(({ provisionCode }) => provisionCode === code).map((cycle) => cycle.month)
  const last = months.toSorted().at(-1)
  return last === undefined ? (paysFrom ?? undefined) : addMonths(month(last), 1)
}
