import { notAllowedText } from '../../identity/index.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import { type BilingualText, type RefusalTexts, tellRefusal } from '../../kernel/result.ts'
import { type LedgerFault, ledgerFaultText } from '../../ledger/index.ts'
import type { SealFault, SealNotice } from '../../platform/db/seal/fault.ts'
import { sealFaultText, sealNoticeText } from '../../platform/db/seal/fault-text.ts'
import type { CycleFault, RecordNotAccepted } from './cycle-fault.ts'
import type { Book } from './reconciliation.ts'

const bookText: Readonly<Record<Book, BilingualText>> = {
  file: { vi: 'lệnh chi', en: 'the orders' },
  expense: { vi: 'sổ cái, chi hỗ trợ', en: 'the ledger’s expense' },
  payable: { vi: 'sổ cái, phải trả', en: 'the ledger’s payables' },
  'in-transit': { vi: 'sổ cái, đang chờ Kho bạc', en: 'the ledger’s sums in transit' },
  treasury: { vi: 'sổ cái, Kho bạc', en: 'the ledger’s treasury account' },
  'budget-committed': { vi: 'dự toán đã cam kết', en: 'the budget committed' },
  'budget-consumed': { vi: 'dự toán đã chi', en: 'the budget consumed' },
}

const faultText: RefusalTexts<BooksFault> = {
  ...ledgerFaultText,
  ...sealFaultText,
  'cycle-totals-differ': ({ month, book, expected, found }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: ${bookText[book].vi} ghi ${formatVnd(found)} đồng, phải là ${formatVnd(expected)} đồng. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: ${bookText[book].en} say ${formatVnd(found)} đồng where it must be ${formatVnd(expected)}. Stop payments and compare with the backup.`,
  }),
  'cycle-fingerprint-differs': ({ month }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: mức hưởng không còn là bản đã duyệt. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: the entitlements are not those that were approved. Stop payments and compare with the backup.`,
  }),
  'approval-of-another-fingerprint': ({ month }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: có lượt duyệt cho một bản khác. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: an approval is of something else. Stop payments and compare with the backup.`,
  }),
  'approval-by-maker': ({ month, approverId }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: người duyệt ${approverId} cũng là người lập, tính hoặc trình kỳ này. Dừng chi và báo thanh tra.`,
    en: `Cycle ${month}: approver ${approverId} also opened, computed or submitted it. Stop payments and tell the auditor.`,
  }),
  'state-without-act': ({ month, state }) => ({
    vi: `Kỳ tháng ${formatMonth(month)} (payment_cycle) đang ở trạng thái "${state}", không khớp với các việc đã làm trên kỳ. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month} (payment_cycle) is “${state}”, which the acts on it do not lead to. Stop payments and compare with the backup.`,
  }),
  'payment-to-another': ({ month, reference, disbursementId }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: khoản chi ${reference} (disbursement ${disbursementId}) không trả cho người nhận đã duyệt. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: payment ${reference} (disbursement ${disbursementId}) does not go to the payee who was approved. Stop payments and compare with the backup.`,
  }),
  'entitlement-altered': ({ month, entitlementId }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: căn cứ của mức hưởng ${entitlementId} đã bị sửa. Đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: what entitlement ${entitlementId} rests on was altered. Compare with the backup.`,
  }),
}

export type BooksFault = CycleFault | LedgerFault | SealFault

/** The sentence of a fault and what to do, in both languages. */
export const describeBooksFault = (fault: BooksFault): BilingualText => tellRefusal(fault, faultText)

/** What could not be proved, in both languages. */
export const describeSealNotice = (notice: SealNotice): BilingualText => tellRefusal(notice, sealNoticeText)

export const recordNotAcceptedText: RefusalTexts<RecordNotAccepted> = {
  ...notAllowedText,
  'reason-missing': () => ({ vi: 'Ghi lý do chấp nhận bản ghi.', en: 'Give the reason why the record is accepted.' }),
  'nothing-to-accept': () => ({
    vi: 'Sổ niêm phong không có gì khác với cơ sở dữ liệu nên không có gì để chấp nhận. Chạy "canhtayso verify" để xem.',
    en: 'The journal of seals says nothing that the database does not, so there is nothing to accept. See "canhtayso verify".',
  }),
}
