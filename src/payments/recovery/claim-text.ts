import { formatMonth, type Month } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { ClaimCause } from './claim.ts'

export const causeText: Readonly<Record<ClaimCause, BilingualText>> = {
  'report-corrected': { vi: 'Báo cáo được sửa sau khi chi', en: 'The report was corrected after payment' },
  'person-twice': { vi: 'Một người được chi hai lần', en: 'One person was paid twice' },
  'rule-corrected': { vi: 'Quy định được sửa hoặc áp dụng sai', en: 'The rule was corrected, or applied wrongly' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
}

/** What somebody may decide about a month that would come out otherwise now. */
export const correctionText = {
  recover: { vi: 'Lập hồ sơ thu hồi', en: 'Propose a claim' },
  supplement: { vi: 'Xem xét chi bổ sung', en: 'Consider a supplement' },
  decided: { vi: 'Đã quyết định bổ sung, chờ kỳ bổ sung', en: 'A supplement is decided and awaited' },
  withdraw: { vi: 'Rút hồ sơ thu hồi', en: 'Withdraw the claim' },
} as const satisfies Readonly<Record<string, BilingualText>>

/** Why a sum of a month was not transferred in full. */
export const keptBackText = (claimedOf: Month): BilingualText => ({
  vi: `Đã bù trừ khoản phải thu hồi của tháng ${formatMonth(claimedOf)}`,
  en: `Kept back for what is claimed of month ${formatMonth(claimedOf)}`,
})
