import { defineText } from '../../../shared/i18n/language.ts'

export const payeeText = defineText(
  {
    columns: {
      payee: 'Người nhận',
      reference: 'Mã khoản',
      group: 'Tổ',
      commune: 'Xã, phường',
      bank: 'Ngân hàng',
      account: 'Tài khoản',
      amount: 'Số tiền',
      state: 'Kết quả',
      answered: 'Ngày trả lời',
      reason: 'Lý do trả lại',
    },
    none: 'Chưa có lệnh chi',
    noneHint: 'Sau khi duyệt, lập lệnh chi: danh sách người nhận sẽ ở đây để gửi ngân hàng hoặc Kho bạc.',
    toSend: (format: string) => `Danh sách gửi ngân hàng (${format})`,
    whole: (format: string) => `Danh sách đầy đủ (${format})`,
    fullNumbers:
      'Tệp có số tài khoản đầy đủ; mỗi lần tải đều được ghi vào nhật ký. CSV ghi số tài khoản dạng ="0123" để bảng tính giữ số 0 ở đầu.',
  },
  {
    columns: {
      payee: 'Payee',
      reference: 'Reference',
      group: 'Group',
      commune: 'Commune',
      bank: 'Bank',
      account: 'Account',
      amount: 'Amount',
      state: 'Outcome',
      answered: 'Answered on',
      reason: 'Why returned',
    },
    none: 'Nothing is ordered yet',
    noneHint: 'After approval, order the payment: the list of payees for the bank or treasury will be here.',
    toSend: (format: string) => `The list for the bank (${format})`,
    whole: (format: string) => `The full list (${format})`,
    fullNumbers:
      'The file holds full account numbers; each download is recorded. CSV writes account numbers as ="0123", so that a spreadsheet keeps zeros in front.',
  },
)
