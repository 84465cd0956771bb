import { defineText } from '../../shared/i18n/language.ts'

export const thresholdsText = defineText(
  {
    title: 'Ngưỡng duyệt',
    about:
      'Từ bao nhiêu tiền thì một việc cần thêm người duyệt: duyệt kỳ chi, lập lệnh chi, thôi chi, thôi thu hồi, bù trừ dần. Theo quyết định của tỉnh, có ngày áp dụng, hai người cùng đặt. Không có ngưỡng thì một người quyết định, lệnh chi do kế toán lập.',
    none: 'Chưa đặt ngưỡng nào',
    noneHint: 'Khi tỉnh quy định khoản lớn phải thêm người duyệt, đề nghị ngưỡng ở đây; người khác xác nhận thì mới áp dụng.',
    columns: {
      act: 'Việc',
      atLeast: 'Từ số tiền',
      approvers: 'Số người duyệt',
      from: 'Áp dụng từ',
      decision: 'Quyết định, lý do',
      state: 'Tình trạng',
      by: 'Người đề nghị',
      next: 'Việc tiếp theo',
    },
    decisionOf: (number: string, day: string) => `${number} ngày ${day}`,
    propose: 'Đề nghị ngưỡng',
    act: 'Việc',
    atLeast: 'Từ số tiền (đồng)',
    approvers: 'Số người duyệt',
    approversHint:
      'Không tính người đề nghị, người lập lệnh. Để bỏ một ngưỡng: đề nghị lại đúng số tiền đó với 1 người (lệnh chi: 0).',
    from: 'Áp dụng từ ngày (bỏ trống: hôm nay)',
    decisionNumber: 'Số quyết định',
    decisionDate: 'Ngày quyết định',
    proposeDifference: 'Chưa có gì thay đổi cho tới khi một người khác xác nhận. Ngưỡng không áp dụng ngược về trước.',
    confirm: 'Xác nhận ngưỡng',
    decline: 'Từ chối',
    confirmDifference: (act: string, amount: string, count: string, day: string) =>
      `Từ ${day}: “${act}” từ ${amount} trở lên cần ${count} người duyệt. Việc đã đề nghị trước đó theo ngưỡng nào cần nhiều người hơn.`,
    declineDifference: (act: string, amount: string) => `“${act}” từ ${amount}: vẫn như trước.`,
    waits: 'Chờ người khác xác nhận',
    asked: (count: string) => `Với số tiền này cần ${count} người duyệt, theo ngưỡng của tỉnh.`,
    yeses: (given: string, needed: string, names: string) =>
      names === '' ? `Cần ${needed} người duyệt` : `Đã có ${given}/${needed} người đồng ý: ${names}`,
    orderWaits: (count: string) => `Lệnh chi này cần ${count} người duyệt đồng ý trước, theo ngưỡng của tỉnh.`,
    orderAsks: (count: string) => `Còn chờ ${count} người duyệt: họ mở kỳ chi này và bấm «Đồng ý lệnh chi».`,
    agreeDifference: (amount: string) =>
      `Bạn đồng ý để kế toán lập lệnh chi tới ${amount}. Lệnh lớn hơn, hoặc lệnh kế tiếp, phải được đồng ý lại.`,
  },
  {
    title: 'Thresholds of approval',
    about:
      'From how much on an act needs more people: approving a month, making an order, ending what is owed, giving up a claim, keeping back of later months. By a decision of the province, from a day on, set by two people. Without one, one person decides, and the accountant orders.',
    none: 'No threshold is set',
    noneHint: 'When the province asks more people for large sums, propose it here; it holds once another person confirms it.',
    columns: {
      act: 'Act',
      atLeast: 'From the sum',
      approvers: 'Approvers',
      from: 'In force from',
      decision: 'Decision, reason',
      state: 'State',
      by: 'Proposed by',
      next: 'Next',
    },
    decisionOf: (number: string, day: string) => `${number} of ${day}`,
    propose: 'Propose a threshold',
    act: 'Act',
    atLeast: 'From the sum (đồng)',
    approvers: 'Approvers',
    approversHint:
      'Beside whoever proposes or orders. To end a threshold, propose the same sum again with 1 person (an order: 0).',
    from: 'In force from (empty: today)',
    decisionNumber: 'Number of the decision',
    decisionDate: 'Day of the decision',
    proposeDifference: 'Nothing changes until another person confirms it. A threshold is never backdated.',
    confirm: 'Confirm the threshold',
    decline: 'Decline',
    confirmDifference: (act: string, amount: string, count: string, day: string) =>
      `From ${day}: “${act}” of ${amount} or more needs ${count} approvers. What was proposed before follows whichever threshold asks for more.`,
    declineDifference: (act: string, amount: string) => `“${act}” from ${amount} stays as it was.`,
    waits: 'Another person confirms it',
    asked: (count: string) => `This sum needs ${count} approvers, by the province’s threshold.`,
    yeses: (given: string, needed: string, names: string) =>
      names === '' ? `${needed} approvers are needed` : `${given} of ${needed} said yes: ${names}`,
    orderWaits: (count: string) => `This order needs ${count} approvers to say yes first, by the province’s threshold.`,
    orderAsks: (count: string) => `${count} more approvers are awaited: they open this month and press «Agree to the order».`,
    agreeDifference: (amount: string) =>
      `You agree that the accountant orders up to ${amount}. A larger order, or the next one, has to be agreed to again.`,
  },
)
