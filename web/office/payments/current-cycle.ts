import type { Cycle } from './api.ts'

/** The month under way: the earliest that is not closed, else the latest there is. */
export function currentCycle(cycles: readonly Cycle[]): Cycle | undefined {
  const inOrder = cycles.toSorted((left, right) => (left.month < right.month ? -1 : 1))
  return inOrder.find(({ state }) => state !== 'closed') ?? inOrder.at(-1)
}
