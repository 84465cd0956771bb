import { defineText } from '../../shared/i18n/language.ts'

export const lookRulesText = defineText(
  {
    title: 'Xem lại xác nhận của xã',
    about:
      'Bao nhiêu tổ đã được xã xác nhận phải có người khác xem lại trước khi trình: một tỷ lệ rút ngẫu nhiên, và mọi tổ đầu tiên của một cán bộ mới. Chưa quy định thì không phải xem lại.',
    none: 'Chưa quy định việc xem lại',
    propose: 'Đề nghị quy định xem lại',
    share: 'Tỷ lệ rút ngẫu nhiên (phần nghìn số tổ đã xác nhận)',
    shareHint: '50 là 5 %, làm tròn lên. 0: không rút.',
    first: 'Số tổ đầu tiên của mỗi cán bộ, xem hết',
    firstHint: 'Tính trên mọi tháng và mọi tài khoản của một người. 0: không xem. Để thôi quy định: đề nghị lại với hai số 0.',
    from: 'Áp dụng từ ngày (bỏ trống: hôm nay)',
    decisionNumber: 'Số quyết định',
    decisionDate: 'Ngày quyết định',
    proposeDifference:
      'Chưa có gì thay đổi cho tới khi một người khác xác nhận. Kỳ nào tính từ ngày áp dụng thì rút mẫu; kỳ đã trình thì thôi.',
    confirm: 'Xác nhận quy định',
    decline: 'Từ chối',
    confirmDifference: (share: string, first: string, day: string) =>
      `Từ ${day}: kỳ tính ra phải xem lại ${share} số tổ, ngẫu nhiên, và ${first} tổ đầu tiên của mỗi cán bộ; chưa xem lại đủ thì chưa trình được.`,
    declineDifference: 'Việc xem lại vẫn như trước.',
    waits: 'Chờ người khác xác nhận',
    decisionOf: (number: string, day: string) => `${number} ngày ${day}`,
    columns: {
      share: 'Ngẫu nhiên',
      first: 'Tổ đầu tiên',
      from: 'Áp dụng từ',
      decision: 'Quyết định, lý do',
      state: 'Tình trạng',
      by: 'Người đề nghị',
      next: 'Việc tiếp theo',
    },
  },
  {
    title: 'A second look at confirmations',
    about:
      'How many groups that communes confirmed somebody else looks at before the month is submitted: a share drawn at random, and all the first groups of a new officer. Without a rule nobody has to.',
    none: 'No rule of looking again is set',
    propose: 'Propose a rule of looking again',
    share: 'Share drawn at random (per mille of confirmed groups)',
    shareHint: '50 is 5 %, rounded up. 0: none is drawn.',
    first: 'First groups of each officer that are all looked at',
    firstHint: 'Over all months and all accounts of a person. 0: none. To end the rule, propose both as 0.',
    from: 'In force from (empty: today)',
    decisionNumber: 'Number of the decision',
    decisionDate: 'Day of the decision',
    proposeDifference:
      'Nothing changes until another person confirms it. A month computed from its first day on is drawn for; one submitted before is not.',
    confirm: 'Confirm the rule',
    decline: 'Decline',
    confirmDifference: (share: string, first: string, day: string) =>
      `From ${day}: of a month that is computed, ${share} of the groups at random and the first ${first} groups of each officer are looked at again; until then it cannot be submitted.`,
    declineDifference: 'What is looked at again stays as it was.',
    waits: 'Another person confirms it',
    decisionOf: (number: string, day: string) => `${number} of ${day}`,
    columns: {
      share: 'At random',
      first: 'First groups',
      from: 'In force from',
      decision: 'Decision, reason',
      state: 'State',
      by: 'Proposed by',
      next: 'Next',
    },
  },
)
