import type { BilingualText } from '../../kernel/result.ts'
import type { Step } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import type { Aggregation } from '../steps/aggregate.ts'
import type { Imputation } from '../steps/impute.ts'
import type { Normalisation } from '../steps/normalise.ts'
import type { WeighedDocument } from './read-index-spec.ts'

const IMPUTED: Readonly<Record<Imputation, BilingualText>> = {
  mean: { vi: 'trung bình của cột', en: 'the mean of the column' },
  median: { vi: 'trung vị của cột', en: 'the median of the column' },
  'group-mean': { vi: 'trung bình của cột trong khối', en: 'the mean of the column in the group' },
  'group-median': { vi: 'trung vị của cột trong khối', en: 'the median of the column in the group' },
  'row-mean': { vi: 'trung bình các tiêu chí khác của đơn vị', en: 'the mean of the unit’s other indicators' },
  'row-median': { vi: 'trung vị các tiêu chí khác của đơn vị', en: 'the median of the unit’s other indicators' },
  em: { vi: 'giá trị hợp lý nhất (EM)', en: 'what is most likely (EM)' },
}

const SCALED: Readonly<Record<Normalisation['method'], BilingualText>> = {
  'min-max': { vi: 'thang từ kém nhất đến tốt nhất', en: 'a scale from the worst to the best' },
  'z-score': { vi: 'độ lệch chuẩn', en: 'standard deviations' },
  rank: { vi: 'thứ hạng', en: 'ranks' },
  borda: { vi: 'thứ hạng Borda', en: 'Borda ranks' },
  percentile: { vi: 'bách phân vị', en: 'percentiles' },
  'distance-to-maximum': { vi: 'khoảng cách đến tốt nhất', en: 'the distance to the best' },
  'distance-to-reference': { vi: 'khoảng cách đến đơn vị làm mốc', en: 'the distance to a unit of reference' },
  'distance-to-target': { vi: 'tỷ lệ đạt mục tiêu', en: 'the share of the target that is reached' },
  'fraction-of-maximum': { vi: 'tỷ lệ so với cao nhất', en: 'the fraction of the greatest' },
  goalposts: { vi: 'thang giữa mốc dưới và mốc trên', en: 'a scale between two posts' },
  'fixed-scale': { vi: 'thang cố định', en: 'a fixed scale' },
  none: { vi: 'nguyên số liệu', en: 'the data as they are' },
}

const AGGREGATED: Readonly<Record<Aggregation['method'], BilingualText>> = {
  arithmetic: { vi: 'trung bình cộng', en: 'arithmetic mean' },
  geometric: { vi: 'trung bình nhân', en: 'geometric mean' },
  harmonic: { vi: 'trung bình điều hòa', en: 'harmonic mean' },
  power: { vi: 'trung bình lũy thừa', en: 'power mean' },
  sum: { vi: 'cộng điểm', en: 'sum of points' },
  median: { vi: 'trung vị nội suy', en: 'interpolated median' },
  'weighted-median': { vi: 'trung vị có trọng số', en: 'weighted median' },
  copeland: { vi: 'so từng cặp (Copeland)', en: 'pairwise comparison (Copeland)' },
  'benefit-of-the-doubt': { vi: 'trọng số lợi nhất cho từng đơn vị (DEA)', en: 'the weights best for each unit (DEA)' },
}

const WEIGHED = {
  given: { vi: 'trọng số theo bảng tiêu chí', en: 'weights as given' },
  equal: { vi: 'trọng số bằng nhau', en: 'equal weights' },
  own: { vi: 'trọng số tính từ số liệu hoặc ghi riêng', en: 'weights derived from the data, or given apart' },
} as const

/** How an index was computed, in one sentence: a paper that shows ranks says so. */
export function methodSentence(
  { indicators }: IndexTree,
  { steps, weights = 'given' }: Pick<WeighedDocument, 'steps' | 'weights'>,
): BilingualText {
  const weighed = WEIGHED[typeof weights === 'string' ? weights : 'own']
  const told = [...steps.map(tellStep), weighed]
  return {
    vi: `Từ ${indicators.length} tiêu chí: ${told.map(({ vi }) => vi).join('; ')}.`,
    en: `From ${indicators.length} indicators: ${told.map(({ en }) => en).join('; ')}.`,
  }
}

function tellStep(step: Step): BilingualText {
  switch (step.do) {
    case 'denominate':
      return { vi: 'chia cho mẫu số', en: 'divided by denominators' }
    case 'impute':
      return both('số liệu thiếu thay bằng', 'what is missing is', IMPUTED[step.method])
    case 'screen':
      return { vi: 'loại đơn vị có quá ít số liệu', en: 'units with too little are left out' }
    case 'treat':
      return { vi: 'kéo về các giá trị lệch hẳn', en: 'outliers are pulled in' }
    case 'normalise':
      return both('đưa về', 'brought to', SCALED[step.method])
    case 'aggregate': {
      const { by = { method: 'arithmetic' } } = step
      const ways = ('method' in by ? [by] : by).map(({ method }) => AGGREGATED[method])
      return {
        vi: `gộp bằng ${ways.map(({ vi }) => vi).join(', rồi ')}`,
        en: `aggregated by ${ways.map(({ en }) => en).join(', then ')}`,
      }
    }
  }
}

const both = (vi: string, en: string, what: BilingualText): BilingualText => ({ vi: `${vi} ${what.vi}`, en: `${en} ${what.en}` })
