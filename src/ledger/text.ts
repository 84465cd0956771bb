import { formatMonth } from '../kernel/calendar.ts'
import { formatVnd } from '../kernel/money.ts'
import type { BilingualText } from '../kernel/result.ts'
import type { AccountCode } from './account.ts'
import type { EntryKind, EntryUnknown } from './entry.ts'
import type { LedgerFault } from './fault.ts'

export const accountName: Readonly<Record<AccountCode, BilingualText>> = {
  'expenses:support': { vi: 'Chi hỗ trợ theo chính sách', en: 'Support under the provisions' },
  'expenses:award': { vi: 'Chi khen thưởng theo kết quả đánh giá', en: 'Awards by the result of an assessment' },
  'liabilities:payable': { vi: 'Phải trả người thụ hưởng', en: 'Payable to beneficiaries' },
  'liabilities:in-transit': { vi: 'Lệnh chi đang chờ Kho bạc, ngân hàng', en: 'Ordered, awaiting the bank' },
  'assets:treasury': { vi: 'Dự toán tại Kho bạc Nhà nước', en: 'Estimate held at the State Treasury' },
  'assets:receivable': { vi: 'Phải thu hồi từ người nhận tiền', en: 'To be recovered from payees' },
  'assets:revenue': { vi: 'Thu ngân sách tại Kho bạc Nhà nước', en: 'Budget revenue held at the State Treasury' },
  'liabilities:budget': { vi: 'Phải trả lại ngân sách', en: 'Owed back to the budget' },
  'liabilities:set-off': { vi: 'Bù trừ giữa các tháng', en: 'Set off between months' },
  'income:recovered': { vi: 'Thu hồi khoản chi của năm đã quyết toán', en: 'Recovered of years that were settled' },
  'assets:bank-claims': {
    vi: 'Phải thu do ngân hàng chi sai, chi thừa',
    en: 'Claimed back: paid wrongly or over by the bank',
  },
}

export const entryKindName: Readonly<Record<EntryKind, BilingualText>> = {
  approved: { vi: 'Duyệt chi', en: 'Approved' },
  ordered: { vi: 'Lập lệnh chi', en: 'Ordered' },
  answered: { vi: 'Kho bạc, ngân hàng trả lời', en: 'Answered by the bank' },
  returned: { vi: 'Ngân hàng hoàn trả khoản đã chi', en: 'Taken back by the bank' },
  'bank-claimed': { vi: 'Đòi lại khoản ngân hàng chi sai, chi thừa', en: 'Claimed back from the bank' },
  'bank-claim-ended': { vi: 'Khoản đòi ngân hàng đã xong', en: 'A claim on the bank ended' },
  released: { vi: 'Thôi chi theo quyết định', en: 'Ended by a decision' },
  claimed: { vi: 'Phải thu hồi', en: 'Claimed back' },
  'set-off': { vi: 'Bù trừ vào khoản được hưởng', en: 'Set off against what is due' },
  repaid: { vi: 'Nộp trả, giảm chi', en: 'Returned, spending lowered' },
  'repaid-late': { vi: 'Nộp trả sau quyết toán, thu ngân sách', en: 'Returned after the final account, revenue' },
  deducted: { vi: 'Thu hồi bằng bù trừ, giảm chi', en: 'Recovered by set-off, spending lowered' },
  'deducted-late': {
    vi: 'Thu hồi bằng bù trừ sau quyết toán, thu ngân sách',
    en: 'Recovered by set-off after the final account, revenue',
  },
  'written-off': { vi: 'Thôi thu hồi theo quyết định', en: 'Claim given up by a decision' },
  withdrawn: { vi: 'Rút hồ sơ thu hồi', en: 'Claim withdrawn' },
  'award-granted': { vi: 'Khen thưởng theo quyết định', en: 'Awarded by a decision' },
  'award-released': { vi: 'Thôi chi khen thưởng', en: 'Award ended' },
  'award-claimed': { vi: 'Phải thu hồi khen thưởng', en: 'Award claimed back' },
  'award-ordered': { vi: 'Lập lệnh chi khen thưởng', en: 'Award ordered' },
  'award-answered': { vi: 'Kết quả chi khen thưởng', en: 'Award answered by the bank' },
  'award-bounced': { vi: 'Ngân hàng hoàn trả khoản khen thưởng đã chi', en: 'Award given back by the bank after it was paid' },
  'award-written-off': { vi: 'Thôi thu hồi khen thưởng', en: 'Claim on an award given up' },
  'award-repaid': { vi: 'Nộp trả khen thưởng, giảm chi', en: 'Award returned, spending lowered' },
  'award-repaid-late': {
    vi: 'Nộp trả khen thưởng sau quyết toán, thu ngân sách',
    en: 'Award returned after the final account, revenue',
  },
}

export const entryUnknownText: { readonly 'entry-unknown': (refusal: EntryUnknown) => BilingualText } = {
  'entry-unknown': ({ seq }) => ({
    vi: `Sổ cái không có bút toán số ${seq}. Mở lại sổ cái và chọn một bút toán.`,
    en: `The ledger has no entry ${seq}. Open the ledger again and choose one.`,
  }),
}

type FaultText = { readonly [Kind in LedgerFault['kind']]: (fault: Extract<LedgerFault, { kind: Kind }>) => BilingualText }

export const ledgerFaultText: FaultText = {
  'entry-missing': ({ seq }) => ({
    vi: `Thiếu bút toán số ${seq}. Dừng chi, khôi phục bản sao lưu gần nhất và báo thanh tra.`,
    en: `Entry ${seq} is missing. Stop payments, restore the last backup and tell the auditor.`,
  }),
  'entry-not-linked': ({ seq }) => ({
    vi: `Bút toán số ${seq} không nối với bút toán trước nó. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Entry ${seq} does not follow the one before it. Stop payments and compare with the backup.`,
  }),
  'entry-altered': ({ seq }) => ({
    vi: `Bút toán số ${seq} đã bị sửa sau khi ghi. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Entry ${seq} was altered after it was written. Stop payments and compare with the backup.`,
  }),
  'postings-altered': ({ seq }) => ({
    vi: `Các dòng định khoản của bút toán số ${seq} đã bị sửa. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `The postings of entry ${seq} were altered. Stop payments and compare with the backup.`,
  }),
  'entry-unbalanced': ({ seq, over }) => ({
    vi: `Bút toán số ${seq} không cân: lệch ${formatVnd(over)} đồng. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Entry ${seq} does not balance: ${formatVnd(over)} đồng over. Stop payments and compare with the backup.`,
  }),
  'postings-without-entry': ({ seq }) => ({
    vi: `Có dòng định khoản mang số ${seq} nhưng không có bút toán. Đối chiếu với bản sao lưu.`,
    en: `There are postings numbered ${seq} without an entry. Compare with the backup.`,
  }),
  'head-differs': ({ seq }) => ({
    vi: `Đầu sổ không khớp với bút toán cuối (số ${seq}). Đối chiếu với bản sao lưu.`,
    en: `The head of the ledger is not its last entry (${seq}). Compare with the backup.`,
  }),
  'checkpoint-differs': ({ month, seq }) => ({
    vi: `Mốc khoá sổ tháng ${formatMonth(month)} không khớp với ${seq} bút toán đầu. Đối chiếu với mốc đã công bố.`,
    en: `The checkpoint of ${month} does not match the first ${seq} entries. Compare with the published one.`,
  }),
}
