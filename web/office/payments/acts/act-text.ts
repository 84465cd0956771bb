import { defineText } from '../../../shared/i18n/language.ts'

export const cycleActText = defineText(
  {
    acts: {
      compute: 'Tính mức hưởng',
      recompute: 'Tính lại',
      submit: (groups: string) => `Trình duyệt ${groups} tổ`,
      return: 'Trả lại',
      approve: 'Duyệt',
      order: 'Lập lệnh chi',
      settle: 'Nhận kết quả của ngân hàng',
      close: 'Khoá kỳ',
    },
    computing: {
      running: 'Đang tính mức hưởng của từng tổ',
      by: (who: string) => `${who} đang tính mức hưởng của từng tổ. Trang này tự đọc lại khi tính xong.`,
      failed: 'Lần tính vừa rồi không xong',
      failedHint: 'Số liệu giữ nguyên như trước khi tính. Hãy tính lại; nếu vẫn vậy, báo quản trị hệ thống.',
    },
    confirm: {
      compute:
        'Tính mức hưởng của mọi tổ theo sổ, xác nhận của xã và chính sách tại lúc này. Bản tính trước, nếu có, được thay; chưa cam kết đồng nào.',
      waitingReports: (count: string) => `Còn ${count} tổ xã chưa xác nhận; các tổ đó sẽ chưa được hưởng ở lần tính này.`,
      submit: (groups: string, amount: string) =>
        `Trình ${groups} tổ, ${amount}. Số liệu được khoá theo dấu vân tay; ai sửa sổ sau đó thì phải tính lại.`,
      approvers: (count: string) => `Cần ${count} người duyệt, không ai được là người đã tính hoặc trình.`,
      return: 'Trả đợt chi về bước đã tính. Người trình sẽ thấy lý do.',
      approve: (groups: string, amount: string) => `Duyệt chi ${amount} cho ${groups} tổ. Số tiền được cam kết từ dự toán.`,
      stillNeeded: (count: string) => `Sau bạn còn cần ${count} người duyệt.`,
      lastApproval: 'Bạn là người duyệt cuối: ngay sau đó tiền được cam kết.',
      order:
        'Lập lệnh chi cho mọi người nhận có tài khoản đã xác nhận. Ai chưa nhận được vì lý do gì sẽ được nêu tên ở trang Đối chiếu.',
      settle: 'Chọn tệp XLSX hoặc CSV mà ngân hàng hoặc Kho bạc trả lại. Cả tệp được nhận, hoặc không dòng nào.',
      file: 'Tệp kết quả',
      close: 'Khoá kỳ: không lập thêm lệnh, phần chưa chi được trả về dự toán, dấu của sổ cái được chốt.',
      fingerprint: 'Dấu vân tay số liệu',
      settled: (count: string, amount: string) => `Đã nhận: ${count} khoản, ${amount}`,
      rejected: (count: string, amount: string) => `Bị trả lại: ${count} khoản, ${amount}`,
      repeated: (count: string) => `Đã có trả lời như vậy từ trước, không ghi lại: ${count} khoản`,
      awaited: (count: string, amount: string) => `Còn chờ trả lời: ${count} khoản, ${amount}`,
      rowsRefused: 'Các dòng chưa nhận được',
    },
    row: { row: 'Dòng', reference: 'Mã', why: 'Vì sao', given: 'Trong tệp', ordered: 'Theo lệnh' },
    rowRefused: {
      'reference-missing': 'không có mã khoản chi; lấy mã ở danh sách người nhận',
      'reference-unknown': 'không có khoản chi mang mã này',
      'reference-of-another-cycle': 'mã của một đợt chi khác',
      'amount-unreadable': 'số tiền không đọc được',
      'amount-differs': 'số tiền khác lệnh chi',
      'outcome-unreadable': 'kết quả không đọc được; ghi “thành công” hoặc “trả lại”',
      'rejection-without-reason': 'bị trả lại nhưng không có lý do',
      'day-unreadable': 'ngày không đọc được',
      'day-in-future': 'ngày chưa tới',
      'line-twice': 'lặp dòng đã có trong tệp',
      'answered-already': 'khoản này đã có trả lời trước đó',
    },
  },
  {
    acts: {
      compute: 'Compute',
      recompute: 'Compute again',
      submit: (groups: string) => `Submit ${groups} groups`,
      return: 'Return',
      approve: 'Approve',
      order: 'Order the payment',
      settle: 'Take the bank’s answers',
      close: 'Close the month',
    },
    computing: {
      running: 'Computing what each group is entitled to',
      by: (who: string) => `${who} is computing what each group is entitled to. This page reads it once it is done.`,
      failed: 'The last computation was not completed',
      failedHint: 'The figures are as they were before it. Compute again; if it fails again, tell an administrator.',
    },
    confirm: {
      compute:
        'Computes every group again from the register, the communes’ word and the policy as they are now. It replaces the last computation; nothing is committed.',
      waitingReports: (count: string) =>
        `${count} groups are not confirmed by their commune; they will not be entitled in this computation.`,
      submit: (groups: string, amount: string) =>
        `Submits ${groups} groups, ${amount}. The figures are locked under their fingerprint; a later change of the register means computing again.`,
      approvers: (count: string) => `${count} approvers are needed, none of whom computed or submitted it.`,
      return: 'Sends the cycle back to computed. Who submitted it sees the reason.',
      approve: (groups: string, amount: string) =>
        `Approves ${amount} for ${groups} groups. The sum is committed from the budget.`,
      stillNeeded: (count: string) => `After you, ${count} more must approve.`,
      lastApproval: 'You are the last to approve: the money is committed at once.',
      order:
        'Orders the payment of every payee with a confirmed account. Who cannot be paid, and why, is named on the Balance page.',
      settle: 'Choose the XLSX or CSV file the bank or treasury returned. The whole file is taken, or no row of it.',
      file: 'The returned file',
      close:
        'Closes the month: nothing more is ordered, what is unpaid goes back to the budget, the head of the ledger is fixed.',
      fingerprint: 'Fingerprint of the figures',
      settled: (count: string, amount: string) => `Received: ${count}, ${amount}`,
      rejected: (count: string, amount: string) => `Returned: ${count}, ${amount}`,
      repeated: (count: string) => `Answered so before, not booked again: ${count}`,
      awaited: (count: string, amount: string) => `Still awaited: ${count}, ${amount}`,
      rowsRefused: 'Rows that cannot be taken',
    },
    row: { row: 'Row', reference: 'Reference', why: 'Why', given: 'In the file', ordered: 'As ordered' },
    rowRefused: {
      'reference-missing': 'has no payment reference; take it from the payee list',
      'reference-unknown': 'no payment has this reference',
      'reference-of-another-cycle': 'a reference of another cycle',
      'amount-unreadable': 'the amount cannot be read',
      'amount-differs': 'another amount than ordered',
      'outcome-unreadable': 'the outcome cannot be read; write "settled" or "rejected"',
      'rejection-without-reason': 'rejected without a reason',
      'day-unreadable': 'the day cannot be read',
      'day-in-future': 'the day has not come',
      'line-twice': 'repeats a row of this file',
      'answered-already': 'this payment was answered before',
    },
  },
)
