import type { BilingualText } from '../../kernel/result.ts'
import { reasonText } from '../../policies/index.ts'

/** Reasons that payments give, beside those of the provision. */
const OWN: Readonly<Record<string, BilingualText>> = {
  held: { vi: 'Đang tạm dừng chi', en: 'On hold' },
  'nothing-due': { vi: 'Không có khoản nào được hưởng', en: 'Nothing is due' },
  'first-month': { vi: 'Tổ mới trong danh sách', en: 'New in the registers' },
  'eligible-now': { vi: 'Tổ mới đủ điều kiện', en: 'Eligible now' },
  'not-in-registers': { vi: 'Không còn trong danh sách', en: 'No longer in the registers' },
  'amount-changed': { vi: 'Mức hưởng thay đổi', en: 'The amount changed' },
  'fact-missing reportApproved': { vi: 'Xã chưa xác nhận báo cáo tháng', en: 'The commune has not confirmed the report' },
  'report-not-approved reportApproved': { vi: 'Báo cáo tháng bị trả lại', en: 'The month’s report was returned' },
  'person-in-two-groups paidInOtherGroup': { vi: 'Một người ở hai tổ', en: 'One person in two groups' },
}

/** What a group of blocked groups, or of differences, is called. */
export function blockerText(code: string, fact: string | null): BilingualText {
  const own = OWN[`${code} ${fact ?? ''}`.trim()] ?? OWN[code]
  if (own !== undefined) return own
  const { vi, en } = reasonText({ code, article: '', ...(fact === null ? {} : { fact }) })
  return { vi: vi.replace(/\. Căn cứ: \.$/, ''), en: en.replace(/\. Basis: \.$/, '') }
}
