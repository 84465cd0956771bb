import { defineText } from '../../shared/i18n/language.ts'

export const firstDaysText = defineText(
  {
    title: 'Những ngày đầu',
    about: (done: string, all: string) => `Tới tháng đầu tiên được chi: xong ${done} trong ${all} việc.`,
    after: (steps: string) => `Cần xong trước: ${steps}`,
    steps: {
      accounts: 'Cấp tài khoản cho từng vai trò',
      policy: 'Có chính sách đang hiệu lực',
      budget: 'Giao dự toán',
      registers: 'Đưa danh sách tổ vào sổ',
      payees: 'Xác nhận tài khoản người nhận',
      open: 'Mở tháng đầu tiên',
      pay: 'Chi xong tháng đầu tiên',
    },
  },
  {
    title: 'The first days',
    about: (done: string, all: string) => `To the first month that is paid: ${done} of ${all} steps are done.`,
    after: (steps: string) => `To be done before: ${steps}`,
    steps: {
      accounts: 'Give each role an account',
      policy: 'Have a policy in force',
      budget: 'Allocate the budget',
      registers: 'Bring the groups into the register',
      payees: 'Confirm the payees’ accounts',
      open: 'Open the first month',
      pay: 'Pay the first month',
    },
  },
)
