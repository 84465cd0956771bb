import { notAllowedText } from '../identity/index.ts'
import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import type { SubjectKind } from './dictionary/dictionary.ts'
import type { FactRefusal } from './value/refusal.ts'

export const subjectText: { readonly [Kind in SubjectKind]: BilingualText } = {
  province: { vi: 'tỉnh', en: 'the province' },
  commune: { vi: 'xã, phường', en: 'communes' },
  group: { vi: 'tổ', en: 'groups' },
  seat: { vi: 'thành viên của tổ', en: 'members of groups' },
}

/** Why facts were not proposed or decided, and what to do next. */
export const factRefusalText: RefusalTexts<FactRefusal> = {
  ...notAllowedText,
  'fact-not-told': ({ fact, near }) => ({
    vi: `“${fact}” không phải thông tin nhập tay: phần mềm lấy từ sổ, báo cáo, hoặc không quy định nào hỏi.${near.length > 0 ? ` Có phải: ${near.join(', ')}?` : ''}`,
    en: `“${fact}” is not told by hand: it comes from registers or reports, or no provision asks it.${near.length > 0 ? ` Did you mean: ${near.join(', ')}?` : ''}`,
  }),
  'fact-of-another-subject': ({ fact, subject }) => ({
    vi: `“${fact}” nói về ${subjectText[subject as SubjectKind].vi}. Chọn đúng đối tượng.`,
    en: `“${fact}” is said of ${subjectText[subject as SubjectKind].en}. Choose that subject.`,
  }),
  'fact-value-does-not-fit': ({ fact, place }) => ({
    vi: `Giá trị thứ ${place} không hợp với “${fact}”. Sửa giá trị; số là số nguyên không âm.`,
    en: `Value ${place} does not fit “${fact}”. Mend it; a number is whole and not negative.`,
  }),
  'fact-of-one-month': ({ fact, place }) => ({
    vi: `“${fact}” nói về một tháng: giá trị thứ ${place} phải từ ngày đầu đến ngày cuối của đúng một tháng.`,
    en: `“${fact}” is of one month: value ${place} must run from the first to the last day of one month.`,
  }),
  'fact-days-turned': ({ fact, place }) => ({
    vi: `Giá trị thứ ${place} của “${fact}” kết thúc trước khi bắt đầu. Sửa ngày.`,
    en: `Value ${place} of “${fact}” ends before it begins. Mend the days.`,
  }),
  'fact-said-twice': ({ fact, place }) => ({
    vi: `Giá trị thứ ${place} nói lần thứ hai về “${fact}” của cùng đối tượng, cùng ngày. Giữ một.`,
    en: `Value ${place} says “${fact}” of the same subject and day twice. Keep one.`,
  }),
  'fact-subject-unknown': ({ subjectIds }) => ({
    vi: `Không tìm thấy đối tượng: ${subjectIds.slice(0, 3).join(', ')}. Chọn lại từ danh sách.`,
    en: `No such subject: ${subjectIds.slice(0, 3).join(', ')}. Choose again from the list.`,
  }),
  'facts-missing-reason': () => ({ vi: 'Ghi số văn bản và lý do.', en: 'Enter the number of the paper and a reason.' }),
  'facts-unknown': () => ({
    vi: 'Không có lần nhập này. Mở lại danh sách.',
    en: 'There are no such facts. Open the list again.',
  }),
  'facts-decided-already': () => ({
    vi: 'Lần nhập này đã được quyết định. Tải lại danh sách.',
    en: 'These facts were decided already. Load the list again.',
  }),
  'facts-by-proposer': () => ({
    vi: 'Người nhập không tự xác nhận. Chuyển cho người thứ hai có quyền.',
    en: 'Whoever entered facts does not confirm them. Pass them to a second person who may.',
  }),
  'no-provision-asks': ({ provisionCode }) => ({
    vi: `Không có chính sách ${provisionCode} chi cho tháng đó. Chọn chính sách hoặc tháng khác.`,
    en: `No provision ${provisionCode} pays for that month. Choose another provision or month.`,
  }),
}
