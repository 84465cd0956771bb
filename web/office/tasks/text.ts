import { defineText } from '../../shared/i18n/language.ts'

export const taskText = defineText(
  {
    title: 'Việc cần làm',
    about: 'Chỉ những việc đang chờ chính bạn, việc gấp trước.',
    none: 'Không còn việc nào chờ bạn',
    noneHint:
      'Khi có báo cáo chờ xác nhận, dòng nghi trong danh sách, đợt chi chờ duyệt hay tài khoản chờ xem, việc sẽ hiện ở đây.',
    due: (day: string) => `hạn ${day}`,
    urgency: { late: 'quá hạn', soon: 'sắp tới hạn', calm: 'trong hạn' },
    open: 'Làm việc này',
  },
  {
    title: 'To do',
    about: 'Only what waits for you, the most pressing first.',
    none: 'Nothing waits for you',
    noneHint: 'Reports to confirm, doubtful rows of a register, cycles to approve and accounts to look at will stand here.',
    due: (day: string) => `due ${day}`,
    urgency: { late: 'overdue', soon: 'due soon', calm: 'in time' },
    open: 'Do this',
  },
)
