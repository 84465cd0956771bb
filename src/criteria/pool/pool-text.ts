import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { NotPooled } from './pool.ts'
import type { OpenQuestion, PoolMethod } from './pool-ranking.ts'

/** The name of each pooling method. */
export const poolMethodText: Readonly<Record<PoolMethod, BilingualText>> = {
  share: { vi: 'tỷ lệ trên điểm tối đa áp dụng', en: 'share of the applicable maximum' },
  'rank-in-block': { vi: 'thứ hạng trong khối', en: 'rank within the block' },
  'z-score': { vi: 'điểm chuẩn hóa z trong khối', en: 'z-score within the block' },
  percentile: { vi: 'bách phân vị trong khối', en: 'percentile within the block' },
}

const QUESTIONS: RefusalTexts<OpenQuestion> = {
  'tie-at-paid-rank': ({ method, rank, units }) => ({
    vi: `Câu hỏi để Hội đồng quyết: theo ${poolMethodText[method].vi}, ${units.join(', ')} bằng nhau ở hạng ${rank} có thưởng. Hội đồng phân định thế nào?`,
    en: `For the Council to decide: by ${poolMethodText[method].en}, ${units.join(', ')} are equal at the paid rank ${rank}. How is that settled?`,
  }),
  'winner-depends-on-method': ({ rank, byMethod }) => ({
    vi: `Câu hỏi để Hội đồng quyết: hạng ${rank} thay đổi theo cách so sánh (${byMethod.map(({ method, units }) => `${poolMethodText[method].vi}: ${units.join(', ')}`).join('; ')}). Hội đồng chọn cách nào?`,
    en: `For the Council to decide: rank ${rank} changes with the method (${byMethod.map(({ method, units }) => `${poolMethodText[method].en}: ${units.join(', ')}`).join('; ')}). Which one holds?`,
  }),
  'method-impossible': ({ method, blocks }) => ({
    vi: `Không dùng được ${poolMethodText[method].vi}: khối ${blocks.join(', ')} chỉ có một đơn vị, hoặc mọi đơn vị bằng điểm nhau.`,
    en: `The ${poolMethodText[method].en} cannot be used: the block ${blocks.join(', ')} has one unit only, or all its units are equal.`,
  }),
  'score-missing': ({ unit }) => ({
    vi: `Đơn vị ${unit} còn tiêu chí chưa có điểm nên chưa xếp hạng. Bổ sung điểm, hoặc Hội đồng quyết để ngoài.`,
    en: `The unit ${unit} has criteria without a score and is not ranked. Complete them, or the Council leaves it out.`,
  }),
  'nothing-applies': ({ unit }) => ({
    vi: `Không tiêu chí nào áp dụng cho đơn vị ${unit} nên không xếp hạng được. Hội đồng quyết để ngoài hay chấm cách khác.`,
    en: `No criterion applies to the unit ${unit}, so it cannot be ranked. The Council decides whether it stays out.`,
  }),
  'fewer-units-than-paid-ranks': ({ ranked, paidRanks }) => ({
    vi: `Chỉ có ${ranked} đơn vị xếp hạng được cho ${paidRanks} hạng có thưởng.`,
    en: `Only ${ranked} units can be ranked for ${paidRanks} paid ranks.`,
  }),
}

/** What the Council is asked, in a sentence. */
export function openQuestionText(question: OpenQuestion): BilingualText {
  const tell = QUESTIONS[question.kind] as (question: OpenQuestion) => BilingualText
  return tell(question)
}

/** Why units were not pooled, and what to do. */
export const notPooledText: RefusalTexts<NotPooled> = {
  'unit-given-twice': ({ unit }) => ({
    vi: `Đơn vị “${unit}” có hai lần. Bỏ một lần.`,
    en: `The unit “${unit}” is given twice. Take one away.`,
  }),
  'points-unreadable': ({ unit, got }) => ({
    vi: `Điểm của đơn vị “${unit}” không đọc được (${got}). Điểm là số hữu hạn, điểm tối đa không âm.`,
    en: `The points of the unit “${unit}” cannot be read (${got}). They are finite, and the maximum is not negative.`,
  }),
  'paid-ranks-unreadable': ({ got }) => ({
    vi: `Số hạng có thưởng (${got}) phải là số nguyên từ 1 trở lên.`,
    en: `The number of paid ranks (${got}) is a whole number of 1 or more.`,
  }),
}
