import type { BilingualText } from '../../kernel/result.ts'
import type { DifferenceOutcome } from '../cycle/difference-state.ts'
import type { DifferenceKind } from './difference.ts'

export const differenceKindText: Readonly<Record<DifferenceKind, BilingualText>> = {
  'paid-elsewhere': { vi: 'Chi vào tài khoản khác', en: 'Paid into another account' },
  'paid-again': { vi: 'Chi lần nữa', en: 'Paid once more' },
  'paid-over': { vi: 'Chi thừa so với lệnh', en: 'Paid more than was ordered' },
}

/** What deciding so does, said before it is done. */
export const differenceOutcomeText: Readonly<Record<DifferenceOutcome, BilingualText>> = {
  accepted: {
    vi: 'Nhận là tài khoản của người nhận: ghi đã chi',
    en: 'Accept it as the payee’s account: booked as paid',
  },
  claimed: {
    vi: 'Đòi lại: ghi phải thu, tổ lại được nợ khoản này',
    en: 'Claim it back: booked as a claim, the group is owed it again',
  },
  'given-back': { vi: 'Đã trả lại: tiền về lại Kho bạc', en: 'It came back: the treasury has it again' },
  mistaken: {
    vi: 'Ngân hàng báo nhầm, không có lần chi đó: bỏ khoản phải thu',
    en: 'The bank told it wrongly and did not pay: the claim ends',
  },
}

/** Why a rest is owed again, in the place of the bank's words for a return. */
export const paidPartly = 'Ngân hàng mới chi một phần, còn thiếu khoản này'

/** Why a payment that went elsewhere is owed again. */
export const paidElsewhere = (last4: string): string => `Ngân hàng chi vào tài khoản khác, •••• ${last4}`
