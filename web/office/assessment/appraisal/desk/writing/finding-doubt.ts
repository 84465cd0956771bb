import { type CriteriaTree, findSheetDoubts } from '../../../../../../src/criteria/index.ts'
import type { AppraisalSheet } from '../../api.ts'
import { withReason } from './finding.ts'

interface OfCriterion extends Pick<AppraisalSheet, 'unit' | 'tree'> {
  readonly criterion: string
}

const SOME_REASON = '–'

/** What is wrong with another finding as it is written; a reason that is still missing is said elsewhere. */
export function doubtOf({ unit, tree, criterion }: OfCriterion, entry: unknown) {
  if (entry === null) return undefined
  const verified = { [criterion]: withReason(entry, SOME_REASON) }
  return findSheetDoubts(tree as CriteriaTree, [{ unit: unit.unitId, block: unit.block, verified }])[0]
}
