import { defineText } from '../../../shared/i18n/language.ts'

/** What a bank paid otherwise than it was ordered, and what is decided of it. */
export const bankDifferencesText = defineText(
  {
    title: 'Ngân hàng chi khác lệnh',
    about:
      'Kế toán đề nghị, người duyệt xác nhận. Khoản chi vào tài khoản khác chưa ghi sổ cho đến lúc đó; khoản chi thừa, chi lần nữa là phải thu cho đến khi được trả lại.',
    columns: {
      group: 'Tổ',
      payee: 'Người nhận',
      reference: 'Mã',
      what: 'Ngân hàng đã làm gì',
      account: 'Vào tài khoản',
      on: 'Ngày',
      amount: 'Số tiền',
      state: 'Đang ở đâu',
      act: 'Việc tiếp theo',
    },
    propose: 'Đề nghị',
    confirm: 'Xác nhận',
    decline: 'Không đồng ý',
    proposed: (by: string, what: string) => `${by} đề nghị: ${what}`,
    waits: 'Chờ người thứ hai',
    sum: (group: string, amount: string) => `${group}: ${amount}`,
    outcome: 'Khoản này là gì',
    on: 'Ngày tiền về, hoặc ngày xác nhận tài khoản',
  },
  {
    title: 'Paid otherwise than ordered',
    about:
      'The accountant proposes, an approver confirms. What went into another account is not booked until then; what was paid over or once more is claimed until it is given back.',
    columns: {
      group: 'Group',
      payee: 'Payee',
      reference: 'Reference',
      what: 'What the bank did',
      account: 'Into account',
      on: 'Day',
      amount: 'Amount',
      state: 'Where it stands',
      act: 'Next',
    },
    propose: 'Propose',
    confirm: 'Confirm',
    decline: 'Decline',
    proposed: (by: string, what: string) => `${by} proposes: ${what}`,
    waits: 'Awaits a second person',
    sum: (group: string, amount: string) => `${group}: ${amount}`,
    outcome: 'What it is',
    on: 'Day the money came back, or the account was confirmed',
  },
)
