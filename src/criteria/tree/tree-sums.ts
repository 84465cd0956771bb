import { under } from '../../kernel/form-finding.ts'
import type { Criterion } from './criteria-tree.ts'
import { asWritten, type Points, points, pointsWritten, sumPoints } from './points.ts'
import type { TreeFinding } from './tree-doubt.ts'
import type { TreeShape } from './tree-shape.ts'

const WHOLE_WEIGHT = pointsWritten(100)

/** Checks that the children of each branch add up to it, in every block. Bonus and penalty do not count. */
export function findWrongSums(shape: TreeShape): TreeFinding[] {
  const { tree, isLeaf, roots, childrenOf } = shape
  const whole: Beneath = { children: roots, blocks: tree.blocks.map(({ code }) => code), maximum: tree.maximum, pointer: '' }
  const branches = tree.criteria.flatMap((criterion, index): Beneath[] => {
    if (isLeaf(criterion)) return []
    const { maximum } = criterion
    const pointer = under('/criteria', index)
    return [{ children: childrenOf(criterion.code), blocks: [...shape.blocksOf(criterion)], maximum, pointer }]
  })
  if (tree.counting === 'weights') {
    const missing: TreeFinding[] = tree.maximum === undefined ? [{ pointer: '', code: 'maximum-missing' }] : []
    return [...missing, ...[whole, ...branches].flatMap((one) => weighs(one, shape))]
  }
  return [whole, ...branches].flatMap((one) => addsUp(one, shape))
}

interface Beneath {
  readonly children: readonly Criterion[]
  readonly blocks: readonly string[]
  readonly maximum: number | undefined
  readonly pointer: string
}

/** The sum of the maxima of a branch's children for a block; `undefined` when there is none. */
export function maximumBeneath(children: readonly Criterion[], block: string, shape: TreeShape): Points | undefined {
  const counted = children.filter((child) => !shape.isBeyond(child) && shape.blocksOf(child).has(block))
  if (counted.length === 0) return undefined
  return sumPoints(
    counted.map((child) => {
      if (child.maximum !== undefined || shape.isLeaf(child)) return pointsWritten(child.maximum ?? 0)
      return maximumBeneath(shape.childrenOf(child.code), block, shape) ?? points(0)
    }),
  )
}

/** A wrong sum in several blocks is reported once, for the first of them. */
function addsUp({ children, blocks, maximum, pointer }: Beneath, shape: TreeShape): TreeFinding[] {
  for (const block of blocks) {
    const sum = maximumBeneath(children, block, shape)
    if (sum === undefined) {
      if (children.some((child) => shape.blocksOf(child).has(block))) continue
      return [{ pointer, code: 'nothing-beneath', block }]
    }
    if (maximum !== undefined && sum !== pointsWritten(maximum)) {
      return [{ pointer: under(pointer, 'maximum'), code: 'children-do-not-add-up', block, sum: asWritten(sum), maximum }]
    }
  }
  return []
}

function weighs({ children, blocks, pointer }: Beneath, shape: TreeShape): TreeFinding[] {
  for (const block of blocks) {
    const counted = children.filter((child) => !shape.isBeyond(child) && shape.blocksOf(child).has(block))
    if (counted.length === 0) {
      if (children.some((child) => shape.blocksOf(child).has(block))) continue
      return [{ pointer, code: 'nothing-beneath', block }]
    }
    const sum = sumPoints(counted.map(({ weight = 0 }) => pointsWritten(weight)))
    const isTold = counted.some(({ weight }) => weight === undefined)
    if (!isTold && sum !== WHOLE_WEIGHT) return [{ pointer, code: 'weights-do-not-add-up', block, sum: asWritten(sum) }]
  }
  return []
}
