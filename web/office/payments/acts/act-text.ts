import { defineText } from '../../../shared/i18n/language.ts'

export const cycleActText = defineText(
  {
    acts: {
      compute: 'Tính mức hưởng',
      recompute: 'Tính lại',
      'approve-order': 'Đồng ý lệnh chi',
      submit: (groups: string) => `Trình duyệt ${groups} tổ`,
      return: 'Trả lại',
      approve: 'Duyệt',
      order: 'Lập lệnh chi',
      'order-arrears': 'Lập lệnh truy lĩnh',
      settle: 'Nhận kết quả của ngân hàng',
      'settle-again': 'Nhận kết quả của ngân hàng',
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
      looks: (looked: string, drawn: string) => `Đã xem lại ${looked}/${drawn} tổ được rút mẫu.`,
      looksMissing: 'Chưa trình được: mở trang Xem lại của kỳ này, xem lại đủ rồi trình.',
      approvers: (count: string) => `Cần ${count} người duyệt, không ai được là người đã tính hoặc trình.`,
      return: 'Trả đợt chi về bước đã tính. Người trình sẽ thấy lý do.',
      approve: (groups: string, amount: string) => `Duyệt chi ${amount} cho ${groups} tổ. Số tiền được cam kết từ dự toán.`,
      stillNeeded: (count: string) => `Sau bạn còn cần ${count} người duyệt.`,
      lastApproval: 'Bạn là người duyệt cuối: ngay sau đó tiền được cam kết.',
      settle:
        'Chọn tệp XLSX, ODS hoặc CSV mà ngân hàng hoặc Kho bạc trả lại: xem trước sẽ ghi gì, rồi mới nhận. Cả tệp được nhận, hoặc không dòng nào.',
      file: 'Tệp kết quả',
      close: 'Khoá kỳ: số liệu của tháng và dấu của sổ cái được chốt.',
      owed: (sums: string, amount: string) =>
        `${sums} khoản, ${amount}, chưa chi được và vẫn còn nợ các tổ: từng khoản ở trang Truy lĩnh cho tới khi được chi hoặc thôi chi theo quyết định. Dự toán vẫn được giữ; của khoản ngân hàng trả lại thì giữ lại khi lập lệnh.`,
      nothingOwed: 'Mọi khoản đã tới người nhận; không còn nợ khoản nào.',
      owedColumns: { why: 'Vì sao', next: 'Việc tiếp theo', waits: 'Chờ ai' },
      fingerprint: 'Dấu vân tay số liệu',
      settled: (count: string, amount: string) => `Đã nhận: ${count} khoản, ${amount}`,
      rejected: (count: string, amount: string) => `Bị trả lại: ${count} khoản, ${amount}`,
      partly: (count: string, rest: string) => `Trong đó chi thiếu: ${count} khoản, còn nợ ${rest}`,
      elsewhere: (count: string, amount: string) =>
        `Chi vào tài khoản khác: ${count} khoản, ${amount}; quyết định ở trang Đối chiếu, chưa ghi là đã chi`,
      claimed: (count: string, amount: string) => `Chi thừa hoặc chi lần nữa, đang đòi lại: ${count} khoản, ${amount}`,
      givenBack: (count: string, amount: string) => `Ngân hàng trả lại khoản đã đòi: ${count} khoản, ${amount}`,
      returned: (count: string, amount: string) => `Hoàn trả sau khi đã chi: ${count} khoản, ${amount}, các tổ lại được nợ`,
      repeated: (count: string) => `Đã có trả lời như vậy từ trước, không ghi lại: ${count} khoản`,
      awaited: (count: string, amount: string) => `Còn chờ trả lời: ${count} khoản, ${amount}`,
    },
    order: {
      pays: (payments: string, amount: string) => `Lệnh này chi ${payments} khoản, ${amount}.`,
      later: 'Từng khoản và lý do ở trang Đối chiếu; lệnh sau chi tiếp khi đã gỡ.',
      keptBack: (amount: string) => `Lệnh chi không chuyển ${amount}: giữ lại để trừ vào khoản phải thu hồi của tháng trước.`,
      due: 'Được hưởng',
      outstanding: 'Còn phải thu',
      setOff: 'Bù trừ',
      transferred: 'Chuyển',
      shared: (accounts: string) =>
        `${accounts} số tài khoản nhận nhiều khoản trong tháng này. Xem từng số; số nào đúng thì đánh dấu và ghi lý do, số nào chưa rõ thì tạm dừng chi tổ đó trước khi lập lệnh.`,
      confirm: (account: string, sums: string) => `${account}: đúng là nhận ${sums} khoản`,
      columns: { group: 'Tổ', payee: 'Người nhận', amount: 'Số tiền', when: 'Lệnh' },
      added: 'lệnh này',
      onItsWay: 'lệnh trước',
    },
  },
  {
    acts: {
      compute: 'Compute',
      recompute: 'Compute again',
      'approve-order': 'Agree to the order',
      submit: (groups: string) => `Submit ${groups} groups`,
      return: 'Return',
      approve: 'Approve',
      order: 'Order the payment',
      'order-arrears': 'Order the arrears',
      settle: 'Take the bank’s answers',
      'settle-again': 'Take the bank’s answers',
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
      looks: (looked: string, drawn: string) => `${looked} of ${drawn} groups that were drawn have been looked at.`,
      looksMissing: 'It cannot be submitted yet: open Second look of this month, look at all of them, then submit.',
      approvers: (count: string) => `${count} approvers are needed, none of whom computed or submitted it.`,
      return: 'Sends the cycle back to computed. Who submitted it sees the reason.',
      approve: (groups: string, amount: string) =>
        `Approves ${amount} for ${groups} groups. The sum is committed from the budget.`,
      stillNeeded: (count: string) => `After you, ${count} more must approve.`,
      lastApproval: 'You are the last to approve: the money is committed at once.',
      settle:
        'Choose the XLSX, ODS or CSV file the bank or treasury returned: see first what it will book, then take it. The whole file is taken, or no row of it.',
      file: 'The returned file',
      close: 'Closes the month: its figures and the head of the ledger are fixed.',
      owed: (sums: string, amount: string) =>
        `${sums} sums, ${amount}, could not be paid and stay owed to the groups: each stands under Arrears until it is paid or ended by a decision. Their budget stays set aside; that of what the bank returned is set aside again when it is ordered.`,
      nothingOwed: 'Everything has reached its payee; nothing is owed.',
      owedColumns: { why: 'Why', next: 'Next', waits: 'Waits for' },
      fingerprint: 'Fingerprint of the figures',
      settled: (count: string, amount: string) => `Received: ${count}, ${amount}`,
      rejected: (count: string, amount: string) => `Returned: ${count}, ${amount}`,
      partly: (count: string, rest: string) => `Of these paid only partly: ${count}, ${rest} still owed`,
      elsewhere: (count: string, amount: string) =>
        `Paid into another account: ${count}, ${amount}; decided on the Balance page, not booked as paid`,
      claimed: (count: string, amount: string) => `Paid over or once more, claimed back: ${count}, ${amount}`,
      givenBack: (count: string, amount: string) => `Given back of what was claimed: ${count}, ${amount}`,
      returned: (count: string, amount: string) => `Taken back after payment: ${count}, ${amount}, owed to the groups again`,
      repeated: (count: string) => `Answered so before, not booked again: ${count}`,
      awaited: (count: string, amount: string) => `Still awaited: ${count}, ${amount}`,
    },
    order: {
      pays: (payments: string, amount: string) => `This order pays ${payments} payments, ${amount}.`,
      later: 'Each is named with its reason on the Balance page; a later order pays it.',
      keptBack: (amount: string) => `${amount} more are due but kept back for what is claimed of earlier months.`,
      due: 'Due',
      outstanding: 'Still owed',
      setOff: 'Kept back',
      transferred: 'Transferred',
      shared: (accounts: string) =>
        `${accounts} account numbers get more than one sum this month. Look at each; tick it and give the reason where it is right, and put the group on hold first where it is not clear.`,
      confirm: (account: string, sums: string) => `${account}: rightly gets ${sums} sums`,
      columns: { group: 'Group', payee: 'Payee', amount: 'Amount', when: 'Order' },
      added: 'this order',
      onItsWay: 'an earlier order',
    },
  },
)
