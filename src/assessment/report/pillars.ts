import type { ResultDocument, WrittenUnit } from '../result/result-document.ts'

export type WrittenTree = ResultDocument['trees'][number]
type WrittenCriterion = WrittenTree['criteria'][number]

/** What a unit reached of one pillar (*trụ cột*): of the criteria that apply to it. */
export interface PillarScore {
  readonly code: string
  /** Of what applies within the pillar; `null`: some of it has no score, which is not zero. */
  readonly share: number | null
  /** How much the pillar counts in the whole, as a share: those of a unit make 1. */
  readonly part: number
}

/** A tree indexed for adding up what units reached: its pillars, and the criteria beneath each branch. */
export interface TreeParts {
  readonly tree: WrittenTree
  /** Roots that count in the maximum; bonus and penalty are beyond it. */
  readonly pillars: readonly WrittenCriterion[]
  readonly childrenOf: (code: string) => readonly WrittenCriterion[]
  /** Those of a pillar one after another. */
  readonly leaves: readonly WrittenCriterion[]
  /** The root above a criterion, by codes. */
  readonly pillarOf: (code: string) => string
}

export function partsOf(tree: WrittenTree): TreeParts {
  const beneath = Map.groupBy(tree.criteria, ({ parent }) => parent)
  const childrenOf = (code: string): readonly WrittenCriterion[] => beneath.get(code) ?? []
  const isWithin = (one: WrittenCriterion): boolean =>
    beneath.has(one.code) ? childrenOf(one.code).some(isWithin) : one.counts === null
  const leavesOf = (one: WrittenCriterion): readonly WrittenCriterion[] =>
    beneath.has(one.code) ? childrenOf(one.code).flatMap(leavesOf) : [one]
  const parentOf = new Map(tree.criteria.map(({ code, parent }) => [code, parent]))
  const pillarOf = (code: string): string => {
    const parent = parentOf.get(code) ?? null
    return parent === null ? code : pillarOf(parent)
  }
  return {
    ...{ tree, pillarOf },
    pillars: (beneath.get(null) ?? []).filter(isWithin),
    childrenOf,
    leaves: (beneath.get(null) ?? []).flatMap(leavesOf).filter(({ counts }) => counts === null),
  }
}

interface Reached {
  readonly weight: number
  readonly share: number | null
}

/**
 * What a unit reached of each pillar. In a tree of points a criterion counts by its maximum; in one of weights by its weight among
 * the siblings that apply, as the points themselves are added up.
 *
 * @source docs/criteria.md; the parts of a unit times what it reached of them make its share, before bonus, penalty and rounding
 */
export function pillarScores(
  { tree, pillars, childrenOf }: TreeParts,
  { criteria }: Pick<WrittenUnit, 'criteria'>,
): PillarScore[] {
  const counted = new Map(criteria.map((one) => [one.criterion, one.counted]))
  const reach = (one: WrittenCriterion): Reached => {
    const parts = childrenOf(one.code)
    if (parts.length === 0) return reachLeaf(one)
    const inner = joined(parts.map(reach))
    return { weight: tree.counting === 'weights' ? (inner.weight > 0 ? (one.weight ?? 0) : 0) : inner.weight, share: inner.share }
  }
  const reachLeaf = ({ code, maximum, weight, counts }: WrittenCriterion): Reached => {
    const points = counted.get(code)
    if (points === undefined || points === 'not-applicable' || counts !== null) return { weight: 0, share: 0 }
    const most = maximum ?? 0
    return {
      weight: tree.counting === 'weights' ? (weight ?? 0) : most,
      share: points === null ? null : most === 0 ? 0 : points / most,
    }
  }
  const reached = pillars.map((one) => ({ code: one.code, ...reach(one) }))
  const whole = reached.reduce((sum, { weight }) => sum + weight, 0)
  return reached.map(({ code, weight, share }) => ({
    code,
    share: weight === 0 ? null : share,
    part: whole === 0 ? 0 : weight / whole,
  }))
}

function joined(parts: readonly Reached[]): Reached {
  const weight = parts.reduce((sum, one) => sum + one.weight, 0)
  const applying = parts.filter((one) => one.weight > 0)
  if (applying.some(({ share }) => share === null)) return { weight, share: null }
  return { weight, share: weight === 0 ? 0 : applying.reduce((sum, one) => sum + one.weight * (one.share ?? 0), 0) / weight }
}

/** How much each criterion counts in the whole where all of a tree applies, by its code. */
export function wholeWeights({ tree, pillars, childrenOf }: TreeParts): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const sizeOf = (one: WrittenCriterion): number => {
    const parts = childrenOf(one.code)
    if (tree.counting === 'weights') return one.weight ?? 0
    if (parts.length === 0) return one.counts === null ? (one.maximum ?? 0) : 0
    return parts.reduce((sum, part) => sum + sizeOf(part), 0)
  }
  const walk = (siblings: readonly WrittenCriterion[], whole: number): void => {
    const all = siblings.reduce((sum, one) => sum + sizeOf(one), 0)
    for (const one of siblings) {
      const part = all === 0 ? 0 : (whole * sizeOf(one)) / all
      weights.set(one.code, part)
      walk(childrenOf(one.code), part)
    }
  }
  walk(pillars, 1)
  return weights
}
