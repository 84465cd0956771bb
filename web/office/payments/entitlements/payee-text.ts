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
    standing: 'Những khoản đang trên đường và đã chi. Khoản bị trả lại: lọc theo kết quả; khoản chưa chi: xem Đối chiếu.',
    toSend: (format: string) => `Danh sách gửi ngân hàng (${format})`,
    whole: (format: string) => `Danh sách đang chi và đã chi (${format})`,
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
    standing: 'What is on its way and what was paid. What was returned: filter by outcome; what is not paid: see Balance.',
    toSend: (format: string) => `The list for the bank (${format})`,
    whole: (format: string) => `The list of what stands (${format})`,
    fullNumbers:
      'The file holds full account numbers; each download is recorded. CSV writes account numbers as ="0123", so that a spreadsheet keeps zeros in front.',
  },
)
