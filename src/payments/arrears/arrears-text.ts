import type { BilingualText } from '../../kernel/result.ts'
import { obstacleText } from '../disbursement/obstacle-text.ts'
import type { ArrearsReason, Awaited } from './arrears.ts'

interface Told {
  readonly why: BilingualText
  readonly next: BilingualText
}

/** Why a sum is in arrears, and what to do about it. */
export const arrearsText: Readonly<Record<ArrearsReason, Told>> = {
  ...obstacleText,
  'to-order': {
    why: { vi: 'Chi được, chưa lập lệnh', en: 'Payable, not ordered yet' },
    next: { vi: 'Lập lệnh truy lĩnh', en: 'Order the arrears' },
  },
  'late-report': {
    why: { vi: 'Báo cáo được xác nhận sau khi khoá kỳ', en: 'The report was confirmed after the month closed' },
    next: { vi: 'Mở kỳ bổ sung', en: 'Open a supplement' },
  },
  'report-corrected': {
    why: {
      vi: 'Báo cáo sửa làm mức hưởng tăng, đã quyết định bổ sung',
      en: 'A corrected report adds to it, as somebody decided',
    },
    next: { vi: 'Mở kỳ bổ sung', en: 'Open a supplement' },
  },
  'hold-released': {
    why: { vi: 'Được chi tiếp sau khi khoá kỳ', en: 'Released after the month closed' },
    next: { vi: 'Mở kỳ bổ sung', en: 'Open a supplement' },
  },
}

export const awaitedText: Readonly<Record<Awaited, BilingualText>> = {
  commune: { vi: 'Xã, phường', en: 'The commune' },
  'account-confirmer': { vi: 'Người xác nhận tài khoản', en: 'Who confirms accounts' },
  approver: { vi: 'Người duyệt', en: 'An approver' },
  accountant: { vi: 'Kế toán', en: 'The accountant' },
  office: { vi: 'Phòng chuyển đổi số', en: 'The digital transformation office' },
}
