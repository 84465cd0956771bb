import type { NotAllowed } from '../../identity/index.ts'
import { formatDay } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { AlreadySaidYes } from '../guards/threshold-refusal.ts'
import type { CycleUnknown, NotClaimed, NotInState, NotRecovered, ReasonMissing } from './refusal.ts'

type OfRecovery = Exclude<NotClaimed | NotRecovered, NotAllowed | CycleUnknown | NotInState | ReasonMissing | AlreadySaidYes>

/** Why money was not claimed back, or a claim not lowered. */
export const recoveryText: {
  readonly [Kind in OfRecovery['kind']]: (refusal: Extract<OfRecovery, { kind: Kind }>) => BilingualText
} = {
  'evidence-missing': () => ({
    vi: 'Chưa ghi số văn bản làm căn cứ thu hồi.',
    en: 'Give the number of the paper that the claim rests on.',
  }),
  'payment-not-made': () => ({
    vi: 'Có khoản chưa chi, hoặc ngân hàng đã hoàn trả, nên không thu hồi được. Tải lại danh sách khoản đã chi.',
    en: 'A payment was not made, or the bank took it back: nothing of it can be claimed. Reload the list of payments.',
  }),
  'claim-over-paid': ({ left, asked }) => ({
    vi: `Đòi thu hồi ${formatVnd(asked)} đồng nhưng khoản đã chi chỉ còn ${formatVnd(left)} đồng chưa có hồ sơ thu hồi. Sửa số tiền.`,
    en: `${formatVnd(asked)} đồng are claimed, but only ${formatVnd(left)} đồng of the payment are not claimed yet. Correct the sum.`,
  }),
  'claim-unknown': () => ({
    vi: 'Không có hồ sơ thu hồi này. Tải lại danh sách thu hồi.',
    en: 'There is no such claim. Reload the list of claims.',
  }),
  'claim-decided-already': ({ outcome }) =>
    outcome === 'confirmed'
      ? { vi: 'Hồ sơ thu hồi này đã được xác nhận.', en: 'This claim was confirmed already.' }
      : { vi: 'Hồ sơ thu hồi này đã bị từ chối.', en: 'This claim was declined already.' },
  'claim-by-proposer': () => ({
    vi: 'Người lập hồ sơ thu hồi không tự xác nhận. Nhờ một người có quyền duyệt khác.',
    en: 'Whoever proposed a claim does not decide it. Ask somebody else who may approve.',
  }),
  'claim-not-confirmed': () => ({
    vi: 'Hồ sơ thu hồi chưa được người thứ hai xác nhận.',
    en: 'The claim is not confirmed by a second person.',
  }),
  'recovery-over-claim': ({ left, asked }) => ({
    vi: `Hồ sơ chỉ còn phải thu ${formatVnd(left)} đồng, ít hơn ${formatVnd(asked)} đồng. Sửa số tiền.`,
    en: `Only ${formatVnd(left)} đồng of the claim are outstanding, less than ${formatVnd(asked)}. Correct the sum.`,
  }),
  'voucher-missing': () => ({
    vi: 'Chưa ghi số giấy nộp trả.',
    en: 'Give the number of the voucher with which the money was returned.',
  }),
  'voucher-taken-already': ({ number }) => ({
    vi: `Giấy nộp trả số ${number} đã được ghi cho hồ sơ này.`,
    en: `Voucher ${number} is noted for this claim already.`,
  }),
  'voucher-day-impossible': ({ on, paidOn }) => ({
    vi: `Ngày nộp trả ${formatDay(on)} phải từ ngày chi ${formatDay(paidOn)} đến hôm nay. Xem lại ngày trên giấy.`,
    en: `The day of return, ${formatDay(on)}, must be from the day of payment, ${formatDay(paidOn)}, until today. Look at the voucher again.`,
  }),
  'recovery-decision-missing': () => ({
    vi: 'Chưa ghi số quyết định về cách thu hồi.',
    en: 'Give the number of the decision on how it is recovered.',
  }),
  'share-impossible': () => ({
    vi: 'Mức bù trừ mỗi tháng là số phần trăm nguyên từ 0 đến 90, và số tiền tối đa, nếu có, là số đồng lớn hơn 0.',
    en: 'What is kept back of a month is a whole percentage from 0 to 90, and the most, if any, is above 0 đồng.',
  }),
  'recovery-open-already': () => ({
    vi: 'Hồ sơ này đã có một đề nghị đang chờ người thứ hai.',
    en: 'Something is proposed for this claim already; a second person is awaited.',
  }),
  'recovery-unknown': () => ({
    vi: 'Không có đề nghị này. Tải lại danh sách thu hồi.',
    en: 'There is no such proposal. Reload the list of claims.',
  }),
  'recovery-decided-already': ({ outcome }) =>
    outcome === 'confirmed'
      ? { vi: 'Đề nghị này đã được xác nhận.', en: 'This proposal was confirmed already.' }
      : { vi: 'Đề nghị này đã bị từ chối.', en: 'This proposal was declined already.' },
  'recovery-by-proposer': () => ({
    vi: 'Người đề nghị không tự quyết định. Nhờ một người có quyền duyệt khác.',
    en: 'Whoever proposed it does not decide it. Ask somebody else who may approve.',
  }),
}
