import { under } from '../../kernel/form-finding.ts'
import type { Form } from './criteria-tree.ts'
import { asWritten, pointsWritten, sumPoints } from './points.ts'
import type { TreeFinding } from './tree-doubt.ts'
import { givenTwice } from './tree-links.ts'

interface FormContext {
  readonly maximum: number
  readonly pointer: string
}

/** Whether a form can give exactly the maximum and nothing above it. */
export function findFormDoubts(form: Form, context: FormContext): TreeFinding[] {
  switch (form.kind) {
    case 'steps':
      return [...notRising(form.steps, context), ...reaches([...form.steps.map((step) => step.points), form.otherwise], context)]
    case 'levels': {
      const worth = form.levels.map((level) => level.points)
      return [...givenTwice(form.levels, under(context.pointer, 'levels')), ...reaches(worth, context)]
    }
    case 'manual':
      return reaches(
        form.scale.map((step) => step.points),
        context,
      )
    case 'parts':
      return [...givenTwice(form.parts, under(context.pointer, 'parts')), ...partsAddUp(form.parts, context)]
    case 'each':
      return form.points > 0 ? reachesAtMost([form.points], context) : [unreachable(0, context)]
    case 'linear':
      return form.zeroAt === form.fullAt ? [{ pointer: context.pointer, code: 'linear-without-slope', at: form.zeroAt }] : []
    default:
      return []
  }
}

function notRising(steps: readonly { readonly from: number }[], { pointer }: FormContext): TreeFinding[] {
  return steps.flatMap(({ from }, index): TreeFinding[] => {
    const before = steps[index - 1]
    if (before === undefined || before.from < from) return []
    return [{ pointer: `${pointer}/steps/${index}/from`, code: 'steps-not-rising', from }]
  })
}

const unreachable = (best: number, { maximum, pointer }: FormContext): TreeFinding => ({
  pointer,
  code: 'maximum-unreachable',
  best,
  maximum,
})

function reachesAtMost(worth: readonly number[], { maximum, pointer }: FormContext): TreeFinding[] {
  const best = Math.max(...worth)
  return best > maximum ? [{ pointer, code: 'points-above-maximum', got: best, maximum }] : []
}

function reaches(worth: readonly number[], context: FormContext): TreeFinding[] {
  const best = Math.max(...worth)
  return best < context.maximum ? [unreachable(best, context)] : reachesAtMost(worth, context)
}

function partsAddUp(parts: readonly { readonly points: number }[], { maximum, pointer }: FormContext): TreeFinding[] {
  const sum = asWritten(sumPoints(parts.map((part) => pointsWritten(part.points))))
  return sum === maximum ? [] : [{ pointer: under(pointer, 'parts'), code: 'parts-do-not-add-up', sum, maximum }]
}
