import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../../kernel/fraction.ts'
import { NOTHING } from '../unit/share.ts'
import { type Lineage, placeUnit } from './lineage.ts'

/** How a list or report shows its units: as they were on its day, or converted to the units of today. */
export const LENSES = ['as-it-was', 'today'] as const
export type Lens = (typeof LENSES)[number]

/** A whole number that belongs to a unit on a day: groups, members, đồng. */
export interface Figure {
  readonly unitId: string
  readonly on: PlainDate
  readonly value: number
}

/** Figures converted to the units of a day. All parts add up exactly to the input. */
export interface CarriedFigures {
  readonly byUnit: ReadonlyMap<string, number>
  /** Amounts that belong to one of several units, because no act settles the shares. */
  readonly unsettled: readonly { readonly candidates: readonly string[]; readonly value: number }[]
  /** Amounts of units that ended without a successor. */
  readonly abolished: number
}

/**
 * Converts figures of any days to the units of one day.
 *
 * The figure of a merged unit goes to its successor whole, that of a divided unit by its shares; where a share is not
 * settled, the result names the candidates. Parts are summed as exact fractions and rounded once by the largest
 * remainder method, so that the total is preserved.
 */
export function carryFigures(lineage: Lineage, figures: Iterable<Figure>, on: PlainDate): CarriedFigures {
  const cells = new Map<string, { candidates: readonly string[]; exact: Fraction }>()
  let total = 0
  for (const { unitId, on: since, value } of figures) {
    assert(Number.isSafeInteger(value) && value >= 0, `${value} is a whole figure of 0 or more`)
    total += value
    const weigh = (candidates: readonly string[], share: Fraction): void => {
      const key = candidates.join('|')
      const exact = addFractions(cells.get(key)?.exact ?? NOTHING, multiplyFractions(share, fraction(BigInt(value), 1n)))
      cells.set(key, { candidates, exact })
    }
    const { settled, unsettled, abolished } = placeUnit(lineage, unitId, { since, on })
    for (const [target, share] of settled) weigh([target], share)
    for (const { candidates, share } of unsettled) weigh(candidates, share)
    weigh([], abolished)
  }
  assert(Number.isSafeInteger(total), 'the sum of the figures is a safe integer')
  return gather([...cells.values()], total)
}

function gather(cells: readonly { candidates: readonly string[]; exact: Fraction }[], total: number): CarriedFigures {
  const whole = roundToTotal(
    cells.map(({ exact }) => exact),
    total,
  )
  const byUnit = new Map<string, number>()
  const unsettled: { candidates: readonly string[]; value: number }[] = []
  let abolished = 0
  cells.forEach(({ candidates }, index) => {
    const value = whole[index] ?? 0
    const [only] = candidates
    if (only === undefined) abolished += value
    else if (candidates.length === 1) byUnit.set(only, value)
    else unsettled.push({ candidates, value })
  })
  return { byUnit, unsettled, abolished }
}

/**
 * Rounds exact parts to whole numbers that add up to the total: each is rounded down, then the largest remainders get
 * one more, the earlier part first on a tie.
 *
 * @source the largest remainder method (Hamilton), as `allocateVnd` in the kernel
 */
export function roundToTotal(exact: readonly Fraction[], total: number): number[] {
  const floors = exact.map(({ over, under }) => over / under)
  const leftOver = total - Number(floors.reduce((left, right) => left + right, 0n))
  assert(leftOver >= 0 && leftOver <= exact.length, 'the exact parts add up to the total')
  const lucky = new Set(
    exact
      .map((share, index) => ({ index, remainder: subtractFractions(share, fraction(floors[index] ?? 0n, 1n)) }))
      .toSorted((left, right) => compareFractions(right.remainder, left.remainder) || left.index - right.index)
      .slice(0, leftOver)
      .map(({ index }) => index),
  )
  return floors.map((floor, index) => Number(floor) + (lucky.has(index) ? 1 : 0))
}
