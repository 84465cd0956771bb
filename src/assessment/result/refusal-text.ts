import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import { roundRefusalText } from '../round/refusal-text.ts'
import type { ChecklistItem } from './checklist.ts'
import type { ResultRefusal } from './refusal.ts'

export const checklistText: { readonly [C in ChecklistItem['code']]: BilingualText } = {
  'method-chosen': { vi: 'Hội đồng đã chọn cách so sánh', en: 'The Council has chosen the method' },
  'questions-settled': { vi: 'Không còn câu hỏi để ngỏ ở hạng có thưởng', en: 'No question about a paid rank is open' },
  'drawn-up': { vi: 'Kết quả đã lập theo số liệu hiện nay', en: 'The result is drawn up as it stands now' },
  'second-person': { vi: 'Người công bố không phải người lập', en: 'Whoever publishes did not draw it up' },
  adopted: { vi: 'Hội đồng đã thông qua đúng kết quả này', en: 'The Council has adopted this very result' },
  changed: { vi: 'Khác bản đã công bố', en: 'It differs from what is published' },
}

export const resultRefusalText: RefusalTexts<ResultRefusal> = {
  ...roundRefusalText,
  'result-not-ready': ({ missing }) => ({
    vi: `Chưa công bố được, còn thiếu: ${missing.map(({ code }) => checklistText[code].vi).join('; ')}.`,
    en: `It cannot be published yet; missing: ${missing.map(({ code }) => checklistText[code].en).join('; ')}.`,
  }),
  'result-differs': () => ({
    vi: 'Số liệu vừa thay đổi nên kết quả không còn như đã xem. Tải lại, xem rồi công bố.',
    en: 'The result is not what you saw: something has changed. Load it again, look, and publish.',
  }),
  'publication-decision-incomplete': () => ({
    vi: 'Ghi đủ số quyết định, họ tên và chức vụ người ký.',
    en: 'Give the number of the decision, and the name and position of its signer.',
  }),
  'publication-decision-to-come': ({ decidedOn }) => ({
    vi: `Ngày ký ${formatDay(decidedOn)} chưa tới. Kiểm tra lại ngày của quyết định.`,
    en: `The decision is of ${formatDay(decidedOn)}, a day to come. Check it.`,
  }),
  'result-unknown': ({ version }) =>
    version === 0
      ? {
          vi: 'Chưa có kết quả nào để xem: chưa lập, hoặc chưa công bố.',
          en: 'There is no result to see: none is drawn up, or published.',
        }
      : { vi: `Đợt này không có bản kết quả số ${version}.`, en: `The round has no version ${version} of its result.` },
}
