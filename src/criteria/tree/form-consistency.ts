import { under } from '../../kernel/form-finding.ts'
import type { Form } from './criteria-tree.ts'
import { asWritten, pointsWritten, sumPoints } from './points.ts'
import type { TreeFinding } from './tree-doubt.ts'
import { givenTwice } from './tree-links.ts'

interface Of {
  readonly maximum: number
  readonly pointer: string
}

/** Whether a form can give exactly the maximum and nothing above it. */
export function findFormFaults(form: Form, of: Of): TreeFinding[] {
  switch (form.kind) {
    case 'steps':
      return [...notRising(form.steps, of), ...reaches([...form.steps.map((step) => step.points), form.otherwise], of)]
    case 'levels': {
      const worth = form.levels.map((level) => level.points)
      return [...givenTwice(form.levels, under(of.pointer, 'levels')), ...reaches(worth, of)]
    }
    case 'manual':
      return reaches(
        form.scale.map((step) => step.points),
        of,
      )
    case 'parts':
      return [...givenTwice(form.parts, under(of.pointer, 'parts')), ...partsAddUp(form.parts, of)]
    case 'each':
      return form.points > 0 ? reachesAtMost([form.points], of) : [unreachable(0, of)]
    case 'linear':
      return form.zeroAt === form.fullAt ? [{ pointer: of.pointer, code: 'linear-without-slope', at: form.zeroAt }] : []
    default:
      return []
  }
}

function notRising(steps: readonly { readonly from: number }[], { pointer }: Of): TreeFinding[] {
  return steps.flatMap(({ from }, index): TreeFinding[] => {
    const before = steps[index - 1]
    if (before === undefined || before.from < from) return []
    return [{ pointer: `${pointer}/steps/${index}/from`, code: 'steps-not-rising', from }]
  })
}

const unreachable = (best: number, { maximum, pointer }: Of): TreeFinding => ({
  pointer,
  code: 'maximum-unreachable',
  best,
  maximum,
})

function reachesAtMost(worth: readonly number[], { maximum, pointer }: Of): TreeFinding[] {
  const best = Math.max(...worth)
  return best > maximum ? [{ pointer, code: 'points-above-maximum', got: best, maximum }] : []
}

function reaches(worth: readonly number[], of: Of): TreeFinding[] {
  const best = Math.max(...worth)
  return best < of.maximum ? [unreachable(best, of)] : reachesAtMost(worth, of)
}

function partsAddUp(parts: readonly { readonly points: number }[], { maximum, pointer }: Of): TreeFinding[] {
  const sum = asWritten(sumPoints(parts.map((part) => pointsWritten(part.points))))
  return sum === maximum ? [] : [{ pointer: under(pointer, 'parts'), code: 'parts-do-not-add-up', sum, maximum }]
}
