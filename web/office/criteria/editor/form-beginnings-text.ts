import type { Form } from '../../../../src/criteria/index.ts'

/** The beginnings of each form, of the criterion’s own maximum. */
export const FORM_BEGINNINGS: { readonly [Kind in Form['kind']]: (maximum: number) => Extract<Form, { readonly kind: Kind }> } = {
  steps: (maximum) => ({ kind: 'steps', steps: [{ from: 1, points: maximum }], otherwise: 0 }),
  ratio: () => ({ kind: 'ratio' }),
  'full-half-none': () => ({ kind: 'full-half-none' }),
  levels: (maximum) => ({
    kind: 'levels',
    levels: [
      { code: 'met', title: { vi: 'Đạt', en: 'Met' }, points: maximum },
      { code: 'none', title: { vi: 'Không đạt', en: 'Not met' }, points: 0 },
    ],
  }),
  parts: (maximum) => ({
    kind: 'parts',
    parts: [{ code: 'a', title: { vi: 'Phần thứ nhất', en: 'The first part' }, points: maximum }],
  }),
  'best-of-block': () => ({ kind: 'best-of-block' }),
  linear: () => ({ kind: 'linear', zeroAt: 0, fullAt: 100 }),
  manual: (maximum) => ({
    kind: 'manual',
    scale: [
      { points: 0, title: { vi: 'Không có', en: 'None' } },
      { points: maximum, title: { vi: 'Đầy đủ', en: 'In full' } },
    ],
    betweenAllowed: true,
  }),
  each: () => ({ kind: 'each', points: 1 }),
  'pass-fail': () => ({ kind: 'pass-fail' }),
}
