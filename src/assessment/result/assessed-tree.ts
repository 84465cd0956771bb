import type { CriteriaTree, Entry } from '../../criteria/index.ts'

/** One unit of a round with what it submitted and what the appraisers found, by criterion. */
export interface AssessedUnit {
  readonly unitId: string
  /** By which a tree may except it. */
  readonly code: string
  readonly name: string
  readonly block: string
  readonly hasSubmitted: boolean
  readonly self: Readonly<Record<string, Entry>>
  readonly verified: Readonly<Record<string, Entry>>
}

/** The units of a round that are assessed by one tree. */
export interface AssessedTree {
  readonly treeId: string
  /** What the round exempts a unit from stands in it as an exception. */
  readonly tree: CriteriaTree
  readonly units: readonly AssessedUnit[]
}

/** A score that replaces the one before it on the next side: of the Council, or of an appeal that was upheld. */
export interface Ruling {
  readonly unitId: string
  readonly criterion: string
  readonly entry: NonNullable<Entry>
}
