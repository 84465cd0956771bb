/**
 * Values of indicators by unit: a column for each indicator, a place in it for each unit. `NaN` is missing.
 *
 * Columns are typed arrays since an index of ten thousand units is computed a thousand times to see how sure it is.
 */
export interface Matrix {
  /** Codes of the units, sorted, so that the order of the input changes no rounding. */
  readonly units: readonly string[]
  readonly codes: readonly string[]
  readonly columns: readonly Float64Array[]
  /** Whether more is better in every column: normalising turns those round of which less is. */
  readonly isTurned?: boolean
}

export const columnOf = ({ codes, columns }: Matrix, code: string): Float64Array | undefined => columns[codes.indexOf(code)]

/** Maps every column. */
export const mapColumns = (matrix: Matrix, make: (column: Float64Array, code: string) => Float64Array): Matrix => ({
  ...matrix,
  columns: matrix.columns.map((column, index) => make(column, matrix.codes[index] as string)),
})

/** Keeps the units at the given indexes only. */
export const keepUnits = ({ units, columns, ...matrix }: Matrix, places: readonly number[]): Matrix => ({
  ...matrix,
  units: places.map((place) => units[place] as string),
  columns: columns.map((column) => Float64Array.from(places, (place) => column[place] as number)),
})
