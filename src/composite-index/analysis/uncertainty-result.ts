/** Where one unit ranks, and how sure that is. */
export interface UnitUncertainty {
  readonly score: number
  readonly rank: number
  /** One more than the units ahead of it: the rank with ties as published, by which prizes go. */
  readonly place: number
  readonly mean: number
  readonly median: number
  readonly deviation: number
  readonly q5: number
  readonly q25: number
  readonly q75: number
  readonly q95: number
  readonly best: number
  readonly worst: number
  /** Share of the replications in which it ranks as it does. */
  readonly holds: number
  /** Share of the replications in which it is among the paid ranks. */
  readonly paid: number
  /** Units it is before in nearly all replications; of more than 1,000 units told of those at paid ranks only. */
  readonly decidedlyBefore: readonly string[]
}

/** Scores and ranks of one replication, by the places of the units. */
export interface Replication {
  readonly scores: Float64Array
  readonly ranks: Float64Array
}
