import type { Criterion, Form } from '../../src/criteria/index.ts'

/** An answer of the form that is worth about a share of its points. */
export function exampleOf({ form, maximum = 0 }: Criterion, share: number): unknown {
  return form === undefined ? null : ANSWERS[form.kind](form as never, { share, maximum })
}

interface Example {
  readonly share: number
  readonly maximum: number
}

const pick = <Item>(items: readonly Item[], share: number): Item | undefined =>
  items[Math.round((1 - share) * (items.length - 1))]

type OfKind<Kind extends Form['kind']> = Extract<Form, { readonly kind: Kind }>

const ANSWERS: { readonly [Kind in Form['kind']]: (form: OfKind<Kind>, example: Example) => unknown } = {
  steps: ({ steps }, { share }) => steps[Math.round(share * (steps.length - 1))]?.from ?? 0,
  ratio: (_form, { share }) => ({ part: Math.round(200 * share), whole: 200 }),
  'full-half-none': (_form, { share }) => (share > 0.7 ? 'full' : 'half'),
  levels: ({ levels }, { share }) => pick(levels, share)?.code,
  parts: ({ parts }, { share }) => Object.fromEntries(parts.map(({ code }, at) => [code, at < parts.length * share])),
  'best-of-block': (_form, { share }) => Math.round(30 * share),
  linear: ({ zeroAt, fullAt }, { share }) => Math.round((zeroAt + (fullAt - zeroAt) * share) * 10) / 10,
  manual: (_form, { share, maximum }) => Math.round(maximum * share),
  each: (_form, { share }) => Math.round(3 * (1 - share)),
  'pass-fail': () => true,
}
