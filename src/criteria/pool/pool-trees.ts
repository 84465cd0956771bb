import type { Scorecard } from '../scoring/scorecard.ts'
import type { Side } from '../scoring/unit-sheet.ts'
import type { CriteriaTree } from '../tree/criteria-tree.ts'
import { poolUnitsOf } from './pool.ts'
import type { PoolUnit } from './pool-ranking.ts'

/** Units scored under one tree. */
export interface ScoredTree {
  readonly tree: CriteriaTree
  readonly cards: readonly Scorecard[]
}

/**
 * The pool entries of units scored under several trees, such as departments under one and districts under another.
 * Blocks of different trees are kept apart even when their codes are equal; versions of one tree share their blocks.
 */
export function poolUnitsOfTrees(scored: readonly ScoredTree[], side: Side): PoolUnit[] {
  const treesWith = new Map<string, Set<string>>()
  for (const { tree, cards } of scored)
    for (const { block } of cards) treesWith.set(block, (treesWith.get(block) ?? new Set()).add(tree.code))
  return scored.flatMap(({ tree, cards }) =>
    poolUnitsOf(cards, side).map((unit) =>
      (treesWith.get(unit.block)?.size ?? 0) > 1 ? { ...unit, block: `${tree.code}/${unit.block}` } : unit,
    ),
  )
}
