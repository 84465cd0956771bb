import { notAllowedText } from '../../identity/index.ts'
import { formatMonth } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import { type BilingualText, type RefusalTexts, tellRefusal } from '../../kernel/result.ts'
import { type LedgerFault, ledgerFaultText } from '../../ledger/index.ts'
import type { SealFault, SealNotice } from '../../platform/db/seal/fault.ts'
import { type NamesOfIds, sealFaultText, sealNoticeText } from '../../platform/db/seal/fault-text.ts'
import type { CycleFault, RecordNotAccepted } from './cycle-fault.ts'
import { stationText } from './cycle-text.ts'
import type { Book } from './reconciliation.ts'

const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const bookText: Readonly<Record<Book, BilingualText>> = {
  file: { vi: 'lệnh chi', en: 'the orders' },
  expense: { vi: 'sổ cái, chi hỗ trợ', en: 'the ledger’s expense' },
  payable: { vi: 'sổ cái, phải trả', en: 'the ledger’s payables' },
  'in-transit': { vi: 'sổ cái, đang chờ Kho bạc', en: 'the ledger’s sums in transit' },
  treasury: { vi: 'sổ cái, Kho bạc', en: 'the ledger’s treasury account' },
  receivable: { vi: 'sổ cái, phải thu hồi', en: 'the ledger’s claims' },
  revenue: { vi: 'sổ cái, thu ngân sách', en: 'the ledger’s revenue' },
  'owed-to-budget': { vi: 'sổ cái, phải trả lại ngân sách', en: 'the ledger’s debt to the budget' },
  'between-months': { vi: 'sổ cái, bù trừ giữa các tháng', en: 'the ledger’s set-offs between months' },
  income: { vi: 'sổ cái, thu hồi sau quyết toán', en: 'the ledger’s income from recoveries' },
  claims: { vi: 'sổ cái, phải thu do ngân hàng', en: 'the ledger’s claims on the bank' },
  'budget-committed': { vi: 'dự toán đã cam kết', en: 'the budget committed' },
  'budget-consumed': { vi: 'dự toán đã chi', en: 'the budget consumed' },
}

const faultText = (names: NamesOfIds): RefusalTexts<BooksFault> => ({
  ...ledgerFaultText,
  ...sealFaultText(names),
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
    vi: `Kỳ tháng ${formatMonth(month)}: người duyệt ${nameIn(names, approverId).vi} cũng là người lập, tính hoặc trình kỳ này. Dừng chi và báo thanh tra.`,
    en: `Cycle ${month}: approver ${nameIn(names, approverId).en} also opened, computed or submitted it. Stop payments and tell the auditor.`,
  }),
  'state-without-act': ({ month, state }) => ({
    vi: `Kỳ tháng ${formatMonth(month)} đang ở bước “${stationText[state].vi}”, không khớp với các việc đã làm trên kỳ. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month} is “${stationText[state].en}”, which the acts on it do not lead to. Stop payments and compare with the backup.`,
  }),
  'payment-to-another': ({ month, reference }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: khoản chi ${reference} không trả cho người nhận đã duyệt. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: payment ${reference} does not go to the payee who was approved. Stop payments and compare with the backup.`,
  }),
  'claim-unsound': ({ month }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: một hồ sơ thu hồi lớn hơn khoản đã chi, bị giảm quá số phải thu, hoặc do một người vừa lập vừa xác nhận. Dừng chi và đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: a claim is of more than was paid, was lowered by more than it is, or was decided by whoever proposed it. Stop payments and compare with the backup.`,
  }),
  'entitlement-altered': ({ month, entitlementId }) => ({
    vi: `Kỳ tháng ${formatMonth(month)}: căn cứ của mức hưởng của ${nameIn(names, entitlementId).vi} đã bị sửa. Đối chiếu với bản sao lưu.`,
    en: `Cycle ${month}: what the entitlement of ${nameIn(names, entitlementId).en} rests on was altered. Compare with the backup.`,
  }),
})

const nameIn = (names: NamesOfIds, id: string): BilingualText =>
  names.get(id) ?? { vi: '(không nêu tên ở đây)', en: '(not named here)' }

export type BooksFault = CycleFault | LedgerFault | SealFault

/** The sentence of a fault and what to do, in both languages; ids stand in it by the names that are given. */
export const describeBooksFault = (fault: BooksFault, names: NamesOfIds): BilingualText => tellRefusal(fault, faultText(names))

/** Every id in these faults: what names are asked for. */
export const idsInFaults = (faults: readonly BooksFault[]): string[] => [...new Set(JSON.stringify(faults).match(ANY_ID) ?? [])]

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
