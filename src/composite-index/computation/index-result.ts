import { accept, type Result } from '../../kernel/result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { AskedSpec } from '../spec/index-spec.ts'
import type { Matrix } from '../statistics/matrix.ts'
import { computeIndex } from './compute-index.ts'
import { withDerivedWeights } from './derived-weights.ts'
import { ranksOf } from './index-ranks.ts'
import { effectiveWeights, weightsOf } from './index-weights.ts'
import { type OutrankingResult, outrankingOf } from './outranking-result.ts'
import type { Stage } from './stage.ts'

/** Numbers by code; a missing value is null, since JSON has no NaN. */
export type ByCode = Readonly<Record<string, number | null>>

/** A result in the form of files and the API, keyed by unit code. */
export interface IndexResult {
  readonly units: readonly string[]
  /** By unit, then by indicator or aggregate. */
  readonly scores: Readonly<Record<string, ByCode>>
  readonly ranks: Readonly<Record<string, ByCode>>
  readonly groupRanks?: Readonly<Record<string, ByCode>>
  /** By node, where it was asked for. */
  readonly outranking?: Readonly<Record<string, OutrankingResult>>
  readonly weights: Readonly<Record<string, { readonly weight: number; readonly effective: number }>>
  readonly stages: readonly IndexStage[]
}

export interface IndexStage {
  readonly step: string
  readonly values: Readonly<Record<string, ByCode>>
  readonly removed?: readonly string[]
  readonly availability?: Readonly<Record<string, { missing: number; zeros: number; available: number; nonZero: number | null }>>
  readonly treatment?: Readonly<Record<string, IndicatorTreatment>>
}

export interface IndicatorTreatment {
  readonly checks: readonly { readonly passes: boolean; readonly skewness: number | null; readonly kurtosis: number | null }[]
  readonly winsorised: number
  readonly logarithm: string
  /** Units whose value was winsorised: lowered (`pulledDown`) or raised. */
  readonly pulledDown: readonly string[]
  readonly pulledUp: readonly string[]
}

/** Computes an index and returns the complete result. */
export function resultOf(data: IndexData, asked: AskedSpec): Result<IndexResult, readonly IndexRefusal[]> {
  const derived = withDerivedWeights(data, asked)
  if (!derived.ok) return derived
  const spec = derived.value
  const stages = computeIndex(data, spec)
  if (!stages.ok) return stages
  const last = stages.value.at(-1)?.matrix ?? data.matrix
  const ranks = ranksOf(last, data, spec.ranks)
  if (!ranks.ok) return ranks
  const weights = weightsOf(data.tree, spec.weights)
  const effective = effectiveWeights(data.tree, weights)
  const outranking = outrankingOf(data, last, { nodes: spec.outranking ?? [], weights })
  if (!outranking.ok) return outranking
  const { overall, within } = ranks.value
  return accept({
    units: last.units,
    scores: byUnit(last),
    ranks: byUnit({ ...last, columns: last.codes.map((code) => overall.get(code) as Float64Array) }),
    ...(within && { groupRanks: byUnit({ ...last, columns: last.codes.map((code) => within.get(code) as Float64Array) }) }),
    ...(spec.outranking && { outranking: outranking.value }),
    weights: Object.fromEntries([...weights].map(([code, weight]) => [code, { weight, effective: effective.get(code) ?? 0 }])),
    stages: stages.value.map(toStage),
  })
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Rows are made when they are read, each time: of many units all together are more than a machine has to spare. */
function byUnit({ units, codes, columns }: Matrix): Record<string, ByCode> {
  const rowOf = (place: number): ByCode =>
    Object.fromEntries(codes.map((code, at) => [code, orNull((columns[at] as Float64Array)[place] as number)]))
  const rows: Record<string, ByCode> = {}
  for (const [place, unit] of units.entries())
    Object.defineProperty(rows, unit, { enumerable: true, configurable: true, get: () => rowOf(place) })
  return rows
}

function toStage({ step, matrix, screened, treated }: Stage): IndexStage {
  const unitsAt = (places: readonly number[]): string[] => places.map((place) => matrix.units[place] as string)
  return {
    step,
    values: byUnit(matrix),
    ...(screened && {
      removed: screened.removed,
      availability: Object.fromEntries(
        [...screened.availability].map(([unit, own]) => [unit, { ...own, nonZero: orNull(own.nonZero) }]),
      ),
    }),
    ...(treated && {
      treatment: Object.fromEntries(
        [...treated].map(([code, { checks, winsorised, logarithm, pulledDown, pulledUp }]) => [
          code,
          {
            checks: checks.map((check) => ({ ...check, skewness: orNull(check.skewness), kurtosis: orNull(check.kurtosis) })),
            winsorised,
            logarithm,
            pulledDown: unitsAt(pulledDown),
            pulledUp: unitsAt(pulledUp),
          },
        ]),
      ),
    }),
  }
}
