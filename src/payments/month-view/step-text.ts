import { formatVnd, type Vnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { RailName } from './rail.ts'

/** What stands in the way of a step of a month, and what to do about it. */
export const stepText = {
  nobody: {
    vi: 'Chưa ai làm được việc này: nhờ quản trị cấp vai trò',
    en: 'Nobody can do this yet: ask the administrator to give the role',
  },
  silent: (groups: number, communes: number): BilingualText => ({
    vi: `${groups} tổ của ${communes} xã chưa được xác nhận; tổ chưa được xác nhận chưa có tiền`,
    en: `${groups} groups in ${communes} communes are not confirmed; they get nothing until they are`,
  }),
  unstaffed: (communes: number): BilingualText => ({
    vi: `${communes} xã trong số đó chưa có ai xác nhận được: nhờ quản trị cấp vai trò`,
    en: `In ${communes} of these communes nobody may confirm: ask the administrator to give the role`,
  }),
  nobodyEntitled: {
    vi: 'Không tổ nào được hưởng: sửa điểm vướng rồi tính lại, hoặc khoá kỳ',
    en: 'No group is entitled: mend what blocks them and compute again, or close the month',
  },
  submitterBarred: {
    vi: 'Bạn đã tính kỳ này và đã nhập tài khoản được chi trong kỳ: chuyên viên khác trình',
    en: 'You computed this cycle and entered accounts that it pays into: another officer submits it',
  },
  objections: (count: number): BilingualText => ({
    vi: `${count} tổ thấy chưa đúng: trả lời trước khi trình`,
    en: `${count} groups say it looks wrong: answer them first`,
  }),
  looks: (looked: number, drawn: number): BilingualText => ({
    vi: `Đã xem lại ${looked}/${drawn} tổ được rút mẫu: xem lại đủ rồi mới trình được`,
    en: `${looked} of ${drawn} groups that were drawn have been looked at: all of them before it is submitted`,
  }),
  looksNotDrawn: {
    vi: 'Quy định xem lại đã đổi: tính lại kỳ để rút mẫu',
    en: 'The rule of looking again has changed: compute the month again to draw the sample',
  },
  noLine: (amount: Vnd): BilingualText => ({
    vi: `Chưa có dòng dự toán chi ${formatVnd(amount)} đồng`,
    en: `No budget line bears ${formatVnd(amount)} đồng`,
  }),
  severalLines: {
    vi: 'Nhiều dòng dự toán cùng chi được: người trình chọn một dòng',
    en: 'Several budget lines could pay: whoever submits chooses one',
  },
  short: (left: Vnd, asked: Vnd): BilingualText => ({
    vi: `Dự toán còn ${formatVnd(left)} đồng, cần ${formatVnd(asked)} đồng`,
    en: `${formatVnd(left)} đồng is left in the budget, ${formatVnd(asked)} đồng is needed`,
  }),
  yesesToOrder: (given: number, needed: number): BilingualText => ({
    vi: `Lệnh chi cần người duyệt đồng ý trước: ${given}/${needed} người đã đồng ý`,
    en: `The order needs approvers to say yes first: ${given} of ${needed} did`,
  }),
  approvals: (given: number, needed: number): BilingualText => ({
    vi: `Đã có ${given} trong ${needed} người duyệt`,
    en: `${given} of ${needed} approvals given`,
  }),
  nothingToOrder: {
    vi: 'Chưa khoản nào trả được: gỡ vướng dưới đây trước',
    en: 'No sum can be paid yet: clear what is below first',
  },
  stillToOrder: (payees: number): BilingualText => ({
    vi: `${payees} khoản trả được mà chưa có lệnh chi: lập lệnh chi trước khi khoá`,
    en: `${payees} sums can be paid and are not ordered: order them before closing`,
  }),
  answersAwaited: (sent: Vnd): BilingualText => ({
    vi: `Ngân hàng chưa trả lời ${formatVnd(sent)} đồng`,
    en: `The bank has not answered for ${formatVnd(sent)} đồng`,
  }),
  obstructed: (payees: number, why: BilingualText): BilingualText => ({
    vi: `${payees} khoản chưa trả được: ${why.vi}`,
    en: `${payees} sums cannot be paid yet: ${why.en}`,
  }),
} as const

/** What is done at each step, as it is called. */
export const stepNameText: Readonly<Record<Exclude<RailName, 'reconciled'>, BilingualText>> = {
  opened: { vi: 'mở kỳ', en: 'opening' },
  reported: { vi: 'xã xác nhận', en: 'confirmations of communes' },
  computed: { vi: 'tính mức hưởng', en: 'computation' },
  submitted: { vi: 'trình duyệt', en: 'submission' },
  approved: { vi: 'duyệt', en: 'approval' },
  ordered: { vi: 'lập lệnh chi', en: 'order' },
  paid: { vi: 'nhận kết quả của ngân hàng', en: 'the bank’s answers' },
  closed: { vi: 'khoá kỳ', en: 'closing' },
}
