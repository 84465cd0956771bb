import type { BilingualText } from '../../kernel/result.ts'
import type { Text } from '../../policies/index.ts'
import type { Criterion, Form } from './criteria-tree.ts'

export const formKindText: { readonly [Kind in Form['kind']]: BilingualText } = {
  steps: { vi: 'Bậc thang', en: 'Steps' },
  ratio: { vi: 'Tỷ lệ a/b', en: 'Ratio a/b' },
  'full-half-none': { vi: 'Tối đa, một nửa, không', en: 'Full, half, none' },
  levels: { vi: 'Mức', en: 'Levels' },
  parts: { vi: 'Cộng từng phần', en: 'Parts' },
  'best-of-block': { vi: 'So với đơn vị cao nhất khối', en: 'Against the best of the block' },
  linear: { vi: 'Theo đường thẳng', en: 'Linear' },
  manual: { vi: 'Chấm theo thang mô tả', en: 'Given on a scale' },
  each: { vi: 'Mỗi lần một số điểm', en: 'Points each' },
  'pass-fail': { vi: 'Đạt, không đạt', en: 'Pass or fail' },
}

const vi = (number: number): string => String(number).replace('.', ',')
const unitVi = (unit: Text | undefined): string => (unit === undefined ? '' : ` ${unit.vi}`)
const unitEn = (unit: Text | undefined): string => (unit === undefined ? '' : ` ${unit.en ?? unit.vi}`)

type Tell<Kind extends Form['kind']> = (form: Extract<Form, { readonly kind: Kind }>, maximum: number) => BilingualText

const TELL: { readonly [Kind in Form['kind']]: Tell<Kind> } = {
  steps: ({ steps, otherwise, unit }) => ({
    vi: `${steps
      .toReversed()
      .map(({ from, points }) => `từ ${vi(from)}${unitVi(unit)}: ${vi(points)} điểm`)
      .join('; ')}; ít hơn: ${vi(otherwise)} điểm.`,
    en: `${steps
      .toReversed()
      .map(({ from, points }) => `from ${from}${unitEn(unit)}: ${points} points`)
      .join('; ')}; less: ${otherwise} points.`,
  }),
  ratio: ({ part, whole, fullAt = 100 }, maximum) => ({
    vi: `${part?.vi ?? 'a'} ÷ ${whole?.vi ?? 'b'} × ${vi(maximum)} điểm${fullAt === 100 ? '' : `; từ ${vi(fullAt)} % trở lên được trọn ${vi(maximum)} điểm`}.`,
    en: `${part?.en ?? part?.vi ?? 'a'} ÷ ${whole?.en ?? whole?.vi ?? 'b'} × ${maximum} points${fullAt === 100 ? '' : `; from ${fullAt} % on all ${maximum}`}.`,
  }),
  'full-half-none': (_form, maximum) => ({
    vi: `Đạt đủ: ${vi(maximum)} điểm; đạt một nửa: ${vi(maximum / 2)} điểm; không đạt: 0 điểm.`,
    en: `In full: ${maximum} points; half: ${maximum / 2}; not at all: 0.`,
  }),
  levels: ({ levels }) => ({
    vi: `${levels.map(({ title, points }) => `${title.vi}: ${vi(points)} điểm`).join('; ')}.`,
    en: `${levels.map(({ title, points }) => `${title.en ?? title.vi}: ${points} points`).join('; ')}.`,
  }),
  parts: ({ parts }) => ({
    vi: `Cộng điểm từng phần đạt: ${parts.map(({ title, points }) => `${title.vi} (${vi(points)})`).join(', ')}.`,
    en: `Points of each part that is met: ${parts.map(({ title, points }) => `${title.en ?? title.vi} (${points})`).join(', ')}.`,
  }),
  'best-of-block': ({ unit }, maximum) => ({
    vi: `Số${unitVi(unit)} của đơn vị ÷ số cao nhất trong khối × ${vi(maximum)} điểm.`,
    en: `The unit’s number${unit === undefined ? '' : ` of${unitEn(unit)}`} ÷ the highest of its block × ${maximum} points.`,
  }),
  linear: ({ zeroAt, fullAt, unit }, maximum) => ({
    vi: `Từ ${vi(zeroAt)} (0 điểm) đến ${vi(fullAt)}${unitVi(unit)} (${vi(maximum)} điểm), tính đều theo đường thẳng.`,
    en: `From ${zeroAt} (no points) to ${fullAt}${unitEn(unit)} (${maximum} points), evenly.`,
  }),
  manual: ({ scale, betweenAllowed }) => ({
    vi: `Người thẩm định cho điểm: ${scale.map(({ points, title }) => `${vi(points)} – ${title.vi}`).join('; ')}${betweenAllowed ? '; được cho điểm ở giữa' : ''}.`,
    en: `Given by the appraiser: ${scale.map(({ points, title }) => `${points} – ${title.en ?? title.vi}`).join('; ')}${betweenAllowed ? '; points between are allowed' : ''}.`,
  }),
  each: ({ points, unit }, maximum) => ({
    vi: `Mỗi${unitVi(unit) || ' lần'} ${vi(points)} điểm, nhiều nhất ${vi(maximum)} điểm.`,
    en: `${points} points for each${unitEn(unit) || ' one'}, ${maximum} at most.`,
  }),
  'pass-fail': (_form, maximum) => ({
    vi: `Đạt: ${vi(maximum)} điểm; không đạt: 0 điểm.`,
    en: `Passed: ${maximum} points; failed: none.`,
  }),
}

/** How a criterion is scored, in one sentence; nothing where it has no form or no maximum yet. */
export function formSentence({
  form,
  maximum,
  counts,
}: Pick<Criterion, 'form' | 'maximum' | 'counts'>): BilingualText | undefined {
  if (form === undefined || maximum === undefined) return undefined
  const told = (TELL[form.kind] as (form: Form, maximum: number) => BilingualText)(form, maximum)
  if (counts === 'penalty') return { vi: `Trừ điểm. ${told.vi}`, en: `Taken off. ${told.en}` }
  return counts === 'bonus' ? { vi: `Cộng thêm. ${told.vi}`, en: `On top. ${told.en}` } : told
}
