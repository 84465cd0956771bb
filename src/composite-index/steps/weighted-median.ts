import { EQUAL } from './outrank.ts'

/** A value of a unit, with its weight. */
export interface WeighedValue {
  readonly value: number
  readonly weight: number
}

/**
 * The value at which the cumulative weights, each value's own counted half, reach one half, interpolated linearly.
 *
 * Of equal values the lighter comes first, whatever the order of their columns.
 *
 * @param margin the difference up to which two values are equal
 */
export function interpolatedMedian(own: readonly WeighedValue[], margin: number): number {
  const half = totalOf(own) / 2
  let [reached, at, before] = [0, 0, Number.NaN]
  for (const { value, weight } of rising(own, margin)) {
    const middle = reached + weight / 2
    if (middle >= half) return Number.isNaN(before) ? value : before + ((half - at) / (middle - at)) * (value - before)
    ;[reached, at, before] = [reached + weight, middle, value]
  }
  return before
}

/**
 * The lowest value up to which half of the weight is reached; where exactly half is, the middle between it and the next.
 * It never falls when a value rises.
 */
export function weightedMedian(own: readonly WeighedValue[]): number {
  const order = own.toSorted((a, b) => a.value - b.value)
  const half = totalOf(order) / 2
  const margin = half * EQUAL
  let reached = 0
  for (const [place, { value, weight }] of order.entries()) {
    reached += weight
    if (reached < half - margin) continue
    return reached > half + margin ? value : value + ((order[place + 1]?.value ?? value) - value) / 2
  }
  return Number.NaN
}

const totalOf = (own: readonly WeighedValue[]): number => own.reduce((sum, { weight }) => sum + weight, 0)

function rising(own: readonly WeighedValue[], margin: number): WeighedValue[] {
  const order = own.toSorted((a, b) => a.value - b.value)
  for (let from = 0; from < order.length; ) {
    const first = (order[from] as WeighedValue).value
    let until = from + 1
    while (until < order.length && (order[until] as WeighedValue).value - first <= margin) until++
    const equal = order.slice(from, until).sort((a, b) => a.weight - b.weight)
    order.splice(from, equal.length, ...equal)
    from = until
  }
  return order
}
