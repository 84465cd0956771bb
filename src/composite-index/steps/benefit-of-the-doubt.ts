import { boundsOf } from '../statistics/statistics.ts'

/**
 * The benefit of the doubt (Melyn and Moesen 1991; Cherchye et al. 2007): each unit is scored by the weights that are best
 * for it, as long as nobody has more than 1 by them: max w·x, w·x ≤ 1 for all, w ≥ 0. Data envelopment analysis without
 * inputs. What is missing earns nothing.
 *
 * @param columns values from 0 up
 */
export function benefitOfTheDoubt(columns: readonly Float64Array[]): Float64Array {
  const scaled = columns.map((column) => {
    const { most } = boundsOf(column)
    return column.map((value) => (Number.isNaN(value) || most === 0 ? 0 : value / most))
  })
  const units = columns[0]?.length ?? 0
  const rows = Array.from({ length: units }, (_, unit) => Float64Array.from(scaled, (column) => column[unit] as number))
  return new Float64Array(units).map((_, unit) =>
    columns.every((column) => Number.isNaN(column[unit] as number)) ? Number.NaN : bestScore(rows, rows[unit] as Float64Array),
  )
}

/** What is smaller is rounding. */
const NOTHING = 1e-12

/**
 * The simplex method (Dantzig 1951) on the dictionary slack = 1 − rows·w, which w = 0 fits; entering and leaving variables by
 * Bland's rule (1977), so that ties do not go round for ever.
 */
function bestScore(rows: readonly Float64Array[], own: Float64Array): number {
  const size = own.length
  /** Each row: the constant, then the coefficients of what is out; the last row is the score. */
  const table = [...rows.map((row) => [1, ...row]), [0, ...own.map((value) => -value)]]
  const out = Array.from({ length: size }, (_, at) => at)
  const within = rows.map((_, at) => size + at)
  const score = table[rows.length] as number[]
  for (;;) {
    const entering = leastBy(out, (at) => (score[at + 1] as number) < -NOTHING)
    if (entering < 0) return score[0] as number
    const leaving = leavingRow(table, within, entering + 1)
    if (leaving < 0) return Number.POSITIVE_INFINITY
    pivot(table, leaving, entering + 1)
    ;[out[entering], within[leaving]] = [within[leaving] as number, out[entering] as number]
  }
}

/** The place of the variable with the least number of those that are wanted; -1 when none is. */
function leastBy(variables: readonly number[], isWanted: (at: number) => boolean): number {
  let found = -1
  for (const [at, variable] of variables.entries())
    if (isWanted(at) && (found < 0 || variable < (variables[found] as number))) found = at
  return found
}

/** The row that first limits how far the entering variable can grow. */
function leavingRow(table: readonly number[][], within: readonly number[], column: number): number {
  const limits = within.map((_, at) => {
    const row = table[at] as number[]
    return (row[column] as number) > NOTHING ? (row[0] as number) / (row[column] as number) : Number.POSITIVE_INFINITY
  })
  const least = limits.reduce((most, limit) => Math.min(most, limit), Number.POSITIVE_INFINITY)
  if (least === Number.POSITIVE_INFINITY) return -1
  return leastBy(within, (at) => (limits[at] as number) <= least + NOTHING)
}

function pivot(table: readonly number[][], leaving: number, entering: number): void {
  const row = table[leaving] as number[]
  const by = row[entering] as number
  for (let at = 0; at < row.length; at++) row[at] = at === entering ? 1 / by : (row[at] as number) / by
  for (const [index, other] of table.entries()) {
    const factor = other[entering] as number
    if (index === leaving || factor === 0) continue
    for (let at = 0; at < other.length; at++)
      other[at] = at === entering ? -factor / by : (other[at] as number) - factor * (row[at] as number)
  }
}
