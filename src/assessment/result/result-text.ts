import { openQuestionText } from '../../criteria/index.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { isBlocking, type ResultQuestion, type RoundResult, type UnitResult, type Unranked } from './result.ts'

/** Why a unit has no rank. */
export function unrankedText(unranked: Unranked): BilingualText {
  switch (unranked.kind) {
    case 'excluded':
      return {
        vi: `Hội đồng để ngoài xếp hạng: ${unranked.reason}`,
        en: `The Council left it out of the ranking: ${unranked.reason}`,
      }
    case 'not-submitted':
      return { vi: 'Không nộp tự đánh giá nên không xếp hạng.', en: 'It submitted nothing, and has no rank.' }
    case 'not-appraised':
      return {
        vi: `Còn ${unranked.missing.length} tiêu chí chưa có điểm thẩm định nên không xếp hạng.`,
        en: `${unranked.missing.length} criteria have no appraised score, so it has no rank.`,
      }
    case 'nothing-applies':
      return { vi: 'Không tiêu chí nào áp dụng nên không xếp hạng.', en: 'No criterion applies to it, so it has no rank.' }
  }
}

/** Where a unit stands, in a sentence: “Hạng 2; từ 1 đến 4 tuỳ phương pháp; được thưởng theo 3 trên 4 cách”. */
export function standingText({
  unranked,
  place,
  span,
  ranks,
  paidUnder,
}: Pick<UnitResult, 'unranked' | 'place' | 'span' | 'ranks' | 'paidUnder'>): BilingualText {
  if (unranked !== null) return unrankedText(unranked)
  const parts = [
    place === null
      ? { vi: 'Chưa chọn cách so sánh', en: 'No method is chosen yet' }
      : {
          vi: `${place.isTied ? 'Đồng hạng' : 'Hạng'} ${place.rank}`,
          en: `${place.isTied ? 'Equal at rank' : 'Rank'} ${place.rank}`,
        },
    ...(span === null ? [] : [spanText(span)]),
    {
      vi: `được thưởng theo ${paidUnder.length} trên ${ranks.length} cách`,
      en: `paid under ${paidUnder.length} of ${ranks.length} methods`,
    },
  ]
  return { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') }
}

const spanText = ({ least, greatest }: { readonly least: number; readonly greatest: number }): BilingualText =>
  least === greatest
    ? { vi: `hạng ${least} theo mọi cách`, en: `rank ${least} under every method` }
    : { vi: `từ ${least} đến ${greatest} tuỳ phương pháp`, en: `from ${least} to ${greatest} depending on the method` }

/** An open question as it is told. */
export interface AskedQuestion {
  readonly kind: string
  readonly isBlocking: boolean
  readonly text: BilingualText
}

export const askedQuestions = (result: Pick<RoundResult, 'units' | 'questions'>): AskedQuestion[] =>
  result.questions.map((one) => ({ kind: one.kind, isBlocking: isBlocking(one), text: questionText(one, result) }))

/** What is open, in a sentence that names units as people do. */
export function questionText(question: ResultQuestion, { units }: Pick<RoundResult, 'units'>): BilingualText {
  const names = new Map(units.map(({ unit }) => [unit.unitId, unit.name]))
  const named = (id: string): string => names.get(id) ?? id
  switch (question.kind) {
    case 'method-not-chosen':
      return {
        vi: 'Hội đồng chưa chọn cách so sánh các khối. Chọn bằng biểu quyết, rồi ghi vào biên bản.',
        en: 'The Council has not chosen how blocks are compared. It votes on it, and minutes the choice.',
      }
    case 'score-unreadable':
      return {
        vi: `Điểm Hội đồng cho ${named(question.unit)} ở tiêu chí ${question.criterion} không đúng dạng của tiêu chí. Biểu quyết lại điểm ấy.`,
        en: `What the Council gave ${named(question.unit)} for ${question.criterion} does not fit the criterion. It votes on that score anew.`,
      }
    case 'tie-at-paid-rank':
      return openQuestionText({ ...question, units: question.units.map(named) })
    case 'winner-depends-on-method':
      return openQuestionText({
        ...question,
        byMethod: question.byMethod.map(({ method, units: own }) => ({ method, units: own.map(named) })),
      })
    case 'score-missing':
    case 'nothing-applies':
      return openQuestionText({ ...question, unit: named(question.unit) })
    default:
      return openQuestionText(question)
  }
}
