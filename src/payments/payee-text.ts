import type { BilingualText } from '../kernel/result.ts'
import type { PAYEE_COLUMNS } from './payee-list.ts'

export const payeeColumnText: Readonly<Record<(typeof PAYEE_COLUMNS)[number], BilingualText>> = {
  order: { vi: 'STT', en: 'No.' },
  reference: { vi: 'Số tham chiếu', en: 'Reference' },
  payee: { vi: 'Người nhận', en: 'Payee' },
  account: { vi: 'Số tài khoản', en: 'Account' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  group: { vi: 'Tổ', en: 'Group' },
  commune: { vi: 'Xã', en: 'Commune' },
  district: { vi: 'Huyện', en: 'District' },
  text: { vi: 'Nội dung chuyển tiền', en: 'Payment text' },
  state: { vi: 'Kết quả', en: 'Outcome' },
  reason: { vi: 'Lý do', en: 'Reason' },
}

export const disbursementStateText: Readonly<Record<'sent' | 'settled' | 'rejected', BilingualText>> = {
  sent: { vi: 'Chờ trả lời', en: 'Awaiting an answer' },
  settled: { vi: 'Thành công', en: 'Settled' },
  rejected: { vi: 'Từ chối', en: 'Rejected' },
}

export const transferText = {
  groups: (groups: number): string => `${groups} tổ`,
  transfer: (month: string, reference: string): string => `Hỗ trợ Tổ CNSCĐ tháng ${month} ${reference}`,
}

/** What the books call each act of a cycle. */
export const entryText = {
  approved: (provision: string, month: string): string => `Duyệt chi ${provision} tháng ${month}`,
  /** Said in the books where the act lets others add to what is paid. */
  withoutTopUp: 'chưa gồm phần địa phương hỗ trợ thêm, do địa phương tự chi',
  ordered: (provision: string, month: string, order: number): string => `Lệnh chi số ${order}, ${provision} tháng ${month}`,
  answered: (provision: string, month: string, file: string): string => `Kết quả chi ${provision} tháng ${month}, tệp ${file}`,
  released: (provision: string, month: string, payees: number): string =>
    `Khoá kỳ ${provision} tháng ${month}: ${payees} khoản không chi`,
}
