import type { BilingualText } from '../../kernel/result.ts'

/** Why an approved sum cannot be ordered, and what to do about it. */
export const obstacleText = {
  held: {
    why: { vi: 'Đang tạm dừng chi', en: 'On hold' },
    next: { vi: 'Cho chi tiếp', en: 'Release' },
  },
  'no-payee': {
    why: { vi: 'Tổ không có người nhận tiền trong tháng', en: 'The group has nobody to pay that month' },
    next: { vi: 'Bổ sung tổ trưởng', en: 'Name a leader' },
  },
  'account-change-unconfirmed': {
    why: { vi: 'Tài khoản mới chờ xác nhận', en: 'A new account awaits confirmation' },
    next: { vi: 'Xác nhận tài khoản', en: 'Confirm the account' },
  },
  'no-account': {
    why: { vi: 'Người nhận chưa có tài khoản đã xác nhận', en: 'The payee has no confirmed account' },
    next: { vi: 'Thêm tài khoản', en: 'Add an account' },
  },
  'changed-since-approval': {
    why: { vi: 'Tài khoản đã đổi sau khi trình duyệt', en: 'The account changed after it was submitted' },
    next: { vi: 'Duyệt tài khoản mới', en: 'Approve the account' },
  },
  'payee-found': {
    why: { vi: 'Có người nhận sau khi trình duyệt', en: 'There is somebody to pay since it was submitted' },
    next: { vi: 'Duyệt người nhận', en: 'Approve the payee' },
  },
  'account-returned-before': {
    why: { vi: 'Tài khoản này bị trả lại lần trước', en: 'This account was returned before' },
    next: { vi: 'Sửa tài khoản', en: 'Mend the account' },
  },
} as const satisfies Readonly<Record<string, { readonly why: BilingualText; readonly next: BilingualText }>>

/** Why an approved sum is not paid although nothing stands against it. */
export const unpaidText = {
  onItsWay: { vi: 'Đã lệnh chi, chờ ngân hàng trả lời', en: 'Ordered; the bank has not answered yet' },
  notOrdered: { vi: 'Chưa lập lệnh chi', en: 'Not ordered yet' },
  ended: (decision: string): BilingualText => ({
    vi: `Thôi chi theo quyết định số ${decision}`,
    en: `Ended by decision ${decision}`,
  }),
} as const
