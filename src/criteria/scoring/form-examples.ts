import type { CriteriaTree, Criterion, Form } from '../tree/criteria-tree.ts'
import type { Points } from '../tree/points.ts'
import type { Answer } from './answer.ts'
import { scoreUnits } from './score-units.ts'

/** An answer to a criterion, and what it earns. */
export interface FormExample {
  readonly answer: Answer
  /** What the best of the block answered, where that matters. */
  readonly best?: number
  readonly points: Points
}

const BEST = 20

type ExampleAnswers<Kind extends Form['kind']> = (
  form: Extract<Form, { readonly kind: Kind }>,
  maximum: number,
) => readonly Answer[]

/** Answers that show how each form turns: its ends, and somewhere between. */
const ANSWERS: { readonly [Kind in Form['kind']]: ExampleAnswers<Kind> } = {
  steps: ({ steps }) => [(steps[0]?.from ?? 1) - 1, ...steps.map(({ from }) => from)],
  ratio: ({ fullAt = 100 }) => [100, fullAt, fullAt / 2, 0].map((part) => ({ part, whole: 100 })),
  'full-half-none': () => ['full', 'half', 'none'],
  levels: ({ levels }) => levels.map(({ code }) => code),
  parts: ({ parts }) => [parts.length, 1, 0].map((met) => Object.fromEntries(parts.map(({ code }, at) => [code, at < met]))),
  'best-of-block': () => [BEST, BEST / 2, 0],
  linear: ({ zeroAt, fullAt }) => [fullAt, (zeroAt + fullAt) / 2, zeroAt],
  manual: ({ scale }) => scale.map(({ points }) => points),
  each: ({ points }, maximum) => [0, 1, 2, Math.ceil(maximum / points) + 1],
  'pass-fail': () => [true, false],
}

/** What answers to a criterion would earn, as it stands now; none where it cannot be scored yet. */
export function formExamples(tree: Pick<CriteriaTree, 'rounding'>, criterion: Criterion): FormExample[] {
  const { form, maximum } = criterion
  if (form === undefined || maximum === undefined) return []
  const answers = (ANSWERS[form.kind] as (form: Form, maximum: number) => readonly Answer[])(form, maximum)
  const best = form.kind === 'best-of-block' ? { best: BEST } : {}
  return answers.flatMap((answer) => {
    const points = pointsFor(tree, criterion, answer)
    return points === undefined ? [] : [{ answer, ...best, points }]
  })
}

const BLOCK = { code: 'block', kind: 'other', title: { vi: 'khối' } } as const

function pointsFor({ rounding }: Pick<CriteriaTree, 'rounding'>, criterion: Criterion, value: Answer): Points | undefined {
  const { parent: _, onlyBlocks: __, exceptUnits: ___, counts: ____, ...alone } = criterion
  const tree = { code: 'example', version: 1, title: { vi: '' }, blocks: [BLOCK], counting: 'points', rounding } as const
  const sheets = [
    { unit: 'own', block: BLOCK.code, self: { [criterion.code]: { value } } },
    {
      unit: 'best',
      block: BLOCK.code,
      self: { [criterion.code]: { value: criterion.form?.kind === 'best-of-block' ? BEST : value } },
    },
  ]
  const scored = scoreUnits({ ...tree, inForceFrom: '2000-01-01', criteria: [alone] } as unknown as CriteriaTree, sheets)
  return scored.ok ? (scored.value[0]?.total.self.points ?? undefined) : undefined
}
