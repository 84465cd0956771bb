import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import { formatVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { describeGuard, guardedActText } from '../guards/time-guard-text.ts'
import type { NotTogether, PaymentRefusal } from './refusal.ts'

type OfAct = Extract<
  PaymentRefusal,
  {
    kind:
      | ('time-guarded' | 'month-not-begun' | 'order-before-approval' | 'months-not-together')
      | (`approver-${string}` | 'submitter-entered-accounts' | 'already-approved-by-you' | 'own-objection')
  }
>

const NOT_TOGETHER: Readonly<Record<NotTogether['because'], BilingualText>> = {
  'named-twice': { vi: 'kỳ được nêu hai lần. Nêu mỗi kỳ một lần.', en: 'it is named twice. Name each once.' },
  'other-provision': {
    vi: 'kỳ thuộc chính sách hoặc tỉnh khác. Lập lệnh riêng cho kỳ đó.',
    en: 'it is of another provision or province. Order it by itself.',
  },
  'later-month': {
    vi: 'kỳ sau tháng của lệnh. Lập lệnh ở tháng sau cùng và chọn các tháng trước làm truy lĩnh.',
    en: 'it is after the month of the order. Order the last month, and choose earlier ones as its arrears.',
  },
}

/** Acts refused for their time, or for who would do them. */
export const refusedActText: {
  readonly [Kind in OfAct['kind']]: (refusal: Extract<OfAct, { kind: Kind }>) => BilingualText
} = {
  'time-guarded': ({ act, guards }) => {
    const told = guards.map(describeGuard)
    return {
      vi: `Trước khi ${guardedActText[act].vi}, ghi lý do vì: ${told.map(({ vi }) => vi).join('; ')}.`,
      en: `Give a reason before ${guardedActText[act].en}: ${told.map(({ en }) => en).join('; ')}.`,
    }
  },
  'month-not-begun': ({ month }) => ({
    vi: `Tháng ${formatMonth(month)} chưa bắt đầu. Làm từ ngày đầu tháng.`,
    en: `${month} has not begun. Do it from its first day.`,
  }),
  'order-before-approval': ({ approvedOn, today }) => ({
    vi: `Kỳ được duyệt ngày ${formatDay(approvedOn)}, sau hôm nay (${formatDay(today)}). Chỉnh ngày của máy chủ rồi lập lệnh.`,
    en: `The cycle was approved on ${approvedOn}, after today (${today}). Set the day of the server right, then order.`,
  }),
  'months-not-together': ({ month, because }) => ({
    vi: `Truy lĩnh tháng ${formatMonth(month)} không đi cùng lệnh này: ${NOT_TOGETHER[because].vi}`,
    en: `The arrears of ${month} do not go out with this order: ${NOT_TOGETHER[because].en}`,
  }),
  'submitter-entered-accounts': () => ({
    vi: 'Bạn đã tính kỳ này và đã nhập tài khoản được chi trong kỳ, nên không tự trình. Chuyển cho chuyên viên khác trình; hoặc để người đó tính lại rồi bạn trình.',
    en: 'You computed this cycle and entered an account that it pays into, so you do not submit it. Pass it to another officer; or have them compute it again, and submit that.',
  }),
  'approver-is-maker': () => ({
    vi: 'Bạn đã mở, tính hoặc trình kỳ này nên không được duyệt. Chuyển cho người duyệt khác.',
    en: 'You opened, computed or submitted this cycle, so you cannot approve it. Pass it to another approver.',
  }),
  'approver-released-hold': () => ({
    vi: 'Bạn đã cho chi tiếp một tổ bị tạm dừng trong kỳ này nên không được duyệt. Chuyển cho người duyệt khác.',
    en: 'You released a hold in this cycle, so you cannot approve it. Pass it to another approver.',
  }),
  'approver-confirmed-reports': () => ({
    vi: 'Bạn đã xác nhận báo cáo của tháng này nên không được duyệt. Chuyển cho người duyệt khác.',
    en: 'You confirmed reports of this month, so you cannot approve it. Pass it to another approver.',
  }),
  'approver-changed-payees': () => ({
    vi: 'Từ đầu tháng, bạn đã đổi tổ trưởng, hoặc nhập hay xác nhận tài khoản được chi trong kỳ này, nên không được duyệt. Chuyển cho người duyệt khác.',
    en: 'Since the month began you changed a leader, or entered or confirmed an account this cycle pays, so you cannot approve it. Pass it to another approver.',
  }),
  'already-approved-by-you': () => ({
    vi: 'Bạn đã duyệt kỳ này. Còn thiếu thì người khác duyệt tiếp.',
    en: 'You approved this cycle already. What is missing is another person’s approval.',
  }),
  'own-objection': () => ({
    vi: 'Người nêu ý kiến không tự trả lời. Chuyển cho người khác.',
    en: 'Whoever objected does not answer it. Pass it to another.',
  }),
}

/** Why a list or paper is not drawn up: it adds up to so much more than the books hold, or less. */
export function overBooksText({ vi, en }: BilingualText, over: Vnd): BilingualText {
  const by = formatVnd(vnd(Math.abs(over)))
  return {
    vi: `${vi} không được lập: cộng lại ${over > 0 ? 'thừa' : 'thiếu'} ${by} đồng so với sổ cái. Hãy kiểm tra sổ ở mục Sổ cái và báo quản trị hệ thống.`,
    en: `${en} is not drawn up: it adds up to ${by} đồng ${over > 0 ? 'more' : 'less'} than the books. Verify the books under Ledger and tell the administrator.`,
  }
}
