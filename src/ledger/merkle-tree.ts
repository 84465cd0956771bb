import type { Sha256 } from './canonical-form.ts'

/**
 * The root of the Merkle tree over the entries' hashes. Once it is published for a closed month, the holder of one
 * entry can prove, without the others, that it was in the books on that day.
 *
 * Leaves and inner nodes have different prefixes, so that an inner node cannot be presented as a leaf.
 *
 * @source RFC 9162 §2.1.1, over hexadecimal text
 */
export function treeHead(sha256: Sha256, leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256('')
  let level = leaves.map((leaf) => sha256(`0:${leaf}`))
  // An unpaired node is promoted unchanged: the same tree as RFC 9162 gets by splitting at the largest power of two.
  while (level.length > 1)
    level = pairUp(level).map(([left, right]) => (right === undefined ? left : sha256(`1:${left}${right}`)))
  return level[0] as string
}

/** One step of an inclusion proof: the sibling's hash, and its side. */
export interface ProofStep {
  readonly side: 'left' | 'right'
  readonly hash: string
}

/** The steps from one leaf up to the head. @param index counted from 0 */
export function inclusionProof(sha256: Sha256, leaves: readonly string[], index: number): ProofStep[] {
  const steps: ProofStep[] = []
  let level = leaves.map((leaf) => sha256(`0:${leaf}`))
  for (let at = index; level.length > 1; at = Math.floor(at / 2)) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1]
    if (beside !== undefined) steps.push({ side: at % 2 === 0 ? 'right' : 'left', hash: beside })
    level = pairUp(level).map(([left, right]) => (right === undefined ? left : sha256(`1:${left}${right}`)))
  }
  return steps
}

/** The root a proof leads to. It equals the published root exactly when the entry is in the tree. */
export const headProvedBy = (sha256: Sha256, leaf: string, steps: readonly ProofStep[]): string =>
  steps.reduce(
    (hash, step) => sha256(step.side === 'left' ? `1:${step.hash}${hash}` : `1:${hash}${step.hash}`),
    sha256(`0:${leaf}`),
  )

function pairUp(level: readonly string[]): [string, string | undefined][] {
  const pairs: [string, string | undefined][] = []
  for (let at = 0; at < level.length; at += 2) pairs.push([level[at] as string, level[at + 1]])
  return pairs
}
