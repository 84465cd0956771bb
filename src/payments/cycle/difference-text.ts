import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { DifferenceState } from './difference-state.ts'
import type { DifferenceNotDecided } from './refusal.ts'

export const differenceStateText: Readonly<Record<DifferenceState, BilingualText>> = {
  held: { vi: 'Chờ quyết định, chưa ghi sổ', en: 'Awaits a decision, nothing is booked' },
  overtaken: { vi: 'Ngân hàng đã trả lời lại', en: 'Answered anew by the bank' },
  accepted: { vi: 'Đúng tài khoản của người nhận', en: 'The payee’s own account' },
  claimed: { vi: 'Đang đòi lại', en: 'Claimed back' },
  'given-back': { vi: 'Đã trả lại', en: 'Given back' },
  mistaken: { vi: 'Ngân hàng báo nhầm', en: 'Told wrongly by the bank' },
}

type OfDifferences = Extract<DifferenceNotDecided, { kind: `difference-${string}` | 'account-not-the-payees' }>

/** Why nothing was decided of what the bank did otherwise than ordered. */
export const differenceRefusalText: {
  readonly [Kind in OfDifferences['kind']]: (refusal: Extract<OfDifferences, { kind: Kind }>) => BilingualText
} = {
  'difference-unknown': () => ({
    vi: 'Kỳ này không có khoản chi khác lệnh này. Tải lại danh sách.',
    en: 'This cycle has no such difference. Reload the list.',
  }),
  'difference-not-open': ({ state }) => ({
    vi: `Khoản này đang ở bước “${differenceStateText[state].vi}” nên không quyết định như vậy được. Tải lại danh sách.`,
    en: `It is “${differenceStateText[state].en}”, so this cannot be decided of it. Reload the list.`,
  }),
  'difference-proposed-already': () => ({
    vi: 'Đã có đề nghị về khoản này, đang chờ người thứ hai.',
    en: 'Something is proposed of it already; a second person is awaited.',
  }),
  'difference-not-proposed': () => ({
    vi: 'Chưa ai đề nghị về khoản này. Kế toán đề nghị trước, rồi người duyệt xác nhận.',
    en: 'Nothing is proposed of it yet. The accountant proposes first, then an approver confirms.',
  }),
  'difference-by-proposer': () => ({
    vi: 'Bạn đã đề nghị về khoản này nên không tự xác nhận. Chuyển cho người duyệt khác.',
    en: 'You proposed this, so you do not confirm it. Pass it to another approver.',
  }),
  'difference-day-outside': ({ on, paidOn, today }) => ({
    vi: `Ngày ${formatDay(on)} không nằm trong khoảng từ ngày ngân hàng chi ${formatDay(paidOn)} đến hôm nay ${formatDay(today)}.`,
    en: `The day ${on} is not between ${paidOn}, when the bank paid, and today, ${today}.`,
  }),
  'account-not-the-payees': ({ last4 }) => ({
    vi: `Tài khoản •••• ${last4} chưa được xác nhận là của người nhận. Đề nghị đổi tài khoản và để người khác xác nhận trước, hoặc đòi lại khoản này.`,
    en: `The account •••• ${last4} is not confirmed as the payee’s. Propose it and have somebody else confirm it first, or claim the sum back.`,
  }),
}
