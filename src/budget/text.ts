import { notAllowedText } from '../identity/index.ts'
import { formatVnd } from '../kernel/money.ts'
import type { BilingualText } from '../kernel/result.ts'
import type { BudgetEntryKind, PayerLevel } from './budget-line.ts'
import type { BudgetLineAmbiguous, BudgetRefusal, FieldMissing } from './refusal.ts'

export const payerLevelText: Readonly<Record<PayerLevel | 'any', BilingualText>> = {
  any: { vi: 'ngân sách', en: 'budget' },
  central: { vi: 'ngân sách trung ương', en: 'central budget' },
  province: { vi: 'ngân sách cấp tỉnh', en: 'provincial budget' },
  district: { vi: 'ngân sách cấp huyện', en: 'district budget' },
  commune: { vi: 'ngân sách cấp xã', en: 'commune budget' },
  other: { vi: 'nguồn khác', en: 'another source' },
}

export const budgetEntryText: Readonly<Record<BudgetEntryKind, BilingualText>> = {
  allocate: { vi: 'Phân bổ', en: 'Allocated' },
  adjust: { vi: 'Điều chỉnh', en: 'Adjusted' },
  commit: { vi: 'Cam kết chi', en: 'Committed' },
  release: { vi: 'Bỏ cam kết', en: 'Released' },
  consume: { vi: 'Đã chi', en: 'Consumed' },
  return: { vi: 'Thu hồi, nộp lại', en: 'Returned' },
}

const fieldText: Readonly<Record<FieldMissing['field'], BilingualText>> = {
  name: { vi: 'tên dòng dự toán', en: 'the name of the line' },
  source: { vi: 'nguồn kinh phí', en: 'the source' },
  provisionCode: { vi: 'chính sách được chi', en: 'the provision it pays for' },
  decisionNumber: { vi: 'số quyết định', en: 'the number of the decision' },
  reason: { vi: 'lý do', en: 'the reason' },
}

const listed = (lines: BudgetLineAmbiguous['lines']): string => lines.map(({ name, source }) => `“${name}”, ${source}`).join('; ')

type RefusalText = {
  readonly [Kind in BudgetRefusal['kind']]: (refusal: Extract<BudgetRefusal, { kind: Kind }>) => BilingualText
}

export const budgetRefusalText: RefusalText = {
  ...notAllowedText,
  'budget-short': ({ lineName, left, asked }) => ({
    vi: `Dự toán “${lineName}” còn ${formatVnd(left)} đồng, không đủ ${formatVnd(asked)} đồng. Bổ sung dự toán hoặc tạm dừng bớt tổ rồi làm lại.`,
    en: `“${lineName}” has ${formatVnd(left)} đồng left, not ${formatVnd(asked)}. Add to the estimate or hold some groups, then try again.`,
  }),
  'amount-not-whole': ({ amount }) => ({
    vi: `Số tiền ${amount} không hợp lệ. Ghi số đồng nguyên, khác 0; chỉ bút toán điều chỉnh mới được âm.`,
    en: `${amount} is no valid sum. Enter whole đồng other than 0; only an adjustment may be negative.`,
  }),
  'budget-line-unknown': () => ({
    vi: 'Không có dòng dự toán này. Mở lại danh sách dự toán và chọn dòng đang có.',
    en: 'There is no such budget line. Open the list again and choose one that is there.',
  }),
  'budget-line-exists': () => ({
    vi: 'Năm này đã có dòng dự toán cùng nguồn, cấp, đơn vị và chính sách. Ghi điều chỉnh vào dòng đó.',
    en: 'The year already has a line with this source, level, unit and provision. Adjust that one.',
  }),
  'budget-entry-unknown': () => ({
    vi: 'Không có bút toán dự toán này ở dòng đang xem. Tải lại dòng dự toán.',
    en: 'This line has no such entry. Load the line again.',
  }),
  'budget-entry-already-decided': ({ outcome }) => ({
    vi: `Bút toán này đã được ${outcome === 'confirmed' ? 'xác nhận' : 'từ chối'}. Muốn sửa, ghi một điều chỉnh mới.`,
    en: `This entry was already ${outcome}. To change it, write a new adjustment.`,
  }),
  'budget-confirmed-by-proposer': () => ({
    vi: 'Người ghi dự toán không được tự xác nhận. Chuyển cho người thứ hai có quyền xác nhận.',
    en: 'Whoever wrote an estimate cannot confirm it. Pass it to a second person who may.',
  }),
  'field-missing': ({ field }) => ({ vi: `Chưa ghi ${fieldText[field].vi}.`, en: `Enter ${fieldText[field].en}.` }),
  'no-budget-line': ({ year, level, provisionCode }) => ({
    vi: `Năm ${year} chưa có dự toán ${payerLevelText[level].vi} cho chính sách ${provisionCode}. Lập dòng dự toán và phân bổ rồi làm lại.`,
    en: `${year} has no line in the ${payerLevelText[level].en} for ${provisionCode}. Open one, allocate to it, then try again.`,
  }),
  'budget-line-ambiguous': ({ year, level, provisionCode, lines }) => ({
    vi: `Năm ${year} có ${lines.length} dòng (${payerLevelText[level].vi}) cùng chi cho ${provisionCode}: ${listed(lines)}. Chọn dòng chi cho kỳ này.`,
    en: `${year} has ${lines.length} lines in the ${payerLevelText[level].en} for ${provisionCode}: ${listed(lines)}. Choose which one pays this cycle.`,
  }),
}
