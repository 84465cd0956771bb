import type { BilingualText } from '../../kernel/result.ts'

/** The columns of a payee list, in their order; `Số tham chiếu` and `Số tiền` are what a bank's answer is matched by. */
export const PAYEE_COLUMNS = [
  'order',
  'reference',
  'payee',
  'account',
  'bank',
  'amount',
  'group',
  'commune',
  'district',
  'text',
  'state',
  'reason',
] as const

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

/** The payments a list is of: those of an order, those in a state, or all that stand. */
export interface PaymentsListed {
  readonly orderNumber?: number | undefined
  readonly state?: 'sent' | 'settled' | 'rejected' | undefined
}

const TITLE_OF = {
  sent: 'Danh sách chờ ngân hàng trả lời',
  settled: 'Danh sách đã chi',
  rejected: 'Danh sách bị ngân hàng trả lại',
} as const

export function payeeListTitle({ orderNumber, state }: PaymentsListed): string {
  if (orderNumber !== undefined) return `Danh sách chuyển tiền theo lệnh chi số ${orderNumber}`
  return state === undefined ? 'Danh sách người nhận tiền' : TITLE_OF[state]
}

export const payeeListText = {
  /** Those beside the first are paid as arrears. */
  months: ([month = '', ...arrears]: readonly string[]): string =>
    arrears.length === 0 ? `Tháng ${month}` : `Tháng ${month}; truy lĩnh tháng ${arrears.join(', ')}`,
} as const
