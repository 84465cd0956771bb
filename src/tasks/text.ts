import type { AwardMoveName } from '../awards/index.ts'
import { dayAt, formatDay, formatMonth, type Month, type PlainDate } from '../kernel/calendar.ts'
import { formatVnd, type Vnd } from '../kernel/money.ts'
import type { BilingualText } from '../kernel/result.ts'
import type { Awaited, NextMove, PaymentCycle } from '../payments/index.ts'

/** Each move that leads a month on, as an order. */
export const moveText: Readonly<Record<NextMove, BilingualText>> = {
  compute: { vi: 'tính mức hưởng', en: 'compute entitlements' },
  submit: { vi: 'trình duyệt', en: 'submit for approval' },
  approve: { vi: 'duyệt', en: 'approve' },
  order: { vi: 'lập lệnh chi', en: 'draw up the payment order' },
  settle: { vi: 'nhận kết quả chi', en: 'take the bank’s answer' },
  close: { vi: 'khoá kỳ', en: 'close the month' },
}

/** What whoever is awaited does about arrears, as an order. */
const ARREARS_ACT: Readonly<Record<Awaited, BilingualText>> = {
  commune: { vi: 'bổ sung người nhận, tài khoản', en: 'name whom and where to pay' },
  'account-confirmer': { vi: 'xác nhận tài khoản', en: 'confirm the accounts' },
  approver: { vi: 'duyệt người nhận, tài khoản mới', en: 'approve new payees and accounts' },
  accountant: { vi: 'lập lệnh truy lĩnh', en: 'order them' },
  office: { vi: 'mở kỳ bổ sung hoặc cho chi tiếp', en: 'open a supplement, or release them' },
}

/** Who has approved a month, and since when it waits. */
interface WhereItStands {
  readonly approvals: { readonly given: readonly { readonly name: string }[] }
  readonly awaited: { readonly since: string } | null
}

/** Each move that leads an award on, as an order; of sums, how many. */
const AWARD_ACT: Readonly<Record<AwardMoveName, (count: number) => BilingualText>> = {
  'draw-up': () => ({ vi: 'lập đề nghị', en: 'draw up a proposal' }),
  submit: () => ({ vi: 'trình duyệt', en: 'submit for approval' }),
  approve: () => ({ vi: 'duyệt', en: 'approve' }),
  return: () => ({ vi: 'trả lại', en: 'return' }),
  withdraw: () => ({ vi: 'rút đề nghị', en: 'withdraw' }),
  decide: () => ({ vi: 'ghi quyết định đã ký', en: 'record the signed decision' }),
  'approve-order': (count) => ({ vi: `đồng ý lệnh chi ${count} khoản`, en: `agree to the order of ${count} sums` }),
  order: (count) => ({ vi: `lập lệnh chi ${count} khoản`, en: `order ${count} sums` }),
  answer: (count) => ({ vi: `ghi kết quả chi ${count} khoản`, en: `record the bank’s answer to ${count} sums` }),
  bounce: () => ({ vi: 'ghi ngân hàng hoàn trả', en: 'record what the bank gave back' }),
  'propose-write-off': () => ({ vi: 'đề nghị thôi thu hồi', en: 'propose to give a claim up' }),
  'decide-write-off': (count) => ({ vi: `quyết định ${count} đề nghị thôi thu hồi`, en: `decide on giving up ${count} claims` }),
  repay: (count) => ({ vi: `${count} đơn vị còn phải nộp trả`, en: `${count} units have money to return` }),
  settle: () => ({ vi: 'quyết toán', en: 'settle' }),
}

