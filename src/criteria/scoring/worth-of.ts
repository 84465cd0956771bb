import type { CriteriaTree } from '../tree/criteria-tree.ts'
import { type Points, pointsWritten } from '../tree/points.ts'
import { scoreAnswer } from './score-answer.ts'
import type { Entry } from './unit-sheet.ts'

/**
 * The points one entry earns by itself; `null` where it says nothing, does not apply, or earns by comparison with other units.
 * The entry must have been validated.
 */
export function worthOf(tree: CriteriaTree, code: string, entry: Entry): Points | null {
  if (entry === null || 'notApplicable' in entry) return null
  if ('points' in entry) return pointsWritten(entry.points)
  const { form, maximum = 0 } = tree.criteria.find((one) => one.code === code) ?? {}
  if (form === undefined || entry.value === null || form.kind === 'best-of-block') return null
  return scoreAnswer(form, entry.value, { criterion: code, maximum: pointsWritten(maximum), rounding: tree.rounding }).points
}
