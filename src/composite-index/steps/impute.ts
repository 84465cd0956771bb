import { type Matrix, mapColumns } from '../statistics/matrix.ts'
import { boundsOf, mean, median } from '../statistics/statistics.ts'
import type { Direction } from './normalise.ts'

/** The replacement for a missing value: the mean or median of its column, of its group in the column, or of its row; or what is most likely (`em`). */
export const IMPUTATIONS = ['mean', 'median', 'group-mean', 'group-median', 'row-mean', 'row-median', 'em'] as const
export type Imputation = (typeof IMPUTATIONS)[number]

const middleOf = (method: Imputation): ((values: Float64Array) => number) => (method.endsWith('mean') ? mean : median)

/** Imputes by column. A column without any value stays missing. */
export function imputeByColumn(matrix: Matrix, method: Imputation): Matrix {
  const middle = middleOf(method)
  return mapColumns(matrix, (column) => (column.some(Number.isNaN) ? filled(column, middle(column)) : column))
}

/** Imputes within groups. @param groups the group of each unit; a unit without one is not imputed */
export function imputeByGroup(matrix: Matrix, method: Imputation, groups: readonly (string | null)[]): Matrix {
  const middle = middleOf(method)
  const names = [...new Set(groups)].filter((name) => name !== null)
  return mapColumns(matrix, (column) => {
    if (!column.some(Number.isNaN)) return column
    const middles = new Map(names.map((name) => [name, middle(column.filter((_, place) => groups[place] === name))]))
    return column.map((value, place) => (Number.isNaN(value) ? (middles.get(groups[place] ?? '') ?? value) : value))
  })
}

/**
 * Imputes from the other indicators of the unit: each is scaled to 0…1 in its direction first, and scaled back afterwards.
 *
 * @param blocks the indexes of indicators that may replace each other; a single block of all by default
 */
export function imputeByRow(
  matrix: Matrix,
  method: Imputation,
  { directions, blocks, isScaled }: { directions: readonly Direction[]; blocks: readonly number[][]; isScaled: boolean },
): Matrix {
  const middle = middleOf(method)
  const columns = matrix.columns.map((column) => column.slice())
  for (const block of blocks) {
    const scales = block.map((at) => scaleOf(matrix.columns[at] as Float64Array, directions[at] ?? 1, isScaled))
    for (let unit = 0; unit < matrix.units.length; unit++) {
      const row = Float64Array.from(
        block,
        (at, index) => scales[index]?.to((matrix.columns[at] as Float64Array)[unit] as number) ?? 0,
      )
      const stands = middle(row)
      block.forEach((at, index) => {
        const column = columns[at] as Float64Array
        if (Number.isNaN(column[unit] as number)) column[unit] = scales[index]?.back(stands) ?? Number.NaN
      })
    }
  }
  return { ...matrix, columns }
}

const filled = (column: Float64Array, value: number): Float64Array => column.map((own) => (Number.isNaN(own) ? value : own))

function scaleOf(
  column: Float64Array,
  direction: Direction,
  isScaled: boolean,
): { to: (x: number) => number; back: (x: number) => number } {
  if (!isScaled) return { to: (value) => value, back: (value) => value }
  const { least, most } = boundsOf(column.map((value) => value * direction))
  return {
    to: (value) => (value * direction - least) / (most - least),
    back: (value) => (value * (most - least) + least) * direction,
  }
}
