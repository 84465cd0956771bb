import { defineText } from '../../../shared/i18n/language.ts'

export const timeGuardText = defineText(
  {
    asked: 'Thời điểm khác thường: ghi lý do thì mới làm được',
    given: 'Kỳ này có việc làm ở thời điểm khác thường',
    acts: {
      confirm: 'Xác nhận báo cáo',
      compute: 'Tính mức hưởng',
      submit: 'Trình duyệt',
      approve: 'Duyệt',
      order: 'Lập lệnh chi',
      settle: 'Nhận kết quả của ngân hàng',
    },
    groups: (count: string) => `${count} tổ`,
    by: (name: string, at: string) => `${name}, ${at}`,
    noReason: 'khi đó chưa hỏi lý do',
  },
  {
    asked: 'An unusual time: it is done only with a reason',
    given: 'Something of this month was done at an unusual time',
    acts: {
      confirm: 'Confirming reports',
      compute: 'Computing',
      submit: 'Submitting',
      approve: 'Approving',
      order: 'Ordering',
      settle: 'Taking the bank’s answers',
    },
    groups: (count: string) => `${count} groups`,
    by: (name: string, at: string) => `${name}, ${at}`,
    noReason: 'no reason was asked then',
  },
)