/** What each task asks, in a sentence. */
export const taskText = {
  award: ({ move, count, title }: { move: AwardMoveName; count: number; title: string }): BilingualText => {
    const { vi, en } = AWARD_ACT[move](count)
    return { vi: `Khen thưởng: ${vi} (${title})`, en: `Award: ${en} (${title})` }
  },
  move: (
    move: NextMove,
    { month, kind, run }: Pick<PaymentCycle, 'month' | 'kind' | 'run'>,
    { approvals, awaited }: WhereItStands,
  ): BilingualText => {
    const since = awaited === null ? undefined : dayAt(new Date(awaited.since))
    const names = approvals.given.map(({ name }) => name).join(', ')
    const isApproved = move === 'approve' && names !== ''
    return {
      vi: `Tháng ${formatMonth(month)}${kind === 'main' ? '' : `, bổ sung ${run}`}: ${moveText[move].vi}${isApproved ? `; ${names} đã duyệt` : ''}${since ? `; chờ từ ${formatDay(since)}` : ''}`,
      en: `${formatMonth(month)}${kind === 'main' ? '' : `, supplement ${run}`}: ${moveText[move].en}${isApproved ? `; ${names} approved` : ''}${since ? `; waiting since ${since}` : ''}`,
    }
  },
  arrears: (awaited: Awaited, sums: number, amount: Vnd): BilingualText => ({
    vi: `${sums} khoản truy lĩnh, ${formatVnd(amount)} đồng: ${ARREARS_ACT[awaited].vi}`,
    en: `${sums} sums in arrears, ${formatVnd(amount)} đồng: ${ARREARS_ACT[awaited].en}`,
  }),
  sheet: ({ unit, title, missing }: { unit: string; title: string; missing: number }): BilingualText =>
    missing === 0
      ? { vi: `${unit}: ${title}: đã trả lời đủ, còn nộp phiếu`, en: `${unit}: ${title}: all is answered, submit the sheet` }
      : {
          vi: `${unit}: ${title}: còn ${missing} tiêu chí chưa trả lời`,
          en: `${unit}: ${title}: ${missing} criteria without an answer`,
        },
  openRound: (title: string): BilingualText => ({ vi: `Mở đợt: ${title}`, en: `Open the round: ${title}` }),
  closeAnswers: (title: string): BilingualText => ({
    vi: `Hết hạn tự đánh giá: kết thúc để thẩm định (${title})`,
    en: `The self-assessment is over: close it for the appraisal (${title})`,
  }),
  toJudge: (count: number, title: string): BilingualText => ({
    vi: `${count} tiêu chí chờ chấm (${title})`,
    en: `${count} criteria to judge (${title})`,
  }),
  explain: ({ unit, count, title }: { unit: string; count: number; title: string }): BilingualText => ({
    vi: `${unit}: bổ sung, giải trình ${count} tiêu chí (${title})`,
    en: `${unit}: explain ${count} criteria (${title})`,
  }),
  concludeAppraisal: (title: string): BilingualText => ({
    vi: `Mọi tiêu chí đã chấm: kết thúc thẩm định (${title})`,
    en: `Every criterion is judged: conclude the appraisal (${title})`,
  }),
  appealsToDecide: (count: number, title: string): BilingualText => ({
    vi: `${count} kiến nghị chờ giải quyết (${title})`,
    en: `${count} appeals to decide (${title})`,
  }),
  criteria: (code: string, version: number): BilingualText => ({
    vi: `Bộ tiêu chí “${code}” bản ${version} chờ ban hành`,
    en: `Version ${version} of the criteria “${code}” awaits being put in force`,
  }),
  lateUnits: (count: number, title: string): BilingualText => ({
    vi: `${count} đơn vị trễ hạn tự đánh giá (${title})`,
    en: `${count} units are late with their self-assessment (${title})`,
  }),
  orderToAgree: (month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: lệnh chi chờ người duyệt đồng ý trước khi kế toán lập`,
    en: `${formatMonth(month)}: the order awaits an approver’s yes before it is made`,
  }),
  looks: (count: number, month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: ${count} tổ được rút mẫu, chờ xem lại xác nhận của xã`,
    en: `${formatMonth(month)}: ${count} groups were drawn and await a second look`,
  }),
  sentBack: (count: number, month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: ${count} tổ bị trả lại khi xem lại, chờ xã xác nhận lại`,
    en: `${formatMonth(month)}: ${count} groups were sent back and await the commune’s word`,
  }),
  lookRules: (count: number): BilingualText => ({
    vi: `${count} quy định xem lại được đề nghị, chờ người thứ hai`,
    en: `${count} proposed rules of looking again await a second person`,
  }),
  thresholds: (count: number): BilingualText => ({
    vi: `${count} ngưỡng duyệt được đề nghị, chờ người thứ hai`,
    en: `${count} proposed thresholds await a second person`,
  }),
  endings: (count: number): BilingualText => ({
    vi: `${count} đề nghị thôi chi chờ người thứ hai`,
    en: `${count} proposed endings await a second person`,
  }),
  claims: (count: number): BilingualText => ({
    vi: `${count} đề nghị về thu hồi chờ người thứ hai`,
    en: `${count} proposals about recovery await a second person`,
  }),
  resends: (count: number, amount: Vnd, month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: ${count} khoản ngân hàng trả lại hoặc chi thiếu, ${formatVnd(amount)} đồng, nay chi được: lập lệnh chi lại`,
    en: `${formatMonth(month)}: ${count} sums that came back or came only partly, ${formatVnd(amount)} đồng, can be paid now: order them again`,
  }),
  freed: (count: number, amount: Vnd, month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: ${count} khoản hết hạn tạm dừng chi, ${formatVnd(amount)} đồng, nay chi được: lập lệnh chi`,
    en: `${formatMonth(month)}: ${count} sums whose hold came to its end, ${formatVnd(amount)} đồng, can be paid now: order them`,
  }),
  differences: (count: number, month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: ${count} khoản ngân hàng chi vào tài khoản khác: nhận hoặc đòi lại`,
    en: `${formatMonth(month)}: ${count} sums the bank paid into another account: accept or claim them back`,
  }),
  proposedOutcomes: (count: number, month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: ${count} đề nghị về khoản ngân hàng chi khác lệnh chờ người thứ hai`,
    en: `${formatMonth(month)}: ${count} proposals about what the bank paid otherwise await a second person`,
  }),
  changedPayees: (count: number, month: Month): BilingualText => ({
    vi: `Tháng ${formatMonth(month)}: ${count} khoản có tài khoản đổi sau khi trình, chờ duyệt`,
    en: `${formatMonth(month)}: ${count} sums whose account changed await approval`,
  }),
  confirmations: (groups: number, communes: number, month: Month): BilingualText => ({
    vi: `${groups} tổ của ${communes} xã chưa được xác nhận báo cáo tháng ${formatMonth(month)}`,
    en: `${groups} groups in ${communes} communes await confirmation for ${formatMonth(month)}`,
  }),
  objections: (count: number, month: Month): BilingualText => ({
    vi: `${count} tổ thấy chưa đúng về tháng ${formatMonth(month)}, chờ trả lời`,
    en: `${count} groups object to ${formatMonth(month)} and await an answer`,
  }),
  imports: (rows: number): BilingualText => ({
    vi: `${rows} dòng còn nghi trong khay danh sách`,
    en: `${rows} doubtful rows wait in the tray`,
  }),
  duplicates: (count: number): BilingualText => ({
    vi: `${count} trường hợp có thể là một người`,
    en: `${count} cases that may be one person`,
  }),
  dataRequests: (count: number, late: number): BilingualText => ({
    vi:
      late === 0
        ? `${count} yêu cầu về dữ liệu cá nhân chờ trả lời`
        : `${count} yêu cầu về dữ liệu cá nhân chờ trả lời, ${late} đã quá hạn`,
    en:
      late === 0
        ? `${count} personal data requests await an answer`
        : `${count} personal data requests await an answer, ${late} of them late`,
  }),
  accountChanges: (count: number): BilingualText => ({
    vi: `${count} tài khoản nhận tiền chờ người thứ hai xác nhận`,
    en: `${count} payee accounts await a second person`,
  }),
  accountRequests: (count: number): BilingualText => ({
    vi: `${count} đề nghị về tài khoản chờ quản trị thứ hai xác nhận`,
    en: `${count} requests about accounts await a second administrator`,
  }),
  reviews: (count: number): BilingualText => ({
    vi: `${count} việc còn phải xem sau sắp xếp đơn vị`,
    en: `${count} things to look at after reorganisations`,
  }),
  policies: (count: number): BilingualText => ({
    vi: `${count} bản thảo chính sách chờ kích hoạt`,
    en: `${count} draft policies await activation`,
  }),
  budget: (count: number, { name, year }: { name: string; year: number }): BilingualText => ({
    vi: `${count} lần ghi dự toán năm ${year} chờ người thứ hai xác nhận: ${name}`,
    en: `${count} entries in the budget of ${year} await a second person: ${name}`,
  }),
  formerLead: (lead: { accountName: string; groupName: string; since: PlainDate }): BilingualText => ({
    vi: `${lead.groupName} có tổ trưởng mới từ ${formatDay(lead.since)}; tài khoản ${lead.accountName} vẫn giữ vai trò tổ trưởng`,
    en: `${lead.groupName} has a new leader from ${lead.since}; the account of ${lead.accountName} still holds the leader’s role`,
  }),
}
