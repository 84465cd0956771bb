import { EigenvalueDecomposition, Matrix as Square } from 'ml-matrix'
import { correlation } from './correlations.ts'
import { deviation, mean } from './statistics.ts'

export interface PrincipalComponents {
  /** Standard deviation of each component, the largest first. */
  readonly deviations: readonly number[]
  /** Share of the variance each explains. */
  readonly explained: readonly number[]
  /** The loadings of each component by column; the sign is chosen so that the largest is positive. */
  readonly loadings: readonly (readonly number[])[]
  /** The component scores of each complete unit, by its index, from standardised values. */
  readonly scores: readonly { readonly place: number; readonly on: readonly number[] }[]
  /** The number of units excluded because of a missing value. */
  readonly incomplete: number
}

/** Principal components of the standardised columns (Pearson 1901; the eigenvectors of their correlations). */
export function principalComponents(columns: readonly Float64Array[]): PrincipalComponents | undefined {
  const whole = [...(columns[0] ?? []).keys()].filter((place) =>
    columns.every((column) => !Number.isNaN(column[place] as number)),
  )
  const complete = columns.map((column) => Float64Array.from(whole, (place) => column[place] as number))
  const correlations = complete.map((one) => complete.map((other) => (one === other ? 1 : correlation(one, other).value)))
  if (whole.length < 2 || correlations.flat().some(Number.isNaN)) return undefined
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Square(correlations), { assumeSymmetric: true })
  const order = realEigenvalues.map((_, at) => at).sort((a, b) => (realEigenvalues[b] as number) - (realEigenvalues[a] as number))
  const variances = order.map((at) => Math.max(0, realEigenvalues[at] as number))
  const loadings = order.map((at) => turned(eigenvectorMatrix.getColumn(at)))
  const standard = complete.map(standardised)
  return {
    deviations: variances.map(Math.sqrt),
    explained: variances.map((variance) => variance / columns.length),
    loadings,
    scores: whole.map((place, row) => ({
      place,
      on: loadings.map((own) =>
        own.reduce((sum, loading, at) => sum + loading * ((standard[at] as Float64Array)[row] as number), 0),
      ),
    })),
    incomplete: (columns[0]?.length ?? 0) - whole.length,
  }
}

function standardised(column: Float64Array): Float64Array {
  const [middle, spread] = [mean(column), deviation(column)]
  return column.map((value) => (value - middle) / spread)
}

function turned(vector: readonly number[]): number[] {
  const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
  return vector.map((value) => (largest < 0 ? -value : value))
}
