import type { CriteriaTree, Criterion } from './criteria-tree.ts'

/** A tree indexed for traversal: parents, children, and the blocks each criterion is for. */
export interface TreeShape {
  readonly tree: CriteriaTree
  readonly byCode: ReadonlyMap<string, Criterion>
  /** Those without a parent, in their order. */
  readonly roots: readonly Criterion[]
  readonly childrenOf: (code: string) => readonly Criterion[]
  /** The blocks a criterion is for: its own, narrowed by every parent above. */
  readonly blocksOf: (criterion: Criterion) => ReadonlySet<string>
  readonly isLeaf: (criterion: Criterion) => boolean
  /** A bonus or penalty, or a branch that holds nothing else: not part of the maximum. */
  readonly isBeyond: (criterion: Criterion) => boolean
}

/** Needs a tree without cycle, orphan or double code: {@link import('./tree-links.ts').findBrokenLinks} looks for those. */
export function shapeOf(tree: CriteriaTree): TreeShape {
  const byCode = new Map(tree.criteria.map((criterion) => [criterion.code, criterion]))
  const beneath = Map.groupBy(tree.criteria, ({ parent }) => parent)
  const all = new Set(tree.blocks.map(({ code }) => code))
  const known = new Map<string, ReadonlySet<string>>()
  const childrenOf = (code: string): readonly Criterion[] => beneath.get(code) ?? []

  const blocksOf = (criterion: Criterion): ReadonlySet<string> => {
    const remembered = known.get(criterion.code)
    if (remembered !== undefined) return remembered
    const parent = criterion.parent === undefined ? undefined : byCode.get(criterion.parent)
    const above = parent === undefined ? all : blocksOf(parent)
    const { onlyBlocks } = criterion
    const blocks = onlyBlocks === undefined ? above : above.intersection(new Set(onlyBlocks))
    known.set(criterion.code, blocks)
    return blocks
  }
  const isLeaf = ({ code }: Criterion) => !beneath.has(code)
  const isBeyond = (criterion: Criterion): boolean =>
    isLeaf(criterion) ? criterion.counts !== undefined : childrenOf(criterion.code).every(isBeyond)
  return { tree, byCode, roots: beneath.get(undefined) ?? [], childrenOf, blocksOf, isLeaf, isBeyond }
}

/** Whether units of the block answer the criterion: a leaf of the tree, for their block. */
export const isAskedOf = (shape: TreeShape, criterion: Criterion, block: string): boolean =>
  shape.isLeaf(criterion) && shape.blocksOf(criterion).has(block)
