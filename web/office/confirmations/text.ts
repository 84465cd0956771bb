import { defineText } from '../../shared/i18n/language.ts'

export const confirmationText = defineText(
  {
    title: (month: string) => `Xác nhận hoạt động tháng ${month}`,
    about: 'Xã xác nhận tổ có hoạt động trong tháng; tổ chưa được xác nhận thì tháng đó chưa được hưởng.',
    noCycle: 'Chưa có tháng nào đang mở',
    noCycleHint: 'Khi tỉnh mở tháng mới, các tổ của xã sẽ hiện ở đây để xác nhận một lượt.',
    none: 'Không có tổ nào trong phạm vi của bạn',
    noneHint: 'Kiểm tra đơn vị chọn ở trên, hoặc hỏi quản trị về phạm vi quyền.',
    columns: { group: 'Tổ', commune: 'Xã, phường', state: 'Xác nhận', reason: 'Lý do trả lại', when: 'Lúc' },
    state: { approved: 'có hoạt động', returned: 'trả lại', waiting: 'chờ xác nhận' },
    choose: (group: string) => `Chọn ${group}`,
    chooseWaiting: (count: string) => `Chọn cả ${count} tổ đang chờ`,
    chosen: (count: string) => `Đã chọn ${count} tổ`,
    approve: (count: string) => `Xác nhận ${count} tổ`,
    return: (count: string) => `Trả lại ${count} tổ`,
    approveDifference: (count: string) => `${count} tổ được ghi là có hoạt động trong tháng. Tên bạn được ghi cùng.`,
    returnDifference: (count: string) => `${count} tổ chưa được hưởng tháng này cho tới khi được xác nhận. Tổ thấy lý do.`,
  },
  {
    title: (month: string) => `Confirm the activity of ${month}`,
    about: 'The commune confirms that a group was active in the month; a group not confirmed is not entitled that month.',
    noCycle: 'No month is open',
    noCycleHint: 'When the province opens a month, the commune’s groups stand here to be confirmed in one sitting.',
    none: 'There is no group in your scope',
    noneHint: 'Look at the unit chosen above, or ask the administrator about your scope.',
    columns: { group: 'Group', commune: 'Commune', state: 'Confirmed', reason: 'Why returned', when: 'At' },
    state: { approved: 'active', returned: 'returned', waiting: 'to confirm' },
    choose: (group: string) => `Choose ${group}`,
    chooseWaiting: (count: string) => `Choose all ${count} that wait`,
    chosen: (count: string) => `${count} groups chosen`,
    approve: (count: string) => `Confirm ${count} groups`,
    return: (count: string) => `Return ${count} groups`,
    approveDifference: (count: string) => `${count} groups are recorded as active this month, with your name.`,
    returnDifference: (count: string) =>
      `${count} groups are not entitled this month until they are confirmed. They see the reason.`,
  },
)
