import { FORM_FINDING_TEXTS, nearEn, nearVi } from '../../kernel/form-finding-text.ts'
import { formatVnd, isVnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { Finding } from './doubt.ts'
import type { NotEvaluated } from './refusal.ts'
import { SENSE_TEXTS } from './sense-text.ts'

type Tell<Value, Key extends keyof Value> = {
  readonly [K in Value[Key] & string]: (value: Extract<Value, Record<Key, K>>) => BilingualText
}

/** What an example says must come out. */
const PARTS: Readonly<Record<string, BilingualText>> = {
  amount: { vi: 'số tiền', en: 'the amount' },
  reasons: { vi: 'lý do', en: 'the reasons' },
  shares: { vi: 'phần của các bên chi', en: 'the shares' },
  topUp: { vi: 'phần hỗ trợ thêm', en: 'the top-up' },
}

const FINDINGS: Tell<Finding, 'code'> = {
  ...FORM_FINDING_TEXTS,
  ...SENSE_TEXTS,
  'fact-unknown': ({ fact, near }) => ({
    vi: `Thông tin “${fact}” không có trong từ vựng.${nearVi(near)}`,
    en: `The fact “${fact}” is not in the vocabulary.${nearEn(near)}`,
  }),
  'no-such-day': ({ got }) => ({
    vi: `Không có ngày “${got}”. Ghi năm-tháng-ngày, ví dụ 2024-07-31.`,
    en: `There is no day “${got}”. Write YYYY-MM-DD, such as 2024-07-31.`,
  }),
  'ends-before-it-begins': ({ from, until }) => ({
    vi: `Kết thúc (${until}) trước khi bắt đầu (${from}).`,
    en: `It ends (${until}) before it begins (${from}).`,
  }),
  'period-too-long': ({ months }) => ({
    vi: `Ví dụ dài nhất là ${months} tháng.`,
    en: `An example covers ${months} months at most.`,
  }),
  'given-twice': ({ value }) => ({ vi: `“${value}” ghi hai lần.`, en: `“${value}” is given twice.` }),
  'fact-not-for-conditions': ({ fact }) => ({
    vi: `“${fact}” dùng để tính, không dùng làm điều kiện.`,
    en: `“${fact}” is for counting, not for a condition.`,
  }),
  'condition-without-test': ({ fact }) => ({
    vi: `Điều kiện về “${fact}” cần atLeast, atMost, is hoặc oneOf.`,
    en: `The condition on “${fact}” needs atLeast, atMost, is or oneOf.`,
  }),
  'test-does-not-fit': ({ fact, type }) => ({
    vi: `Cách so sánh không hợp với “${fact}” (${type}): có/không dùng is; số và ngày dùng atLeast, atMost; lựa chọn dùng is, oneOf.`,
    en: `The test does not fit “${fact}” (${type}): yes-no takes is; numbers and days atLeast, atMost; a choice is, oneOf.`,
  }),
  'shares-do-not-add-up': ({ part }) => ({
    vi: `Các phần cộng lại là ${part}, không bằng toàn bộ.`,
    en: `The shares add up to ${part}, not to the whole.`,
  }),
  'tiers-overlap': ({ at }) => ({ vi: `Các bậc chồng lên nhau tại ${at}.`, en: `The tiers overlap at ${at}.` }),
  'tiers-leave-a-gap': ({ at }) => ({
    vi: `Không bậc nào cho ${at}: trường hợp đó sẽ không được chi.`,
    en: `No tier covers ${at}: such a case is paid nothing.`,
  }),
  'ceiling-holds-nothing': () => ({
    vi: 'Mức trần cần các khoản bên trong (“inside”) để biết chi gì.',
    en: 'A ceiling needs the benefits inside it, to know what is paid.',
  }),
  'rate-missing': () => ({ vi: 'Thiếu mức hỗ trợ (“rate”).', en: 'The rate is missing.' }),
  'ranks-need-units': () => ({
    vi: 'Mức theo hạng đi với “per”: “unit-rank”.',
    en: 'A rate by rank goes with “per”: “unit-rank”.',
  }),
  'ranks-not-descending': () => ({
    vi: 'Hạng sau được nhiều hơn hạng trước: có đúng không?',
    en: 'A later rank has more than an earlier one: is that meant?',
  }),
  'rounding-missing': () => ({
    vi: 'Tính theo ngày thì phải nêu cách làm tròn (“rounding”).',
    en: 'Counting by day needs a named “rounding”.',
  }),
  'chosen-without-note': () => ({
    vi: 'Cán bộ chọn thì phải ghi chú ai chọn, vì sao (“note”).',
    en: 'An officer’s choice needs a “note”: who chose, and why.',
  }),
  'stated-without-citation': () => ({
    vi: 'Văn bản quy định tại đâu? Nên ghi căn cứ.',
    en: 'Where does the text say so? A citation is wanted.',
  }),
  'part-month-silent': ({ benefit }) => ({
    vi: `Khoản “${benefit}” không nói về tháng không trọn: khi gặp, phần mềm sẽ hỏi, không tự tính.`,
    en: `“${benefit}” is silent on part months: when one occurs the software asks, it does not invent.`,
  }),
  'person-cap-without-persons': () => ({
    vi: 'Giới hạn theo người hoặc theo số lượng phải đặt ở khoản có danh sách người.',
    en: 'A limit per person, or on a quantity, belongs to a benefit that counts listed persons.',
  }),
  'quantity-cap-only-monthly': () => ({
    vi: 'Giới hạn số lượng chỉ tính trong tháng.',
    en: 'A limit on a quantity holds within a month only.',
  }),
  'overlap-needs-persons': () => ({
    vi: 'Không khoản nào tính theo người, nên không xét trùng theo người hoặc theo tổ khác được.',
    en: 'No benefit counts persons, so an overlap by person or with another group cannot be seen.',
  }),
  'thresholds-not-rising': () => ({ vi: 'Ngưỡng duyệt phải tăng dần.', en: 'Approval thresholds must rise.' }),
  'total-differs-from-list': ({ total, given, listed }) => ({
    vi: `“${total}” ghi ${given} nhưng danh sách cộng lại là ${listed}.`,
    en: `“${total}” says ${given}, but the list adds up to ${listed}.`,
  }),
  'person-listed-twice': ({ id }) => ({ vi: `Người “${id}” có tên hai lần.`, en: `Person “${id}” is listed twice.` }),
  'periods-overlap': () => ({ vi: 'Các khoảng thời gian chồng lên nhau.', en: 'The periods overlap.' }),
  'more-days-than-the-month': ({ days, daysInMonth }) => ({
    vi: `${days} ngày, nhưng tháng chỉ có ${daysInMonth} ngày.`,
    en: `${days} days, but the month has ${daysInMonth}.`,
  }),
  'benefit-unknown': ({ benefit, near }) => ({
    vi: `Không có khoản “${benefit}”.${nearVi(near)}`,
    en: `There is no benefit “${benefit}”.${nearEn(near)}`,
  }),
  'no-worked-example': () => ({
    vi: 'Chưa có ví dụ tính nào. Cần ít nhất một ví dụ để kích hoạt.',
    en: 'There is no worked example. Activation needs at least one.',
  }),
  'example-differs': ({ example, part, expected, got }) => ({
    vi: `Ví dụ “${example}”, ${PARTS[part]?.vi ?? part}: phải là ${spoken(expected)}, tính ra ${spoken(got)}.`,
    en: `Example “${example}”, ${PARTS[part]?.en ?? part}: expected ${spoken(expected)}, got ${spoken(got)}.`,
  }),
  'example-cannot-be-worked': ({ example, why }) => ({
    vi: `Ví dụ “${example}” không tính được: ${why}`,
    en: `Example “${example}” cannot be worked: ${why}`,
  }),
}

function spoken(value: string): string {
  const amount = /^\d+$/.test(value) ? Number(value) : undefined
  return isVnd(amount) ? formatVnd(amount) : value
}

/** What is wrong at a place, and what to do, in both languages. */
export function doubtText(finding: Finding): BilingualText {
  const tell = FINDINGS[finding.code] as (finding: Finding) => BilingualText
  return tell(finding)
}

const count = (
  doubts: readonly { readonly vi: string; readonly en: string; readonly pointer: string }[],
  language: 'vi' | 'en',
): string =>
  doubts
    .slice(0, 3)
    .map((doubt) => `${doubt.pointer || '/'}: ${doubt[language]}`)
    .join(' ')

/** Why documents were not evaluated. */
export const notEvaluatedText: Tell<NotEvaluated, 'kind'> = {
  'provision-doubtful': ({ doubts }) => ({
    vi: `Quy định còn lỗi, chưa tính được. ${count(doubts, 'vi')}`,
    en: `The provision has errors and was not evaluated. ${count(doubts, 'en')}`,
  }),
  'facts-doubtful': ({ doubts }) => ({
    vi: `Thông tin còn lỗi, chưa tính được. ${count(doubts, 'vi')}`,
    en: `The facts have errors; nothing was evaluated. ${count(doubts, 'en')}`,
  }),
  'month-unreadable': ({ month }) => ({
    vi: `“${month}” không phải tháng. Ghi năm-tháng, ví dụ 2024-07.`,
    en: `“${month}” is not a month. Write YYYY-MM, such as 2024-07.`,
  }),
  'amount-beyond-reckoning': () => ({
    vi: 'Số tiền vượt quá chín triệu tỷ đồng. Xem lại mức và số lượng.',
    en: 'The amount exceeds nine quadrillion đồng. Look at the rate and the quantities again.',
  }),
}
