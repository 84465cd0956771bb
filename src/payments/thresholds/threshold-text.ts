import type { BilingualText } from '../../kernel/result.ts'
import type { ThresholdAct, ThresholdState } from './threshold.ts'

/** What a threshold is of. */
export const thresholdActText: Readonly<Record<ThresholdAct, BilingualText>> = {
  approval: { vi: 'Duyệt kỳ chi', en: 'Approving a month' },
  order: { vi: 'Lập lệnh chi', en: 'Making a payment order' },
  ending: { vi: 'Thôi chi khoản còn nợ', en: 'Ending what is owed' },
  'give-up': { vi: 'Thôi thu hồi, huỷ hồ sơ thu hồi', en: 'Giving up or withdrawing a claim' },
  'set-off': { vi: 'Bù trừ dần vào các tháng sau', en: 'Keeping back of later months' },
}

export const thresholdStateText: Readonly<Record<ThresholdState, BilingualText>> = {
  proposed: { vi: 'Chờ người thứ hai xác nhận', en: 'Awaits a second person' },
  declined: { vi: 'Đã từ chối', en: 'Declined' },
  ahead: { vi: 'Chưa tới ngày', en: 'Not yet in force' },
  standing: { vi: 'Đang áp dụng', en: 'In force' },
  over: { vi: 'Đã được thay', en: 'Replaced' },
}
